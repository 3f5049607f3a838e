"""The index is written with the texts, and made anew while the site serves."""

import pytest
from django.core import checks
from django.core.management import call_command
from django.db import IntegrityError, connection, transaction
from django.test.utils import CaptureQueriesContext
from django.utils import translation

from newsroom.releases import publishing, versions
from newsroom.releases.models import Release, ReleaseVersionText
from newsroom.releases.versions import Approval
from newsroom.search.checks import check_index
from newsroom.search.models import IndexedText
from newsroom.search.rebuilding import outdated, rebuild
from tests.clock import seoul, set_clock
from tests.make import make_editor, make_published_release, make_release, make_text, publish, withdraw

pytestmark = pytest.mark.django_db


def indexed(release, language="ko"):
    """The lexemes of the texts of a release in a language, one set for each version, the oldest first."""
    rows = IndexedText.objects.filter(release_id=release.pk, language=language).order_by("version__number")
    return [lexemes_of(row) for row in rows]


def lexemes_of(row):
    with connection.cursor() as cursor:
        cursor.execute("SELECT tsvector_to_array(terms) FROM search_indexedtext WHERE text_id = %s", [row.pk])
        return set(cursor.fetchone()[0])


def test_an_approved_text_stands_in_the_index_with_its_version():
    release = make_published_release(texts={"ko": {"title": "데이터 행정"}, "en": {"title": "Data awards"}})
    assert IndexedText.objects.count() == ReleaseVersionText.objects.count() == 2
    assert {"데이", "이터", "^행정", "=ko"} <= indexed(release)[0]
    assert {"award", "^data", "=en"} <= indexed(release, "en")[0]


def test_a_working_copy_does_not():
    make_release(state="review")
    assert not IndexedText.objects.exists()


def test_each_version_has_texts_of_its_own():
    release = make_published_release(texts={"ko": {"title": "처음"}})
    publishing.reopen(release, by=make_editor())
    release.texts.update(title="나중")
    Release.objects.filter(pk=release.pk).update(minor_change=True)
    release.refresh_from_db()
    publish(release)
    assert ["처음" in lexemes for lexemes in indexed(release)] == [True, False]


def test_a_version_that_repeats_a_former_one_without_a_language_is_indexed_too():
    release = make_published_release()
    publishing.withdraw(release, by=make_editor(), reason={"ko": "오역", "en": "An error"}, language="en")
    repeated = IndexedText.objects.filter(version=versions.public_version(release))
    assert list(repeated.values_list("language", flat=True)) == ["ko"]


def test_what_is_undone_is_not_in_the_index():
    release = make_release(texts=["ko"])
    with transaction.atomic():
        publish(release)
        transaction.set_rollback(True)
    assert not IndexedText.objects.exists()


def test_many_versions_are_indexed_by_as_many_statements_as_few():
    def approve(number):
        approvals = [Approval(make_release(), seoul(2025, 3, 2)) for _release in range(number)]
        with CaptureQueriesContext(connection) as asked:
            versions.write_many(approvals, None)
        return len(asked)

    assert approve(8) == approve(2)


def test_the_month_is_that_in_which_the_release_became_public():
    set_clock(seoul(2025, 3, 1, 8))
    release = make_published_release(texts=["ko"])
    assert "=2025-02" in indexed(release)[0]  # months are those of UTC


def test_a_text_of_any_length_can_be_approved():
    body = "".join(
        f"<p>{chr(0xAC00 + number % 11172)}{chr(0xAC00 + number * 7 % 11172)}</p>" for number in range(40_000)
    )
    release = make_published_release(texts={"ko": {"title": "아주 긴 글", "body": body}})
    assert "^아주" in indexed(release)[0]


def test_nothing_is_outdated_after_an_approval():
    make_published_release()
    assert not outdated().exists()
    assert list(check_index(databases=["default"])) == []


def test_a_rebuild_makes_what_is_missing_or_another_analysers_and_nothing_else(capsys):
    first, second = make_published_release(texts=["ko"]), make_published_release(texts=["ko"])
    untouched = make_published_release(texts=["ko"])
    IndexedText.objects.filter(release_id=first.pk).delete()
    IndexedText.objects.filter(release_id=second.pk).update(analyser="another", terms="")
    with translation.override("en"):
        call_command("rebuild_search")
    assert capsys.readouterr().err.startswith("2 of 2 texts")
    assert indexed(first) == indexed(second) == indexed(untouched) != [set()]
    assert not outdated().exists()


def test_all_is_made_anew_when_asked_for(capsys):
    release = make_published_release(texts=["ko"])
    IndexedText.objects.update(terms="")
    call_command("rebuild_search")
    assert indexed(release) == [set()]
    with translation.override("en"):
        call_command("rebuild_search", "--all")
    assert "도서" in indexed(release)[0]
    assert "Indexed 1 texts." in capsys.readouterr().out


def test_a_rebuild_goes_on_where_it_was_interrupted(monkeypatch):
    monkeypatch.setattr("newsroom.search.rebuilding.AT_ONCE", 2)
    for _release in range(3):
        make_published_release(texts=["ko"])
    IndexedText.objects.all().delete()
    assert next(rebuild(outdated())).done == 2
    (progress,) = rebuild(outdated())
    assert (progress.done, progress.total) == (1, 1)
    assert [step.done for step in rebuild(ReleaseVersionText.objects.all(), after=progress.last)] == []


def test_a_check_tells_of_texts_that_the_analyser_of_today_has_not_indexed():
    make_published_release()
    IndexedText.objects.update(analyser="another")
    (warning,) = check_index(databases=["default"])
    assert (warning.id, warning.msg.split()[0]) == ("newsroom.W004", "2")
    assert list(check_index(databases=["public"])) == []
    assert isinstance(warning, checks.Warning)


def test_a_text_stands_in_the_index_once():
    make_published_release(texts=["ko"])
    row = IndexedText.objects.get()
    with pytest.raises(IntegrityError), transaction.atomic():
        IndexedText.objects.bulk_create([row])


def test_a_withdrawn_release_leaves_the_index_of_the_public_at_once():
    release = make_published_release(texts=["ko"])
    make_text(release, "en", ready=False)
    withdraw(release)
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM published_search_text")
        assert cursor.fetchone() == (0,)
