"""A text goes to a service in blocks, with the names of the glossary in English, and comes back whole."""

import logging
from datetime import date

import pytest

from newsroom.bilingual.lexicon import Kind, Lexicon, Term
from newsroom.translation.checking import Words
from newsroom.translation.machine import proposing, services
from newsroom.translation.machine.failing import Reason
from newsroom.translation.machine.proposing import proposed
from tests.newsroom.translation.machine.speaking import KEY, speaking
from tests.newsroom.translation.machine.test_services import SERVICES, chosen

DAY = date(2026, 4, 3)
MINISTRY = Term(Kind.BODY, "행정안전부", "Ministry of the Interior and Safety", since=date(2017, 7, 26))
OLD_MINISTRY = Term(Kind.BODY, "행정안전부", "Ministry of Public Administration", until=date(2013, 3, 23))
BEST = Term(Kind.GRADE, "최우수", "Top Excellence Award")
MAYOR = Term(Kind.POST, "시장", "Mayor")
NAMES = Lexicon((OLD_MINISTRY, MINISTRY, BEST, MAYOR))
KOREAN = Words(
    "행정안전부 평가에서 ‘최우수’",
    ("부제 하나", "부제 둘"),
    "요약 < 5자",
    '<p>시장은 <strong>행정안전부</strong>의 <a href="https://go.kr/a?b=1&amp;c=2" rel="noopener">상</a>을 받았다.</p>'
    "<ul><li><p>하나</p></li><li><p>둘<br>셋</p></li></ul><blockquote><p>최우수한 도시</p></blockquote>",
)


@pytest.fixture
def server():
    with speaking() as told:
        yield told


@pytest.mark.parametrize("name", SERVICES)
def test_every_field_comes_back_with_its_markup(name, settings, server):
    made = proposed(KOREAN, DAY, NAMES, chosen(name, settings, server))
    ministry = "Ministry of the Interior and Safety"
    assert made.words == Words(
        f"{ministry} EN ‘Top Excellence Award’",
        ("EN EN", "EN EN"),
        "EN < 5EN",
        f'<p>EN <strong>{ministry}</strong>EN <a href="https://go.kr/a?b=1&amp;c=2" rel="noopener">EN</a>EN EN.</p>'
        "<ul><li><p>EN</p></li><li><p>EN<br>EN</p></li></ul><blockquote><p>EN EN</p></blockquote>",
    )
    assert (made.missing, made.failure, made.lost_names, made.unmarked) == ((), None, (), 0)


def test_names_are_those_of_the_day_and_nothing_of_the_service(settings, server):
    proposed(Words("행정안전부 평가"), date(2010, 1, 1), NAMES, chosen("deepl", settings, server))
    assert server.sent == ['<span translate="no">Ministry of Public Administration</span> 평가']


def test_a_name_or_a_link_that_the_service_loses_is_told(settings, server):
    server.leaves_out = "Ministry of the"
    made = proposed(KOREAN, DAY, NAMES, chosen("deepl", settings, server))
    assert made.lost_names == ("Ministry of the Interior and Safety",)
    server.leaves_out = "<strong>"
    assert proposed(KOREAN, DAY, NAMES, chosen("google", settings, server)).unmarked == 1


def test_what_a_service_adds_to_the_markup_is_left_out(settings, server, monkeypatch):
    service = chosen("deepl", settings, server)
    answer = (
        '<font class="x">Hello <a href="https://evil.example">there</a><img src=x onerror=alert(1)></font>'
    )
    monkeypatch.setattr(service, "translated", lambda texts: [answer] * len(texts))
    made = proposed(Words("제목", body="<p>안녕</p>"), DAY, NAMES, service)
    assert made.words == Words("Hello there", body="<p>Hello there</p>")


def test_what_came_back_before_a_failure_is_kept_field_by_field(settings, server):
    server.after, server.status = 5, 500  # the title, two subtitles, the summary and the first paragraph
    made = proposed(KOREAN, DAY, NAMES, chosen("papago", settings, server))
    assert made.words.title
    assert made.words.subtitles == ("EN EN", "EN EN")
    assert made.words.body == ""
    assert made.missing == ("body",)
    assert made.failure.reason is Reason.UNREACHABLE


def test_an_empty_answer_is_no_translation(settings, server):
    server.leaves_out = "EN EN"
    made = proposed(Words("제목 하나"), DAY, NAMES, chosen("deepl", settings, server))
    assert (made.words, made.failure.reason) == (Words(), Reason.INCOMPLETE)


def test_who_waits_too_long_gets_what_there_is(settings, server, monkeypatch):
    monkeypatch.setattr(proposing, "MOST_SECONDS", -1)
    made = proposed(KOREAN, DAY, NAMES, chosen("deepl", settings, server))
    assert made.failure.reason is Reason.TOO_SLOW
    assert server.requests == 0


def test_long_texts_go_in_several_requests(settings, server):
    body = "".join(f"<p>문단 {number}</p>" for number in range(120))
    made = proposed(Words("제목", body=body), DAY, NAMES, chosen("deepl", settings, server))
    assert made.words.body.count("<p>EN") == 120
    assert server.requests == 3


@pytest.mark.parametrize("name", SERVICES)
def test_the_key_stands_in_no_log(name, settings, server, caplog):
    caplog.set_level(logging.DEBUG)
    proposed(Words("제목"), DAY, NAMES, chosen(name, settings, server))
    server.status = 500
    proposed(Words("제목"), DAY, NAMES, services.chosen())
    assert "was not translated" in caplog.text
    assert KEY not in caplog.text
