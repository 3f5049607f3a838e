"""Claims compared with the register; pure."""

from datetime import date

from awards.claims.claim import Claim, Verdict
from awards.claims.kinds import KINDS_BY_ID
from awards.claims.records import Register


def compared(claim: Claim, register: Register, day: date | None) -> Verdict | None:
    """Whether the register bears a claim out; None where it is about nothing that the register could know.

    `day` is when the text goes out: without a year the last edition until then is meant.
    """
    return KINDS_BY_ID[claim.kind].compare(claim, register, day)
