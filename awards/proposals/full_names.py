"""Contests that a text names in short, and elsewhere with whom they are for: 일자리 대상, 전국 일자리 대상; pure."""

import re
from collections.abc import Iterable

from awards.proposals.told import Told

# Whom or what country a contest is for.
FOR_WHOM = re.compile(
    r"(?:(?:대한민국|전국|지방자치단체|지자체|지방정부|기초|광역|기초자치단체|기초단체장|시군|시·군|시군구)\s)+"
)


def name_in_full(told: Iterable[Told], names: Iterable[str]) -> None:
    """Gives what was won in, where it stands without quotation marks, the name that the text has of it in full."""
    full: dict[str, str] = {}
    for name in names:
        if whom := FOR_WHOM.match(name):
            short = name[whom.end() :]
            full[short] = max(full.get(short, ""), name, key=len)
    for each in told:
        if not each.quoted:
            each.programme = full.get(each.programme, each.programme)
