"""Several names in one cell, and texts that are meant as they stand. Pure."""

from collections.abc import Iterable, Sequence

# Between names of bodies. English ones hold commas: Ministry of Land, Infrastructure and Transport.
BETWEEN_KOREAN, BETWEEN_ENGLISH = ";\n,、", ";\n"
MARK = '"'


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
    if any(mark in name for mark in (*between, MARK)):
        return quoted(name.replace(MARK, MARK * 2))
    return name
