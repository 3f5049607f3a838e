"""Lists, feeds, files and the API under words: what is found, in which order, cut into pages and counted."""

import gc
import weakref

import pytest

from newsroom.public import content
from newsroom.public.queries import blocks, ranked
from newsroom.public.queries import releases as queries
from newsroom.public.search import finding, register
from tests.asked import statements_asked
from tests.awards.make import make_edition, make_home, make_programme, make_published_award
from tests.clock import seoul, set_clock
from tests.make import make_category, make_published_release

pytestmark = pytest.mark.django_db


def make(title, body, day, **values):
    set_clock(seoul(2025, 3, day))
    return make_published_release(
        texts={"ko": {"title": title, "body": f"<p>{body}</p>", "summary": ""}}, **values
    )


@pytest.fixture
def releases():
    """In the order in which 체육관 finds them."""
    titled = make("체육관 개관", "문을 연다", 1)
    older, newer = make("소식", "체육관", 2), make("소식", "체육관", 3)
    make("공원", "꽃", 4)
    return [titled, newer, older]


def listed(client, query):
    page = client.get(f"/ko/releases/?{query}").context["page"]
    return [release.pk for release in page]


def test_a_list_under_words_has_the_best_match_first(client, releases):
    assert listed(client, "q=체육관") == [release.pk for release in releases]


def test_an_order_that_is_asked_for_holds_under_words(client, releases):
    titled, newer, older = (release.pk for release in releases)
    assert listed(client, "q=체육관&ordering=-published_at") == [newer, older, titled]
    assert listed(client, "q=체육관&ordering=published_at") == [titled, older, newer]


def test_the_default_order_can_be_asked_for_by_name_without_words(client, releases):
    assert client.get("/ko/releases/?ordering=-published_at").status_code == 200
    page = client.get("/en/releases/").content.decode()
    assert page.count("Newest first") == 1
    assert "Best match first" not in page
    assert "Best match first" in client.get("/en/releases/?q=Haneul").content.decode()


def test_pages_are_cut_from_one_order(client, releases):
    pages = [listed(client, f"q=체육관&page_size=2&page={number}") for number in (1, 2)]
    assert [pk for page in pages for pk in page] == [release.pk for release in releases]
    assert client.get("/ko/releases/?q=체육관&page_size=2&page=3").status_code == 404


def test_the_api_has_the_order_of_the_page(client, releases):
    ids = [release.public_id for release in releases]
    answer = client.get("/api/v1/releases/", {"q": "체육관"}).json()
    assert ([each["id"] for each in answer["results"]], answer["count"]) == (ids, 3)


def test_a_feed_under_words_has_the_newest_first_unless_an_order_is_asked_for(client, releases):
    def fed(query):
        feed = client.get(f"/ko/releases/feed/?{query}").content.decode()
        return sorted((release.pk for release in releases), key=lambda pk: feed.index(public_ids[pk]))

    public_ids = {release.pk: release.public_id for release in releases}
    titled, newer, older = (release.pk for release in releases)
    assert fed("q=체육관") == [newer, older, titled]
    assert fed("q=체육관&ordering=published_at") == [titled, older, newer]
    first = client.get("/ko/releases/feed/?q=체육관&page_size=1").content.decode()
    assert public_ids[newer] in first
    assert public_ids[titled] not in first


def test_what_has_only_some_of_the_words_is_on_pages_alone_where_it_is_marked(client, releases):
    make_home()
    award = make_published_award(make_edition(make_programme("데이터 평가")))
    assert len(listed(client, "q=체육관 없는말")) == 3
    assert [row.pk for row in client.get("/ko/awards/?q=데이터 없는말").context["page"]] == [award.pk]
    for ordering in ({}, {"ordering": "-modified_at"}):
        given = {"q": "체육관 없는말", **ordering}
        assert client.get("/api/v1/releases/", given).json() == {
            "count": 0,
            "capped": False,
            "next": None,
            "previous": None,
            "results": [],
        }
        assert b"<entry>" not in client.get("/ko/releases/feed/", given).content
    given = {"q": "데이터 없는말"}
    assert client.get("/api/v1/awards/", given).json()["count"] == 0
    assert b"<entry>" not in client.get("/ko/awards/feed/", given).content
    assert len(client.get("/ko/awards/export.csv", given).getvalue().decode().splitlines()) == 1


