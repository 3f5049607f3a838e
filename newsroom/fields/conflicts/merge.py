"""Three sides of a form made one: what one side changed alone is taken from it, what both changed is a clash."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

from newsroom.fields.conflicts.sides import Side, Value, places


@dataclass(frozen=True)
class Difference:
    """A place that they changed. None: the row is not there on that side."""

    place: str
    theirs: Value | None
    mine: Value | None


@dataclass
class Merged:
    """`result` holds mine in the places of `clashes`, until somebody decides otherwise."""

    result: Side = field(default_factory=Side)
    # Changed by them alone: taken over.
    taken: list[Difference] = field(default_factory=list)
    # Changed by both, differently.
    clashes: list[Difference] = field(default_factory=list)

    @property
    def is_conflict(self) -> bool:
        return bool(self.taken or self.clashes)


def merge(
    opened: Mapping[str, str] | None, theirs: Side, mine: Side, give_way: Collection[str] = ()
) -> Merged:
    """Compare what was sent with what is stored, both against the digests of what was `opened` (None: not known).

    In the places of `give_way` theirs stands, whatever was sent.
    """
    merged = Merged()
    for place in places((theirs.values, mine.values)):
        _decide(merged, opened, place, theirs.values.get(place), mine.values.get(place), place in give_way)
    known = opened if opened is not None else theirs.values
    added = {value.digest for place, value in theirs.values.items() if place not in known}
    # What was sent twice, or added by both alike, is one row.
    merged.result.new = {
        prefix: [row for row in rows if row.digest not in added] for prefix, rows in mine.new.items()
    }
    return merged


def _decide(
    merged: Merged,
    opened: Mapping[str, str] | None,
    place: str,
    theirs: Value | None,
    mine: Value | None,
    gives_way: bool,
) -> None:
    their_digest, my_digest = (side.digest if side else None for side in (theirs, mine))
    base = None if opened is None else opened.get(place)
    they_changed = opened is None or their_digest != base
    i_changed = not gives_way and (opened is None or my_digest != base)
    result = mine
    if their_digest != my_digest and they_changed:
        difference = Difference(place, theirs, mine)
        (merged.clashes if i_changed else merged.taken).append(difference)
    if not i_changed:
        result = theirs
    if result is not None:
        merged.result.values[place] = result
