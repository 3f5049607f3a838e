"""The names that claims are read by: programmes, and bodies that are ours; pure."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from newsroom.bilingual.lexicon import Kind, Lexicon

Identity = tuple[Kind, str]


@dataclass(frozen=True)
class Names:
    """`programmes`: the keys of those that the register has, by the identity of their terms in the `lexicon`.

    `ours` likewise of the city and what belongs to it; `home` is the key of the city.
    """

    home: int
    lexicon: Lexicon = field(default_factory=Lexicon)
    programmes: Mapping[Identity, int] = field(default_factory=dict)
    ours: Mapping[Identity, int] = field(default_factory=dict)
