"""Headings that tell only a result, and the rows below them: who won it, or in what it was won; pure.

▲최우수상 / 하늘시, 달빛군 / ▲우수상 / 별빛시; ■ 대통령 표창 / - 재난관리평가 / - 지방재정대상.
"""

import re
from dataclasses import replace
from typing import Final

from awards.proposals.claims import Claim
from awards.proposals.naming_words import STRONG_HEAD
from awards.proposals.programme import named
from awards.proposals.results import CLOSE, MARKS, OPEN
from awards.proposals.scenes import Scene

BEFORE = re.compile(rf"[\s{MARKS}{OPEN}\[【(\-]*")
BEHIND = re.compile(
    rf"[\s{CLOSE}\]】)]*(?:\(?\s?\d{{1,2}}\s?(?:곳|건|개|점|개\s?[가-힣·]{{1,4}})\s?\)?)?\s?[:：]?\s*"
)
# What a row has besides the names of those who won.
BESIDE = re.compile(rf"(?:[\s,·/{MARKS}\-]|\([^()]*\)|(?<![가-힣])[가-힣]{{2}}(?=\s)|와|과|등|□)*")
ITEM = re.compile(rf"[\s{MARKS}\-]*(?P<name>[^,{MARKS}]{{4,50}}?)\s*(?:,|$)")
ROW_MOST: Final = 120


def heading(scene: Scene) -> Claim | None:
    """The claim of a line that tells nothing but a result."""
    claim = scene.claims[0] if len(scene.claims) == 1 and not scene.sentence.is_title else None
    if claim is None or claim.within or not BEFORE.fullmatch(scene.said, 0, claim.start):
        return None
    return claim if BEHIND.fullmatch(scene.said, claim.end) else None


def below(scene: Scene, claim: Claim) -> tuple[list[str], list[Claim]] | None:
    """Who won what the heading claims ([] if the row names nobody) and the claims of its row; None for no row."""
    if scene.claims or len(scene.said) > ROW_MOST or scene.said.rstrip().endswith((".", "다")):
        return None
    bodies = [body for group in scene.groups for body in group]
    if bodies and BESIDE.fullmatch(scene.without_bodies):
        return [body.name for body in bodies], [_at(claim, bodies[0].start, bodies[-1].end)]
    items = [named(scene.said, *item.span("name")) for item in ITEM.finditer(scene.said)]
    if not items or not all(STRONG_HEAD.search(item.name) for item in items):
        return None
    return [], [replace(_at(claim, item.start, item.end), within=item) for item in items]


def _at(claim: Claim, start: int, end: int) -> Claim:
    return Claim(tuple(replace(each, start=start, end=end) for each in claim.results))
