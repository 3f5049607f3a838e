"""What anybody may ask for has a bound: what is too much is refused before anything is looked for."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from newsroom.korean.asking import MOST_WORDS
from tests.make import make_published_release
from tests.newsroom.public.test_growth import World

pytestmark = pytest.mark.django_db

LISTS = ("/ko/releases/", "/ko/awards/", "/api/v1/releases/", "/api/v1/awards/")
# What stands around a page is read all the same: the choices of its form, which ask for the marks of parts first.
MOST_FOR_A_REFUSAL = {"ko": 6, "api": 1}
MOST_ON_A_PAGE = 12
# Each word is looked for by itself where few texts have all of them, and some are looked at for slips.
MOST_FOR_A_WORD = 4


def asked(client, path, status=200, **parameters):
    """The number of queries of an answer."""
    with CaptureQueriesContext(connection) as queries:
        answer = client.get(path, parameters)
        assert answer.status_code == status, (path, parameters)
        list(answer)  # what is made while it is sent
    return len(queries)


def words(number):
    return " ".join(f"낱말{chr(0xAC00 + 150 * place)}" for place in range(number))


@pytest.mark.parametrize("path", LISTS)
@pytest.mark.parametrize(
    "parameters",
    [
        {"page": "1000000000"},
        {"page_size": "1000000"},
        {"q": "가나 " * 1500},
        {"year": "9" * 5000},
    ],
    ids=lambda parameters: next(iter(parameters)),
)
def test_what_is_out_of_all_bounds_is_refused_at_once(client, path, parameters):
    most = MOST_FOR_A_REFUSAL[path.split("/")[1]]
    assert asked(client, path, 400, **parameters) <= most


@pytest.mark.parametrize("path", ["/ko/releases/", "/api/v1/releases/"])
def test_hundreds_of_values_are_not_looked_up(client, path):
    most = MOST_FOR_A_REFUSAL[path.split("/")[1]]
    assert asked(client, path, 400, topic=[f"t{number}" for number in range(500)]) <= most


def test_hundreds_of_parameters_cost_no_query_each(client):
    make_published_release()
    many = {f"p{number}": "1" for number in range(500)}
    assert asked(client, "/ko/releases/", **many) <= MOST_ON_A_PAGE
    assert asked(client, "/api/v1/releases/", 400, **many) <= MOST_FOR_A_REFUSAL["api"]


@pytest.mark.parametrize("path", ["/ko/releases/", "/api/v1/releases/"])
def test_every_facet_at_once_costs_no_more_queries_than_a_page_may(client, path):
    world = World()
    world.grow(by=3)
    release = world.release
    every = {
        "category": [release.category.slug],
        "department": [release.department.slug],
        "topic": [topic.slug for topic in release.topics.all()],
        "programme": ["data"],
        "organisation": ["ministry"],
        "year": [world.year()],
        "has_awards": ["true"],
    }
    assert asked(client, path, **every) <= MOST_ON_A_PAGE


@pytest.mark.parametrize("ordering", ["", "published_at", "modified_at", "-modified_at"])
def test_the_last_page_in_any_order_costs_the_queries_of_the_first(client, ordering):
    for _number in range(6):
        make_published_release()
    first, last = (
        asked(client, "/api/v1/releases/", ordering=ordering, page_size=1, page=page) for page in (1, 6)
    )
    assert last <= max(first, 4)


@pytest.mark.parametrize(
    "told",
    [
        words,
        lambda number: " ".join(f'"{word}"' for word in words(number).split()),
        lambda number: "도서관 " + " ".join(f"-{word}" for word in words(number).split()),
    ],
    ids=["words", "phrases", "exclusions"],
)
def test_of_a_long_question_so_many_words_are_looked_for(client, told):
    make_published_release()
    assert asked(client, "/ko/search/", 400, q=told(3 * MOST_WORDS)) <= MOST_FOR_A_REFUSAL["ko"]
    longest = told(60)[:200].rpartition(" ")[0]  # the form takes no more
    assert asked(client, "/ko/search/", q=longest) <= MOST_FOR_A_WORD * MOST_WORDS


def test_suggestions_for_what_nobody_types_are_refused_at_once(client):
    assert asked(client, "/ko/search/suggestions/", 400, q="가" * 3000) <= MOST_FOR_A_REFUSAL["api"]


def test_a_download_asks_as_often_for_many_awards_as_for_few(client):
    world = World()
    world.grow(by=1)
    paths = ("/ko/awards/export.csv", "/ko/awards/export.xlsx")
    few = [asked(client, path) for path in paths]
    world.grow(by=8)
    assert [asked(client, path) for path in paths] == few
