"""What a sentence claims to be won: results that belong together, less what is wished for, given or counted; pure."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Final

from awards.proposals.prizes_had import prizes_had
from awards.proposals.programme import Programme, named
from awards.proposals.results import CLOSE, MARKS, Result, results
from awards.proposals.rows_before import rows_before
from awards.proposals.rows_behind import is_before_rows, rows_behind
from awards.proposals.told_behind import told_behind
from awards.proposals.whole_prizes import whole_prizes, won_without_grade
from awards.proposals.won_lists import won_in_lists

# Between two results of one award: 우수 지자체로 선정되어 국무총리상, 최우수상(장관상), 1위를 차지하며 최우수.
CHAIN_MOST = 45
# Who gives is named anew, or what was won before is at its end.
PARTED = re.compile(
    r"(?:받|수상하|선정되|뽑히)거나\s|\d명(?:에게|이)\s|나왔(?:고|으며)|(?:받았|차지했|선정됐|안았|거뒀|올랐|뽑혔|획득했)(?:고|으며)|(?:선정|획득|달성|등극),|수상(?:하였|했)|수상[,.\s](?!(?:우수\s?)?(?:단체|기관|지자체))|시작으로|비롯|\)\s/\s|(?:에|데)\s이어\s(?:올해|이번|금년|[^.]{2,30}(?:대회|평가|박람회|축제|공모전|대상|대전|시상식|어워드)(?![가-힣]{3}))|(?:주관|주최)\s?[‘'“\"가-힣]|,\s(?:지난\s)?(?:19|20)\d\d년|(?:(?:19|20)\d\d년|지난해|작년)\s[‘'“\"]?$|(?:금년|올해)(?:에)?도\s|\.\s"
)
# What the next in a list was won in: 환경대상 최우수, 하천정비사업 장관상.
NEXT_NAME = re.compile(r"[’'”\"]?,\s(?:[가-힣A-Za-z·]{1,14}\s){1,5}(?:\d{1,2}(?:년|회)\s?연속\s)?[‘'“\"]?")
# 재난평가 우수기관과 하천정비 성과 우수기관.
AND_NEXT = re.compile(r"[’'”\"]?[과와]\s(?:[가-힣A-Za-z0-9·]{2,14}\s){1,5}[‘'“\"]?")
# Two prizes, not one and its name: 대통령상·특별상 동시 수상.
BOTH = re.compile(r"[’'”\"]?(?:을|를)?\s(?:동시|나란히|잇따라|연이어|연달아)")
# What was won in an earlier year, and what follows on it: 지난해 장려상에 이어 대통령 표창을.
FOLLOWS = re.compile(r"[’'”\")]*(?:[을를]\s(?:받은|수상한|차지한)\s데|에)\s이어\s")
BEFORE = re.compile(r"(?:지난해|작년|재작년|전년도?|(?:19|20)\d\d년도?)(?:에는?|엔)?\s[^,.]{0,14}$")
PARTS = re.compile(r"^[’'”\"]?(?:과|와|\s?및|\s?[·,/ㆍ])\s?[‘'“\"]?$")
WIN = re.compile(
    r"(?<!우)수상|받[았아으은게고기]|받는|선정|뽑[혔혀히힌]|꼽[혔혀히힌]|차지|올[랐라]|오[르른]|획득|거머[쥐쥔줬]|안[았아으게은겼]|영예|쾌거|달성|등극|연패|돌아갔|기록"
    r"|휩쓸|휩쓴|석권|싹쓸|따[냈내낸]|품[에었은으]|낙점|확정|탔|챙[겼기긴]|(?<=에\s)들[었어]|이름|머물렀|머물러|상승|도약했|올라섰|손에|주어졌|수여[됐된됩되]|전달됐|보탰|더했|추가|수여받|평가(?:받|됐|되)|인정받|포함|결정|성과|거[뒀두둔]|얻|지정|입상|영광|기염|등록|배출|성공|확보(?:했|해|하|한\s바)"
)
ACTIVE = re.compile(
    r"[’'”\"]?(?:\s?수상\s?(?:팀|자|작|기관|단체|마을|학교))?(?:으로|로|에|을|를|도)?\s?(?:최종\s|각각\s)?"
    r"(?:(?:선정|선발|지정|표창)(?:했|하고|하여|한다|하는|해(?!\s?져))|뽑(?:았|고|아|는)"
    r"|[정택](?:했|하고|한다)|골랐|가렸|가려\s?냈|추렸|꼽았)"
)
# What stands in brackets behind a result is the same: 우수기관으로 선정돼 장관상(대상), 2등급(우수).
BRACKETED: Final = frozenset(
    {
        ("body", "own"),
        ("body", "prize"),
        ("level", "bare"),
        ("level", "body"),
        ("level", "level"),
        ("level", "own"),
    }
)
# What somebody gives to others.
GIVES = re.compile(r"(?:시상|수여|전달|표창)(?:했다|하고|했으며|하며|할\s)")
SCALE = re.compile(
    r"(?:등급|단계|그룹|구간)[^.]{0,24}(?:구분|나눠|나누|나뉘|분류|부여|매기|매겨|산정|평가하는|평가한다)"
)
# What winners get, whoever they are.
PROMISED = re.compile(
    r"^\s*(?:시상|포상|훈격|시상\s?규모|시상\s?훈격)(?:은|는)\s|(?:주어진다|수여된다|부여된다|지급된다|수여한다|부여한다|지급한다|준다|시상한다)\.?\s*$"
)
TO_A_BODY = re.compile(r"[가-힣](?<!시)[시군구](?:에|에는|에게|에게는)\s[^,.]{0,16}(?:상|표창)이\s")
FIELD_BEFORE = re.compile(r"(?:분야|부문|영역|항목|지표)(?:에서|에서는|에서도|는|은)\s[‘'“\"]?$")
# Of another field: 토지 부문 우수기관, 도로명 부문 우수기관.
FIELD_BETWEEN = re.compile(r"(?:부문|분야)(?:에서|의)?\s?[‘'“\"]?$")
NOT_YET = re.compile(
    r"(?:수상|받|선정)(?:하게|게|될|을|할)\s?(?:됐|된다|되었|예정|계획)|(?:수상한다|받는다|받게 된다|수상하게 된다)"
    r"|(?:시상식"
    r"|수여식)은?\s[^.]{0,40}(?:예정|열린다|개최된다)"
)


@dataclass(frozen=True)
class Claim:
    """Results of one award in one sentence. `within`: the programme in whose name the result stands."""

    results: tuple[Result, ...]
    within: Programme | None = None
    # The claim before it, whose grade it has as well: 우수기관으로 선정되어 장관상과 도지사상을.
    goes_with: "Claim | None" = None
    # Who has won it, where a list says so; where the list begins that tells it, or its result, before the name.
    winners: tuple[str, ...] = ()
    list_start: int | None = None

    @cached_property
    def start(self) -> int:
        return self.results[0].start

    @cached_property
    def end(self) -> int:
        return self.results[-1].end

    @property
    def is_crown(self) -> bool:
        """Whether it only tells how many awards there are: 2관왕."""
        return all(result.kind == "crown" for result in self.results)


def claims(said: str, programmes: Sequence[Programme], stops: Sequence[int]) -> list[Claim]:
    """The claims of a sentence; `stops` are places that part awards: where others are named."""
    found = list(_outside_names(said, programmes))
    grouped: list[list[tuple[Result, Programme | None]]] = []
    for each in found:
        if grouped and _goes_on(said, grouped[-1], each[0], programmes, stops):
            grouped[-1].append(each)
        else:
            grouped.append([each])
    if (SCALE.search(said) and len(grouped) > 2) or (PROMISED.search(said) and not TO_A_BODY.search(said)):
        return []
    made = _with_second_prizes(
        said, [Claim(tuple(result for result, _within in group), group[0][1]) for group in grouped]
    )
    made = [claim for claim in made if claim not in _levels_of_fields(said, made)]
    listed, topics = _won_in_rows(said, made, programmes)
    if listed:
        made = [claim for claim in made if claim not in topics and not _holds(listed, claim)]
    shared = list(rows_before(said))
    places = {result.start for each in shared for result in each.results}
    made = [claim for claim in made if any(result.start not in places for result in claim.results)]
    made += [Claim(each.results, each.programme) for each in shared if each.programme]
    starts = [claim.start for claim in made]
    whole = [*whole_prizes(said, programmes), *won_without_grade(said, programmes, starts)]
    whole = [each for each in whole if each[1] is None or each[1].start not in places]
    taken = [*starts, *(result.start for result, _programme in whole), *(claim.start for claim in listed)]
    whole += won_in_lists(said, taken)
    taken += [result.start for result, _programme in whole]
    whole += prizes_had(said, programmes, taken)
    made += [*listed, *(Claim((result,), programme) for result, programme in whole)]
    return sorted(made, key=lambda claim: claim.start)


def _with_second_prizes(said: str, made: Sequence[Claim]) -> list[Claim]:
    """Prizes that stand beside the prize of a grade share the grade: 우수기관으로 선정되어 장관상과 도지사상을."""
    told: list[Claim] = []
    for claim in made:
        first = told[-1] if told else None
        kinds = [each.kind for each in first.results] if first else []
        is_second = (
            first is not None
            and [each.kind for each in claim.results] == ["prize"]
            and kinds == ["grade", "prize"]
            and PARTS.match(said[first.end : claim.start]) is not None
            and CHOSEN.match(said, first.results[0].end) is not None
        )
        told.append(replace(claim, goes_with=first) if is_second else claim)
    return told


def _levels_of_fields(said: str, made: Sequence[Claim]) -> list[Claim]:
    """Levels that differ from field to field: 복지 분야에서 ‘가’ 등급, 환경 분야에서 ‘나’ 등급."""
    levels = [
        each for each in made if each.results[0].form == "level" and FIELD_BEFORE.search(said, 0, each.start)
    ]
    return levels if len({each.results[0].value for each in levels}) > 1 else []


def _won_in_rows(
    said: str, made: Sequence[Claim], programmes: Sequence[Programme]
) -> tuple[list[Claim], list[Claim]]:
    """A claim for each row or name behind a result that was won in all of them; and the claims of those results."""
    before = [claim for claim in made if is_before_rows(said, claim.results[-1])]
    ends = [*(claim.start for claim in before[1:]), len(said)]
    listed: list[Claim] = []
    topics: list[Claim] = []
    for number, claim in enumerate(made):
        until = next((each.start for each in made[number + 1 :]), len(said))
        for programme in told_behind(said, claim.results[-1], until, programmes):
            of_name = (replace(each, start=programme.start, end=programme.end) for each in claim.results)
            listed.append(Claim(tuple(of_name), programme))
            topics += [claim] if claim not in topics else []
    if listed:
        return listed, topics
    for claim, end in zip(before, ends, strict=False):
        rows = rows_behind(said, claim.results[-1], end, goes_on=bool(topics))
        topics += [claim] if rows else []
        for row in rows:
            of_row = tuple(replace(each, start=row.start, end=row.end) for each in claim.results)
            listed.append(Claim(of_row, replace(named(said, row.start, row.end), is_part=row.is_part)))
    return listed, topics


def _holds(listed: Sequence[Claim], claim: Claim) -> bool:
    return listed[0].start <= claim.start < listed[-1].end


def _outside_names(said: str, programmes: Sequence[Programme]) -> Iterator[tuple[Result, Programme | None]]:
    for result in results(said):
        around = next((each for each in programmes if each.start <= result.start < each.end), None)
        if around is None or (not around.quoted and NEXT_JOINED.match(said, result.end)):
            yield result, None
        elif (
            result.form == "body"
            and FIELD_IN_NAME.fullmatch(said, result.end, around.end)
            and CHOSEN.match(said, around.end)
        ):
            yield result, around


# Two names with their results, taken for one: 하늘리그 최우수상과 달빛평가 최우수상.
NEXT_JOINED = re.compile(r"(?<=[상창])(?:[과와]|\s및)\s(?=[‘'“\"]?(?:제?\d|[가-힣]{2,}\s))")
# In a name, behind what it says was won: ‘물관리 최우수기관(광역시 분야)’에.
FIELD_IN_NAME = re.compile(r"(?:\([^()]{2,20}\))?.?")
# Behind a name that says itself what was won: ‘적극행정 우수기관’에 선정.
CHOSEN = re.compile(r"[’'”\"」』》>]?(?:에|으로|로)?\s?(?:최종\s)?(?:선정|수상|뽑|이름|올|꼽|지정)")


def _goes_on(
    said: str,
    group: Sequence[tuple[Result, Programme | None]],
    result: Result,
    programmes: Sequence[Programme],
    stops: Sequence[int],
) -> bool:
    last = group[-1][0]
    between = said[last.end : result.start]
    if (
        len(between) > CHAIN_MOST
        or any(mark in between for mark in MARKS)
        or (PARTED.search(between) and between.strip() != "수상")
    ):
        return False
    if any(last.end <= each.start < result.start for each in programmes) or any(
        last.end <= stop < result.start for stop in stops
    ):
        return False
    if NEXT_NAME.fullmatch(between) or (FOLLOWS.match(between) and BEFORE.search(said, 0, last.start)):
        return False
    same = next((each for each, _within in group if each.kind == result.kind), None)
    if same is not None and same.form == "level" and result.form == "body" and not PARTS.match(between):
        return True
    if same is not None and between.strip() == "(" and (same.form, result.form) in BRACKETED:
        return True
    if same is not None and same.form == "body" and result.form in ("prize", "own") and CHOSEN.match(between):
        return True
    if same is not None and last.kind == "prize" and not between.strip(CLOSE + " "):
        return True  # told twice: ‘돌봄 유공 시장 표창’ 하늘시장상
    if (
        same is not None
        and last.kind == result.kind == "prize"
        and not result.authority
        and PARTS.match(between)
    ):
        return True  # 대통령 표창 및 우수기관 표창
    if same is not None and AND_NEXT.fullmatch(between):
        return False
    if same is not None:
        is_again = same.value == result.value and result.kind == "grade" and "," not in between
        return is_again and not FIELD_BETWEEN.search(between)
    is_pair = PARTS.match(between) is not None and {last.kind, result.kind} == {"grade", "prize"}
    return not (is_pair and (len(group) > 1 or BOTH.match(said, result.end)))


def is_active(said: str, claim: Claim) -> bool:
    """Whether somebody chooses another: 도는 하늘시를 우수기관으로 선정했다."""
    return ACTIVE.match(said, claim.end) is not None


def is_announced_only(said: str, claim: Claim) -> bool:
    return NOT_YET.search(said, claim.start) is not None
