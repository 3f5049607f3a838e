"""What a text tells of an award and the register does not take, for it keeps what it has: it is told, and why."""

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.db.models import Model
from django.utils.translation import gettext as _

from awards.enums import Authority
from awards.imports.identity import is_same_prize
from awards.imports.records import AwardRecord, EditionRecord, GroupRecord
from awards.matching import Match
from awards.models import Award, Edition
from awards.spelling import name_key
from newsroom.fields import languages
from newsroom.fields.localized import LocalizedText
from newsroom.releases.interchange.changes import EMPTY


@dataclass(frozen=True)
class Fact:
    """What is said by a field of the entry form, and what a `row` of the register has `stored` of it."""

    field: str
    row: Model
    said: Any
    stored: Any
    agree: Callable[[Any, Any], bool] = lambda stored, said: bool(stored == said)
    show: Callable[[Any], str] = str


def left_out(match: Match, completed: Collection[Model]) -> dict[str, str]:
    """By field of the entry form, why it is not taken. `completed` are the rows that are given what they lack."""
    told = dict(_roles(match))
    for fact in _facts(match):
        if fact.said in EMPTY:
            continue
        if fact.stored in EMPTY:
            if not any(fact.row is row for row in completed):
                told[fact.field] = _lacking()
        elif not fact.agree(fact.stored, fact.said):
            told[fact.field] = _kept(fact.show(fact.stored))
    return told


def _kept(stored: str) -> str:
    return _("Not taken: the register has “%(stored)s” and keeps it.") % {"stored": stored}


def _lacking() -> str:
    return _("Not taken: it is recorded without this, and the awards office completes that in the register.")


def _roles(match: Match) -> Iterator[tuple[str, str]]:
    for role, known in {} if match.takes_roles else match.roles.items():
        holders = match.holders.get(role, ())
        if known.row is None or known.row not in holders:
            yield role, _kept(", ".join(map(str, holders))) if holders else _lacking()


def _facts(match: Match) -> Iterator[Fact]:
    if match.edition.row:
        yield from _of_edition(match.record.edition, match.edition.row)
    if match.same:
        yield from _of_award(match.record, match.same)
    if match.record.group:
        yield from _of_group(match, match.record.group)


def _of_edition(said: EditionRecord, edition: Edition) -> Iterator[Fact]:
    yield Fact("year", edition, said.year, edition.year)
    yield Fact("half", edition, said.half, edition.half)
    yield Fact("number", edition, said.number, edition.number)
    yield Fact("assessed", edition, said.assessed_count, edition.assessed_count)
    yield Fact("indicators", edition, said.indicator_count, edition.indicator_count)


def _of_group(match: Match, said: GroupRecord) -> Iterator[Fact]:
    """A group that is new comes with all that is said of it; an award that is recorded without one gets none."""
    group = match.same.group if match.same else match.group.row
    if row := group or match.same:
        yield Fact("group_size", row, said.size, group and group.size)
        yield Fact("average", row, said.average, group and group.average, show=_number)


def _of_award(record: AwardRecord, award: Award) -> Iterator[Fact]:
    said = record.facts
    if award.grade is None and record.grade:
        yield Fact("grade", award, record.grade.name, None)
    group = award.group.name if award.group else None
    yield Fact("group", award, record.group and record.group.name, group, _same_name)
    yield Fact("prize", award, record.prize, award.prize, is_same_prize)
    yield Fact("authority", award, said.get("authority"), award.authority, show=_authority)
    yield Fact("rank", award, said.get("rank"), award.rank)
    yield Fact("score", award, said.get("score"), award.score, show=_number)


def _same_name(stored: LocalizedText, said: LocalizedText) -> bool:
    primary = languages.primary()
    return name_key(stored.get(primary, "")) == name_key(said.get(primary, ""))


def _authority(stored: str) -> str:
    return str(Authority(stored).label)


def _number(stored: Decimal) -> str:
    """Without the zeros at its end."""
    return f"{stored.normalize():f}"
