"""What was won in, in a story on a year's awards that names it by its field or subject alone; pure."""

import re
from collections.abc import Sequence

from awards.proposals.claims import Claim
from awards.proposals.programme import Programme
from awards.proposals.scenes import Scene

# A story on many awards says so in its title or at its beginning.
MANY = re.compile(
    r"각종\s(?:대외\s|외부\s|대내외\s)?(?:기관\s)?평가|\d+(?:건|개(?!\s?(?:시|군|구|도|지자체|자치|기관|단체|팀|기업|학교|마을|업체|브랜드|우수))|관왕|차례)[^.]{0,24}(?:수상|표창|선정|상을)|잇(?:따라|달아|단)|휩쓸|한\s?해\s?동안"
    r"|상복|수상\s?(?:실적|내역)|(?:많은|큰)\s상을"
)
FIRST = 3
# 노사민정 협력분야에서는, 상수도 분야에서도, 폐휴대폰 모으기에서는.
FIELD = re.compile(
    r"\s*(?:(?:또한?|특히|이어|아울러|이와\s함께|먼저)[,\s]\s?)?(?:[가-힣]{2,12}(?:부|처|청|도)의\s)?(?P<name>(?!(?:민간|외부|대외|중앙|정부|도|시|기타|광역)[가-힣]{0,4}\s?(?:분야|부문|사업))[가-힣A-Za-z·]{2,12}(?:\s[가-힣A-Za-z·]{1,12}){0,4}?\s?(?:분야|부문|모으기|만들기|가꾸기|훈련|연습|관리|사업|시책|업무))"
    r"(?:\([^()]{2,16}\))?(?:에서(?:는|도|는도)?\s|도\s(?:최고상인\s)?$)"
)
# Where the next is told: …최우수로 선정됐으며 폐휴대폰 모으기에서는.
CLAUSE = re.compile(r"(?:으며|[했됐았었]고|선정|수상|[받안]아),?\s")


def tells_many(said: Sequence[str]) -> bool:
    return any(MANY.search(sentence) for sentence in said[:FIRST])


def field_named(scene: Scene, claim: Claim) -> Programme | None:
    """The field that begins the clause of a claim, behind the claim and the programmes before it.

    None where a body stands behind it: whoever has won in a field of one evaluation is named there.
    """
    earlier = scene.before(claim)
    since = earlier[-1].end if earlier else 0
    since = max([since, *(each.end for each in scene.programmes if each.end <= claim.start)])
    found = FIELD.match(scene.said, 0, claim.start) if not since else None
    for clause in CLAUSE.finditer(scene.said, since, claim.start):
        found = FIELD.match(scene.said, clause.end(), claim.start) or found
    if found is None or any(found.start("name") <= place < claim.start for place in scene.places):
        return None
    return Programme(found["name"].strip(), *found.span("name"))
