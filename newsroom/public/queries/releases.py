"""Reading published releases: one function for each need of pages, feeds and API."""

from collections.abc import Iterable
from datetime import timedelta

from django.db.models import Exists, OuterRef, Prefetch, QuerySet, Subquery

from awards.published import PublishedMention
from newsroom.fields.clock import Now
from newsroom.media.published import PublishedPhoto
from newsroom.public.queries import whole
from newsroom.releases.published import (
    PublishedCorrection,
    PublishedLegacyURL,
    PublishedRelease,
    PublishedReleaseTopic,
    PublishedText,
    PublishedWithdrawal,
)


def releases(language: str | None = None) -> QuerySet[PublishedRelease]:
    """The releases that are public, latest first; in `language`, only those that have a text in it."""
    public = PublishedRelease.objects.order_by("-published_at", "-id")
    return public.filter(languages__contains=[language]) if language else public


def texts_in_brief() -> QuerySet[PublishedText]:
    """Texts without their bodies."""
    return PublishedText.objects.defer("body", "plain").order_by("language")


def in_brief(found: QuerySet[PublishedRelease]) -> QuerySet[PublishedRelease]:
    """`found` with what is shown of them beside an award: headings, texts without body, last correction."""
    corrections = PublishedCorrection.objects.filter(release=OuterRef("pk")).order_by("-corrected_at")
    return (
        found.select_related("category", "department")
        .prefetch_related(Prefetch("texts", texts_in_brief()))
        .annotate(corrected_at=Subquery(corrections.values("corrected_at")[:1]))
    )


def in_full(found: QuerySet[PublishedRelease], language: str) -> QuerySet[PublishedRelease]:
    """`found` with the whole text in `language` and all that its page tells beside it, but for the awards."""
    texts = PublishedText.objects.filter(language=language).defer("plain")
    return found.select_related("category", "department").prefetch_related(
        Prefetch("texts", texts), "topics", "corrections", "photos", "attachments"
    )


def on_one_card(public_id: str, language: str) -> PublishedRelease | None:
    """A public release that has a text in `language`, with its title, category and photos, or None."""
    texts = PublishedText.objects.filter(language=language).only("release_id", "title")
    found = releases(language).filter(public_id=public_id).select_related("category")
    return found.prefetch_related(Prefetch("texts", texts), "photos").first()


def places() -> QuerySet[PublishedRelease]:
    """All public releases in an order that does not change, with what addresses of pages and photos are made of."""
    texts = PublishedText.objects.only("release_id", "language", "slug")
    photos = PublishedPhoto.objects.only("release_id", "token", "name")
    found = PublishedRelease.objects.order_by("id").only("public_id", "modified_at")
    return found.prefetch_related(Prefetch("texts", texts), Prefetch("photos", photos))


def published_within(span: timedelta) -> QuerySet[PublishedRelease]:
    """The releases that became public within `span` before now, latest first."""
    return releases().filter(published_at__gt=Now() - span)


def with_titles(found: QuerySet[PublishedRelease]) -> QuerySet[PublishedRelease]:
    texts = PublishedText.objects.only("release_id", "language", "slug", "title").order_by("language")
    return found.only("public_id", "published_at").prefetch_related(Prefetch("texts", texts))


def with_text(rows: Iterable[PublishedRelease], *preferred: str) -> list[PublishedRelease]:
    """The rows that have a text in one of the languages, each with that in the first of them as `text`."""
    shown = []
    for release in rows:
        texts = (release.text_in(language) for language in preferred)
        if text := next(filter(None, texts), None):
            release.text = text
            shown.append(release)
    return shown


def release(public_id: str) -> PublishedRelease | None:
    """A public release with all that its page tells (`newsroom.public.queries.whole`), or None."""
    return whole.release(public_id)


def withdrawal(public_id: str) -> PublishedWithdrawal | None:
    """The notice of a release that was public and was taken back, or None."""
    return PublishedWithdrawal.objects.filter(public_id=public_id, language="").first()


def withdrawal_of_language(release: PublishedRelease, language: str) -> PublishedWithdrawal | None:
    """The notice of one language of a public release, or None when it was never public in it."""
    return next((each for each in release.withdrawals if each.language == language), None)


def by_legacy_path(paths: Iterable[str]) -> PublishedRelease | None:
    """The public release that an older system showed under the first of `paths` that is known, with its texts."""
    asked = list(paths)
    known = dict(PublishedLegacyURL.objects.filter(path__in=asked).values_list("path", "release_id"))
    found = next((known[path] for path in asked if path in known), None)
    if found is None:
        return None
    known_by_it = PublishedRelease.objects.filter(pk=found)
    return known_by_it.prefetch_related(Prefetch("texts", texts_in_brief())).first()


def on_topics(found: QuerySet[PublishedRelease], topics: Iterable[int]) -> QuerySet[PublishedRelease]:
    """Those of `found` on one of the topics; each once, which a join would not give."""
    return found.filter(
        Exists(PublishedReleaseTopic.objects.filter(release=OuterRef("pk"), topic__in=list(topics)))
    )


def telling(found: QuerySet[PublishedRelease], **of: object) -> QuerySet[PublishedRelease]:
    """Those of `found` that tell of a public award; `of` narrows the mentions."""
    return found.filter(Exists(PublishedMention.objects.filter(release=OuterRef("pk"), **of)))


def not_telling(found: QuerySet[PublishedRelease]) -> QuerySet[PublishedRelease]:
    return found.exclude(Exists(PublishedMention.objects.filter(release=OuterRef("pk"))))
