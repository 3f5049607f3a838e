"""Who has won a claim, by which rule; nobody, where it is not won, or by persons and bodies without a name; pure."""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from awards.proposals.behind import TOPIC, WON_BY
from awards.proposals.claims import GIVES, PARTS, Claim, is_active
from awards.proposals.manners import Body
from awards.proposals.recipients import EACH, GIVEN_TO, IN_BRACKETS, OF_PERSON, objects, whose
from awards.proposals.results import MARKS
from awards.proposals.scenes import EVALUATES, Scene
from awards.proposals.told_of import LOCAL, MEANT, Telling, kind_of
from awards.proposals.unwon import why_not

# Those who got it, of whom something else is told: 최우수상을 받은 지자체의 담당자는 표창한다.
RECEIVERS = re.compile(
    r"[’'”\"]?(?:\s평가)?(?:을|를|으로|에)\s(?:받은|수상한|선정된|뽑힌)\s(?:[가-힣·\d]+\s){0,3}?(?:지자체|자치단체|기관|담당자|공무원|시군|시·군|단체|부서|읍면동|업체|업소|\d*[곳팀동])"
    r"(?:[가-힣\d\s]{0,12})(?:은|는|에|에는|에게|이|가|의|을|를)\s"
    # Of so many who got it, so many: 본상을 받은 11곳 중 6곳이.
    r"|[’'”\"]?(?:을|를|으로|에)\s(?:받은|수상한|선정된|뽑힌)\s\d{1,3}\s?(?:곳|개\s?[가-힣·]{1,6})\s(?:중|가운데)\s\d{1,3}\s?(?:곳|개\s?[가-힣·]{1,6})[은는이가]\s"
)
# Behind a result in a list.
LIST_GOES_ON = re.compile(
    r"[’'”\"]?(?:\([^()]{1,20}\))?(?:\s?(?:선정|수상|획득|등극))?(?:,|[과와]|\s및|\s?[·ㆍ]|[을를]\s비롯(?:해|한|하여))\s?"
)
# 최우수 기관은 하늘시다.
IS = re.compile(r"(?:\s등)?(?:\s\d+곳)?이?다\.?\s*$")
GIVER = re.compile(
    r"(?:[가-힣]도|특별시|광역시|^(?:서울|부산|대구|인천|광주|대전|울산|세종)시)$|^(?:한국|대한|국립|전국)[가-힣]{3}"
)
# What cities and counties alone are chosen as.
OF_CITIES = re.compile(r"지자체|자치단체|자치구|시·?군|도시|[시군구]$")
OF = "의 "
SENTENCE_ENDS = ("다", "것", "까", "까?", "다?")
BEHIND, CHOSEN, SUBJECT, TOLD_OF, IN_LIST = "behind-result", "chosen", "subject", "told-of", "in-list"


