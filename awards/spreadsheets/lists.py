"""Several names in one cell, and texts that are meant as they stand. Pure."""

import re
from collections.abc import Iterable, Sequence

# Between names of bodies. English ones hold commas: Ministry of Land, Infrastructure and Transport.
BETWEEN_KOREAN, BETWEEN_ENGLISH = ";\n,、", ";\n"
MARK = '"'
# What divides names of bodies as well as parts of one name, and how bodies' names end.
PERHAPS_BETWEEN = re.compile(r"\s*[·ㆍ/&＆]\s*|\s및\s")
BODY = re.compile(r"\S.*(?:부|처|청|위원회|공단|공사|연구원|진흥원|협회|학회|재단|신문|일보|방송)")

# The same of those that win.
WINNER = re.compile(r"\S+(?:시|군|구|도|과|국|실|소|동|읍|면|공단|공사|재단)")


def split(cell: str, between: str = BETWEEN_KOREAN) -> list[str]:
    """The names that `between` divides; one in quotation marks is taken whole. "A; ; B" has three places."""
    quotes_count = cell.count(MARK) % 2 == 0
    names, name, is_quoted = [], "", False
    for character in cell:
        if character == MARK and quotes_count:
            is_quoted = not is_quoted
        if character in between and not is_quoted:
            names.append(name)
            name = ""
        else:
            name += character
    names.append(name)
    found = [_plain(each.strip()) for each in names]
    while found and not found[-1]:
        found.pop()
    return found


def is_several(name: str, body: re.Pattern[str] = BODY) -> bool:
    """Whether it seems to be the names of several bodies: 행정안전부·환경부."""
    parts = PERHAPS_BETWEEN.split(name)
    return len(parts) > 1 and all(body.fullmatch(part) for part in parts)


def winners(cell: str) -> list[str]:
    """The bodies that a cell for one of them names."""
    names = split(cell)
    return PERHAPS_BETWEEN.split(cell) if len(names) == 1 and is_several(cell, WINNER) else names


def joined(names: Sequence[str], between: str = BETWEEN_KOREAN) -> str:
    """The cell that `split` takes apart into these names."""
    return "; ".join(_written(name, between) for name in names) if any(names) else ""


def unquoted(text: str) -> str | None:
    """What stands between quotation marks around the whole text; None where there are none."""
    is_quoted = len(text) > 1 and text.startswith(MARK) and text.endswith(MARK)
    return text[1:-1] if is_quoted else None


def quoted(text: str) -> str:
    return f"{MARK}{text}{MARK}"


def _plain(name: str) -> str:
    inner = unquoted(name)
    return name if inner is None else inner.replace(MARK * 2, MARK)


def _written(name: str, between: Iterable[str]) -> str:
    if any(mark in name for mark in (*between, MARK)) or is_several(name):
        return quoted(name.replace(MARK, MARK * 2))
    return name
