"""A term of a glossary as files carry it, and what is wrong with one that cannot be taken; pure."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from newsroom.bilingual.findings import gettext_noop as _
from newsroom.bilingual.lexicon import Kind, Term

LONGEST = 200
LONGEST_NOTE = 2000
# Parts the names in one cell, so no name holds it.
BETWEEN = "|"
# What stands in no file of XML, and the line breaks that stand in no name.
UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x85\u2028\u2029\ud800-\udfff\ufffe\uffff]")
LINE_BREAK = re.compile(r"[\r\n]")
LISTS = ("ko_others", "en_others", "forbidden", "paraphrases")
# What belongs somewhere: a grade to the scale of a programme, a place to a province.
WITHIN = (Kind.GRADE, Kind.PLACE)
NAMES = ("ko", "en", "thing", "within", "source")
DAY = timedelta(days=1)
YES = frozenset(("yes", "y", "true", "1", "예", "네", "o", "공식"))
NO = frozenset(("no", "n", "false", "0", "아니요", "아니오", "x", "비공식"))
KIND_WORDS = {
    "기관": Kind.BODY,
    "부서": Kind.DEPARTMENT,
    "사업": Kind.PROGRAMME,
    "등급": Kind.GRADE,
    "훈격": Kind.AUTHORITY,
    "지명": Kind.PLACE,
    "인명": Kind.PERSON,
    "직위": Kind.POST,
    "용어": Kind.TERM,
}


@dataclass(frozen=True)
class Entry:
    """A term with what only editors ask: a remark, whether its rendering is official or merely observed, and whether
    it is used at all."""

    term: Term
    note: str = ""
    official: bool = False
    in_use: bool = True

    @property
    def identity(self) -> tuple[str, ...]:
        """What makes two entries tell of the same name at the same time."""
        term = self.term
        return (term.kind, term.ko, term.within, term.since.isoformat() if term.since else "")


@dataclass(frozen=True)
class Fault:
    """Why a row cannot be taken: `message` is an English msgid with `values`; `line` counts from 1 in the file."""

    line: int
    message: str
    values: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Reading:
    """What a file holds: the entries in its order with their lines, and all that is wrong with it."""

    entries: tuple[tuple[int, Entry], ...] = ()
    faults: tuple[Fault, ...] = ()


# The fields of an entry as text; those of LISTS are sequences.
Raw = Mapping[str, str | Sequence[str]]
Said = tuple[str, Mapping[str, str]]


def last_day(term: Term) -> date | None:
    """The last day on which its names were valid; files tell that one, as the register does."""
    return term.until - DAY if term.until else None


def reading_of(rows: Iterator[tuple[int, Raw]]) -> Reading:
    """The entries of rows that stand at lines of a file; one with a fault is not among them."""
    entries: list[tuple[int, Entry]] = []
    faults: list[Fault] = []
    seen: dict[tuple[str, ...], int] = {}
    for line, raw in rows:
        problems = list(_problems(raw))
        if not problems:
            entry = _entry(raw)
            first = seen.setdefault(entry.identity, line)
            if first == line:
                entries.append((line, entry))
                continue
            problems = [
                (_("The same term stands in line %(line)s: leave one of them."), {"line": str(first)})
            ]
        faults += [Fault(line, message, values) for message, values in problems]
    return Reading(tuple(entries), tuple(faults))


def _problems(raw: Raw) -> Iterator[Said]:
    if _kind(_said(raw, "kind")) is None:
        known = ", ".join(f"{word} ({kind})" for word, kind in KIND_WORDS.items())
        yield _("“%(value)s” is no kind of term: write one of %(known)s."), {
            "value": _said(raw, "kind"), "known": known,
        }  # fmt: skip
    if not _said(raw, "ko"):
        yield _("The Korean term is missing."), {}
    if not _said(raw, "en"):
        yield _("The English term is missing."), {}
    for name in (*NAMES, *LISTS):
        for value in [_said(raw, name)] if name in NAMES else _listed(raw, name):
            yield from _problems_of_a_name(value)
    note = _said(raw, "note")
    if len(note) > LONGEST_NOTE or UNWRITABLE.search(note):
        yield (
            _("The note is longer than %(most)s characters or holds control characters."),
            {"most": str(LONGEST_NOTE)},
        )
    yield from _problems_of_days(raw)
    yield from _problems_of_sense(raw)
    for name in ("official", "in_use"):
        if _flag(_said(raw, name)) is None:
            yield _("“%(value)s” is neither yes nor no."), {"value": _said(raw, name)}


def _problems_of_a_name(value: str) -> Iterator[Said]:
    if len(value) > LONGEST:
        yield (
            _("“%(value)s…” is longer than %(most)s characters."),
            {
                "value": value[:20],
                "most": str(LONGEST),
            },
        )
    if BETWEEN in value or LINE_BREAK.search(value) or UNWRITABLE.search(value):
        yield (
            _("“%(value)s” holds a character that no name holds: a line break, a control character or “|”."),
            {"value": value[:LONGEST]},
        )


def _problems_of_days(raw: Raw) -> Iterator[Said]:
    days = []
    for name in ("valid_from", "valid_to"):
        value = _said(raw, name)
        day = _day(value)
        if value and day is None:
            yield _("“%(value)s” is no date: write it as 2026-04-03."), {"value": value}
        days.append(day)
    if days[0] and days[1] and days[1] < days[0]:
        yield _("The last day comes before the first."), {}


def _problems_of_sense(raw: Raw) -> Iterator[Said]:
    if _said(raw, "within") and _kind(_said(raw, "kind")) not in (*WITHIN, None):
        yield _("Only a grade belongs to a programme, and a place to a province."), {}
    right = {_said(raw, "en"), *_listed(raw, "en_others")}
    for name in _listed(raw, "forbidden"):
        if name in right:
            message = _("“%(name)s” is an accepted rendering and a forbidden one: leave one of them.")
            yield message, {"name": name}


def _entry(raw: Raw) -> Entry:
    kind, last = _kind(_said(raw, "kind")), _day(_said(raw, "valid_to"))
    term = Term(
        kind or Kind.TERM,
        _said(raw, "ko"),
        _said(raw, "en"),
        _listed(raw, "ko_others"),
        _listed(raw, "en_others"),
        _listed(raw, "forbidden"),
        since=_day(_said(raw, "valid_from")),
        until=last + DAY if last else None,
        thing=_said(raw, "thing"),
        within=_said(raw, "within"),
        source=_said(raw, "source"),
        paraphrases=_listed(raw, "paraphrases"),
    )
    official, in_use = _flag(_said(raw, "official")), _flag(_said(raw, "in_use"), empty=True)
    return Entry(term, _said(raw, "note"), bool(official), in_use is not False)


def _said(raw: Raw, name: str) -> str:
    value = raw.get(name, "")
    return value.strip() if isinstance(value, str) else ""


def _listed(raw: Raw, name: str) -> tuple[str, ...]:
    value = raw.get(name, ())
    given = value.split(BETWEEN) if isinstance(value, str) else value
    return tuple(dict.fromkeys(each.strip() for each in given if each.strip()))


def _kind(value: str) -> Kind | None:
    if value in KIND_WORDS:
        return KIND_WORDS[value]
    return Kind(value.lower()) if value.lower() in set(Kind) else None


def _flag(value: str, empty: bool = False) -> bool | None:
    """True, False, or None for what is neither."""
    if not value:
        return empty
    return True if value.lower() in YES else False if value.lower() in NO else None


def _day(value: str) -> date | None:
    try:
        day = date.fromisoformat(value)
    except ValueError:
        return None
    # The day after the last one is a date, too.
    return day if day < date.max else None
