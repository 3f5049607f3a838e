from types import SimpleNamespace

import pytest
from django.utils.translation import override

from awards.computed.words import ordinal
from newsroom.public import labels


@pytest.fixture(autouse=True)
def in_english():
    with override("en"):
        yield


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (1, "1st"),
        (2, "2nd"),
        (3, "3rd"),
        (4, "4th"),
        (11, "11th"),
        (12, "12th"),
        (21, "21st"),
        (112, "112th"),
    ],
)
def test_an_ordinal_takes_its_english_ending(number, words):
    assert ordinal(number) == words


def test_a_grade_is_told_with_its_place_in_the_scale():
    assert labels.scale_note(SimpleNamespace(position=1), 3) == "the highest of 3 grades"
    assert labels.scale_note(SimpleNamespace(position=2), 4) == "2nd of 4 grades"


def test_a_prize_beside_the_scale_has_no_place_in_it():
    assert labels.scale_note(SimpleNamespace(position=None), 3) == ""


def test_what_was_won_is_the_grade_or_else_the_prize_or_else_the_rank():
    grade = SimpleNamespace(name="Excellence")
    assert labels.award_result(SimpleNamespace(grade=grade, prize="Medal", rank=1)) == "Excellence"
    assert labels.award_result(SimpleNamespace(grade=None, prize="Medal", rank=1)) == "Medal"
    assert labels.award_result(SimpleNamespace(grade=None, prize={}, rank=2)) == "Ranked 2nd"
