"""Findings are dismissed with a reason, and stay so until a sentence that they stand in changes."""

import pytest
from django.db import ProgrammingError
from django.utils import translation

from newsroom.accounts.grants import EDITORIAL
from newsroom.accounts.models import AuditEntry
from newsroom.releases.publishing import Refused
from newsroom.translation import dismissing
from tests.make import make_author, make_department, make_editor, make_user
from tests.newsroom.accounts.test_grants import run_as
from tests.newsroom.translation.found import (
    HANJA,
    HANJA_RULE,
    PERSONAL,
    PERSONAL_RULE,
    found_by,
    is_open,
    make_checked_release,
    make_dismissal,
)

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def in_english():
    with translation.override("en"):
        yield


def change(release, old, new):
    text = release.texts.get(language="ko")
    text.body = text.body.replace(old, new)
    text.save()


def test_a_finding_is_dismissed_by_whoever_works_on_the_release():
    release = make_checked_release(HANJA)
    make_dismissal(HANJA_RULE, release, make_author(release))
    assert not is_open(HANJA_RULE, release)


def test_it_stays_dismissed_while_other_sentences_change():
    release = make_checked_release(HANJA)
    make_dismissal(HANJA_RULE, release, make_editor())
    change(release, "새 도서관", "큰 도서관")
    assert not is_open(HANJA_RULE, release)


def test_it_is_open_again_when_its_sentence_changes():
    release = make_checked_release(HANJA)
    make_dismissal(HANJA_RULE, release, make_editor())
    change(release, "행사를 열었다", "행사를 연다")
    assert is_open(HANJA_RULE, release)


def test_a_reason_is_needed():
    release = make_checked_release(HANJA)
    with pytest.raises(Refused, match="why"):
        make_dismissal(HANJA_RULE, release, make_editor(), reason="  ")


def test_personal_data_is_dismissed_by_editors_only():
    release = make_checked_release(PERSONAL)
    with pytest.raises(Refused):
        make_dismissal(PERSONAL_RULE, release, make_author(release))
    make_dismissal(PERSONAL_RULE, release, make_editor())
    assert not is_open(PERSONAL_RULE, release)


def test_an_author_does_not_take_back_what_an_editor_dismissed_of_personal_data():
    release = make_checked_release(PERSONAL)
    make_dismissal(PERSONAL_RULE, release, make_editor())
    with pytest.raises(Refused):
        dismissing.take_back(found_by(PERSONAL_RULE, release), release, make_author(release))


@pytest.mark.parametrize("state", ["approved", "withdrawn"])
def test_nothing_is_dismissed_in_what_is_closed(state):
    release = make_checked_release(HANJA, state=state)
    with pytest.raises(Refused):
        make_dismissal(HANJA_RULE, release, make_editor())


def test_who_may_not_see_the_release_dismisses_nothing():
    release = make_checked_release(HANJA)
    with pytest.raises(Refused):
        make_dismissal(HANJA_RULE, release, make_user("author", department=make_department()))


def test_taken_back_it_is_open_again():
    release = make_checked_release(HANJA)
    make_dismissal(HANJA_RULE, release, make_editor())
    dismissing.take_back(found_by(HANJA_RULE, release), release, make_editor())
    assert is_open(HANJA_RULE, release)


def test_the_audit_log_tells_of_both_and_never_what_was_found():
    release = make_checked_release(PERSONAL)
    make_dismissal(PERSONAL_RULE, release, make_editor(), reason="Printed as an example.")
    dismissing.take_back(found_by(PERSONAL_RULE, release), release, make_editor())
    entries = AuditEntry.objects.filter(act__in=["dismiss", "undismiss"]).order_by("pk")
    assert [entry.act for entry in entries] == ["dismiss", "undismiss"]
    assert entries[0].detail == {
        "finding": "Resident registration number",
        "reason": "Printed as an example.",
    }
    assert not any("900101" in str(entry.detail) for entry in entries)


def test_dismissed_twice_it_is_noted_once():
    release, editor = make_checked_release(HANJA), make_editor()
    first = make_dismissal(HANJA_RULE, release, editor)
    assert make_dismissal(HANJA_RULE, release, editor, reason="Another.") == first
    assert AuditEntry.objects.filter(act="dismiss").count() == 1


def test_the_database_lets_nobody_word_a_reason_anew():
    release = make_checked_release(HANJA)
    make_dismissal(HANJA_RULE, release, make_editor())
    with pytest.raises(ProgrammingError, match="permission denied"):
        run_as(EDITORIAL, "UPDATE translation_dismissal SET reason = 'Another.'")
    run_as(EDITORIAL, "DELETE FROM translation_dismissal")
