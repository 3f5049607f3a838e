"""What an exported award tells: one list of columns, whatever the file."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import groupby
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from awards.published import PublishedAward, PublishedEdition, PublishedOrganisation, PublishedProgramme
from newsroom.fields.localized import LocalizedText
from newsroom.public.filters.base import choices_of
from newsroom.public.queries.exported import Chunk

Value = str | int | Decimal | date | None


@dataclass(frozen=True)
class Wording:
    """How values are worded in one language, fixed before the first row is sent: rows are made after the request.

    `page` is the absolute address of an award's page with `{}` in place of its id.
    """

    language: str
    page: str
    kinds: Mapping[str, str]
    programme_kinds: Mapping[str, str]
    fields: Mapping[str, str]
    prize_kinds: Mapping[str, str]
    authorities: Mapping[str, str]

    def name(self, text: LocalizedText | None) -> str:
        """A name in the language of the file, or in the first that it has."""
        names = text or LocalizedText()
        return names.get(self.language) or next(iter(names.values()), "")

    def names(self, edition: PublishedEdition, role: str) -> str:
        """Who had such a role in the edition, under the names of its day."""
        return ", ".join(self.name(each.name) for each in edition.roles.all() if each.role == role)


def wording(language: str, page: str) -> Wording:
    """The words of the active language, which is `language`."""

    def words(model: type, field: str) -> dict[str, str]:
        return {value: str(label) for value, label in choices_of(model, field)}

    return Wording(
        language,
        page,
        kinds=words(PublishedOrganisation, "kind"),
        programme_kinds=words(PublishedProgramme, "kind"),
        fields=words(PublishedProgramme, "field"),
        prize_kinds=words(PublishedAward, "prize_kind"),
        authorities=words(PublishedAward, "authority"),
    )


Tell = Callable[[Any, Wording], Value]
# What a column tells of the award itself.
AWARD = ""


@dataclass(frozen=True)
class Column:
    """A column with its heading; `tell` is asked of an award, or of what the award points to by its key `whose`."""

    heading: str
    whose: str
    tell: Tell


def columns() -> list[Column]:
    """Each column with its heading in the active language and what it tells of an award."""
    return [
        Column(_("Id"), AWARD, lambda it, told: it.public_id),
        Column(_("Year"), AWARD, lambda it, told: it.year),
        Column(_("Year of the edition"), "edition", lambda it, told: it.year),
        Column(_("Half"), "edition", lambda it, told: it.half),
        Column(_("Number of the edition"), "edition", lambda it, told: it.number),
        Column(_("Programme"), "programme", lambda it, told: told.name(it.name)),
        Column(_("Kind of programme"), "programme", lambda it, told: told.programme_kinds.get(it.kind)),
        Column(_("Policy field"), "programme", lambda it, told: told.fields.get(it.field)),
        Column(_("Recipient"), "recipient", lambda it, told: told.name(it.name)),
        Column(_("Kind of recipient"), "recipient", lambda it, told: told.kinds.get(it.kind)),
        Column(_("Category"), AWARD, lambda it, told: told.name(it.category)),
        Column(_("Grade"), "grade", lambda it, told: told.name(it.name)),
        Column(_("Place in the scale"), "grade", lambda it, told: it.position),
        Column(_("Grades in the scale"), "programme", lambda it, told: it.scale_size),
        Column(_("Prize"), AWARD, lambda it, told: told.name(it.prize)),
        Column(_("Kind of prize"), AWARD, lambda it, told: told.prize_kinds.get(it.prize_kind)),
        Column(_("In the name of"), AWARD, lambda it, told: told.authorities.get(it.authority)),
        Column(_("Organiser"), "edition", lambda it, told: told.names(it, "organiser")),
        Column(_("Host"), "edition", lambda it, told: told.names(it, "host")),
        Column(_("Sponsor"), "edition", lambda it, told: told.names(it, "sponsor")),
        Column(_("Rank"), AWARD, lambda it, told: it.rank),
        Column(_("Group"), "group", lambda it, told: told.name(it.name)),
        Column(_("Bodies in the group"), "group", lambda it, told: it.size),
        Column(_("Score"), AWARD, lambda it, told: it.score),
        Column(_("Average of the group"), "group", lambda it, told: it.average),
        Column(_("Award money (won)"), AWARD, lambda it, told: it.money),
        Column(_("Announced"), AWARD, lambda it, told: it.announced_on),
        Column(_("Awarded"), AWARD, lambda it, told: it.awarded_on),
        Column(_("Source"), AWARD, lambda it, told: it.source_url),
        Column(pgettext("with an address", "Page"), AWARD, lambda it, told: told.page.format(it.public_id)),
    ]


def rows(chunks: Iterable[Chunk], told: Wording, shown: Sequence[Column]) -> Iterator[list[Value]]:
    """A row for each award, made when it is asked for; none of what has ceased to be public in between."""
    runs = [
        (whose, [column.tell for column in run]) for whose, run in groupby(shown, lambda each: each.whose)
    ]
    for chunk in chunks:
        cells = [_cells(chunk, whose, tells, told) for whose, tells in runs]
        for award in chunk.awards:
            row: list[Value] = []
            try:
                for (whose, tells), known in zip(runs, cells, strict=True):
                    if whose == AWARD:
                        row += [tell(award, told) for tell in tells]
                    else:
                        row += known[getattr(award, f"{whose}_id")]
            except KeyError:
                continue
            yield row


def _cells(
    chunk: Chunk, whose: str, tells: Sequence[Tell], told: Wording
) -> Mapping[int | None, list[Value]]:
    """What some columns in a row tell of each record that awards point to by this key; nothing where there is none."""
    if whose == AWARD:
        return {}
    cells: dict[int | None, list[Value]] = {None: [None] * len(tells)}
    for key, record in chunk.around[whose].items():
        cells[key] = [tell(record, told) for tell in tells]
    return cells
