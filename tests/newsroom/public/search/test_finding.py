"""What a question finds among releases, and in which order."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from newsroom.public import content
from newsroom.public.queries import releases as queries
from newsroom.public.search import finding, newest
from newsroom.public.search.finding import Found
from newsroom.releases.preview import draft_world
from tests.asked import statements_asked
from tests.clock import seoul, set_clock
from tests.make import make_category, make_published_release, make_release, withdraw

pytestmark = pytest.mark.django_db
NOON = seoul(2025, 3, 2, 12)


def make(title, body="본문", **values):
    texts = {"ko": {"title": title, "summary": "", "body": f"<p>{body}</p>"}}
    return make_published_release(texts=texts, **values)


def find(q, language="ko", **values):
    return finding.releases(finding.question(q), language, **values)


def found(q, language="ko", **values):
    return list(find(q, language, **values).ids)


@pytest.mark.parametrize(
    "q",
    ["수상", "수상했다", "수상한", "데이터", "행정", "데이터 행정", "92.23", "2관왕", "受賞", "９２.２３"],
)
def test_particles_endings_and_the_parts_of_a_compound_do_not_matter(q):
    release = make(
        "하늘시, 데이터기반행정 평가 2관왕", "92.23점으로 대상을 수상했다고 밝혔다. 수상은 처음이다."
    )
    make("공원 개장")
    assert found(q) == [release.pk]


def test_a_text_has_to_hold_every_word_and_each_phrase_and_nothing_excluded():
    both = make("도서관 개관", "데이터 행정 안내")
    apart = make("도서관 개장", "행정 소식, 데이터 소식")
    assert set(found("도서관 데이터")) == {both.pk, apart.pk}
    assert found('"데이터 행정"') == [both.pk]
    assert found('도서관 -"데이터 행정"') == [apart.pk]
    assert found("도서관 -개장") == [both.pk]


def test_an_exclusion_alone_finds_all_that_is_without_it():
    make("도서관 개관")
    park = make("공원 개장")
    assert found("-도서관") == [park.pk]


def test_texts_of_the_language_asked_for_are_searched_or_all():
    release = make_published_release(texts={"ko": {"title": "대상 Award"}, "en": {"title": "Library awards"}})
    assert found("library", "en") == [release.pk]
    assert found("library", "ko") == []
    assert found("award", None) == [release.pk]


def test_english_is_found_by_other_forms_of_its_words():
    release = make_published_release(texts={"ko": {}, "en": {"title": "The city was awarded"}})
    assert found("award", "en") == found("awards", "en") == found("Cities", "en") == [release.pk]


def test_what_has_it_in_the_title_comes_first_then_what_says_it_more_often_then_what_is_newer():
    set_clock(NOON)
    titled = make("체육관 개관")
    often = make("소식", "체육관 이야기. 체육관은 넓다. 체육관이 문을 연다.")
    older = make("소식 하나", "새 체육관")
    set_clock(NOON + timedelta(days=300))
    newer = make("소식 하나", "새 체육관")
    first, *others = found("체육관")
    assert first == titled.pk
    assert others.index(often.pk) < others.index(older.pk)
    assert others.index(newer.pk) < others.index(older.pk)


def test_where_few_match_all_words_the_best_partial_matches_follow():
    make("공원 소식")
    two = make("도서관 체육관 소식")
    one = make("도서관 소식")
    rare = make("미술관 소식")
    told = find("도서관 체육관 미술관은 어디에 있나요")
    assert list(told.ids) == []
    assert set(told.partial) >= {two.pk, rare.pk}
    assert told.partial[0] == two.pk
    assert told.listed == list(told.partial)
    assert one.pk not in told.ids


def test_partial_matches_keep_phrases_and_exclusions():
    kept = make("데이터 행정", "도서관")
    make("행정 데이터", "도서관")
    make("데이터 행정 공원", "도서관")
    told = find('"데이터 행정" 도서관 박물관 -공원')
    assert (list(told.ids), list(told.partial)) == ([], [kept.pk])


def test_a_single_word_has_no_partial_matches():
    make("도서관")
    assert find("미술관").listed == []


def test_no_partial_matches_follow_a_page_of_whole_ones():
    for number in range(finding.PAGE):
        make(f"도서관 체육관 {number}")
    make("도서관")
    assert list(find("도서관 체육관").partial) == []


def test_nothing_asked_finds_nothing():
    make("도서관")
    assert find("%%% ...") == Found()
    assert find("") == Found()


def test_an_empty_site_is_searched_too():
    assert find("도서관").listed == []


def test_of_more_matches_than_are_put_in_order_the_newest_follow(monkeypatch):
    monkeypatch.setattr(finding, "RANKED", 2)
    ids = []
    for day in range(6):
        set_clock(NOON + timedelta(days=day))
        ids.append(make("도서관" if day == 0 else f"소식 {day}", "도서관 안내").pk)
    first, *others = ids
    assert found("도서관") == [first, *reversed(others)]


def test_of_more_matches_than_are_found_the_newest_are_and_that_is_told(monkeypatch):
    monkeypatch.setattr(finding, "MOST", 3)
    ids = []
    for day in range(5):
        set_clock(NOON + timedelta(days=day))
        ids.append(make("도서관").pk)
    assert (set(found("도서관")), find("도서관").capped) == (set(ids[-3:]), True)
    assert not find("없는말").capped


def test_a_list_that_is_narrowed_finds_what_lies_behind_the_newest(monkeypatch):
    monkeypatch.setattr(finding, "MOST", 2)
    category = make_category()
    set_clock(NOON)
    old = make("도서관", category=category)
    set_clock(NOON + timedelta(days=1))
    for _release in range(3):
        make("도서관")
    within = queries.releases("ko").filter(category=category.pk)
    assert found("도서관", within=within) == [old.pk]
    assert found("도서관", within=queries.releases("ko").none()) == []


def test_months_are_walked_through_without_losing_a_text(monkeypatch):
    """However many are asked a few at a time, the newest are found, and each once."""
    ids = []
    for months in range(0, 40, 3):
        set_clock(NOON + timedelta(days=30 * months))
        ids.append(make("도서관").pk)
    ids.reverse()
    for months in (93, 1, 2, 3, 4, 7, 40):
        monkeypatch.setattr(newest, "MONTHS", months)
        for most in (1, 3, 5, 100):
            matches = newest.newest("'도서'", "ko", most)
            assert list(matches.releases) == ids[:most], (months, most)
            assert list(newest.newest("'도서'", "ko", 100, since=matches.since).releases)[:most] == ids[:most]


def test_a_release_is_found_once_though_both_its_texts_match():
    release = make_published_release(texts={"ko": {"title": "AI"}, "en": {"title": "AI"}})
    assert found("AI", None) == [release.pk]


def test_only_the_text_that_is_public_now_is_found():
    set_clock(NOON)
    release = make("도서관")
    make_release(texts={"ko": {"title": "미술관"}}, state="review")
    later = make("미술관", at=NOON + timedelta(hours=1))
    assert found("미술관") == []
    set_clock(NOON + timedelta(hours=1))
    assert found("미술관") == [later.pk]
    withdraw(release)
    assert found("도서관") == []


def test_what_hides_changes_no_order_and_no_number():
    set_clock(NOON)
    for day in range(3):
        make("도서관 체육관", f"소식 {day}")
        make("도서관", "미술관")
    before = [find(q) for q in ("도서관", "체육관 미술관", "도서관 -소식")]
    for _release in range(9):
        texts = {"ko": {"title": "도서관 체육관 미술관"}}
        make_release(texts=texts)
        make_published_release(at=NOON + timedelta(days=1), texts=texts)
        withdraw(make_published_release(texts=texts))
    content.forget_all()
    assert [find(q) for q in ("도서관", "체육관 미술관", "도서관 -소식")] == before


def test_in_a_preview_all_but_the_working_copy_is_searched():
    release, other = make("도서관 하나"), make("도서관 둘")
    with draft_world(release.pk):
        assert found("도서관") == [other.pk]


def test_the_same_question_is_asked_of_the_database_once():
    make("도서관")
    find("도서관을")
    with statements_asked() as asked:
        assert len(found("도서관")) == 1
    assert [sql for sql in asked if "search" in sql] == []


def test_a_question_costs_as_many_statements_on_a_large_site_as_on_a_small_one():
    def statements(q):
        content.forget_all()
        with CaptureQueriesContext(connection) as asked:
            find(q)
        return len(asked)

    for _release in range(3):
        make("도서관 체육관")
    before = [statements(q) for q in ("도서관", "도서관 미술관")]
    for _release in range(12):
        make("도서관 체육관")
    assert [statements(q) for q in ("도서관", "도서관 미술관")] == before
