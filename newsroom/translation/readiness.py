"""What the readiness list says of the texts: personal data, errors that nobody has dealt with, unchecked translations.

Only what is ready to go out counts.
"""

from collections.abc import Collection, Iterable, Iterator
from datetime import date

from django.conf import settings
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from newsroom.bilingual.findings import Finding, Severity
from newsroom.releases import readiness
from newsroom.releases.enums import Origin
from newsroom.releases.models import Release
from newsroom.releases.readiness import Issue, Part
from newsroom.translation import checking, claims
from newsroom.translation.checking import ENGLISH, KOREAN, Found
from newsroom.translation.dismissing import RULES_BY_ID, standings

CHECKS = Part("checks", _("Language checks"))
# The id of the panel on the release form is made of it.
FIELD = "checks"
# What the checks read of a release.
READS = ("texts", "dismissals")


def nothing_private_goes_out(release: Release) -> Iterator[Issue]:
    """What no text may hold, such as the number of a resident, unless an editor has said why it may."""
    texts = checking.stored(release.texts.all())
    found = _open(checking.blocking(texts, _day(release)), release)
    for message in dict.fromkeys(gettext(each.message) % each.values for each in found):
        told = gettext("%(finding)s An editor may dismiss it with a reason.") % {"finding": message}
        yield Issue(FIELD, told, readiness.Severity.BLOCKS_PUBLISHING, part=CHECKS)


def errors_are_dealt_with(release: Release) -> Iterator[Issue]:
    """They stop nothing: whoever approves sees that they are there."""
    texts = checking.stored(release.texts.all())
    claimed = claims.checked(texts, _day(release), release).doubtful
    found = _open([*checking.checked(texts, _day(release)).found, *claimed], release)
    number = sum(each.severity == Severity.ERROR for each in found)
    if number:
        message = ngettext(
            "The language checks show %(number)d error: correct it, or dismiss it with a reason.",
            "The language checks show %(number)d errors: correct them, or dismiss them with a reason.",
            number,
        )
        yield Issue(FIELD, message % {"number": number}, readiness.Severity.WARNS, part=CHECKS)


def translations_are_checked(release: Release) -> Iterator[Issue]:
    """A text that nobody has read since a machine wrote it, unless the site publishes such texts."""
    if settings.PUBLISH_UNCHECKED_TRANSLATIONS:
        return
    for text in release.texts.all():
        if text.ready and text.origin == Origin.MACHINE:
            yield Issue("origin", UNCHECKED, readiness.Severity.BLOCKS_PUBLISHING, text.language)


UNCHECKED = _(
    "A machine has translated this text, and nobody has checked it. Read it against the Korean, then choose “Machine"
    " translation, checked by a person” as its origin; or publish without it: untick “May be published”."
)


def register() -> None:
    readiness.register(nothing_private_goes_out, reads=READS)
    readiness.register(errors_are_dealt_with, reads=READS, only_warns=True)
    readiness.register(translations_are_checked, reads=["texts"])


def _day(release: Release) -> date:
    return checking.day_of(release, release.checked_at)  # type: ignore[attr-defined]


def _open(found: Iterable[Found], release: Release) -> list[Finding]:
    """What nobody has dismissed, of texts that are ready."""
    ready = {text.language for text in release.texts.all() if text.ready}
    each = (standing for standing in standings(found, release.dismissals.all()) if not standing.dismissal)
    return [standing.finding for standing in each if _counts(standing.finding, ready)]


def _counts(finding: Finding, ready: Collection[str]) -> bool:
    """What compares both texts is about the translation, even where it shows what that lacks."""
    if RULES_BY_ID[finding.rule].compares:
        return ENGLISH in ready
    spans = {KOREAN: finding.ko, ENGLISH: finding.en}
    return any(span and language in ready for language, span in spans.items())
