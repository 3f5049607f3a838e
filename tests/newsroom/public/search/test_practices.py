"""Practices are found by what they tell, in whatever language, and by the name of their department."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from newsroom.practices.published import PublishedPractice
from newsroom.public.search import finding
from newsroom.public.search.practices import practices
from tests.make import make_department
from tests.newsroom.practices.make import make_practice

pytestmark = pytest.mark.django_db


def found(q, **options):
    return list(practices(finding.question(q), **options).ids)


@pytest.fixture
def bus():
    return make_practice(released=True, department=make_department("민원과", "Civil Services", slug="civil"))


@pytest.fixture
def hydrants():
    return make_practice(
        released=True,
        year=2024,
        title={"ko": "골목 소화전", "en": "Hydrants in narrow lanes"},
        text={"ko": "소방차가 못 가는 곳에 놓았다.", "en": "Where no engine comes."},
        department=make_department("안전과", "Safety", slug="safety"),
    )


@pytest.mark.parametrize(
    "q",
    [
        "민원실",
        "민원실을",
        "찾아가는 버스",
        "villages",
        "older resident",
        "민원과",
        '"마을 어르신"',
        "bus 어르신",
    ],
)
def test_a_practice_is_found_by_what_it_tells_and_whose_it_is(bus, hydrants, q):
    assert found(q) == [bus.pk]


@pytest.fixture
def lanes():
    told = "데이터기반행정으로 홀몸 어르신을 도왔다. 나무를 심어 그늘을 만들었으며 쓰레기를 줄였다. 개울이 흘러간다."
    return make_practice(released=True, title={"ko": "대통령상 골목"}, text={"ko": told})


@pytest.mark.parametrize("q", ["데이터", "기반", "행정", "원상", "상", "골목길을 데이터", "행정을"])
def test_parts_of_compound_nouns_find_it(bus, lanes, q):
    expected = [] if q in ("원상", "골목길을 데이터") else [lanes.pk]
    assert found(q) == expected


IN_OTHER_FORMS = "돕다 돕는 도운 도와 도왔습니다 심기 심은 심었다 만든 만들기 만드는 줄이기 줄인 줄여서"


@pytest.mark.parametrize("q", IN_OTHER_FORMS.split())
def test_a_verb_finds_it_in_whatever_form(bus, lanes, q):
    assert found(q) == [lanes.pk]


def test_a_verb_stands_in_phrases_and_is_excluded_in_whatever_form(bus, lanes):
    assert found('"어르신을 돕는"') == [lanes.pk]
    assert found('"나무를 돕는"') == []
    assert found("-심는") == [bus.pk]


@pytest.mark.parametrize("q", ["심사", "심각한", "만두", "줄다리기", "도우미"])
def test_what_only_begins_like_a_form_does_not_find_it(bus, lanes, q):
    assert found(q) == []


def test_all_words_and_phrases_stand_in_it_and_nothing_excluded(bus, hydrants):
    assert found("버스 소화전") == []
    assert found('"버스를 마을"') == []
    assert found("-소화전") == [bus.pk]
    assert found("소화전 -소화전") == []
    assert found("") == []


def test_the_latest_come_first_and_no_more_than_are_looked_at(bus, hydrants, monkeypatch):
    assert found("-없는말") == [bus.pk, hydrants.pk]
    monkeypatch.setattr("newsroom.public.search.practices.MOST", 1)
    assert practices(finding.question("-아무말")).capped


def test_it_is_narrowed_like_a_list(bus, hydrants):
    assert found("-없는말", within=PublishedPractice.objects.filter(year=2024)) == [hydrants.pk]


def test_what_is_not_released_is_found_by_nothing(bus):
    bus.released = False
    bus.save()
    assert [found(q) for q in ("민원실", "민원과", "villages", "-없는말")] == [[], [], [], []]


def test_a_question_costs_as_many_statements_with_many_practices_as_with_few(bus):
    def statements(q):
        with CaptureQueriesContext(connection) as captured:
            found(q)
        return len(captured)

    few = statements("민원실 버스")
    for _number in range(5):
        make_practice(released=True, department=bus.department)
    assert statements("민원실 버스") == few
