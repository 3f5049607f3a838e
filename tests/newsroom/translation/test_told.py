"""The awards that a text tells of are read once, with 시 as the city of the register."""

from datetime import date

import pytest

from newsroom.translation.checking import Words
from newsroom.translation.told import told
from tests.awards.make import make_home, make_programme

pytestmark = pytest.mark.django_db

DAY = date(2025, 12, 29)
WORDS = Words(title="연말 소식", body="<p>시는 ‘2025년 적극행정 종합평가’에서 최우수기관으로 선정됐다.</p>")


def recipients(words=WORDS):
    return [each.recipient for each in told(words, DAY).proposals]


def test_a_text_is_read_once_while_names_stay_the_same():
    assert told(WORDS, DAY) is told(Words(**vars(WORDS)), DAY)


def test_a_text_is_read_again_when_a_name_of_the_register_changes():
    before = told(WORDS, DAY)
    make_programme("적극행정 종합평가")
    assert told(WORDS, DAY) is not before


def test_the_city_of_a_text_is_that_of_the_register(settings):
    settings.CITY_NAME = {"ko": "가람시", "en": "Garam City"}
    # A text that nobody has asked for by the city of other settings.
    words = Words(title="시의 새 소식", body=WORDS.body)
    assert recipients(words) == ["가람시"]
    make_home("한솔시", "Hansol City")
    assert recipients(words) == ["한솔시"]
