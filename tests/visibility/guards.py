"""The guards that keep what hides from the public, each with a way to take it out of the running site: true removals.

Nothing on disk is touched: views are replaced within the test's transaction, Python is patched. Each is taken out
before the world is made, so that guards of approval and withdrawal count as well.
"""

import re
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from importlib import import_module
from types import SimpleNamespace
from typing import Any
from unittest import mock

from django.db import connection
from django.test import override_settings

from awards.holding import embargoes_are_kept
from newsroom.accounts.grants import PUBLIC
from newsroom.desk import preview as desk_preview
from newsroom.desk.invited import invited
from newsroom.desk.site import DeskSite
from newsroom.media.models import StoredFile
from newsroom.releases import preview_links, readiness
from newsroom.releases.models import PreviewLink, ReleaseText
from newsroom.releases.routers import PublishedRouter

RELEASES = import_module("newsroom.releases.migrations.0004_public_views")
AWARDS = import_module("awards.migrations.0003_public_views")
MENTIONS = import_module("awards.migrations.0016_mentions_keep_periods")
ONE_BY_ONE = import_module("awards.migrations.0018_one_by_one")
PAID = import_module("awards.migrations.0009_paid_awards")
CERTIFICATES = import_module("newsroom.certificates.migrations.0002_public_view")
PRACTICES = import_module("newsroom.practices.migrations.0002_public_views")
VISITED = import_module("newsroom.practices.migrations.0003_bodies_by_themselves")
SEARCHED = import_module("newsroom.search.migrations.0009_practices")
SETS = import_module("awards.migrations.0010_award_sets")
COUNTED = import_module("awards.migrations.0012_lean_counting")
FILES = import_module("newsroom.media.migrations.0003_public_views")

Change = Callable[[], AbstractContextManager[Any]]
GUARDS: dict[str, Change] = {}

NOW = "public_during @> newsroom_now()"
EVER = "NOT isempty({}public_during)"


def guard(name: str) -> Callable[[Change], Change]:
    def add(removal: Change) -> Change:
        GUARDS[name] = removal
        return removal

    return add


def in_a_view(name: str, view: str, sql: str, condition: str, instead: str) -> None:
    """A condition of a public view; the database forgets the change with the test's transaction."""
    assert condition in sql, name

    @contextmanager
    def removed() -> Iterator[None]:
        with connection.cursor() as cursor:
            cursor.execute(f"CREATE OR REPLACE VIEW public.{view} AS {sql.replace(condition, instead)}")
        yield

    GUARDS[name] = removed


def patched(name: str, target: str, replacement: Any) -> None:
    GUARDS[name] = lambda: mock.patch(target, replacement)


def rest(sql: str, start: str) -> str:
    return sql[sql.index(start) :]


in_a_view("a release is public from its hour", "published_release", RELEASES.RELEASE, NOW, EVER.format(""))
in_a_view("a text is public from its hour", "published_text", RELEASES.TEXT, f"v.{NOW}", EVER.format("v."))
in_a_view(
    "topics are those of public versions",
    "published_release_topic",
    RELEASES.RELEASE_TOPIC,
    f"v.{NOW}",
    EVER.format("v."),
)
in_a_view(
    "categories stand over public releases",
    "published_category",
    RELEASES.CATEGORY,
    rest(RELEASES.CATEGORY, "EXISTS"),
    "true",
)
in_a_view(
    "departments stand over public releases",
    "published_department",
    RELEASES.DEPARTMENT,
    rest(RELEASES.DEPARTMENT, "EXISTS"),
    "true",
)
in_a_view(
    "topics stand over public releases",
    "published_topic",
    RELEASES.TOPIC,
    rest(RELEASES.TOPIC, "EXISTS"),
    "true",
)
in_a_view(
    "a mention is public from its hour", "published_mention", MENTIONS.MENTION, f"m.{NOW}", EVER.format("m.")
)
in_a_view("a photo is public from its hour", "published_photo", FILES.PHOTO, f"v.{NOW}", EVER.format("v."))
in_a_view(
    "an attachment is public from its hour",
    "published_attachment",
    FILES.ATTACHMENT,
    f"v.{NOW}",
    EVER.format("v."),
)
in_a_view(
    "an award is public with a public release",
    "published_award",
    ONE_BY_ONE.AWARD,
    rest(ONE_BY_ONE.AWARD, "a.standalone"),
    "true",
)
in_a_view(
    "programmes have public awards",
    "published_programme",
    ONE_BY_ONE.PROGRAMME,
    rest(ONE_BY_ONE.PROGRAMME, "(SELECT true"),
    "true",
)
in_a_view(
    "grades belong to public programmes",
    "published_grade",
    ONE_BY_ONE.GRADE,
    rest(ONE_BY_ONE.GRADE, "(SELECT true"),
    "true",
)
in_a_view(
    "editions have public awards",
    "published_edition",
    ONE_BY_ONE.EDITION,
    rest(ONE_BY_ONE.EDITION, "(SELECT true"),
    "true",
)
in_a_view(
    "organisations have a part in public awards",
    "published_organisation",
    ONE_BY_ONE.ORGANISATION,
    rest(ONE_BY_ONE.ORGANISATION, "EXISTS"),
    "true",
)

