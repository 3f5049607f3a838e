import pytest

from newsroom.korean import slips


@pytest.mark.parametrize(
    ("one", "other", "number"),
    [
        ("ㄱㅗㅇㅑㅇ", "ㄱㅗㅇㅑㅇ", 0),
        ("ㄱㅗㅇㅏㅇ", "ㄱㅗㅇㅑㅇ", 1),
        ("ㄱㅗㅑㅇㅇ", "ㄱㅗㅇㅑㅇ", 1),
        ("libary", "library", 1),
        ("liibrary", "library", 1),
        ("lirbayr", "library", 2),
        ("", "ab", 2),
    ],
)
def test_each_slip_of_the_fingers_counts_once(one, other, number):
    assert slips.number(one, other, most=3) == number
    assert slips.number(other, one, most=3) == number


def test_more_slips_than_asked_for_are_not_counted():
    assert slips.number("library", "opening", most=2) == 3
    assert slips.number("a", "abcdefgh", most=2) == 3
