"""Whether a line may change a release at all: what people decided here stands against the line."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from newsroom.desk.imports.records import ReleaseRecord
from newsroom.desk.imports.stored import StoredRelease
from newsroom.releases.enums import State
from newsroom.releases.interchange.refusal import LineRefused
from newsroom.releases.models import Release

OPEN = (State.DRAFT, State.REVIEW)


def check_standing(stored: StoredRelease, record: ReleaseRecord) -> None:
    """Call before anything is written. Raises LineRefused when the line

    - is about a public release that somebody opened for changes: they would be lost, or public unapproved;
    - brings back what was withdrawn here, whole or in one language, or put into the bin;
    - publishes a draft without saying all that becomes public with it: the rest may be people's unfinished work.
    """
    if stored.is_new:
        return
    if stored.release.state == State.DELETED:
        raise LineRefused(_("the release is in the bin here: only people bring it back"), "state")
    is_open = stored.release.state in OPEN
    if is_open and stored.open_since is not None:
        raise LineRefused(_("the public release was opened for changes here: finish that first"), "state")
    if record.state == State.WITHDRAWN:
        return
    was_withdrawn = bool(stored.withdrawals) and stored.open_since is None
    if stored.release.state == State.WITHDRAWN or (record.state == State.APPROVED and was_withdrawn):
        raise LineRefused(_("the release is withdrawn here: only people bring it back"), "state")
    _keep_languages_withdrawn(stored, record)
    if is_open and record.state == State.APPROVED:
        for path in _left_out(stored, record):
            raise LineRefused(_("is missing: a draft of this site has it, and nobody has approved it"), path)


def _keep_languages_withdrawn(stored: StoredRelease, record: ReleaseRecord) -> None:
    """A language that was taken back stays so until a person marks it as ready again."""
    for language in {withdrawal.language for withdrawal in stored.withdrawals} & record.texts.keys():
        here = stored.texts.get(language)
        if record.texts[language].get("ready") and here is not None and not here.ready:
            message = _("this language was withdrawn here: only people bring it back")
            raise LineRefused(message, f"texts.{language}.ready")


def _left_out(stored: StoredRelease, record: ReleaseRecord) -> Iterator[str]:
    """What the working copy has beyond what the line says, of all that a version takes over."""
    for language, text in stored.texts.items():
        if text.ready and language not in record.texts:
            yield f"texts.{language}"
    for name, rows, told in (
        ("contacts", stored.contacts, record.contacts),
        ("topics", stored.topics, record.topics),
        ("awards", stored.mentions, record.awards),
    ):
        if rows and told is None:
            yield name
    untouched = Release()
    for name in ("kind", "licence", "featured"):
        if name not in record.facts and getattr(stored.release, name) != getattr(untouched, name):
            yield name
    for name in ("category", "department"):
        if getattr(stored.release, f"{name}_id") and getattr(record, name) is None:
            yield name
