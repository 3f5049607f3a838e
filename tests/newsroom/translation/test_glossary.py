import pytest
from django.utils import translation

from newsroom.accounts.models import AuditEntry
from newsroom.bilingual.exchange import csv, tbx
from newsroom.translation.glossary import NotStored, read_file, store
from newsroom.translation.models import GlossaryTerm
from tests.make import make_editor
from tests.newsroom.translation.make import make_term

pytestmark = pytest.mark.django_db

HEADINGS = "kind,Korean,English"


@pytest.fixture(autouse=True)
def in_english():
    with translation.override("en"):
        yield


def take(text, name="glossary.csv", by=None):
    return store(read_file(name, text if isinstance(text, bytes) else text.encode()), by)


def refused(text, name="glossary.csv"):
    with pytest.raises(NotStored) as caught:
        take(text, name)
    return caught.value.told


def test_terms_are_added_changed_or_left_as_they_are():
    make_term("대상", "Grand Prize")
    make_term("장려", "Merit")
    stored = take(f"{HEADINGS}\ngrade,대상,Grand Prize\ngrade,장려,Encouragement\ngrade,본상,Main Prize")
    assert (stored.added, stored.changed, stored.unchanged) == (1, 1, 1)
    assert set(GlossaryTerm.objects.values_list("ko", "en")) == {
        *(("대상", "Grand Prize"), ("장려", "Encouragement"), ("본상", "Main Prize")),
    }


@pytest.mark.parametrize("kind", ["csv", "tbx"])
def test_what_was_exported_changes_nothing_when_it_comes_back(kind):
    make_term("장려", "Encouragement", forbidden=["Consolation"], note="one\ntwo")
    make_term("우수", "Excellent", within="재난관리평가", ko_others=["우수상"], official=True)
    entries = [row.entry for row in GlossaryTerm.objects.all()]
    content = tbx.written(entries) if kind == "tbx" else csv.written(entries, "ko").encode()
    stored = take(content, f"glossary.{kind}")
    assert (stored.added, stored.changed, stored.unchanged) == (0, 0, 2)


def test_nothing_is_stored_of_a_file_with_a_fault():
    assert refused(f"{HEADINGS}\ngrade,대상,Grand Prize\ngrade,,Merit") == [
        (3, "The Korean term is missing.")
    ]
    assert not GlossaryTerm.objects.exists()


def test_a_term_that_contradicts_one_of_the_glossary_is_told_by_its_line():
    make_term("행정안전부", "Ministry of the Interior and Safety", kind="body")
    [(line, message)] = refused(f"{HEADINGS},first day\nbody,행정안전부,MOIS,2017-07-26")
    assert line == 2
    assert "%" not in message
    assert GlossaryTerm.objects.get().en == "Ministry of the Interior and Safety"


def test_a_file_saved_by_korean_excel_is_read():
    assert take(f"{HEADINGS}\ngrade,장려,Encouragement".encode("cp949")).added == 1


def test_a_file_that_is_no_text_is_refused():
    assert [line for line, _message in refused(b"\xff\xfe\x00\x80")] == [1]


def test_who_imported_stands_in_the_audit_log():
    editor = make_editor()
    take(f"{HEADINGS}\ngrade,장려,Encouragement", by=editor)
    entry = AuditEntry.objects.get(act="import")
    assert (entry.actor, entry.detail) == (editor, {"glossary": {"added": 1, "changed": 0}})
