"""In whose name a prize is given, and whether it is a prize of a contest (상) or a commendation of merit (표창)."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from typing import ClassVar

from newsroom.bilingual.findings import Finding, Severity, gettext_noop
from newsroom.bilingual.naming import Mention, matched, places
from newsroom.bilingual.pairs import Pair
from newsroom.bilingual.rules.rule import Rule

KOREAN = re.compile(
    r"(?P<office>대통령|국무총리|총리|국회의장|부총리|차관|장관|청장|처장|위원장|도지사|지사|시장|군수|구청장"
    r"|교육감|교육장|의장|총재|회장|이사장|사장|원장|총장)"
    r"(?:\s?(?:기관|단체|개인))?\s?(?P<kind>표창장?|상장?)"
    r"(?=[^가-힣]|$|(?:을|를|에|과|와|이|의|도|은|으로|까지)(?![가-힣]{3})|수상|수여|및)"
)
OFFICE = (
    r"(?P<office>(?i:Presidential|President|Prime Minister(?:ial)?|Vice[- ]Minister(?:ial)?|Minister(?:ial)?|Governor"
    r"|Commissioner|Mayor|Superintendent|Speaker|Chair(?:man|person|woman)?|Administrator))"
)
PRIZE = r"(?P<kind>(?i:Commendation Award|Award|Prize|Commendation|Citation|Certificate of (?:Commendation|Merit)))s?\b"
# Of what somebody is the minister: words with capitals alone.
OF_WHAT = (
    r" of(?: the)?(?: (?!Award|Prize|Commendation|Citation)(?:[A-Z&][A-Za-z]{0,20}['’]?s?,?|and|the)){1,8}"
)
WHICH = r" (?i:Institutional|Institution|Group|Special|Excellence|Agency|Organizational|Grand|Official)"
BEFORE = re.compile(rf"\b{OFFICE}(?:['’]s)?(?:{OF_WHAT})?(?:{WHICH})?[ -]{PRIZE}")
BEHIND = re.compile(rf"\b(?P<kind>(?i:Award|Prize|Commendation|Citation))s? (?:from|by|of) the {OFFICE}\b")
# Which Korean offices an English one may be. A president is also the head of an association.
OFFICES = {
    "president": "대통령 회장 총재 사장 원장 총장 대표",
    "prime minister": "국무총리 총리",
    "vice minister": "차관",
    "minister": "장관 처장 부총리",
    "governor": "도지사 지사 군수",
    "commissioner": "청장 처장 위원장",
    "mayor": "시장 군수 구청장",
    "superintendent": "교육감 교육장",
    "speaker": "국회의장 의장",
    "chair": "위원장 의장 회장 이사장 총재",
    "administrator": "청장 처장",
}
FORMS = {"presidential": "president", "prime ministerial": "prime minister", "ministerial": "minister"}
FORMS |= {
    "vice ministerial": "vice minister",
    "chairman": "chair",
    "chairperson": "chair",
    "chairwoman": "chair",
}
RIGHT = {
    "대통령": "Presidential %s",
    "국무총리": "Prime Minister's %s",
    "총리": "Prime Minister's %s",
    "국회의장": "National Assembly Speaker's %s",
    "차관": "Vice Minister's %s",
    "장관": "Minister's %s",
    "청장": "Commissioner's %s",
    "처장": "Minister's %s",
    "위원장": "Chairperson's %s",
    "도지사": "Governor's %s",
    "지사": "Governor's %s",
    "시장": "Mayor's %s",
    "군수": "Mayor's %s",
    "구청장": "Mayor's %s",
    "교육감": "Superintendent's %s",
}


@dataclass(frozen=True, slots=True)
class Prize:
    """The office in the language of its text; `commends` is None where the words say both."""

    office: str
    commends: bool | None


def korean(pair: Pair) -> list[Mention[Prize]]:
    where = places(pair)
    return [
        Mention(
            Prize(found["office"], found["kind"].startswith("표창")),
            *found.span(),
            where.of_ko(found.start()),
        )
        for found in KOREAN.finditer(pair.ko.whole)
    ]


def english(pair: Pair) -> list[Mention[Prize]]:
    if pair.en is None:
        return []
    where = places(pair)
    found = [(each, _prize(each)) for form in (BEFORE, BEHIND) for each in form.finditer(pair.en.whole)]
    mentions = [Mention(prize, *each.span(), where.of_en(each.start())) for each, prize in found]
    return sorted(mentions, key=lambda each: each.start)


def _prize(found: re.Match[str]) -> Prize:
    said, kind = found["office"].lower().replace("-", " "), found["kind"].lower()
    commends = None if kind == "commendation award" else not kind.startswith(("award", "prize"))
    return Prize(FORMS.get(said, said), commends)


def _is_of(ko: Prize, en: Prize) -> bool:
    return ko.office in OFFICES[en.office].split()


def _is_alike(ko: Prize, en: Prize) -> bool:
    return _is_of(ko, en) and en.commends in (None, ko.commends)


def _right(ko: Prize) -> str:
    return RIGHT.get(ko.office, "%s") % ("Commendation" if ko.commends else "Award")


class WrongAuthority(Rule):
    id = "authority-wrong"
    label = gettext_noop("A prize in another name")
    explanation = gettext_noop(
        "A prize of the President, of the Prime Minister and of a minister are different honours. The English names "
        "the one that the Korean names."
    )
    severity = Severity.ERROR
    CHANGED: ClassVar[str] = gettext_noop(
        "“%(korean)s” became “%(english)s”: it is given in another name. Write “%(right)s”."
    )
    INVENTED: ClassVar[str] = gettext_noop(
        "“%(english)s” is given in a name that the Korean does not tell. Check who gave it."
    )

    def findings(self, pair: Pair) -> Iterator[Finding]:
        if pair.en is None:
            return
        found = matched(korean(pair), english(pair), _is_of)
        opposed = {en: ko for ko, en in found.opposed()}
        for en in found.en:
            said = pair.en.span(en.start, en.end)
            near = places(pair).korean_near(en.number)
            if en.number < 0 or any(office in near for office in OFFICES[en.what.office].split()):
                continue
            if ko := opposed.get(en):
                span, right = pair.ko.span(ko.start, ko.end), _right(ko.what)
                yield self.finding(
                    self.CHANGED, span, said, right, korean=span.text, english=said.text, right=right
                )
            elif not any(office in pair.ko.whole for office in OFFICES[en.what.office].split()):
                yield self.finding(self.INVENTED, None, said, english=said.text)


class PrizeOrCommendation(Rule):
    id = "prize-commendation"
    label = gettext_noop("A commendation that became a prize, or a prize a commendation")
    explanation = gettext_noop(
        "상 is won in a contest or an evaluation, 표창 is given for merit (정부 표창 규정, article 3). English tells "
        "them apart as award and commendation."
    )
    severity = Severity.WARNING
    MESSAGE: ClassVar[str] = gettext_noop(
        "“%(korean)s” became “%(english)s”: 상 is an award, 표창 a commendation. Write “%(right)s”."
    )

    def findings(self, pair: Pair) -> Iterator[Finding]:
        if pair.en is None:
            return
        alike = matched(korean(pair), english(pair), _is_alike)
        for ko, en in matched(alike.ko, alike.en, _is_of).pairs:
            if self._says_both(places(pair).korean_near(ko.number), ko.what.office):
                continue
            span, other, right = (
                pair.ko.span(ko.start, ko.end),
                pair.en.span(en.start, en.end),
                _right(ko.what),
            )
            yield self.finding(
                self.MESSAGE, span, other, right, korean=span.text, english=other.text, right=right
            )

    def _says_both(self, near: str, office: str) -> bool:
        """Newspapers call one honour both."""
        kinds = partial(re.search, string=near)
        return bool(kinds(rf"{office}\s?상")) and bool(kinds(rf"{office}\s?(?:기관|단체)?\s?표창"))
