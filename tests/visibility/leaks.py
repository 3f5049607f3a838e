"""Faults that a page, a header or a view could have, each put into the running site: it then tells what hides.

No guard is missing here, something is added: a colleague's mistake of tomorrow. As in `guards`, nothing on disk is
touched, and each is there before the world is made.
"""

import hashlib
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import replace
from importlib import import_module
from typing import Any
from unittest import mock

from django.db import connection
from django.http import HttpResponseForbidden

from newsroom.practices.models import Practice
from newsroom.public.search.finding import Found
from newsroom.releases import clock
from newsroom.releases.models import Release, ReleaseText, ReleaseVersionText
from newsroom.releases.preview import draft_world
from tests.visibility.guards import Change

CORRECTIONS = import_module("newsroom.releases.migrations.0007_public_corrections")

LEAKS: dict[str, Change] = {}


def leak(name: str) -> Callable[[Change], Change]:
    def add(fault: Change) -> Change:
        LEAKS[name] = fault
        return fault

    return add


@leak("a correction is told before its approval")
@contextmanager
def correction() -> Iterator[None]:
    with connection.cursor() as cursor:
        cursor.execute(
            f"CREATE OR REPLACE VIEW public.published_correction AS {CORRECTIONS.CORRECTION} UNION ALL"
            " SELECT -id, id, newsroom_now(), correction_wrong, correction_right FROM releases_release"
            " WHERE correction_wrong <> '{}'"
        )
    yield


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


@leak("changes are written through to what was approved")
@contextmanager
def immutable() -> Iterator[None]:
    with connection.cursor() as cursor:
        cursor.execute(WRITE_THROUGH)
    yield


@leak("an old address leads to what hides")
def old_address() -> AbstractContextManager[Any]:
    def target(path: str) -> str | None:
        known = Release.objects.filter(legacy_urls__path__in=[path, path.rstrip("/")]).first()
        return f"/ko/releases/{known.public_id}/" if known else None

    return mock.patch("newsroom.public.middleware.legacy_target", target)


@leak("the API tells a key")
def api_fields() -> AbstractContextManager[Any]:
    from newsroom.public.api.serializers.releases import ReleaseSerializer as Told

    tell = Told.to_representation
    return mock.patch.object(Told, "to_representation", lambda self, row: {**tell(self, row), "key": row.pk})


@leak("a search looks into working copies")
def search() -> AbstractContextManager[Any]:
    def found(query: Any, language: str | None = None, within: Any = None) -> Found:
        texts = ReleaseText.objects.filter(title__icontains=query.words[0].text if query.words else "%")
        return Found(list(texts.values_list("release", flat=True)))

    return mock.patch("newsroom.public.search.finding.releases", found)


@leak("a search looks into practices that are not released")
def practices() -> AbstractContextManager[Any]:
    def found(query: Any, within: Any = None) -> Found:
        word = query.words[0].text if query.words else "%"
        known = Practice.objects.filter(title__ko__icontains=word)
        return Found(list(known.values_list("pk", flat=True)))

    return mock.patch("newsroom.public.search.practices.practices", found)


@leak("what hides is forbidden, not missing")
def missing() -> AbstractContextManager[Any]:
    from newsroom.public.views import releases

    plain = releases._withdrawn

    def refused(request: Any, public_id: str) -> Any:
        if Release.objects.filter(public_id=public_id).exclude(state="withdrawn").exists():
            return HttpResponseForbidden()
        return plain(request, public_id)

    return mock.patch("newsroom.public.views.releases._withdrawn", refused)


@leak("a notice of a withdrawal tells the title")
def tombstone() -> AbstractContextManager[Any]:
    from newsroom.public.queries import releases

    plain = releases.withdrawal

    def with_title(public_id: str) -> Any:
        if notice := plain(public_id):
            text = ReleaseVersionText.objects.filter(version__public_id=public_id, language="ko").last()
            notice.reason = {"ko": text.title, "en": text.title}
        return notice

    return mock.patch("newsroom.public.queries.releases.withdrawal", with_title)


@leak("a public page reads the drafts")
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


@leak("an answer depends on who asks")
def who_asks() -> AbstractContextManager[Any]:
    def greet(request: Any, response: Any) -> None:
        if request.COOKIES.get("sessionid"):
            response["X-Greeting"] = "colleague"

    return in_every_answer(greet)


@leak("the lifetime of an answer tells of the schedule")
def lifetime() -> AbstractContextManager[Any]:
    def until_due(request: Any, response: Any) -> None:
        waiting = Release.objects.filter(state="approved", publish_at__gt=clock.now())
        response["Cache-Control"] = f"public, max-age={10 + waiting.count()}"

    return in_every_answer(until_due)


@leak("an ETag is made of working copies")
def etag() -> AbstractContextManager[Any]:
    def of_working_copies(request: Any, response: Any) -> None:
        revisions = str(list(Release.objects.order_by("pk").values_list("revision", "updated_at")))
        response["ETag"] = f'"{hashlib.sha256(revisions.encode()).hexdigest()[:10]}"'

    return in_every_answer(of_working_copies)


@leak("awards of a release are counted from its working copy")
def award_count() -> AbstractContextManager[Any]:
    from newsroom.public.queries import rows

    counted = {
        name: getattr(rows, name).replace("published_mention", "awards_mention")
        for name in ("ON_PAGES", "WITH_FILES")
    }
    return mock.patch.multiple(rows, **counted)


@leak("totals count what hides")
def totals() -> AbstractContextManager[Any]:
    from awards.models import Award
    from newsroom.public.queries import totals

    plain = totals.by_giver

    def counted(year: int | None = None) -> Any:
        return [replace(told, everyone=Counter({"": Award.objects.count()})) for told in plain(year)]

    return mock.patch("newsroom.public.queries.totals.by_giver", counted)
