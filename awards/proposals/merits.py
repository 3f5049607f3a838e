"""What is told of that which is named by nothing else: what a prize was given for, what was assessed; pure.

자원봉사 활성화에 기여한 공로로 장관상을; 돌봄 노력을 인정받아 장관상을; 하수도 관리실태를 점검·평가한 결과 최우수구로.
"""

import re

from awards.proposals.article import Sentence
from awards.proposals.by_nouns import NAME_LEAST, NO_NAME
from awards.proposals.claims import Claim
from awards.proposals.editions import edition
from awards.proposals.gazetteer import Gazetteer
from awards.proposals.programme import Programme
from awards.proposals.rows import beginning
from awards.proposals.scenes import Scene

# That somebody was honoured: 공로로, 노력을 높이 인정받아, 성과를 내, 실적이 우수해.
HONOURED = re.compile(
    r"(?:\s추진)?\s(?:공로|공적|공|점|노력|성과|실적|업적|헌신)"
    r"(?:(?:으로|로)\s|(?:을|를)\s(?:높이\s|크게\s)?(?:인정|평가)\s?받[아은으고]|(?:을|를)\s내\s|(?:이|가)\s(?:우수|탁월|뛰어|인정))"
)
# Behind what it was for: 활성화에 크게 기여한, 체계를 다진, 예방관리 분야에서 뛰어난.
FOR_WHAT = re.compile(r"(?<=[가-힣])(?:에|을|를|\s?분야(?:에서|의|에)?)(?=\s)")
FOR_WHAT_MOST = 24
# What is joined to a short name: 예방과 극복.
JOINED = re.compile(r"(?<=[가-힣])[과와]\s$")
# Right before the prize: 교통 분야 장관상을, 건강관리사업에서 장관상을.
FIELD = re.compile(r"(?<=[가-힣])\s?(?:분야|부문)\s$|(?<=사업|업무|시책|정책)에서(?:는|도)?\s$")
# In stories on many awards: 도시가스 공급 확대로 장관상을, 돌봄 서비스로 하늘연구원 장려상을.
BY_WHAT = re.compile(
    r"(?:\s(?:공로|유공))?(?:으로|로)\s(?:[가-힣]{2,14}(?:부|처|청|원|공단|공사|재단|협회|도|시)\s)?$"
)
ASSESSED = re.compile(
    r"(?<=실태|이행|관리|운영|업무|실적|추진|사업|행정|수준)(?:\s완료)?(?:\s등)?(?:을|를)\s(?:[가-힣]{2,4}[·\s])?(?:평가|점검|조사|심사|진단)(?:한|해)\s"
)
# What stands before a verb has more of a name: 농촌 일손 해소에 기여한.
TOLD_LEAST = 5
# So far before its prize a merit is told.
FAR = 120


def by_merit(claim: Claim, sentence: Sentence, names: Gazetteer, *, of_many: bool) -> Programme | None:
    """What the sentence says that it was won for, or what it says was assessed; None if it says neither."""
    said = sentence.said
    is_prize = claim.results[0].kind == "prize"
    form = HONOURED if is_prize else ASSESSED
    found = next(reversed(list(form.finditer(said, max(claim.start - FAR, 0), claim.start))), None)
    found = found or (FIELD.search(said, 0, claim.start) if is_prize else None)
    found = found or (BY_WHAT.search(said, max(claim.start - 20, 0), claim.start) if of_many else None)
    if found is None:
        return None
    before = FOR_WHAT.finditer(said, max(found.start() - FOR_WHAT_MOST, 0), found.start())
    ends = [(found.start(), NAME_LEAST), *((each.start(), TOLD_LEAST) for each in reversed(list(before)))]
    return next(filter(None, (_named_by(sentence, end, names, least) for end, least in ends)), None)


# What parts it from the award before.
NEXT = re.compile(r",|[했됐았었혔]고\s")


def next_by_merit(claim: Claim, scene: Scene, names: Gazetteer) -> Programme | None:
    """What the next of several awards was won for: 재난평가 최우수상, 돌봄 서비스로 하늘연구원 장려상."""
    earlier = scene.before(claim)
    since = earlier[-1].end if earlier else claim.start
    found = BY_WHAT.search(scene.said, max(claim.start - 20, since), claim.start)
    is_next = found is not None and NEXT.search(scene.said, since, found.start()) is not None
    if found is None or not is_next or any(since <= each.start < claim.start for each in scene.programmes):
        return None
    return _named_by(scene.sentence, found.start(), names, NAME_LEAST)


def _named_by(sentence: Sentence, end: int, names: Gazetteer, least: int) -> Programme | None:
    """The nouns before a place, where they are enough for a name."""
    start = beginning(sentence, end, names)
    while end - start < NAME_LEAST + 1 and (joined := JOINED.search(sentence.said, max(start - 3, 0), start)):
        start = beginning(sentence, joined.start(), names)
    read = edition(sentence.said[start:end], start)
    is_name = len(re.sub(r"\s", "", read.name)) >= least and not NO_NAME.fullmatch(read.name)
    return Programme(read.name, start, end, read.year) if is_name else None
