"""The codes of one unit as XLIFF names them: an id for each, and the HTML of each as original data; pure."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from newsroom.bilingual.exchange.xliff.tokens import Code, Token, pairs

# What editors of translators show of a tag (xlf: names of the standard).
SUBTYPES = {"strong": "xlf:b", "em": "xlf:i", "u": "xlf:u", "br": "xlf:lb"}


@dataclass(frozen=True)
class Named:
    """A code with its id; `partner` is the place of the other one of its pair among the tokens of its text."""

    code: Code
    id: str
    partner: int | None = None


class Names:
    """Gives ids to the codes of a unit, the same one to a code of the source and to that of its translation."""

    def __init__(self) -> None:
        self.data: dict[str, str] = {}
        self._count = 0

    def of_source(self, tokens: Sequence[Token]) -> dict[int, Named]:
        """The codes of the source by their places."""
        self._free: dict[tuple[str, bool], list[str]] = defaultdict(list)
        named = self._named(tokens, {})
        for each in named.values():
            if each.code.opens or each.code.alone or each.partner is None:
                self._free[each.code.html, each.partner is None].append(each.id)
        return named

    def of_target(self, tokens: Sequence[Token]) -> dict[int, Named]:
        """Those of the translation; after those of the source."""
        return self._named(tokens, self._free)

    def data_of(self, code: Code) -> str:
        """The id of its HTML among the original data."""
        return self.data.setdefault(code.html, f"d{len(self.data) + 1}")

    def _named(self, tokens: Sequence[Token], free: dict[tuple[str, bool], list[str]]) -> dict[int, Named]:
        partners, named = pairs(tokens), dict[int, Named]()
        for place, token in enumerate(tokens):
            if isinstance(token, Code):
                partner = partners.get(place)
                begun = named.get(partner) if partner is not None and partner < place else None
                known = free.get((token.html, partner is None))
                id = begun.id if begun else known.pop(0) if known else self._new()
                named[place] = Named(token, id, partner)
        return named

    def _new(self) -> str:
        self._count += 1
        return f"c{self._count}"
