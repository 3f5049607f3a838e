"""Writing and closing versions of many releases at once: the same as one by one, in as many queries as for one."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from newsroom.releases import versions
from newsroom.releases.models import ReleaseVersion
from newsroom.releases.versions import Approval
from tests.clock import seoul, set_clock
from tests.make import make_release, make_topic

pytestmark = pytest.mark.django_db

NOW = seoul(2026, 4, 1, 12)


def make_releases(count):
    return [make_release(topics=[make_topic()]) for _number in range(count)]


def test_each_version_holds_what_its_own_release_says():
    set_clock(NOW)
    first, second = make_release(texts={"ko": {"title": "첫째"}}, topics=[make_topic()]), make_release()
    ends = NOW + timedelta(hours=1)
    written = versions.write_many([Approval(first, NOW), Approval(second, NOW, ends)], approved_by=None)
    assert [version.release for version in written] == [first, second]
    stored = {version.release_id: version for version in ReleaseVersion.objects.all()}
    assert [text.title for text in stored[first.pk].texts.all()] == ["첫째"]
    assert (stored[first.pk].topics.count(), stored[second.pk].topics.count()) == (1, 0)
    assert (stored[first.pk].languages, stored[second.pk].languages) == (["ko"], ["en", "ko"])
    assert (stored[first.pk].public_during.upper, stored[second.pk].public_during.upper) == (None, ends)


def test_later_versions_close_the_periods_of_their_own_releases_only():
    set_clock(NOW)
    first, second = make_releases(2)
    versions.write_many([Approval(first, NOW), Approval(second, NOW)], approved_by=None)
    later = NOW + timedelta(days=1)
    set_clock(later)
    versions.write_many([Approval(first, later)], approved_by=None)
    assert [version.number for version in first.versions.all()] == [2, 1]
    assert first.versions.last().public_during.upper == later
    assert first.versions.first().published_at == NOW
    assert second.versions.get().public_during.upper is None


def test_closing_many_tells_which_of_them_the_public_saw():
    set_clock(NOW)
    public, scheduled, draft = make_releases(3)
    approvals = [Approval(public, NOW), Approval(scheduled, NOW + timedelta(days=2))]
    versions.write_many(approvals, approved_by=None)
    at = NOW + timedelta(days=1)
    assert versions.close_many({public.pk: at, scheduled.pk: at, draft.pk: at}) == {public.pk}
    assert scheduled.versions.get().public_during.isempty


def test_queries_do_not_grow_with_the_releases():
    set_clock(NOW)
    counts = []
    for releases in (make_releases(1), make_releases(20)):
        with CaptureQueriesContext(
            connection,
        ) as queries:
            versions.write_many([Approval(release, NOW) for release in releases], approved_by=None)
        counts.append(len(queries))
    assert counts[0] == counts[1]
