"""Whom a result went to: 하늘시에 대상이 돌아갔다, 달빛군에게는 특별상을 안겼다; pure."""

import re
from collections.abc import Sequence

from awards.proposals.claims import Claim
from awards.proposals.manners import Body

# Between a body and what went to it: nothing but how often, at last, in which place.
TO = re.compile(
    r"(?:에게?|에게?[는도]|엔|에겐|의?\s(?:품|손|차지)에)\s(?:(?:\d{1,2}(?:년|회|차례)\s?(?:째\s)?(?:연속\s)?|영예의\s|각각\s|최고상인\s|[가-힣]{1,8}(?:부문|분야)\s)){0,3}[‘'“\"]?"
)
WENT = re.compile(
    r"[’'”\"]?(?:\s(?:기관|단체)상)?(?:이|가|을|를|도|까지|의\s(?:영예|영광|기쁨)[이가을를])[\s,]"
)
# Or behind it: 대상을 하늘시에 안겼다.
GIVEN = re.compile(r"[’'”\"]?(?:을|를)\s")
GIVES = re.compile(r"에게?\s(?:각각\s)?(?:안[겼겨긴]|수여|줬|주었|건[넸네넨]|전달|돌[렸려린]|내[줬주])")


def given_to(said: str, claim: Claim, groups: Sequence[Sequence[Body]]) -> Sequence[Body]:
    """The bodies right before or behind a result that goes to them; [] if it goes to nobody there."""
    before = next((group for group in reversed(groups) if group[-1].end <= claim.start), ())
    if before and TO.fullmatch(said, before[-1].end, claim.start) and WENT.match(said, claim.end):
        return before
    behind = next((group for group in groups if group[0].start >= claim.end), ())
    if behind and GIVEN.fullmatch(said, claim.end, behind[0].start) and GIVES.match(said, behind[-1].end):
        return behind
    return ()
