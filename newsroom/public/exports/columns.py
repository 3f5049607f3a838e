"""What an exported award tells: one list of columns, whatever the file."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from awards.published import PublishedAward, PublishedOrganisation, PublishedProgramme
from newsroom.fields.localized import LocalizedText
from newsroom.public.filters.base import choices_of

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

    def names(self, award: PublishedAward, roles: Iterable[str]) -> str:
        """Who had such a role in the edition, under the names of its day."""
        return ", ".join(self.name(role.name) for role in award.edition.roles.all() if role.role in roles)


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


Column = tuple[str, Callable[[PublishedAward, Wording], Value]]


def columns() -> list[Column]:
    """Each column with its heading in the active language and what it tells of an award."""
    return [
        (_("Id"), lambda award, told: award.public_id),
        (_("Year"), lambda award, told: award.year),
        (_("Year of the edition"), lambda award, told: award.edition.year),
        (_("Half"), lambda award, told: award.edition.half),
        (_("Number of the edition"), lambda award, told: award.edition.number),
        (_("Programme"), lambda award, told: told.name(award.programme.name)),
        (_("Kind of programme"), lambda award, told: told.programme_kinds.get(award.programme.kind)),
        (_("Policy field"), lambda award, told: told.fields.get(award.programme.field)),
        (_("Recipient"), lambda award, told: told.name(award.recipient.name)),
        (_("Kind of recipient"), lambda award, told: told.kinds.get(award.recipient.kind)),
        (_("Category"), lambda award, told: told.name(award.category)),
        (_("Grade"), lambda award, told: told.name(award.grade.name) if award.grade else None),
        (_("Place in the scale"), lambda award, told: award.grade.position if award.grade else None),
        (_("Grades in the scale"), lambda award, told: award.programme.scale_size),
        (_("Prize"), lambda award, told: told.name(award.prize)),
        (_("Kind of prize"), lambda award, told: told.prize_kinds.get(award.prize_kind)),
        (_("In the name of"), lambda award, told: told.authorities.get(award.authority)),
        (_("Organiser"), lambda award, told: told.names(award, ["organiser"])),
        (_("Host"), lambda award, told: told.names(award, ["host"])),
        (_("Sponsor"), lambda award, told: told.names(award, ["sponsor"])),
        (_("Rank"), lambda award, told: award.rank),
        (_("Group"), lambda award, told: told.name(award.group.name) if award.group else None),
        (_("Bodies in the group"), lambda award, told: award.group.size if award.group else None),
        (_("Score"), lambda award, told: award.score),
        (_("Average of the group"), lambda award, told: award.group.average if award.group else None),
        (_("Award money (won)"), lambda award, told: award.money),
        (_("Announced"), lambda award, told: award.announced_on),
        (_("Awarded"), lambda award, told: award.awarded_on),
        (_("Source"), lambda award, told: award.source_url),
        (pgettext("with an address", "Page"), lambda award, told: told.page.format(award.public_id)),
    ]


def rows(awards: Iterable[PublishedAward], told: Wording, shown: Iterable[Column]) -> Iterator[list[Value]]:
    """A row for each award, made when it is asked for."""
    shown = list(shown)
    for award in awards:
        yield [tell(award, told) for _heading, tell in shown]
