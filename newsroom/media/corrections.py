"""What readers have of photos and files, beside what the working copy would make of it."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Prefetch
from django.utils.translation import gettext as _

from newsroom.fields import languages
from newsroom.media import copying
from newsroom.media.models.facts import AttachmentFacts, PhotoFacts
from newsroom.media.readiness import FILES
from newsroom.releases.corrections import PUBLIC
from newsroom.releases.models import Release
from newsroom.releases.readiness import Issue, Severity

TEXTS = {"photos": ("alt", "caption", "credit"), "attachments": ("title",)}
# What the checks read of a release.
READS: Sequence[str | Prefetch] = (*TEXTS, PUBLIC, *(f"public_versions__{relation}" for relation in TEXTS))


@dataclass(frozen=True)
class _Had:
    """A file that readers have, in the languages of its version, and the row of the working copy with the same file."""

    relation: str
    public: PhotoFacts | AttachmentFacts
    now: PhotoFacts | AttachmentFacts | None
    place: int
    languages: list[str]

    @property
    def has_changed(self) -> bool:
        """Whether it would be gone, or readers would read or may do something else; its place is no matter of that."""
        names = (*TEXTS[self.relation], "licence")
        public = copying.facts(self.public, names, self.languages)
        return self.now is None or copying.facts(self.now, names, self.languages) != public

    def outdated(self) -> Iterator[tuple[str, str]]:
        """The texts whose primary words would change and those in another language not, as (name, language)."""
        primary = languages.primary()
        for name in TEXTS[self.relation] if self.now and primary in self.languages else ():
            was, is_now = getattr(self.public, name), getattr(self.now, name)
            if was.get(primary) != is_now.get(primary):
                others = (code for code in self.languages if code != primary)
                yield from ((name, code) for code in others if is_now.get(code, "") == was.get(code) != "")


def readers_are_told(release: Release) -> Iterable[Issue]:
    if release.correction_wrong or release.minor_change or not any(had.has_changed for had in _had(release)):
        return
    message = _(
        "Readers see this release, and its photos or files change: write the correction line,"
        " or tick that readers need not be told."
    )
    yield Issue("correction", message, Severity.BLOCKS_PUBLISHING, part=FILES)


def translations_are_up_to_date(release: Release) -> Iterable[Issue]:
    """Warn of what is told of a file in another language as it was, although the Korean changed since it is public."""
    named = dict(languages.choices())
    for had in _had(release):
        for name, code in had.outdated():
            message = _(
                "%(file)s: the %(text)s has changed in Korean since it became public, in %(language)s not."
            )
            text = _label(had.public, name)
            told = message % {"file": had.now, "text": text, "language": named.get(code, code)}
            yield Issue(f"{had.relation}-{had.place}-{name}", told, Severity.WARNS, part=FILES)


def _had(release: Release) -> Iterator[_Had]:
    for version in release.public_versions:  # type: ignore[attr-defined]
        for relation in TEXTS:
            rows = {row.file_id: (row, place) for place, row in enumerate(getattr(release, relation).all())}
            for public in getattr(version, relation).all():
                now, place = rows.get(public.file_id, (None, 0))
                yield _Had(relation, public, now, place, version.languages)


def _label(row: PhotoFacts | AttachmentFacts, name: str) -> Any:
    field: Any = row._meta.get_field(name)
    return field.verbose_name
