"""훈격 in its many spellings: which prize it is and in whose name it is given, where that is certain. Pure.

The offices and what they are written like stand in offices.tsv.
"""

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from awards.spelling import name_key
from newsroom.bilingual.lexicon import packaged
from newsroom.bilingual.lexicon.terms import Kind

OFFICES = [
    tuple(line.split("\t"))
    for line in Path(__file__).with_name("offices.tsv").read_text(encoding="utf-8").splitlines()[1:]
]
# The longest first: 구청장 is no 청장.
WRITTEN = "|".join(sorted((written for written, _office, _authority in OFFICES), key=len, reverse=True))
PRIZE = re.compile(
    rf"(?P<whose>.*?)\s*(?P<office>{WRITTEN})\s*(?P<kind>상장?|(?:기관|단체|정부)?\s*표창(?:장|패)?|기관상)?"
)
# Committees that hold one event have chairs as well: those are no commission's.
OF_AN_EVENT = re.compile(r"(?:조직|심사|추진|준비|운영|평가|선정)\s*$")
# Cities whose mayors rank with governors.
METROPOLITAN = re.compile(r"(?:서울|부산|대구|인천|대전|울산|세종)\s*$")
# Two cities have the name 광주, and a 부총리 is no 총리.
TWO_MEANINGS = re.compile(r".*(?:광주\s*시장|부총리)")
BODY = re.compile(r"\S*(?:부|처|청|원|도|시|군|구|위|위원회)")


@dataclass(frozen=True)
class Prize:
    """`text` is empty where only `authority` is told: whether it is a 상 or a 표창, nobody said."""

    text: str
    authority: str


def read_prize(text: str, within: str = "") -> Prize | None:
    """The prize that a text names, `within` being the body told in brackets behind it; None where it is not certain."""
    match = PRIZE.fullmatch(text)
    if match is None or OF_AN_EVENT.search(match["whose"]) or TWO_MEANINGS.match(text):
        return None
    whose = " ".join(part for part in (_full_name(within), _full_name(match["whose"])) if part)
    office, authority = _office(match["office"])
    if office == "시장" and METROPOLITAN.search(match["whose"]):
        authority = "governor"
    if not match["kind"]:
        return Prize("", authority)
    kind = re.sub(r"\s+", "", match["kind"])
    ending = {"상장": "상", "표창장": "표창", "표창패": "표창"}.get(kind, kind)
    told = f"{whose} {office}{' ' if ending.endswith('표창') else ''}{ending}".strip()
    return Prize(text if name_key(told) == name_key(text) else told, authority)


def is_body(text: str) -> bool:
    """Whether what stands in brackets behind a prize may be the body whose prize it is."""
    return bool(BODY.fullmatch(text))


def _office(written: str) -> tuple[str, str]:
    return next((office, authority) for word, office, authority in OFFICES if word == written)


def _full_name(name: str) -> str:
    """행정안전부 for 행안부, when only one body of the lexicon is called so; else the name as it stands."""
    names = _names().get(name.strip(), {name.strip()})
    return next(iter(names)) if len(names) == 1 else name.strip()


@cache
def _names() -> dict[str, set[str]]:
    names: dict[str, set[str]] = {}
    for term in packaged().of_kind(Kind.BODY):
        official, *others = term.korean
        for other in others:
            names.setdefault(other, set()).add(official)
    return names
