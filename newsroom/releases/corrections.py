"""What readers have to be told when what they see changes, and what cannot be taken from them without a word."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import partial
from typing import Any

from django.db.models import Prefetch
from django.utils.translation import gettext_lazy as _

from newsroom.fields import languages
from newsroom.fields.clock import Now
from newsroom.releases import readiness
from newsroom.releases.contents import WORDS
from newsroom.releases.models import Release, ReleaseVersion, ReleaseVersionText
from newsroom.releases.readiness import Issue, Severity

# The version that readers see, with its texts, as `public_versions`: a list of one or of none.
PUBLIC = Prefetch(
    "versions",
    ReleaseVersion.objects.filter(public_during__contains=Now()).prefetch_related(
        Prefetch("texts", ReleaseVersionText.objects.defer("plain"))
    ),
    to_attr="public_versions",
)


@dataclass(frozen=True)
class Line:
    """The correction line of a working copy in one language."""

    code: str
    name: str
    wrong: str
    right: str


def lines(release: Release) -> list[Line]:
    """What readers would be told on approval, in the order of the languages; empty when nothing is."""
    wrong, right = release.correction_wrong, release.correction_right
    return [
        Line(code, name, wrong[code], right.get(code, ""))
        for code, name in languages.choices()
        if code in wrong
    ]


def public_languages(release: Release) -> list[str]:
    """The languages in which readers see it now, of a release fetched with `PUBLIC`."""
    return [code for version in _public_versions(release) for code in version.languages]


def changed_texts(release: Release) -> list[str]:
    """The languages whose words would change for readers, of a release fetched with `texts` and `PUBLIC`.

    A language that they do not see yet is an addition; one that would go is a withdrawal.
    """
    ready = {text.language: text for text in release.texts.all() if text.ready}
    return [
        text.language
        for version in _public_versions(release)
        for text in version.texts.all()
        if text.language in ready and _words(text) != _words(ready[text.language])
    ]


def with_public(release: Release) -> Release:
    """The release as it is stored, fetched as the functions here need it."""
    return Release.objects.prefetch_related("texts", PUBLIC).get(pk=release.pk)


@partial(readiness.register, reads=["texts", PUBLIC])
def readers_are_told(release: Release) -> Iterable[Issue]:
    if release.correction_wrong or release.minor_change or not changed_texts(release):
        return
    message = _(
        "Readers see this release, and its text changes: write the correction line,"
        " or tick that readers need not be told."
    )
    yield Issue("correction", message, Severity.BLOCKS_PUBLISHING)


@partial(readiness.register, reads=["texts", PUBLIC])
def no_page_contradicts_its_line(release: Release) -> Iterable[Issue]:
    """The line stands on the page in every language: over a translation that was left as it was it would contradict it.

    The primary text may stay as it was: the mistake was one of translation. A line that goes with no change of a text
    at all is about something beside the texts, as a contact.
    """
    changed = changed_texts(release)
    if not changed:
        return
    ready = {text.language for text in release.texts.all() if text.ready}
    told = {line.code: line.name for line in lines(release)}
    for code in public_languages(release):
        is_translation = code != languages.primary()
        if is_translation and code in told and code in ready and code not in changed:
            message = _(
                "Readers would be told of a correction, but this text stays as it was."
                " Correct the %(language)s text too, or withdraw the language."
            )
            yield Issue("body", message % {"language": told[code]}, Severity.BLOCKS_PUBLISHING, code)


@partial(readiness.register, reads=["texts", PUBLIC])
def public_languages_stay(release: Release) -> Iterable[Issue]:
    ready = {text.language for text in release.texts.all() if text.ready}
    names = dict(languages.choices())
    for code in public_languages(release):
        if code not in ready:
            message = _(
                "Readers see this language, so it cannot be left out. Tick “May be published” again, or withdraw"
                " the language: “Withdraw…”, then “Only %(language)s”."
            )
            told = message % {"language": names.get(code, code)}
            yield Issue("ready", told, Severity.BLOCKS_PUBLISHING, code)


def _public_versions(release: Release) -> list[ReleaseVersion]:
    return release.public_versions  # type: ignore[attr-defined]


def _words(text: Any) -> list[Any]:
    return [getattr(text, name) for name in WORDS]
