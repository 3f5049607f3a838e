"""The guards that keep what hides from the public, each with a way to take it out of the running site.

Nothing on disk is touched: views are replaced within the test's transaction, Python is patched. Each is taken out
before the world is made, so that guards of approval and withdrawal count as well.
"""

import hashlib
import re
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from importlib import import_module
from types import SimpleNamespace
from typing import Any
from unittest import mock

from django.db import connection
from django.http import HttpResponseForbidden
from django.test import override_settings

from newsroom.desk import preview as desk_preview
from newsroom.desk.invited import invited
from newsroom.desk.site import DeskSite
from newsroom.releases import clock, preview_links
from newsroom.releases.models import PreviewLink, Release, ReleaseText, ReleaseVersionText
from newsroom.releases.preview import draft_world

RELEASES = import_module("newsroom.releases.migrations.0004_public_views")
CORRECTIONS = import_module("newsroom.releases.migrations.0007_public_corrections")
AWARDS = import_module("awards.migrations.0003_public_views")

Removal = Callable[[], AbstractContextManager[Any]]
GUARDS: dict[str, Removal] = {}

NOW = "public_during @> newsroom_now()"
EVER = "NOT isempty({}public_during)"


def guard(name: str) -> Callable[[Removal], Removal]:
    def add(removal: Removal) -> Removal:
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
    "a mention is public from its hour", "published_mention", AWARDS.MENTION, f"v.{NOW}", EVER.format("v.")
)
in_a_view(
    "an award is public with a public release",
    "published_award",
    AWARDS.AWARD,
    rest(AWARDS.AWARD, "a.standalone"),
    "true",
)
in_a_view(
    "programmes have public awards",
    "published_programme",
    AWARDS.PROGRAMME,
    rest(AWARDS.PROGRAMME, "EXISTS"),
    "true",
)
in_a_view(
    "grades belong to public programmes",
    "published_grade",
    AWARDS.GRADE,
    rest(AWARDS.GRADE, "EXISTS"),
    "true",
)
in_a_view(
    "editions have public awards", "published_edition", AWARDS.EDITION, rest(AWARDS.EDITION, "EXISTS"), "true"
)
in_a_view(
    "organisations have a part in public awards",
    "published_organisation",
    AWARDS.ORGANISATION,
    rest(AWARDS.ORGANISATION, "EXISTS"),
    "true",
)


@guard("a correction is told with its approval")
@contextmanager
def correction() -> Iterator[None]:
    with connection.cursor() as cursor:
        cursor.execute(
            f"CREATE OR REPLACE VIEW public.published_correction AS {CORRECTIONS.CORRECTION} UNION ALL"
            " SELECT -id, id, newsroom_now(), correction_wrong, correction_right FROM releases_release"
            " WHERE correction_wrong <> '{}'"
        )
    yield


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


@guard("only texts that are ready go out")
def ready() -> AbstractContextManager[Any]:
    def all_texts(ready: bool = True, **conditions: Any) -> Any:
        return ReleaseText.objects.filter(**conditions)

    lenient = SimpleNamespace(objects=SimpleNamespace(filter=all_texts))
    return mock.patch("newsroom.releases.versions.ReleaseText", lenient)


@guard("a language that is withdrawn is gone")
def language() -> AbstractContextManager[Any]:
    return mock.patch("newsroom.releases.versions.repeat_without")


# A working copy written through to what was approved, which its triggers would refuse.
WRITE_THROUGH = """
    ALTER TABLE releases_releaseversiontext DISABLE TRIGGER USER;
    CREATE FUNCTION pg_temp.write_through() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        UPDATE releases_releaseversiontext t SET title = NEW.title, body = NEW.body FROM releases_releaseversion v
        WHERE v.id = t.version_id AND v.release_id = NEW.release_id AND t.language = NEW.language;
        RETURN NULL;
    END $$;
    CREATE TRIGGER write_through AFTER UPDATE ON releases_releasetext
        FOR EACH ROW EXECUTE FUNCTION pg_temp.write_through();
"""


@guard("what was approved is immutable")
@contextmanager
def immutable() -> Iterator[None]:
    with connection.cursor() as cursor:
        cursor.execute(WRITE_THROUGH)
    yield


@guard("an old address leads to public releases")
def old_address() -> AbstractContextManager[Any]:
    def target(path: str) -> str | None:
        known = Release.objects.filter(legacy_urls__path__in=[path, path.rstrip("/")]).first()
        return f"/ko/releases/{known.public_id}/" if known else None

    return mock.patch("newsroom.public.middleware.legacy_target", target)


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


