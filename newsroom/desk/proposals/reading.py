"""The awards that a Korean text tells of, each with what stays the same of it until its evidence changes."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from hashlib import sha256

from awards.proposals.proposal import Proposal
from awards.proposals.reading import propose
from newsroom.bilingual.lexicon import Kind, Lexicon
from newsroom.bilingual.texts import Text
from newsroom.translation.checking import KOREAN, Words, text_of

# Kinds of names as the entry form calls them.
KINDS = {
    "body": Kind.BODY,
    "programme": Kind.PROGRAMME,
    "grade": Kind.GRADE,
    "authority": Kind.AUTHORITY,
}


@dataclass(frozen=True)
class Reading:
    """`found` holds the proposals with their identities, in the order of the text."""

    text: Text
    found: tuple[tuple[Proposal, str], ...]
    names: Lexicon

    def english(self, kind: str, name: str) -> str:
        """The English of a Korean name that is new to the register, "" where no names tell it."""
        wanted = (
            each
            for each in self.names.found(name)
            if each.term.kind is KINDS[kind] and (each.start, each.end) == (0, len(name))
        )
        return next((each.term.en for each in wanted), "")


def read(words: Words, day: date, names: Lexicon, home: str) -> Reading:
    """`day` is that by which 올해 and 28일 are read, `home` the city that the text calls 시."""
    text = text_of(KOREAN, words)
    found = propose(text.whole, lexicon=names, date=day, home=home)
    in_order = sorted(found, key=lambda each: (each.start, each.end))
    return Reading(text, tuple(_identified(in_order)), names)


def _identified(found: list[Proposal]) -> Iterator[tuple[Proposal, str]]:
    """What is derived from other places of the text, such as the year, is no part of an identity."""
    met: Counter[tuple[str, ...]] = Counter()
    for proposal in found:
        told = (
            *(proposal.recipient, proposal.programme, proposal.category or "", proposal.grade or ""),
            *(proposal.prize or "", str(proposal.rank or ""), " ".join(proposal.evidence.split())),
        )
        identity = "\x1f".join((*told, str(met[told])))
        met[told] += 1
        yield proposal, sha256(identity.encode()).hexdigest()
