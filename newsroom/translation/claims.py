"""What the texts of a release claim of awards, beside the register: contradicted, not provable, or borne out."""

import logging
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import ClassVar, Protocol

from django.utils.translation import gettext

from awards.claimed import register_of
from awards.claims.claim import Claim, Outcome, Verdict
from awards.claims.comparing import compared
from awards.claims.kinds import KINDS_BY_ID
from awards.claims.reading import read
from awards.claims.records import Register
from newsroom.bilingual.findings import Finding, Severity, gettext_noop
from newsroom.bilingual.lexicon import Lexicon
from newsroom.bilingual.texts import Text
from newsroom.releases.models import Release
from newsroom.translation import lexicon, linked
from newsroom.translation.checking import (
    ENGLISH,
    KOREAN,
    MOST_WORKED_ON,
    Found,
    Remembering,
    Words,
    identity_of,
    text_of,
)
from newsroom.translation.claim_names import names_of

logger = logging.getLogger(__name__)

SEVERITIES = {
    Outcome.CONTRADICTED: Severity.ERROR,
    Outcome.NOT_PROVABLE: Severity.WARNING,
    Outcome.CONFIRMED: Severity.NOTE,
}


class Explained(Protocol):
    """What a finding is told by: a rule of the checks, or a kind of claim."""

    id: ClassVar[str]
    label: ClassVar[str]
    explanation: ClassVar[str]
    compares: ClassVar[bool]


class NotPublic:
    """What a claim that only records which nobody can see bear out is found by."""

    id: ClassVar[str] = "claim-not-public"
    label: ClassVar[str] = gettext_noop("Claim: borne out only by what is not public")
    explanation: ClassVar[str] = gettext_noop(
        "Readers who count themselves, on the public pages, come to something else. Release the awards that are missing"
        " there, or tell of them."
    )
    compares: ClassVar[bool] = False
    HIDDEN: ClassVar[str] = gettext_noop(
        "All records bear this out, but readers cannot see all of them: %(hidden)s."
    )
    MESSAGE: ClassVar[str] = gettext_noop("All records bear this out. Of what readers can see: %(told)s")


@dataclass(frozen=True)
class Read:
    """The claims of both texts."""

    ko: Text | None = None
    en: Text | None = None
    claims: tuple[Claim, ...] = ()


@dataclass(frozen=True)
class Claims:
    """`doubtful`: what the register, or what readers can see of it, does not bear out; `confirmed`: what both do."""

    doubtful: tuple[Found, ...] = ()
    confirmed: tuple[Found, ...] = ()


def checked(texts: Mapping[str, Words], day: date, release: Release | None) -> Claims:
    """The claims in texts of a release; what they say several times is told once, where it is said first.

    Doubtful is also what they tell of linked awards otherwise than it is recorded.
    """
    told, otherwise = _reading.of(texts, day), linked.checked(texts, day, release)
    if not told.claims:
        return Claims(otherwise)
    names = names_of(lexicon.current())
    assert names
    register = register_of(told.claims, names, release)
    doubtful = list(otherwise)
    confirmed: list[Found] = []
    for same, verdict in _said_once(told.claims, register, day):
        unseen = _if_not_public(told, same, verdict, register, day)
        found = unseen or _found(told, same, same[0].kind, verdict)
        (confirmed if unseen is None and verdict.outcome is Outcome.CONFIRMED else doubtful).append(found)
    return Claims(tuple(doubtful), tuple(confirmed))


def _said_once(claims: Iterable[Claim], register: Register, day: date) -> list[tuple[list[Claim], Verdict]]:
    """The claims that say the same, and are told the same of, in the order in which they are said first."""
    same: dict[tuple[object, ...], tuple[list[Claim], Verdict]] = {}
    for claim in claims:
        verdict = _verdict(claim, register, day)
        if verdict is not None:
            key = (*claim.said, verdict.message, *verdict.values.values())
            same.setdefault(key, ([], verdict))[0].append(claim)
    return list(same.values())


def _verdict(claim: Claim, register: Register, day: date) -> Verdict | None:
    """None where it cannot be told: nobody is kept from their text by a kind of claim that fails."""
    try:
        return compared(claim, register, day)
    except Exception:
        logger.exception("The claim “%s” could not be compared.", claim.kind)
        return None


def _if_not_public(
    told: Read, same: list[Claim], verdict: Verdict, register: Register, day: date
) -> Found | None:
    """What to say of a claim that all records bear out where those that readers can see do not."""
    if verdict.outcome is not Outcome.CONFIRMED:
        return None
    public = _verdict(same[0], register.public(), day)
    if public is None or public.outcome is Outcome.CONFIRMED:
        return None
    hidden = [won for won in verdict.rows if not won.is_public]
    if hidden:
        values = {"hidden": ", ".join(won.name() for won in hidden)}
        unseen = Verdict(Outcome.NOT_PROVABLE, NotPublic.HIDDEN, values, tuple(hidden))
    else:
        values = {"told": gettext(public.message) % public.values}
        unseen = Verdict(Outcome.NOT_PROVABLE, NotPublic.MESSAGE, values, public.rows)
    return _found(told, same, NotPublic.id, unseen)


def _found(told: Read, same: list[Claim], rule: str, verdict: Verdict) -> Found:
    spans = {
        language: next(
            (text.span(claim.start, claim.end) for claim in same if claim.language == language), None
        )
        for language, text in ((KOREAN, told.ko), (ENGLISH, told.en))
        if text is not None
    }
    finding = Finding(
        rule,
        SEVERITIES[verdict.outcome],
        verdict.message,
        spans.get(KOREAN),
        spans.get(ENGLISH),
        verdict.values,
    )
    awards = tuple((won.key, won.name()) for won in verdict.rows)
    return Found(finding, identity_of(finding, told.ko, told.en), awards, verdict.years)


def _read(korean: Words, english: Words, day: date, known: Lexicon) -> Read:
    names = names_of(known)
    if names is None or not korean.is_written:
        return Read()
    ko = text_of(KOREAN, korean)
    en = text_of(ENGLISH, english) if english.is_written else None
    korean_claims = read(ko, names, day)
    english_claims = read(en, names, day, korean_claims) if en else []
    return Read(ko, en, (*korean_claims, *english_claims))


_reading = Remembering(_read, MOST_WORKED_ON, lexicon.current)
RULES: tuple[Explained, ...] = (*KINDS_BY_ID.values(), NotPublic(), linked.ToldOtherwise())
