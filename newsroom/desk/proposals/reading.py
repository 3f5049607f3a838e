"""The awards that a Korean text tells of, each with what stays the same of it until its evidence changes."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from hashlib import sha256

from awards.proposals.proposal import Proposal
from newsroom.bilingual.lexicon import Kind, Lexicon
from newsroom.bilingual.texts import Text
from newsroom.translation.checking import Words
from newsroom.translation.told import told

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


def read(words: Words, day: date) -> Reading:
    """`day` is that by which 올해 and 28일 are read."""
    read_of = told(words, day)
    in_order = sorted(read_of.proposals, key=lambda each: (each.start, each.end))
    return Reading(read_of.text, tuple(_identified(in_order)), read_of.names)


def _identified(found: list[Proposal]) -> Iterator[tuple[Proposal, str]]:
    """What is derived from other places of the text, such as the year, is no part of an identity."""
    met: Counter[tuple[str, ...]] = Counter()
    for proposal in found:
        said = (
            *(proposal.recipient, proposal.programme, proposal.category or "", proposal.grade or ""),
            *(proposal.prize or "", str(proposal.rank or ""), " ".join(proposal.evidence.split())),
        )
        identity = "\x1f".join((*said, str(met[said])))
        met[said] += 1
        yield proposal, sha256(identity.encode()).hexdigest()
