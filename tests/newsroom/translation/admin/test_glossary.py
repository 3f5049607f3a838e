from datetime import timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from newsroom.releases import clock
from newsroom.translation.models import GlossaryTerm
from tests.make import make_editor
from tests.newsroom.releases.admin.forms import posted
from tests.newsroom.translation.make import make_term

pytestmark = pytest.mark.django_db

LIST, ADD, IMPORT = (
    reverse(f"admin:translation_glossaryterm_{page}") for page in ("changelist", "add", "import")
)


@pytest.fixture(autouse=True)
def _an_editor(client):
    client.force_login(make_editor())


def listed(client, **query):
    return [term.ko for term in client.get(LIST, query).context["cl"].result_list]


def add(client, **typed):
    return client.post(ADD, posted(client.get(ADD), kind="grade", **typed))


def send(client, text, name="glossary.csv"):
    return client.post(IMPORT, {"file": SimpleUploadedFile(name, text.encode())})


class TestTheList:
    def test_finds_a_term_by_any_of_its_names(self, client):
        make_term(
            "장려", "Encouragement", ko_others=["장려상"], en_others=["Merit"], forbidden=["Consolation"]
        )
        make_term("대상", "Grand Prize")
        for words in ("장려상", "encourage", "merit", "consol"):
            assert listed(client, q=words) == ["장려"], words

    def test_tells_terms_of_today_from_former_ones(self, client):
        today = clock.now().date()
        make_term("장려", valid_to=today - timedelta(days=2))
        make_term("대상", valid_from=today - timedelta(days=2))
        assert listed(client, valid="today") == ["대상"]
        assert listed(client, valid="formerly") == ["장려"]

    def test_says_that_a_rendering_was_only_observed(self, client):
        make_term()
        client.cookies["django_language"] = "en"
        assert "observed, not official" in client.get(LIST).content.decode()


class TestTheForm:
    def test_takes_several_names_one_on_each_line(self, client):
        answer = add(client, ko="장려", en="Encouragement", en_others="Merit\n\nMerit Award")
        assert answer.status_code == 302
        assert GlossaryTerm.objects.get().en_others == ["Merit", "Merit Award"]

    def test_tells_beside_the_field_what_is_no_name(self, client):
        answer = add(client, ko="장려", en="Encouragement", forbidden="Merit | Consolation")
        assert answer.context["adminform"].form.errors.keys() == {"forbidden"}

    def test_tells_beside_the_field_that_the_last_day_comes_before_the_first(self, client):
        answer = add(client, ko="장려", en="Merit", valid_from="2027-01-01", valid_to="2026-01-01")
        assert answer.context["adminform"].form.errors.keys() == {"valid_to"}

    def test_tells_that_the_term_is_there_already(self, client):
        make_term("장려", "Merit")
        answer = add(client, ko="장려", en="Encouragement")
        assert answer.status_code == 200
        assert GlossaryTerm.objects.get().en == "Merit"

    def test_offers_no_deleting_of_what_would_come_back(self, client):
        packaged, ours = make_term(packaged="grade|장려"), make_term("대상", "Grand Prize")
        for term, status in ((packaged, 403), (ours, 302)):
            page = reverse("admin:translation_glossaryterm_delete", args=[term.pk])
            assert client.post(page, {"post": "yes"}).status_code == status


class TestFiles:
    @pytest.mark.parametrize(("kind", "beginning"), [("csv", "\ufeff종류,한국어"), ("tbx", "<?xml version")])
    def test_the_whole_glossary_goes_out(self, client, kind, beginning):
        make_term()
        answer = client.get(reverse("admin:translation_glossaryterm_export", args=[kind]))
        assert answer.content.decode().startswith(beginning)
        assert "장려" in answer.content.decode()
        assert answer["Content-Disposition"].startswith("attachment; filename=")

    def test_there_is_no_other_kind_of_file(self, client):
        assert client.get(reverse("admin:translation_glossaryterm_export", args=["pdf"])).status_code == 404

    def test_a_file_comes_in(self, client):
        answer = send(client, "kind,Korean,English\ngrade,장려,Encouragement")
        assert answer.status_code == 302
        assert GlossaryTerm.objects.get().ko == "장려"

    def test_what_is_wrong_with_a_file_is_told_line_by_line(self, client):
        answer = send(client, "kind,Korean,English\ngrade,,Encouragement\nx,대상,Grand Prize")
        assert (answer.status_code, [line for line, _told in answer.context["faults"]]) == (400, [2, 3])
        assert not GlossaryTerm.objects.exists()

    def test_without_a_file_it_asks_for_one(self, client):
        assert client.post(IMPORT).context["form"].errors.keys() == {"file"}