in_a_view(
    "what was paid is as public as its award",
    "published_disclosure",
    PAID.DISCLOSURE,
    rest(PAID.DISCLOSURE, "AND EXISTS"),
    "",
)
in_a_view(
    "certificates are released",
    "published_certificate",
    CERTIFICATES.CERTIFICATE,
    "c.released AND",
    "true AND",
)
in_a_view(
    "certificates stand with public awards",
    "published_certificate",
    CERTIFICATES.CERTIFICATE,
    rest(CERTIFICATES.CERTIFICATE, "EXISTS"),
    "true",
)
in_a_view(
    "practices are released",
    "published_practice",
    VISITED.PRACTICE,
    rest(VISITED.PRACTICE, "p.released"),
    "true",
)
in_a_view(
    "departments stand over released practices",
    "published_practice_department",
    PRACTICES.DEPARTMENT,
    rest(PRACTICES.DEPARTMENT, "EXISTS"),
    "true",
)
in_a_view(
    "a practice makes no award public",
    "published_practice_award",
    PRACTICES.PRACTICE_AWARD,
    rest(PRACTICES.PRACTICE_AWARD, "AND EXISTS"),
    "",
)
in_a_view(
    "a practice makes no release public",
    "published_practice_release",
    PRACTICES.PRACTICE_RELEASE,
    rest(PRACTICES.PRACTICE_RELEASE, "AND EXISTS"),
    "",
)
for view, links in (("award", PRACTICES.PRACTICE_AWARD), ("release", PRACTICES.PRACTICE_RELEASE)):
    in_a_view(
        f"what leads to a {view} is a released practice",
        f"published_practice_{view}",
        links,
        "p.released AND",
        "true AND",
    )
in_a_view(
    "practices that are found are released",
    "published_search_practice",
    SEARCHED.SEARCH_PRACTICE,
    "p.released",
    "true",
)
in_a_view(
    "a set shows with all of its programmes",
    "published_award_set",
    SETS.AWARD_SET,
    rest(SETS.AWARD_SET, "AND NOT EXISTS"),
    "",
)
in_a_view(
    "programmes of a set stand with it",
    "published_award_set_programme",
    SETS.AWARD_SET_PROGRAMME,
    rest(SETS.AWARD_SET_PROGRAMME, "EXISTS"),
    "true",
)
in_a_view(
    "ours are those who won a public award",
    "published_ours",
    COUNTED.OURS,
    rest(COUNTED.OURS, "EXISTS"),
    "true",
)
in_a_view(
    "givers are those of public awards",
    "published_giver",
    COUNTED.GIVER,
    "EXISTS (SELECT FROM published_award a WHERE a.edition_id = e.id)",
    "true",
)


def everyone_is_told(function: Callable[..., Any]) -> Callable[..., bool]:
    def close(*args: Any, **options: Any) -> bool:
        function(*args, **options)
        return True

    return close


@guard("what was never public leaves no notice")
def notice() -> AbstractContextManager[Any]:
    from newsroom.releases import versions

    return mock.patch("newsroom.releases.versions.close", everyone_is_told(versions.close))


@guard("withdrawing ends what is public")
@contextmanager
def ending() -> Iterator[None]:
    with connection.cursor() as cursor:
        for table in ("releases_release", "releases_releaseversion"):
            cursor.execute(f"ALTER TABLE {table} DISABLE TRIGGER USER")
    with mock.patch("newsroom.releases.versions.close", return_value=False):
        yield


def without_trigger(name: str, table: str, trigger: str) -> None:
    @contextmanager
    def removed() -> Iterator[None]:
        with connection.cursor() as cursor:
            cursor.execute(f"ALTER TABLE {table} DISABLE TRIGGER {trigger}")
        yield

    GUARDS[name] = removed


