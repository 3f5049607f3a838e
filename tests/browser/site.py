"""The site with the releases of the demo, for tests that only look at it: made once for all tests of a module.

A test that changes something wants `live_server` and a database of its own instead.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from django.core.management import call_command
from django.test import override_settings
from pytest_django.live_server_helper import LiveServer

from awards.models import Award
from newsroom.desk.demo import content
from newsroom.desk.demo.files import Files
from newsroom.fields import languages
from newsroom.releases import preview_links, publishing
from newsroom.releases.models import Release
from tests.browser.editing import sync_groups
from tests.make import make_editor, make_published_release, publish

# Releases of the demo, by what there is on their pages.
FULL = "demo-036"  # awards with scores and a streak, photos, attachments, topics, and now a correction
GALLERY = "demo-017"  # photos only, more than two
KOREAN_ONLY = "demo-027"
WITHDRAWN = "demo-034"
SCHEDULED = "demo-embargoed"
WITH_FILES = {FULL, GALLERY, WITHDRAWN, SCHEDULED, "demo-037", "demo-033"}
CORRECTION = {
    "correction_wrong": {"ko": "93.17점", "en": "93.17 points"},
    "correction_right": {"ko": "94.17점", "en": "94.17 points"},
}


@dataclass(frozen=True)
class Site:
    """Where the site answers, and releases whose pages show much or little; who is invited to one has a token."""

    url: str
    full: Release
    gallery: Release
    bare: Release
    korean_only: Release
    withdrawn: Release
    award: Award
    invitations: dict[str, str]


@contextmanager
def running() -> Iterator[Site]:
    """The site at an address of its own; what it shows is gone afterwards."""
    with override_settings(ROOT_URLCONF="tests.browser.urls"):
        server = LiveServer("127.0.0.1")
        try:
            yield _filled(server.url)
        finally:
            server.stop()
            call_command("flush", interactive=False, verbosity=0)


def _filled(url: str) -> Site:
    sync_groups()
    content.load(Files(only=WITH_FILES))
    full = _release(FULL)
    _correct(full, **CORRECTION)
    bare = make_published_release(category=full.category, department=full.department)
    return Site(
        url=url,
        full=full,
        gallery=_release(GALLERY),
        bare=bare,
        korean_only=_release(KOREAN_ONLY),
        withdrawn=_release(WITHDRAWN),
        award=Award.objects.filter(mentions__release=full, edition__year=2026).get(),
        invitations=_invited_to(_release(SCHEDULED)),
    )


def _release(external_id: str) -> Release:
    return Release.objects.select_related("category", "department").get(external_id=external_id)


def _invited_to(release: Release) -> dict[str, str]:
    """A link to the release before its hour for each language, by the token in it."""
    by = make_editor()
    return {
        language: preview_links.issue(release, language, "서이레", "하늘일보", hours=1, by=by)
        for language in languages.codes()
    }


def _correct(release: Release, **line: Any) -> None:
    publishing.reopen(release, by=make_editor())
    Release.objects.filter(pk=release.pk).update(**line)
    publish(Release.objects.get(pk=release.pk))
