"""What the table of paid awards tells as a file: one list of columns for CSV and XLSX."""

from collections.abc import Iterable, Iterator

from django.utils.translation import gettext as _

from newsroom.public import labels, links
from newsroom.public.exports.columns import Value
from newsroom.public.queries.disclosure import Paid


def headings() -> list[str]:
    return [
        _("Year"),
        _("Programme"),
        _("Edition"),
        _("Result"),
        _("Recipient"),
        _("Giver"),
        _("Kind of giver"),
        _("Entry fee (won)"),
        _("Promotion cost (won)"),
        _("Total (won)"),
        _("Internal review"),
        _("Page"),
    ]


def rows(paid: Iterable[Paid], language: str, origin: str) -> Iterator[list[Value]]:
    """A row for each; empty where the register does not say. In the active language, which is `language`."""
    for each in paid:
        award, told = each.award, each.disclosure
        page = links.page_url(language, "award", award.public_id)
        yield [
            award.year,
            str(award.programme.name),
            str(award.edition),
            labels.award_result(award),
            str(award.recipient.name),
            ", ".join(dict.fromkeys(str(role.name) for role in each.roles)),
            labels.giver(each.giver),
            told.entry_fee,
            told.promotion_cost,
            told.total,
            told.reviewed_on,
            f"{origin}{page}",
        ]
