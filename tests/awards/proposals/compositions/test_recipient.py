"""Texts in which it varies whose an award is are read right, whatever their slots are filled with."""

from tests.awards.proposals.compositions.composed import misread_of
from tests.awards.proposals.compositions.recipient import compose


def test_awards_belong_to_whom_the_text_tells_of():
    assert misread_of(compose, 300) == []
