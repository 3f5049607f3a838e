from datetime import date

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError

from newsroom.bilingual.exchange.entries import Entry
from newsroom.bilingual.lexicon import Kind, Term
from newsroom.translation.models import GlossaryTerm
from newsroom.translation.models.glossary import KINDS, fields_of
from tests.newsroom.translation.make import make_term

pytestmark = pytest.mark.django_db


def test_every_kind_of_term_can_be_entered():
    assert [value for value, _label in KINDS] == [kind.value for kind in Kind]


def test_one_term_has_one_rendering_at_a_time():
    make_term("행정안전부", "Ministry of the Interior and Safety", kind="body", valid_from=date(2017, 7, 26))
    with pytest.raises(IntegrityError, match="glossary_one_term_at_a_time"):
        make_term("행정안전부", "MOIS", kind="body")


def test_a_body_may_have_the_same_korean_name_again_later():
    make_term("행정안전부", "Ministry of Public Administration and Security", valid_to=date(2013, 3, 22))
    make_term("행정안전부", "Ministry of the Interior and Safety", valid_from=date(2017, 7, 26))
    assert GlossaryTerm.objects.count() == 2


def test_a_grade_may_be_called_otherwise_in_the_scale_of_a_programme():
    make_term("우수", "Excellence Award")
    make_term("우수", "Excellent", within="데이터기반행정 실태점검 및 평가")
    assert GlossaryTerm.objects.count() == 2


@pytest.mark.parametrize(
    ("rule", "values"),
    [
        ("glossary_period_in_order", {"valid_from": date(2026, 1, 2), "valid_to": date(2026, 1, 1)}),
        ("glossary_kind_known", {"kind": "planet"}),
        ("glossary_both_languages", {"en": ""}),
        ("glossary_only_some_belong_somewhere", {"kind": "body", "within": "재난관리평가"}),
    ],
)
def test_the_database_keeps_what_a_term_must_be(rule, values):
    if "valid_from" in values:  # the range of the other rule has its own word on this
        rule = "range lower bound|" + rule
    with pytest.raises(Exception, match=rule):
        make_term(**values)


def test_a_rendering_is_not_right_and_wrong_at_once():
    term = GlossaryTerm(kind="grade", ko="장려", en="Encouragement", en_others=["Merit"], forbidden=["Merit"])
    with pytest.raises(ValidationError) as refused:
        term.full_clean()
    assert refused.value.message_dict.keys() == {"forbidden"}


@pytest.mark.parametrize("name", ["a|b", "a\nb", "a\x00b", "a\u2028b"])
def test_a_name_is_one_that_files_can_hold(name):
    with pytest.raises(ValidationError) as refused:
        GlossaryTerm(kind="grade", ko="장려", en="Encouragement", en_others=[name]).full_clean()
    assert "en_others" in refused.value.message_dict


def test_a_row_and_an_entry_of_a_file_hold_the_same():
    term = Term(
        *(Kind.GRADE, "장려", "Encouragement", ("장려상",), ("Merit",), ("Consolation",)),
        *(date(2020, 1, 1), date(2021, 1, 1), "thing", "재난관리평가", "source", ("consoled",)),
    )
    entry = Entry(term, "note", official=True, in_use=False)
    row = GlossaryTerm.objects.create(**fields_of(entry))
    row.refresh_from_db()
    assert (row.entry, row.valid_to) == (entry, date(2020, 12, 31))


def test_checks_are_told_what_was_only_observed():
    observed, official = make_term(source="a poster"), make_term("대상", "Grand Prize", official=True)
    assert (observed.term.is_observed, official.term.is_observed) == (True, False)
    assert observed.term.source.endswith("a poster")
