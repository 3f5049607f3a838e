"""Releases whose texts have something to find, for tests of what becomes of findings."""

from typing import Any

from newsroom.accounts.models import User
from newsroom.releases import clock
from newsroom.releases.models import Release
from newsroom.translation import checking, dismissing
from newsroom.translation.checking import Found
from newsroom.translation.models import Dismissal
from tests.make import KOREAN, make_release

# A resident number, which nobody may publish, and a Hanja outside brackets, which an editor may have a reason for.
PERSONAL = "신청자는 이하늘(900101-1234567) 씨다."
HANJA = "하늘시는 韓中 교류 행사를 열었다."
PERSONAL_RULE, HANJA_RULE = "resident-number", "hanja"


def make_checked_release(*sentences: str, **values: Any) -> Release:
    """A release whose Korean body has `sentences`, each in a paragraph of its own."""
    body = KOREAN["body"] + "".join(f"<p>{sentence}</p>" for sentence in sentences)
    return make_release(texts={"ko": {"body": body}, "en": {}}, **values)


def found_in(release: Release) -> list[Found]:
    day = checking.day_of(release, clock.now())
    return list(checking.checked(checking.stored(release.texts.all()), day).found)


def found_by(rule: str, release: Release) -> Found:
    [found] = [each for each in found_in(release) if each.finding.rule == rule]
    return found


def make_dismissal(rule: str, release: Release, by: User, reason: str = "행사 이름이다.") -> Dismissal:
    return dismissing.dismiss(found_by(rule, release), release, by, reason)


def is_open(rule: str, release: Release) -> bool:
    standings = dismissing.standings(found_in(release), release.dismissals.all())
    [standing] = [each for each in standings if each.finding.rule == rule]
    return standing.dismissal is None
