"""Which translations no longer say what the primary text says, because that was changed after they were made.

A translation is made anew whenever it is changed, and taken to fit when an editor says that a change of the primary
text does not concern it; `revisions` keeps the numbers that tell.
"""

from collections.abc import Iterable
from functools import partial

from django.db.models import OuterRef, QuerySet, Subquery
from django.utils.translation import gettext_lazy as _

from newsroom.fields import languages
from newsroom.releases import readiness
from newsroom.releases.corrections import PUBLIC, public_languages
from newsroom.releases.models import Release, ReleaseText, Revision
from newsroom.releases.readiness import Issue, Severity


def stale(texts: QuerySet[ReleaseText]) -> QuerySet[ReleaseText]:
    """Those of `texts` that are stale, for lists and counts."""
    primary = ReleaseText.objects.filter(release=OuterRef("release"), language=languages.primary())
    translations = texts.exclude(language=languages.primary()).exclude(title="", body="")
    return translations.filter(made_from__lt=Subquery(primary.values("changed_in")))


def stale_texts(release: Release) -> list[ReleaseText]:
    """The stale translations of one release; reads its `texts`."""
    texts = release.texts.all()
    primary = next((text for text in texts if text.language == languages.primary()), None)
    return [text for text in texts if primary and _is_stale(text, primary)]


def became_stale(text: ReleaseText) -> Revision | None:
    """The revision that made a stale translation stale: the first change of the primary text since it was made."""
    since = text.release.revisions.filter(number__gt=text.made_from, content__stale__contains=[text.language])
    return since.order_by("number").select_related("made_by").first()


def _is_stale(text: ReleaseText, primary: ReleaseText) -> bool:
    is_written = bool(text.title or text.body)
    return text.language != primary.language and is_written and text.made_from < primary.changed_in


@partial(readiness.register, reads=["texts", PUBLIC])
def translations_are_up_to_date(release: Release) -> Iterable[Issue]:
    public = public_languages(release)
    for text in stale_texts(release):
        if not text.ready:
            message, severity = _("The Korean has changed since this text was made."), Severity.WARNS
        elif text.language in public:
            message, severity = UPDATE_PUBLIC, Severity.BLOCKS_PUBLISHING
        else:
            message, severity = UPDATE, Severity.BLOCKS_PUBLISHING
        yield Issue("stale", message, severity, text.language)


UPDATE = _(
    "The Korean has changed since this text was made. Bring the text up to date, have an editor tick that the change"
    " does not concern it, or publish without it: untick “May be published”."
)
UPDATE_PUBLIC = _(
    "The Korean has changed since this text was made. Bring the text up to date, have an editor tick that the change"
    " does not concern it, or withdraw the language."
)
