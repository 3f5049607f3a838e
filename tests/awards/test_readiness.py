import pytest

from newsroom.releases import readiness
from newsroom.releases.readiness import Severity
from tests.awards.make import (
    make_award,
    make_edition,
    make_group,
    make_mention,
    make_organisation,
    make_programme,
)
from tests.make import make_release

pytestmark = pytest.mark.django_db


def mention_issues(release):
    return [issue for issue in readiness.issues(release) if issue.field == "mentions"]


def test_an_award_without_english_names_is_a_warning_that_names_them():
    programme = make_programme("새 평가", None)
    release = make_release()
    make_mention(make_award(make_edition(programme), recipient=make_organisation("새 공단", None)), release)
    [issue] = mention_issues(release)
    assert issue.severity == Severity.WARNS
    assert "English" in issue.message
    assert "새 공단, 새 평가" in issue.message


def test_a_group_without_an_english_name_is_named():
    release, edition = make_release(), make_edition()
    award = make_award(edition, rank=1, group=make_group(edition, "가그룹"))
    award.ranks.create(group=make_group(edition, "나그룹"), rank=1)
    make_mention(award, release)
    [issue] = mention_issues(release)
    assert "가그룹, 나그룹" in issue.message


def test_awards_named_in_every_language_are_no_issue():
    release = make_release()
    make_mention(make_award(), release)
    assert mention_issues(release) == []