without_trigger(
    "an award goes with the release that told of it", "releases_releaseversion", "mentions_follow"
)
without_trigger("a mention is public in the period of its version", "awards_mentionversion", "mention_period")


@guard("only texts that are ready go out")
def ready() -> AbstractContextManager[Any]:
    def all_texts(ready: bool = True, **conditions: Any) -> Any:
        return ReleaseText.objects.filter(**conditions)

    lenient = SimpleNamespace(objects=SimpleNamespace(filter=all_texts))
    return mock.patch("newsroom.releases.versions.ReleaseText", lenient)


@guard("an award waits for the release that holds it")
def holding() -> AbstractContextManager[Any]:
    others = {check: reads for check, reads in readiness._checks.items() if check is not embargoes_are_kept}
    return mock.patch("newsroom.releases.readiness._checks", others)


@guard("a language that is withdrawn is gone")
def language() -> AbstractContextManager[Any]:
    return mock.patch("newsroom.releases.versions.repeat_without")


# What is stored, in the place of what is published.
patched("files are asked of the published views", "newsroom.public.views.files.PublishedPhoto", StoredFile)
patched(
    "a preview link opens the files of its own release",
    "newsroom.desk.files.files_of",
    lambda release: StoredFile.objects.all(),
)
patched(
    "staff see the files of releases that they may see",
    "newsroom.desk.files.seen_by",
    lambda user: StoredFile.objects.all(),
)


@guard("a version tells of files in its own languages")
@contextmanager
def languages_of_files() -> Iterator[None]:
    with connection.cursor() as cursor:
        for table in ("media_photoversion", "media_attachmentversion"):
            cursor.execute(f"ALTER TABLE {table} DISABLE TRIGGER USER")
    with mock.patch("newsroom.media.copying._in", lambda languages, value: value):
        yield


patched(
    "a preview opens by its token, not by what is stored",
    "newsroom.releases.preview_links.digest",
    lambda token: token,
)


@guard("a dead preview link opens nothing")
def dead() -> AbstractContextManager[Any]:
    return mock.patch("newsroom.releases.preview_links.alive", PreviewLink.objects.all)


def without_condition(condition: str) -> None:
    @contextmanager
    def removed() -> Iterator[None]:
        with mock.patch.dict(preview_links.ALIVE_WHILE):
            del preview_links.ALIVE_WHILE[condition]
            yield

    GUARDS[f"a preview link is alive only while {condition}"] = removed


def without_header(name: str) -> None:
    """By whatever says it: that of caches comes with every answer to guests as well."""

    @contextmanager
    def removed() -> Iterator[None]:
        with mock.patch.dict(desk_preview.HEADERS), mock.patch("newsroom.public.middleware.INVITED", "/-/"):
            del desk_preview.HEADERS[name]
            yield

    GUARDS[f"a preview says its {name}"] = removed


for each_condition in preview_links.ALIVE_WHILE:
    without_condition(each_condition)
for each_header in desk_preview.HEADERS:
    without_header(each_header)

patched(
    "a preview link with a query opens nothing", "newsroom.desk.invited._has_query", lambda request: False
)


@guard("a preview link without its slash leads nowhere")
def slash() -> AbstractContextManager[Any]:
    return mock.patch.object(invited, "should_append_slash", True)


patched("the log leaves tokens out", "newsroom.logs.PREVIEW_PATH", re.compile("(?!)()"))


@guard("the admin asks who somebody is")
def admin_access() -> AbstractContextManager[Any]:
    return mock.patch.object(DeskSite, "has_permission", return_value=True)


@guard("an error tells nothing of what went wrong")
def debug() -> AbstractContextManager[Any]:
    return override_settings(DEBUG=True)


# The permission of who works on the releases of all departments, in its place one that every author has.
patched(
    "an author works on releases of the own department",
    "newsroom.releases.departments.EVERY_DEPARTMENT",
    "releases.view_release",
)


@guard("the public role reads published views alone")
@contextmanager
def grants() -> Iterator[None]:
    with connection.cursor() as cursor:
        cursor.execute(f"GRANT SELECT ON ALL TABLES IN SCHEMA public TO {PUBLIC}")
    yield


@guard("public pages are read by the public role")
def role() -> AbstractContextManager[Any]:
    return mock.patch.object(PublishedRouter, "db_for_read", return_value=None)
