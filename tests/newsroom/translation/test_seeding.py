import pytest
from django.core.management import call_command

from newsroom.bilingual.lexicon import Kind, packaged
from newsroom.translation import lexicon
from newsroom.translation.models import GlossaryTerm
from newsroom.translation.seeding import key_of, seed
from tests.newsroom.translation.make import make_term

pytestmark = pytest.mark.django_db


def test_every_packaged_term_has_a_key_of_its_own():
    keys = [key_of(term) for term in packaged().terms]
    assert len(set(keys)) == len(keys)


def test_packaged_terms_are_copied_once():
    call_command("seed_glossary", verbosity=0)
    count = GlossaryTerm.objects.count()
    assert count == len([term for term in packaged().terms if term.kind != Kind.PLACE])
    assert seed() == 0


def test_each_row_is_one_that_the_form_would_take():
    seed()
    for row in GlossaryTerm.objects.all():
        row.full_clean(validate_constraints=False)


def test_seeding_changes_nothing_that_checks_go_by():
    before = set(lexicon.current().terms)
    seed()
    after = set(lexicon.current().terms)
    assert {(term.kind, term.ko, term.en) for term in before} == {
        (term.kind, term.ko, term.en) for term in after
    }


def test_what_editors_changed_or_took_out_of_use_stays_so():
    seed()
    GlossaryTerm.objects.filter(kind="grade", ko="장려").update(en="Merit Award")
    GlossaryTerm.objects.filter(kind="grade", ko="본상").update(in_use=False)
    seed()
    grades = {term.ko: term.en for term in lexicon.current().of_kind(Kind.GRADE)}
    assert (grades["장려"], "본상" in grades) == ("Merit Award", False)


def test_a_term_that_editors_entered_before_is_theirs():
    make_term("장려", "Merit Award")
    seed()
    assert [row.en for row in GlossaryTerm.objects.filter(kind="grade", ko="장려")] == ["Merit Award"]
