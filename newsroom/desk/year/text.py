"""The draft as texts: the same blocks in both languages, and of each award the line that tells of it."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from django.utils.html import escape

from newsroom.desk.year import wording
from newsroom.desk.year.facts import Won, YearInAwards
from newsroom.desk.year.naming import Both, told

Choose = Callable[[Both], str]


@dataclass(frozen=True)
class Block:
    """An element of the body (p, h2, h3 or li); list items that follow each other make one list."""

    tag: str
    said: Both


@dataclass(frozen=True)
class Draft:
    """`evidence` has the line of the list for each award, by key, in the order in which they are told."""

    title: Both
    subtitles: Sequence[Both]
    summary: Both
    blocks: Sequence[Block]
    evidence: dict[int, Both] = field(default_factory=dict)

    def body(self, choose: Choose) -> str:
        """As HTML, in the language that is chosen of each."""
        html: list[str] = []
        for number, block in enumerate(self.blocks):
            before = self.blocks[number - 1].tag if number else ""
            after = self.blocks[number + 1].tag if number + 1 < len(self.blocks) else ""
            words = escape(choose(block.said))
            if block.tag != "li":
                html.append(f"<{block.tag}>{words}</{block.tag}>")
                continue
            html += ["<ul>"] * (before != "li") + [f"<li><p>{words}</p></li>"] + ["</ul>"] * (after != "li")
        return "".join(html)


def draft(year: YearInAwards) -> Draft:
    lead = wording.lead(year)
    evidence = {won.award.pk: told(won, year.home) for won in year.won}
    highlights = list(dict.fromkeys(wording.highlights(year)))
    blocks = [
        Block("p", lead),
        *(Block("p", said) for said in wording.counts(year)),
        *([Block("h2", wording.HIGHLIGHTS)] if highlights else []),
        *(Block("li", said) for said in highlights),
        Block("h2", wording.LIST),
        *(block for giver, won in year.by_giver.items() for block in _listed(giver, won, evidence)),
        Block("p", wording.closing(year)),
    ]
    told_of = [won for several in year.by_giver.values() for won in several]
    ordered = {won.award.pk: evidence[won.award.pk] for won in told_of}
    return Draft(wording.title(year), list(wording.subtitles(year)), lead, blocks, ordered)


def _listed(giver: str, won: Sequence[Won], evidence: dict[int, Both]) -> Iterable[Block]:
    yield Block("h3", wording.heading_of(giver, len(won)))
    yield from (Block("li", evidence[each.award.pk]) for each in won)
