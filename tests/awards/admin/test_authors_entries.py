"""What authors enter in the register says nothing to the public by itself."""

import pytest
from django.contrib.admin.options import IS_POPUP_VAR
from django.urls import reverse

from awards.models import Edition, EditionGroup, Grade, Organisation, Programme, Role
from tests.awards.make import make_edition, make_home, make_organisation, make_programme, make_published_award
from tests.make import make_user
from tests.newsroom.releases.admin.forms import posted

pytestmark = pytest.mark.django_db


@pytest.fixture
def programme():
    """A programme that is public by an award of 2023 and one of 2025."""
    programme = make_programme(slug="data")
    for year in (2023, 2025):
        make_published_award(make_edition(programme, year))
    return programme


@pytest.fixture
def author(client):
    client.force_login(make_user("author"))


@pytest.fixture
def officer(client):
    client.force_login(make_user("awards officer"))


def page(model, act="add", *args):
    return reverse(f"admin:awards_{model}_{act}", args=args)


def fields(client, address, **query):
    return set(client.get(address, query).context["adminform"].form.fields)


def answers(client):
    return [client.get(path).content for path in ("/api/v1/programmes/data/", "/ko/awards/programmes/data/")]


@pytest.mark.parametrize("model", ["grade", "editiongroup"])
def test_an_author_adds_no_part_to_a_programme_or_edition(client, author, programme, model):
    values = {"programme": programme.pk, "edition": programme.editions.first().pk, "name_ko": "비밀"}
    assert client.post(page(model), values).status_code == 403
    assert client.post(page("programme", "change", programme.pk), {}).status_code == 403


def test_an_author_enters_a_new_programme_with_its_grades_and_roles(client, author):
    ministry = make_organisation("행정안전부", None, kind="central")
    form = client.get(page("programme"))
    values = {
        "name_ko": "새 평가",
        "kind": "evaluation",
        "grades-TOTAL_FORMS": "1",
        "grades-0-name_ko": "최우수",
        "roles-TOTAL_FORMS": "1",
        "roles-0-role": "organiser",
        "roles-0-organisation": ministry.pk,
    }
    assert client.post(page("programme"), posted(form, **values)).status_code == 302
    assert (Grade.objects.count(), Role.objects.count()) == (1, 1)
    assert Programme.objects.get().slug == "새-평가"


@pytest.mark.parametrize("query", [{}, {IS_POPUP_VAR: "1"}])
def test_an_author_s_edition_of_a_public_programme_changes_nothing_in_public(
    client, author, programme, query
):
    before = answers(client)
    form = client.get(page("edition"), query)
    values = {
        "programme": programme.pk,
        "year": "2024",
        "assessed_count": "77",
        "without_award": "on",
        "groups-TOTAL_FORMS": "1",
        "groups-0-name_ko": "비밀 그룹",
        **query,
    }
    assert client.post(page("edition"), posted(form, **values)).status_code in (200, 302)
    edition = Edition.objects.get(year=2024)
    assert (edition.held, edition.without_award) == (True, False)
    assert EditionGroup.objects.get().edition == edition
    assert answers(client) == before


def test_only_the_office_says_on_the_page_of_an_edition_that_it_was_a_gap(client, officer, programme):
    assert {"held", "without_award"} <= fields(client, page("edition"))
    assert not {"held", "without_award"} & fields(client, page("edition"), _popup="1")
    edition = make_edition(programme, 2024)
    before = client.get("/api/v1/programmes/data/").json()["streak"]
    form = client.get(page("edition", "change", edition.pk))
    saved = client.post(page("edition", "change", edition.pk), posted(form, without_award="on"))
    assert saved.status_code == 302
    assert (before, client.get("/api/v1/programmes/data/").json()["streak"]) == (2, 1)


def test_an_author_names_a_body_and_the_office_says_where_it_belongs(client, author):
    home = make_home()
    assert fields(client, page("organisation")) == {"name", "kind"}
    form = client.get(page("organisation"))
    values = {
        "name_ko": "하늘시 체육회",
        "kind": "affiliate",
        "home": "on",
        "slug": "mine",
        "parent": home.pk,
    }
    assert client.post(page("organisation"), posted(form, **values)).status_code == 302
    body = Organisation.objects.get(name__ko="하늘시 체육회")
    assert (body.home, body.slug, body.parent) == (False, "하늘시-체육회", None)


def test_the_office_says_where_a_body_belongs(client, officer):
    assert fields(client, page("organisation")) == {"name", "kind", "parent", "slug", "home"}
