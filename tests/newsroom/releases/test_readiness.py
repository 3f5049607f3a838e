import pytest

from newsroom.releases import readiness
from newsroom.releases.models import Release
from newsroom.releases.readiness import Severity
from tests.awards.make import make_award, make_edition, make_mention, make_organisation, make_programme
from tests.make import make_contact, make_release

pytestmark = pytest.mark.django_db


def make_told_release(number):
    release = make_release(texts=["ko"])
    programme = make_programme(f"평가 {number}")
    make_mention(make_award(make_edition(programme), recipient=make_organisation(f"공단 {number}")), release)
    return release


def told(release: Release) -> str:
    return " ".join(str(issue.message) for issue in readiness.issues(release))


def test_many_releases_are_checked_as_one_is():
    complete, empty = make_release(), Release.objects.create()
    by_release = readiness.blocking_each([complete.pk, empty.pk], Severity.BLOCKS_PUBLISHING)
    assert by_release[complete.pk] == []
    assert by_release[empty.pk] == readiness.blocking(empty, Severity.BLOCKS_PUBLISHING)
    assert {issue.field for issue in by_release[empty.pk]} == {
        "category",
        "department",
        "title",
        "body",
        "ready",
    }


def test_queries_do_not_grow_with_the_releases_that_are_checked(django_assert_num_queries):
    keys = [make_told_release(number).pk for number in range(6)]
    for checked in (keys[:1], keys):
        with django_assert_num_queries(10):
            readiness.blocking_each(checked, Severity.BLOCKS_PUBLISHING)


def test_a_contact_without_a_name_in_a_language_that_goes_out_is_told():
    release = make_release(texts={"ko": {}, "en": {"ready": False}})
    make_contact(release, name={"ko": "이하늘"})
    assert "이하늘" not in told(release)
    release.texts.update(ready=True)
    assert "English" in told(release)
    assert "이하늘" in told(release)
    assert "김하늘" not in told(release)
    assert readiness.blocking(release, Severity.BLOCKS_PUBLISHING) == []


def test_what_blocks_review_blocks_publishing_too():
    empty = Release.objects.create()
    assert {issue.field for issue in readiness.blocking(empty, Severity.BLOCKS_REVIEW)} == {"title", "body"}
