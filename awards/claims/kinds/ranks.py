"""전국 1위, 1그룹 1위; first in the nation, first place in its group."""

import re
from collections.abc import Iterator
from typing import ClassVar

from awards.claims import contexts
from awards.claims.claim import Claim, Outcome, Verdict
from awards.claims.kinds.kind import NO_AWARD, Compared, OfProgramme, listed
from awards.claims.records import Held, Place, Won
from awards.claims.said import Said
from newsroom.bilingual.findings import gettext_noop
from newsroom.figures.values import Role

# Among whom the rank is; a group is meant where both are told.
GROUP = {
    "ko": re.compile(r"그룹|인구|개 (?:시|도시|군|구|기관)|가운데|중 ?$|만 이상|부문|분야|평가군"),
    "en": re.compile(
        r"\bgroup\b|\bamong\b|\bcategory\b|\bresidents\b|\bof (?:the )?(?:\d+|[a-z]+) (?:cities|bodies)",
        re.IGNORECASE,
    ),
}
PROVINCE = {
    "ko": re.compile(r"(?<![가-힣])(?:도내|[가-힣]{2,3}도)(?:에서)? ?(?:통합 ?|종합 ?)?$"),
    "en": re.compile(r"\bin (?:the|[A-Z][\w-]+) [Pp]rovince\b"),
}
NATION = {
    "ko": re.compile(
        r"전국(?:에서)? ?(?:통합 ?|종합 ?)?$"
        r"|전국 (?:\d{2,3}개 )?(?:시·?군·?구|지자체|지방자치단체|기초(?:지자체|(?:지방)?자치단체)) ?(?:중|가운데)? ?$"
    ),
    "en": re.compile(
        r"\b(?:in the (?:nation|country)|nationwide|nationally|in Korea|across the country)\b", re.IGNORECASE
    ),
}
WHOLE = {"nation": NATION, "province": PROVINCE}
ALL_OF_THEM = re.compile(r"^전국|^도내 ?(?:시|전체)|nationwide")
# A rank of another time, or one that is only spoken of.
OTHER_TIME = re.compile(r"지난해|작년|전년|이전|당시|(?<!\d)20\d\d년 ?$|last year|previous", re.IGNORECASE)
ONLY_SPOKEN = re.compile(r"^(?:라는|이라는|보다| 후보|를 목표)|^ (?:contender|candidate)")
# 1등급 and first prize are results, but no ranks.
PLACE = re.compile(r"^(?:\d{1,3}위|(?:[Nn]o\. ?\d+|[A-Za-z-]+)(?: place)?(?! ?(?:prize|등|급|award)))")
TITLE_FIELDS = frozenset({"title", "subtitles", "summary"})


class Rank(OfProgramme):
    id = "claim-rank"
    label = gettext_noop("Claim: a rank")
    explanation = gettext_noop(
        "A rank means nothing without its group: first of ten large cities is not first in the nation."
    )
    CONFIRMED: ClassVar[str] = gettext_noop("The register has this rank of %(edition)s: %(places)s.")
    OTHER: ClassVar[str] = gettext_noop("The register has another rank of %(edition)s: %(places)s.")
    SMALLER: ClassVar[str] = gettext_noop(
        "The register has this rank of %(edition)s in a group only, not among all: %(places)s."
    )
    NONE: ClassVar[str] = gettext_noop("No rank is recorded for %(edition)s.")

    def read(self, said: Said) -> Iterator[Claim | None]:
        for figure in said.figures:
            start, end = figure.start, figure.end
            if figure.role is not Role.RANK or figure.until or not PLACE.search(said.words[start : end + 8]):
                continue
            if OTHER_TIME.search(said.before(start, 14)) or ONLY_SPOKEN.match(said.after(end, 12)):
                continue
            if _is_about_a_programme(said) and not contexts.is_ahead(said, start, end):
                yield said.claim(
                    self.id, start, end, value=figure.value, unit="rank", scope=_scope(said, start, end)
                )

    def verdict(self, compared: Compared) -> Verdict:
        edition, claim = compared.edition, compared.claim
        assert edition
        values = {"edition": edition.label}
        if not compared.here:
            return Verdict(Outcome.NOT_PROVABLE, NO_AWARD, values)
        ranked = tuple(won for won in compared.here if won.places)
        if not ranked:
            return Verdict(Outcome.NOT_PROVABLE, self.NONE, values, tuple(compared.here))
        values["places"] = listed(dict.fromkeys(_told(place) for won in ranked for place in won.places))
        fitting = tuple(won for won in ranked if any(place.rank == claim.value for place in won.places))
        if not fitting:
            return Verdict(Outcome.CONTRADICTED, self.OTHER, values, ranked)
        if claim.scope not in WHOLE:
            return Verdict(Outcome.CONFIRMED, self.CONFIRMED, values, fitting)
        return self._among_all(fitting, edition, values, int(claim.value))

    def _among_all(self, won: tuple[Won, ...], edition: Held, values: dict[str, str], rank: int) -> Verdict:
        places = [place for each in won for place in each.places if place.rank == rank]
        if any(_is_of_all(place, edition) for place in places):
            return Verdict(Outcome.CONFIRMED, self.CONFIRMED, values, won)
        is_smaller = all(place.size and place.size < (edition.assessed or 0) for place in places)
        outcome = Outcome.CONTRADICTED if is_smaller else Outcome.NOT_PROVABLE
        return Verdict(outcome, self.SMALLER, values, won)


def _is_of_all(place: Place, edition: Held) -> bool:
    """Whether a group is all that was assessed, or says that it is of the whole nation or province."""
    whole = edition.assessed and place.size and place.size >= edition.assessed
    return not place.group or bool(whole) or ALL_OF_THEM.search(place.group) is not None


def _told(place: Place) -> str:
    rank = f"{place.rank}/{place.size}" if place.size else str(place.rank)
    return f"{place.group} {rank}" if place.group else rank


def _is_about_a_programme(said: Said) -> bool:
    """In a text there are ranks of many things: one that is claimed stands with its programme, or in the head."""
    return bool(said.programmes) or (said.topic is not None and said.block.field in TITLE_FIELDS)


def _scope(said: Said, start: int, end: int) -> str:
    before, after = said.before(start, 40), said.after(end, 48)
    # Korean tells right before the rank among whom it is.
    beside = before if said.language == "ko" else after
    whole = next((scope for scope, forms in WHOLE.items() if forms[said.language].search(beside)), "")
    if said.language == "ko":
        return whole or ("group" if GROUP["ko"].search(before) else "")
    return "group" if GROUP["en"].search(before + after) else whole
