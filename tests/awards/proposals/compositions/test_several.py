"""Texts in which several bodies have won are read right, whatever their slots are filled with."""

from tests.awards.proposals.compositions.composed import misread_of
from tests.awards.proposals.compositions.several import compose


def test_each_of_several_winners_has_what_it_won():
    assert misread_of(compose, 250) == []
