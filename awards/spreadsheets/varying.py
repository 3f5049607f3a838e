"""Which roles of a programme are not the same in all of its editions in a file: each edition then has its own. Pure."""

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from awards.spelling import name_key, programme_key
from awards.spreadsheets.lines import ROLES


def varying_roles(lines: Iterable[dict[str, Any]]) -> dict[str, frozenset[str]]:
    """The names of such roles by the key of the programme; an edition without the role counts as another."""
    seen: dict[tuple[str, str], set[frozenset[str]]] = defaultdict(set)
    for line in lines:
        for role in ROLES:
            names = frozenset(
                name_key(each["organisation"]["ko"]) for each in line.get("roles", ()) if each["role"] == role
            )
            seen[key_of(line), role].add(names)
    found: dict[str, frozenset[str]] = defaultdict(frozenset)
    for (programme, role), sets in seen.items():
        if len(sets) > 1:
            found[programme] |= {role}
    return found


def key_of(line: dict[str, Any]) -> str:
    return programme_key(line.get("programme", {}).get("ko", ""))