@dataclass
class Winning:
    """`telling` is whom the text is telling of; `home` whose text it is; `centrals` are ministries, which evaluate."""

    telling: Telling
    home: str
    centrals: Collection[str]

    def winners(self, scene: Scene, claim: Claim) -> tuple[list[str], str]:
        """The names of the winners ("" for whom the text is about) and the rule; [] if nobody has won."""
        said = scene.said
        if claim.winners:
            return list(claim.winners), IN_LIST
        found, rule, since = whose(
            said, claim, scene.groups, scene.sentence.is_title, frozenset(self.centrals)
        )
        if rule == OF_PERSON:
            return [], rule
        if self._is_giver(scene, claim, found, rule):
            found, rule, since = [], "", claim.start
        if is_active(said, _last_in_breath(scene, claim)) and rule not in (BEHIND, GIVEN_TO):
            found, rule = objects(scene.groups, claim), CHOSEN
            if not found:
                return [], rule
            since = found[-1].end
        if rule not in (BEHIND, GIVEN_TO) and any(RECEIVERS.match(said, each.end) for each in claim.results):
            return [], "nameless"
        if rule not in (BEHIND, CHOSEN, GIVEN_TO) and (
            any(TOPIC.match(said, each.end) for each in claim.results) or _is_told_of_its_winner(scene, claim)
        ):
            return [], "of-another"
        if rule not in (BEHIND, CHOSEN, GIVEN_TO) and GIVES.search(said, claim.end):
            return [], "given"
        if not found and not rule and (ministry := self._ministry(scene, claim)):
            found, rule, since = list(ministry), SUBJECT, ministry[-1].end
        if not found and scene.sentence.is_title and (others := self._others(scene)):
            if len(others) > 1 or not said.startswith(OF, others[0].end):
                return [], "of-another"
            found, rule = others, SUBJECT  # whose work has won: 하늘시의 ‘꽃길’, 경진대회 대상
        since = max(since, _clause(scene, claim))
        is_told = (
            is_nominal(scene, claim)
            or rule == IN_BRACKETS
            or (rule == BEHIND and IS.match(said, found[-1].end) is not None)
        )
        is_given = rule in (CHOSEN, GIVEN_TO)
        if not_won := why_not(
            said,
            scene.without_bodies,
            scene.without_names,
            claim,
            since,
            _list_end(scene, claim),
            nominal=is_told,
            given=is_given,
        ):
            return [], not_won
        return self._names(scene, claim, found), rule or TOLD_OF

    def _is_giver(self, scene: Scene, claim: Claim, found: Sequence[Body], rule: str) -> bool:
        """Whether a province or national body beside a result gave it to the city told of: 경기도 최우수기관으로."""
        current = self.telling.current
        if not found or not current or current.name.endswith("도") or not GIVER.search(found[-1].name):
            return False
        in_brackets = scene.said[claim.end : found[0].start].strip() == "("
        return len(found) == 1 and (rule == "right-before" or in_brackets) and found[0].name != current.name

    def _others(self, scene: Scene) -> list[Body]:
        """Whom a title names that may win: what it tells of none of them is not the text's own."""
        return [body for group in scene.groups for body in group if body.name not in self.centrals]

    def _ministry(self, scene: Scene, claim: Claim) -> Sequence[Body]:
        """A ministry that has won itself: nobody else has been told of, and it evaluates nobody."""
        if self.telling.current or self.home or EVALUATES.search(scene.said):
            return ()
        before = [group for group in scene.groups if group[-1].end <= claim.start]
        return before[-1] if before and before[-1][0].manner == "subject" and not before[-1][0].again else ()

    def _told_of(self, result: str) -> Body | None:
        """Who is told of; the city that the text is about, where none of its parts could be chosen as such a body."""
        current, about = self.telling.current, self.telling.about
        is_part = current and about and LOCAL.search(about.name) and not LOCAL.search(current.name)
        return about if is_part and OF_CITIES.search(result) else current

    def _names(self, scene: Scene, claim: Claim, found: Sequence[Body]) -> list[str]:
        if not found:
            told_of = self._told_of(scene.said[claim.start : claim.end])
            return [told_of.name if told_of else ""]
        resolved = [self.telling.resolved(body) for body in _of_each(scene, claim, found)]
        pairs = zip(_of_each(scene, claim, found), resolved, strict=True)
        return [body.name if body else (self.home or MEANT + kind_of(said)) for said, body in pairs]


def _of_each(scene: Scene, claim: Claim, found: Sequence[Body]) -> Sequence[Body]:
    """Of 하늘시와 달빛군은 각각 최우수와 우수를, the one to whom this result belongs."""
    until = next((group[0].start for group in scene.groups if group[0].start > claim.start), len(scene.said))
    same = [each for each in scene.claims if found[-1].end <= each.start < until]
    if len(found) > 1 and EACH.search(scene.said) and len(same) == len(found) and claim in same:
        return [found[same.index(claim)]]
    return found


def _is_told_of_its_winner(scene: Scene, claim: Claim) -> bool:
    """Whether it only says whose something is: 최우수상을 받은 하늘군의 사례 발표를 들었다."""
    following = next((group for group in scene.groups if group[0].start >= claim.end), None)
    return (
        following is not None
        and scene.said.startswith("의", following[-1].end)
        and WON_BY.fullmatch(scene.said, claim.end, following[0].start) is not None
    )


def _last_in_breath(scene: Scene, claim: Claim) -> Claim:
    """The last of those that are told in one breath with it, which the verb follows: 최우수와 우수 시군도 정했다."""
    for each in scene.claims[len(scene.before(claim)) + 1 :]:
        if not PARTS.match(scene.said[claim.end : each.start]):
            break
        claim = each
    return claim


def _list_end(scene: Scene, claim: Claim) -> int:
    """Where the last result ends of those that are listed with one: the verb behind it is theirs."""
    end = claim.end
    for each in scene.claims:
        if each.start >= end and LIST_GOES_ON.match(scene.said, end):
            end = each.end
    return end


def _clause(scene: Scene, claim: Claim) -> int:
    """Where the claim before ends that is not told in one breath with this one: 최우수상과 우수상을."""
    start = claim.start
    for each in reversed(scene.before(claim)):
        if not PARTS.match(scene.said[each.end : start]):
            return each.end
        start = each.start
    return 0


def is_nominal(scene: Scene, claim: Claim) -> bool:
    """In titles and lists no verb need say that it was won."""
    in_list = any(mark in scene.said[: claim.start] for mark in MARKS)
    return scene.sentence.is_title or in_list or not scene.said.rstrip(" .").endswith(SENTENCE_ENDS)