@guard("the API tells public fields")
def api_fields() -> AbstractContextManager[Any]:
    from newsroom.public.api.serializers.releases import ReleaseSerializer as Told

    tell = Told.to_representation
    return mock.patch.object(Told, "to_representation", lambda self, row: {**tell(self, row), "key": row.pk})


@guard("a search looks into public texts")
def search() -> AbstractContextManager[Any]:
    def searched(found: Any, q: str, language: str | None) -> Any:
        return found.filter(pk__in=ReleaseText.objects.filter(title__icontains=q).values("release"))

    return mock.patch("newsroom.public.queries.releases.searched", searched)


@guard("what is not public does not exist")
def missing() -> AbstractContextManager[Any]:
    from newsroom.public.views import releases

    plain = releases._withdrawn

    def refused(request: Any, public_id: str) -> Any:
        if Release.objects.filter(public_id=public_id).exclude(state="withdrawn").exists():
            return HttpResponseForbidden()
        return plain(request, public_id)

    return mock.patch("newsroom.public.views.releases._withdrawn", refused)


@guard("a notice of a withdrawal tells its reason alone")
def tombstone() -> AbstractContextManager[Any]:
    from newsroom.public.queries import releases

    plain = releases.withdrawal

    def with_title(public_id: str) -> Any:
        if notice := plain(public_id):
            text = ReleaseVersionText.objects.filter(version__public_id=public_id, language="ko").last()
            notice.reason = {"ko": text.title, "en": text.title}
        return notice

    return mock.patch("newsroom.public.queries.releases.withdrawal", with_title)


@guard("a public page reads the published views")
def draft() -> AbstractContextManager[Any]:
    from newsroom.public.queries import releases

    plain = releases.release

    def drafted(public_id: str) -> Any:
        known = Release.objects.filter(public_id=public_id).first()
        if known is None:
            return None
        with draft_world(known.pk):
            return plain(public_id)

    return mock.patch("newsroom.public.queries.releases.release", drafted)


def in_every_answer(change: Callable[[Any, Any], None]) -> AbstractContextManager[Any]:
    """Have `change(request, response)` done to each answer."""
    from newsroom.public.middleware import PublicCacheControl

    plain = PublicCacheControl.__call__

    def answer(self: Any, request: Any) -> Any:
        response = plain(self, request)
        change(request, response)
        return response

    return mock.patch.object(PublicCacheControl, "__call__", answer)


@guard("no answer depends on who asks")
def who_asks() -> AbstractContextManager[Any]:
    def greet(request: Any, response: Any) -> None:
        if request.COOKIES.get("sessionid"):
            response["X-Greeting"] = "colleague"

    return in_every_answer(greet)


@guard("every answer has the same lifetime")
def lifetime() -> AbstractContextManager[Any]:
    def until_due(request: Any, response: Any) -> None:
        waiting = Release.objects.filter(state="approved", publish_at__gt=clock.now())
        response["Cache-Control"] = f"public, max-age={10 + waiting.count()}"

    return in_every_answer(until_due)


@guard("an ETag is made of what is public")
def etag() -> AbstractContextManager[Any]:
    def of_working_copies(request: Any, response: Any) -> None:
        revisions = str(list(Release.objects.order_by("pk").values_list("revision", "updated_at")))
        response["ETag"] = f'"{hashlib.sha256(revisions.encode()).hexdigest()[:10]}"'

    return in_every_answer(of_working_copies)


@guard("an error tells nothing of what went wrong")
def debug() -> AbstractContextManager[Any]:
    return override_settings(DEBUG=True)


@guard("awards of a release are counted from what is public")
def award_count() -> AbstractContextManager[Any]:
    from django.db.models import Count, IntegerField, OuterRef, Subquery

    from awards.models import Mention

    def counted() -> Any:
        of_release = Mention.objects.filter(release=OuterRef("pk")).order_by().values("release")
        return Subquery(of_release.annotate(n=Count("pk")).values("n"), output_field=IntegerField())

    return mock.patch("newsroom.public.queries.releases._award_count", counted)


@guard("totals are counted from what is public")
def totals() -> AbstractContextManager[Any]:
    from awards.models import Award
    from newsroom.public.queries import awards

    plain = awards.yearly_totals

    def counted() -> Any:
        return [{**row, "all": Award.objects.count()} for row in plain()]

    return mock.patch("newsroom.public.queries.awards.yearly_totals", counted)
