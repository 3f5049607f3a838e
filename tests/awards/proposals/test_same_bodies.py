import pytest

from awards.proposals.same_bodies import name_alike
from awards.proposals.told import Told


def make_told(recipient: str, start: int) -> Told:
    return Told(recipient, "평가", {}, {}, start, start + 1, is_title=False, named=True)


@pytest.mark.parametrize(
    ("short", "full"),
    [
        ("구립별빛도서관", "하늘구립별빛도서관"),
        ("농업기술센터", "하늘군농업기술센터"),
        ("충북", "충청북도"),
        ("전북교육청", "전북특별자치도교육청"),
    ],
)
def test_a_body_that_is_named_short_is_named_in_full(short, full):
    told = [make_told(full, 0), make_told(short, 9)]
    name_alike(told)
    assert [each.recipient for each in told] == [full, full]


def test_of_two_that_have_won_one_thing_none_is_the_short_name_of_the_other():
    told = [make_told("하늘도시공사", 0), make_told("하늘도시철도공사", 0)]
    name_alike(told)
    assert [each.recipient for each in told] == ["하늘도시공사", "하늘도시철도공사"]
