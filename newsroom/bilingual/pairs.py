"""A Korean text and its translation, with what checks need to know of the world; pure."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from typing import Any, TypeVar

from newsroom.bilingual.lexicon import Lexicon
from newsroom.bilingual.texts import Text

T = TypeVar("T")


@dataclass(frozen=True)
class Pair:
    """`en` is None while there is no translation; by `date`, when the release goes out, 28일 or 지난해 are read.

    What several rules read out of the texts is made once: `pair.once(alignment)`.
    """

    ko: Text
    en: Text | None
    date: date | None
    lexicon: Lexicon
    _made: dict[Any, Any] = field(default_factory=dict, compare=False, repr=False)

    def once(self, make: Callable[["Pair"], T]) -> T:
        """What `make` gives for this pair, made when it is first asked for."""
        if make not in self._made:
            self._made[make] = make(self)
        made: T = self._made[make]
        return made
