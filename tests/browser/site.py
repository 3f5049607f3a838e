"""The site with the releases of the demo, for tests that only look at it: made once for all tests of a process.

A test that changes something wants `live_server` and a database of its own instead.
"""

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from django.conf import settings
from django.db import connection, connections
from django.test import override_settings
from pytest_django.live_server_helper import LiveServer

from awards.models import Award
from newsroom.desk.demo import content, honours
from newsroom.desk.demo.files import Files
from newsroom.fields import languages
from newsroom.releases import preview_links, publishing
from newsroom.releases.models import Release
from tests.emptying import end_other_sessions
from tests.make import make_editor, make_published_release, publish

# Releases of the demo, by what there is on their pages.
FULL = "demo-036"  # awards with scores and a streak, photos, attachments, topics, and now a correction
GALLERY = "demo-017"  # photos only, more than two
KOREAN_ONLY = "demo-027"
WITHDRAWN = "demo-034"
SCHEDULED = "demo-embargoed"
WITH_FILES = {FULL, GALLERY, WITHDRAWN, SCHEDULED, "demo-037", "demo-033"}
ON_DISK = "django.core.files.storage.FileSystemStorage"
CORRECTION = {
    "correction_wrong": {"ko": "93.17점", "en": "93.17 points"},
    "correction_right": {"ko": "94.17점", "en": "94.17 points"},
}


@dataclass(frozen=True)
class Site:
    """Where the site answers, and releases whose pages show much or little; who is invited to one has a token."""

    full: Release
    gallery: Release
    bare: Release
    korean_only: Release
    withdrawn: Release
    award: Award
    invitations: dict[str, str]
    url: str = ""


class Demo:
    """The releases of the demo, in a database beside that of the tests and in a folder of their own.

    The database is a copy of the tests' own, and may be made while nothing is open there.
    """

    def __init__(self) -> None:
        self._folder = Path(tempfile.mkdtemp(prefix="newsroom-test-demo-"))
        self._folder.chmod(0o755)
        connections.close_all()
        end_other_sessions()
        connection.close()
        connection.creation.clone_test_db("demo", verbosity=0, autoclobber=True)
        with self._chosen():
            self._site = _filled()

    @contextmanager
    def running(self) -> Iterator[Site]:
        """The site at an address of its own, as long as which the tests ask the demo's database."""
        with self._chosen(), override_settings(ROOT_URLCONF="tests.browser.urls"):
            server = LiveServer("127.0.0.1")
            try:
                yield replace(self._site, url=server.url)
            finally:
                server.stop()

    def remove(self) -> None:
        connection.creation.destroy_test_db(suffix="demo", verbosity=0)
        shutil.rmtree(self._folder)

    @contextmanager
    def _chosen(self) -> Iterator[None]:
        """All connections lead to the demo: they share one table of settings."""
        ours = connection.settings_dict["NAME"]
        files = {"BACKEND": ON_DISK, "OPTIONS": {"location": self._folder}}
        connections.close_all()
        connection.settings_dict["NAME"] = connection.creation.get_test_db_clone_settings("demo")["NAME"]
        try:
            with override_settings(STORAGES={**settings.STORAGES, "files": files}):
                yield
            end_other_sessions()
        finally:
            connections.close_all()
            connection.settings_dict["NAME"] = ours


def _filled() -> Site:
    content.load(Files(only=WITH_FILES))
    honours.load(with_files=True)
    full = _release(FULL)
    _correct(full, **CORRECTION)
    bare = make_published_release(category=full.category, department=full.department)
    return Site(
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
