"""The names that a lexicon holds, as sentences are searched for them; pure."""

import re
from collections.abc import Callable, Sequence
from functools import cached_property, lru_cache
from typing import Final

from newsroom.bilingual.lexicon import Kind, Lexicon, Occurrence

# So many parts of sentences are remembered with the names in them.
PARTS: Final = 512
# Ministries and the like evaluate others.
CENTRAL = re.compile(r"(?:부|처|청|위원회|협의회|본부)$")


class Gazetteer:
    """The names of bodies that a lexicon holds, and of local governments by their stems."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self.centrals = frozenset(term.ko for term in lexicon.of_kind(Kind.BODY) if CENTRAL.search(term.ko))
        self.places = {name: term.ko for term in lexicon.of_kind(Kind.PLACE) for name in term.korean}

    @cached_property
    def stems(self) -> dict[str, str]:
        """Official names by what is left without 시, 군, 구: 수원 is 수원시."""
        return {name[:-1]: name for name in reversed(self.places) if name[-1] in "시군구" and len(name) > 2}

    def bodies(self, said: str) -> list[tuple[int, int, str]]:
        return self._found(said, Kind.BODY)

    def programmes(self, said: str) -> list[tuple[int, int, str]]:
        return self._found(said, Kind.PROGRAMME)

    def _found(self, said: str, kind: Kind) -> list[tuple[int, int, str]]:
        return [(each.start, each.end, each.term.ko) for each in self._read(said) if each.term.kind is kind]

    @cached_property
    def _read(self) -> Callable[[str], Sequence[Occurrence]]:
        """The names in a sentence or a part of one; the same parts are asked for by several rules."""
        return lru_cache(maxsize=PARTS)(lambda said: tuple(self._lexicon.found(said)))

    def local_before(self, row: str) -> int:
        """Where the name of a city, a county or a district ends that a row of nouns begins with; 0 if none does."""
        found = re.match(r"(?:[가-힣]{2,8}\s)?(?P<name>[가-힣]{1,5}(?:특례시|시|군|구))\s", row)
        return found.end("name") if found and (found["name"] in self.places) else 0

    def official(self, name: str) -> str:
        return re.sub("특례시$", "시", name)


@lru_cache(maxsize=8)
def gazetteer(lexicon: Lexicon) -> Gazetteer:
    return Gazetteer(lexicon)
