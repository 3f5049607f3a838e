"""An English text proposed for a Korean one: to a service in blocks, with the names of the glossary, and back."""

import logging
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from time import monotonic

from newsroom.bilingual.exchange.xliff import Document, Fields, Unit, document, fields_of
from newsroom.bilingual.exchange.xliff.documents import BODY, SUBTITLE, SUMMARY, TITLE, Piece
from newsroom.bilingual.exchange.xliff.tokens import Tokens, said
from newsroom.bilingual.lexicon import Lexicon
from newsroom.fields.characters import writable
from newsroom.fields.html import sanitise
from newsroom.translation.checking import Words
from newsroom.translation.machine.failing import Failed, Reason
from newsroom.translation.machine.protecting import Protected, has_all_codes, lost, protected, read_back
from newsroom.translation.machine.services import Service

logger = logging.getLogger(__name__)

# Of one text, tags included: longer than any press release.
MOST_CHARACTERS = 30_000
# No request begins later: with the last one it stays below the minute that web servers wait for an answer.
MOST_SECONDS = 35
FIELDS = (TITLE, "subtitles", SUMMARY, "body")


@dataclass(frozen=True)
class Proposal:
    """What a service made of a text.

    `words` hold the fields that are whole; `missing` are those that the text has and the proposal lacks, with why in
    `failure`. `lost_names` are names of the glossary that the service did not keep, `unmarked` counts the blocks of the
    body in which it lost a link or an emphasis.
    """

    words: Words
    missing: tuple[str, ...] = ()
    failure: Failed | None = None
    lost_names: tuple[str, ...] = ()
    unmarked: int = 0


@dataclass
class _Made:
    """What has come back, by the ids of units."""

    targets: dict[str, Tokens] = field(default_factory=dict)
    lost_names: list[str] = field(default_factory=list)
    unmarked: int = 0


def length(words: Words) -> int:
    """How many characters a text has for a service."""
    return sum(map(len, (words.title, *words.subtitles, words.summary, words.body)))


def proposed(words: Words, day: date, names: Lexicon, service: Service) -> Proposal:
    """Ask a service for the English of a Korean text, with names as they were on that day.

    A failure ends it; what has come back until then is kept, field by field.
    """
    korean = document("", Fields(words.title, words.subtitles, words.summary, words.body))
    made, failure = _Made(), None
    try:
        for unit, sent, answer in _asked(korean.units, day, names, service):
            _read(made, unit, sent, answer)
    except Failed as failed:
        logger.warning("A text was not translated: %s.", failed)
        failure = failed
    missing = {_field_of(unit.id) for unit in korean.units if unit.id not in made.targets}
    return Proposal(
        _words(korean, made.targets, missing),
        tuple(name for name in FIELDS if name in missing),
        failure,
        tuple(dict.fromkeys(made.lost_names)),
        made.unmarked,
    )


def _asked(
    units: Iterable[Unit], day: date, names: Lexicon, service: Service
) -> Iterator[tuple[Unit, Protected, str]]:
    """Each unit, as it was sent, with its answer, as long as time is left. Raises Failed."""
    until = monotonic() + MOST_SECONDS
    ready = [(unit, protected(unit.source, names, day)) for unit in units]
    for batch in _batches(ready, service):
        if monotonic() > until:
            raise Failed(Reason.TOO_SLOW)
        answers = service.translated([sent.html for _unit, sent in batch])
        if not all(map(str.strip, answers)):
            raise Failed(Reason.INCOMPLETE)
        yield from ((unit, sent, answer) for (unit, sent), answer in zip(batch, answers, strict=True))


def _batches(
    ready: Sequence[tuple[Unit, Protected]], service: Service
) -> Iterator[list[tuple[Unit, Protected]]]:
    batch: list[tuple[Unit, Protected]] = []
    characters = 0
    for unit, sent in ready:
        is_full = len(batch) == service.most_texts or characters + len(sent.html) > service.most_characters
        if batch and is_full:
            yield batch
            batch, characters = [], 0
        batch.append((unit, sent))
        characters += len(sent.html)
    if batch:
        yield batch


def _read(made: _Made, unit: Unit, sent: Protected, answer: str) -> None:
    target = read_back(answer, unit.source)
    if not said(target).strip():
        raise Failed(Reason.INCOMPLETE)
    made.targets[unit.id] = target
    made.lost_names += lost(sent.names, target)
    made.unmarked += not has_all_codes(unit.source, target)


def _words(korean: Document, targets: dict[str, Tokens], missing: set[str]) -> Words:
    """The fields that are whole: half a body would be taken for all of it."""
    units = tuple(
        Unit(unit.id, (Piece(unit.source, targets[unit.id]),))
        for unit in korean.units
        if _field_of(unit.id) not in missing
    )
    made = fields_of(Document("", "" if "body" in missing else korean.skeleton, units))
    return Words(
        writable(made.title),
        tuple(map(writable, made.subtitles)),
        writable(made.summary),
        sanitise(made.body),
    )


def _field_of(unit: str) -> str:
    return "subtitles" if unit.startswith(SUBTITLE) else "body" if unit.startswith(BODY) else unit
