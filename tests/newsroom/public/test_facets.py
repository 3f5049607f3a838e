"""Facets: what a list can be narrowed to, with what each choice would leave."""

from itertools import combinations, product
from typing import Any
from urllib.parse import urlencode

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from tests.awards.make import make_award, make_published_award, tell_of
from tests.clock import seoul, set_clock
from tests.make import make_category, make_department, make_published_release, make_release, make_topic

pytestmark = pytest.mark.django_db


def facets(client: Client, query: str = "", language: str = "ko") -> dict[str, Any]:
    page = client.get(f"/{language}/releases/?{query}")
    assert page.status_code == 200, page.context["form"].errors
    return {facet.name: facet for facet in page.context["facets"]}


def numbers(client: Client, name: str, query: str = "") -> dict[str, int]:
    """The values of a facet with the number of releases beside each."""
    facet = facets(client, query).get(name)
    return {choice.value: choice.count for choice in facet.choices + facet.more} if facet else {}


def link(client: Client, name: str, value: str, query: str = "") -> str:
    facet = facets(client, query)[name]
    return next(choice.query for choice in facet.choices if choice.value == value)


def make_two_by_two() -> None:
    """Releases of two categories in two years: three of culture, one of them in 2024, and one of safety in 2025."""
    culture, safety = make_category("문화", slug="culture"), make_category("안전", slug="safety")
    set_clock(seoul(2024, 6, 1))
    make_published_release(category=culture)
    set_clock(seoul(2025, 6, 1))
    make_published_release(category=culture)
    make_published_release(category=culture)
    make_published_release(category=safety)


def test_every_value_tells_how_many_releases_it_would_leave(client: Client) -> None:
    make_two_by_two()
    assert numbers(client, "category") == {"culture": 3, "safety": 1}
    assert numbers(client, "year") == {"2025": 3, "2024": 1}


def test_the_numbers_are_those_under_the_other_choices(client: Client) -> None:
    make_two_by_two()
    assert numbers(client, "category", "year=2025") == {"culture": 2, "safety": 1}
    assert numbers(client, "year", "category=culture") == {"2025": 2, "2024": 1}
    assert numbers(client, "category", "date_before=2024-12-31&category=culture") == {"culture": 1}


def test_the_numbers_of_a_facet_do_not_look_at_its_own_choice(client: Client) -> None:
    make_two_by_two()
    assert numbers(client, "category", "category=safety") == {"culture": 3, "safety": 1}


@pytest.mark.parametrize(("name", "make_heading"), [("topic", make_topic), ("department", make_department)])
def test_each_number_is_what_the_link_then_finds(client: Client, name: str, make_heading: Any) -> None:
    one, two = make_heading(slug="one"), make_heading(slug="두-번째")
    for headings in ([one], [one, two], [two], [two]):
        values: dict[str, Any] = {"topics": headings} if name == "topic" else {name: headings[-1]}
        make_published_release(**values)
    facet = facets(client)[name]
    assert len(facet.choices) == 2
    for choice in facet.choices:
        found = client.get(f"/ko/releases/?{choice.query}").context["page"].paginator.count
        assert found == choice.count, choice


def test_under_choices_of_several_facets_each_number_is_what_its_value_alone_would_find(
    client: Client,
) -> None:
    categories = [make_category(slug="one"), make_category(slug="two")]
    topics = [make_topic(slug="first"), make_topic(slug="second")]
    for year, category, chosen, kind in product(
        (2024, 2025), categories, (topics, topics[:1], topics[1:]), ("release", "photo")
    ):
        set_clock(seoul(year, 3, 1))
        make_published_release(category=category, topics=chosen, kind=kind)
    tell_of(make_award(), make_award())
    choices = {"category": "one", "topic": "first", "year": "2024", "has_awards": "false", "kind": "photo"}
    for names in combinations(choices, 3):
        under = {name: choices[name] for name in names}
        for facet in facets(client, urlencode(under)).values():
            for choice in facet.choices:
                query = urlencode({**under, facet.name: choice.value})
                found = client.get(f"/ko/releases/?{query}").context["page"].paginator.count
                assert found == choice.count, (under, choice)


def test_awards_and_kinds_are_counted(client: Client) -> None:
    tell_of(make_award(), make_award())
    make_published_release(kind="photo")
    assert numbers(client, "has_awards") == {"true": 1, "false": 1}
    assert numbers(client, "kind") == {"release": 1, "photo": 1}
    assert numbers(client, "kind", "has_awards=true&kind=photo") == {"release": 1, "photo": 0}


def test_years_begin_at_midnight_in_seoul(client: Client) -> None:
    for moment in (seoul(2024, 12, 31, 23, 59), seoul(2025, 1, 1, 0, 0), seoul(2025, 1, 1, 8, 59)):
        set_clock(moment)
        make_published_release()
    assert numbers(client, "year") == {"2025": 2, "2024": 1}


