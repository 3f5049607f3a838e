"""What numbers are of, by the English words behind them; the table is units.tsv: role, unit, words in the singular."""

from importlib.resources import files
from typing import NamedTuple

from newsroom.figures.english.listed import listed
from newsroom.figures.english.tokens import Passage
from newsroom.figures.values import Role

# At a word like these nothing that a number counts can stand any more.
STOPS = frozenset(
    listed(
        "a an the and or but of in on at to for from by with as than that which who whom whose this these "
        "those its their his her our your my it he she they we i you is are was were be been being has "
        "have had will would can could may might must shall should do does did not no if when while where "
        "after before during since until through under over about between among against within without "
        "into onto upon per via including such so because also both each every all won said says "
        "announced added took take takes received receive wins win selected ranked rose fell scored came "
        "went made became"
    )
)
FARTHEST = 4  # words from a number to what it counts
LONGEST_UNIT = 5


class Unit(NamedTuple):
    """What stands behind a number: `after` is the token behind it; `first` that of the unit's own words."""

    role: Role
    name: str
    first: int
    after: int


def _plural(form: str) -> str:
    if form.endswith("y") and form[-2] not in "aeiou":
        return form[:-1] + "ies"
    return form + ("es" if form.endswith(("s", "x", "ch", "sh", "z")) else "s")


def _table() -> tuple[dict[str, tuple[Role, str]], dict[str, tuple[Role, str]]]:
    """What stands behind one, and what stands behind several, keyed by words joined by a space."""
    single: dict[str, tuple[Role, str]] = {}
    plural: dict[str, tuple[Role, str]] = {}
    for line in files(__package__).joinpath("units.tsv").read_text("utf-8").splitlines():
        role, unit, forms = line.split("\t")
        for form in forms.split(","):
            kept = form.removeprefix("=")
            single.setdefault(kept, (Role(role), unit))
            plural.setdefault(kept if form.startswith("=") else _plural(form), (Role(role), unit))
    return single, plural


SINGLE, PLURAL = _table()
FIRST_WORDS = frozenset(form.split()[0] for form in (*SINGLE, *PLURAL))


def unit_at(passage: Passage, place: int, one: bool) -> Unit | None:
    """The unit whose words begin right at a token; `one` tells that the singular is meant.

    What is no count may stand in the singular always: 3 km, 50 percent, a three-year plan.
    """
    if passage.word(place) not in FIRST_WORDS:
        return None
    for length in range(LONGEST_UNIT, 0, -1):
        key = _key(passage, place, length)
        if key in PLURAL or key in SINGLE:
            role, name = PLURAL.get(key) or SINGLE[key]
            if key in PLURAL or one or role is not Role.COUNT:
                return Unit(role, name, place, _behind(passage, place, length))
    return None


def counted(passage: Passage, place: int, one: bool) -> Unit | None:
    """What is counted by a number that ends before a token: the last of the first plurals within a few words."""
    found = None
    for _step in range(FARTHEST + 1):
        token = passage.at(place)
        if token.kind != "word" or token.word in STOPS:
            break
        unit = unit_at(passage, place, one)
        if unit and unit.role is Role.COUNT:
            found, place = unit, unit.after
        elif found:
            break
        else:
            place = passage.past_hyphen(place + 1)
    return found


def _key(passage: Passage, place: int, length: int) -> str:
    """Words joined by a space, hyphens between them left out; "" beyond the end."""
    words: list[str] = []
    while len(words) < length:
        token = passage.at(place)
        if token.kind in ("end", "line"):
            return ""
        words.append(token.word)
        place = passage.past_hyphen(place + 1)
    return " ".join(words)


def _behind(passage: Passage, place: int, length: int) -> int:
    for _word in range(length - 1):
        place = passage.past_hyphen(place + 1)
    return place + 1