def test_facets_count_what_the_words_find(client, releases):
    culture = make_category(slug="culture")
    make("체육관", "안내", 5, category=culture)
    make("미술관", "안내", 6, category=culture)
    content.forget_all()
    facets = client.get("/ko/releases/?q=체육관").context["facets"]
    counts = {
        choice.value: choice.count for facet in facets if facet.name == "category" for choice in facet.choices
    }
    assert (counts["culture"], sum(counts.values())) == (1, 4)


def test_a_page_with_facets_searches_once(client, releases):
    with statements_asked() as asked:
        client.get("/ko/releases/?q=체육관&kind=release")
    assert len([sql for sql in asked if "search_newest" in sql]) == 1


def test_what_words_find_is_narrowed_by_the_other_parameters(client, releases):
    category = make_category(slug="sports")
    only = make("소식", "체육관", 7, category=category)
    assert listed(client, "q=체육관&category=sports") == [only.pk]
    assert listed(client, "q=꽃&category=sports") == []


def test_the_register_and_its_files_are_found_by_words(client):
    make_home()
    found = make_published_award(make_edition(make_programme("데이터 평가")))
    make_published_award(make_edition(make_programme("정원 공모전", None, slug="garden")))
    assert [row.pk for row in client.get("/ko/awards/?q=데이터").context["page"]] == [found.pk]
    assert client.get("/api/v1/awards/", {"q": "데이터"}).json()["count"] == 1
    lines = b"".join(client.get("/ko/awards/export.csv?q=데이터").streaming_content).decode().splitlines()
    assert len(lines) == 2


def test_words_that_ask_nothing_find_nothing(client, releases):
    for q in ("%", "...", "_"):
        assert listed(client, f"q={q}") == []
    assert client.get("/api/v1/releases/", {"q": "()"}).json()["count"] == 0


def test_the_same_search_again_reads_no_index(client, releases):
    client.get("/ko/releases/?q=체육관&page_size=1")
    with statements_asked() as asked:
        client.get("/ko/releases/?q=체육관&page_size=1&page=2")
    assert [sql for sql in asked if "search_newest" in sql] == []


def test_where_more_match_than_are_read_facets_offer_all_choices_without_numbers(client, monkeypatch):
    """The newest that match may all be of one year, and those of another be found when it is chosen."""
    monkeypatch.setattr(finding, "MOST", 2)
    culture = make_category(slug="culture")
    for year in (2024, 2025):
        for day in (1, 2):
            set_clock(seoul(year, 1, day))
            make_published_release(texts={"ko": {"title": "도서관 안내"}}, category=culture)

    def years(query):
        page = client.get(f"/ko/releases/?{query}")
        facet = next(facet for facet in page.context["facets"] if facet.name == "year")
        return {choice.value: choice.count for choice in facet.choices}, len(page.context["page"].object_list)

    assert years("q=도서관") == ({"2025": None, "2024": None}, 2)
    assert years("q=도서관&year=2024") == ({"2025": None, "2024": None}, 2)
    assert years("") == ({"2025": 2, "2024": 2}, 4)
    told = client.get("/api/v1/releases/", {"q": "도서관"}).json()
    assert (told["count"], told["capped"]) == (2, True)
    assert client.get("/api/v1/releases/").json()["capped"] is False


def test_where_more_match_than_are_read_the_register_is_searched_within_what_is_left(client, monkeypatch):
    monkeypatch.setattr(register, "MOST", 2)
    make_home()
    programme = make_programme("데이터 평가")
    old, *_new = [make_published_award(make_edition(programme, year)) for year in (2020, 2023, 2024, 2025)]
    page = client.get("/ko/awards/?q=데이터&year=2020")
    assert [award.public_id for award in page.context["page"]] == [old.public_id]


def test_where_the_city_has_no_organisation_words_find_no_award(client):
    for url in ("/ko/awards/?q=데이터", "/ko/awards/export.csv?q=데이터", "/ko/awards/feed/?q=데이터"):
        assert client.get(url).status_code == 200
    assert client.get("/api/v1/awards/", {"q": "데이터"}).json()["count"] == 0


def test_the_keys_that_words_find_are_kept_by_no_memory_of_lists():
    asked = blocks.Asked(ranked.in_order_of(queries.releases("ko"), [1, 2, 3]))
    assert blocks.counted(asked).total == 3
    kept = weakref.ref(asked)
    del asked
    gc.collect()
    assert kept() is None