def test_only_what_is_public_is_counted(client: Client) -> None:
    secret = make_category(slug="secret")
    make_published_release(category=make_category(slug="open"))
    make_release(category=secret)
    make_published_release(category=secret, at=seoul(2199, 1, 1))
    assert numbers(client, "category", "category=open") == {"open": 1}


def test_only_texts_in_the_language_of_the_page_are_counted(client: Client) -> None:
    culture = make_category(slug="culture")
    make_published_release(category=culture, texts=["ko"])
    make_published_release(category=culture)
    make_published_release(category=make_category())
    chosen = facets(client, "category=culture", "en")["category"].choices
    assert {choice.value: choice.count for choice in chosen}["culture"] == 1


def test_a_link_adds_its_value_and_keeps_every_other_choice_but_the_page(client: Client) -> None:
    make_two_by_two()
    query = "category=culture&year=2025&q=24&ordering=published_at&page_size=1&page=2"
    expected = "category=culture&category=safety&ordering=published_at&page_size=1&q=24&year=2025"
    assert link(client, "category", "safety", query) == expected


def test_the_link_of_a_chosen_value_takes_it_back_alone(client: Client) -> None:
    make_two_by_two()
    assert link(client, "category", "culture", "category=culture&category=safety&year=2025") == (
        "category=safety&year=2025"
    )
    assert link(client, "category", "culture", "category=culture") == ""


def test_a_year_takes_the_place_of_the_chosen_one(client: Client) -> None:
    make_two_by_two()
    assert link(client, "year", "2024", "year=2025") == "year=2024"
    assert link(client, "year", "2025", "year=2025") == ""


def test_a_chosen_value_stays_in_sight_though_nothing_is_left_of_it(client: Client) -> None:
    make_two_by_two()
    assert numbers(client, "category", "category=safety&year=2024") == {"culture": 1, "safety": 0}


def test_a_facet_with_a_single_value_offers_nothing(client: Client) -> None:
    make_published_release()
    assert facets(client) == {}


def test_values_that_are_rare_stand_below_the_frequent_ones(client: Client) -> None:
    for number in range(10):
        make_published_release(category=make_category(f"분류 {number}", slug=f"c{number}"))
    frequent = make_category("자주", slug="frequent")
    for _ in range(2):
        make_published_release(category=frequent)
    facet = facets(client, "category=c9")["category"]
    assert facet.choices[0].value == "frequent"
    assert len(facet.choices) == 9, "eight, and the one that is chosen"
    assert [choice.value for choice in facet.more] == ["c7", "c8"]


def test_the_form_takes_the_choices_of_the_facets_along(client: Client) -> None:
    make_two_by_two()
    form = client.get("/ko/releases/?category=culture&category=safety&year=2025&has_awards=").context["form"]
    hidden = "".join(str(field) for field in form.hidden_fields())
    assert hidden.count("<input") == 3
    assert hidden.count('name="category"') == 2
    assert 'name="year" value="2025"' in hidden


def test_each_chosen_value_can_be_taken_back(client: Client) -> None:
    make_two_by_two()
    page = client.get("/ko/releases/?category=culture&category=safety&year=2025&page=1").content.decode()
    for rest in (
        "?category=safety&amp;year=2025",
        "?category=culture&amp;year=2025",
        "?category=culture&amp;category=safety",
    ):
        assert f'<a class="krds-btn-tag" href="{rest}"' in page


def test_an_invalid_value_shows_its_field_with_the_error_and_no_facets(client: Client) -> None:
    make_two_by_two()
    page = client.get("/ko/releases/?category=nowhere&year=2025")
    assert page.status_code == 400
    assert page.context["facets"] == []
    shown = [field.name for field in page.context["form"].visible_fields()]
    assert "category" in shown
    assert "year" not in shown


def test_all_facets_are_counted_in_one_query(client: Client) -> None:
    make_published_award()

    def asked() -> int:
        with CaptureQueriesContext(connection) as queries:
            assert client.get("/ko/releases/?category=culture&has_awards=true").status_code == 200
        return len([query for query in queries if "GROUPING SETS" in str(query["sql"])])

    make_two_by_two()
    assert asked() == 1
    make_published_release(category=make_category(), topics=[make_topic(), make_topic()])
    assert asked() == 1


def test_values_of_one_name_and_number_have_an_order_of_their_own(client: Client) -> None:
    """Else the database's plan decides, which what is hidden may change."""
    for place in (3, 1, 6, 2, 5, 4):
        make_published_release(category=make_category("안전", slug=f"safety-{place}"))
    choices = facets(client)["category"].choices
    assert [choice.value for choice in choices] == [f"safety-{place}" for place in range(1, 7)]
    with_form = client.get("/ko/releases/").context["form"]
    assert [slug for slug, _name in with_form.fields["category"].choices] == [
        f"safety-{place}" for place in range(1, 7)
    ]
