"""In whose name a prize is given is the same wherever it is read: the lexicon, texts, spreadsheets and their lists."""

import pytest

from awards.enums import Authority
from awards.proposals.results import AUTHORITIES
from awards.spreadsheets.choices import LISTS, READ
from awards.spreadsheets.prizes import OFFICES, read_prize
from newsroom.bilingual.lexicon import packaged
from newsroom.bilingual.lexicon.terms import Kind
from tests.awards.entering import make_entry

TERMS = {name: term for term in packaged().of_kind(Kind.AUTHORITY) for name in term.korean}


def test_the_lexicon_knows_the_authorities_of_the_register_and_no_other():
    assert {term.thing for term in TERMS.values()} <= set(Authority.values)


@pytest.mark.parametrize(("authority", "name"), [each[:2] for each in AUTHORITIES if each[1]])
def test_texts_are_read_as_the_lexicon_says(authority, name):
    assert TERMS[name].thing == authority


@pytest.mark.parametrize("name", TERMS)
def test_spreadsheets_are_read_as_the_lexicon_says(name):
    found = read_prize(name)
    assert found is None or found.authority == TERMS[name].thing


@pytest.mark.parametrize("office", {office for _written, office, _authority in OFFICES} | {"처장", "장관"})
def test_the_words_of_lists_are_read_as_the_lexicon_says(office):
    if f"{office}상" in TERMS and office in READ["authorities"]:
        assert READ["authorities"][office] == TERMS[f"{office}상"].thing


def test_the_head_of_a_ministry_level_office_ranks_with_ministers():
    assert TERMS["처장상"].thing == TERMS["처장 표창"].thing == READ["authorities"]["처장"] == "minister"
    assert "처장" in LISTS["authorities"]["minister"][0]


@pytest.mark.parametrize(
    ("prize", "chosen", "authority"),
    [("국무총리상", "", "prime_minister"), ("협회장상", "", None), ("국무총리상", "private", "private")],
)
def test_a_proposal_that_is_corrected_has_the_authority_of_its_prize(prize, chosen, authority):
    assert make_entry(prize=prize, authority=chosen).facts.get("authority") == authority
