"""Lists of who won what, read whole; pure.

최우수는 하늘시, 우수는 달빛시와 별빛군이 받았다; 하늘시가 최우수상, 달빛시가 우수상을; 대상(하늘시), 금상(달빛시).

Nothing but winners stands in such a list between one result and the next. That is why whatever has the form of a name
in it is one, known or not.
"""

import re
from collections.abc import Sequence
from typing import Final, NamedTuple

from awards.proposals.claims import PARTS, WIN
from awards.proposals.gazetteer import Gazetteer
from awards.proposals.listed_results import CLOSED, OPENED, Unit, units_of
from awards.proposals.manners import OF_MANY, Body
from awards.proposals.otherwise import says_otherwise
from awards.proposals.programme import Programme
from awards.proposals.results import MARKS, Result
from awards.proposals.slots import slots, slots_before

ANY_MARK: Final = f"[{MARKS}]"
# How many won: (2곳), 3개 기관.
COUNT: Final = r"(?:\s?\(\d{1,2}(?:명|곳|개|팀|건|점)?\)|\s?\d{1,2}\s?(?:곳|개\s?[가-힣·]{1,6}))"
# Before those who are described by what they have won: 최우수상을 받은 하늘시, 우수 시군에 든 달빛시.
ATTRIBUTE: Final = (
    r"인\s|(?:을|를|에|으로|로)\s(?:이름을\s)?"
    r"(?:받은|수상한|차지한|선정된|뽑힌|꼽힌|오른|거머쥔|올린|든|획득한|안은|달성한)\s"
)
# Behind those who were only outdone, or whose something is told of.
BEATEN = re.compile(r"[을를]\s(?:제치|누르|꺾|앞지르|따돌)|에\s이어|보다\s|의\s(?!몫|차지|것|품|손)")
EARLIER = re.compile(
    r"(?:지난해|작년|전년|재작년|당시)(?!에\s이어)[^,.]{0,40}$|(?:19|20)\d\d년도?에?\s?[‘'“\"]?$"
)
# Behind a result whose winners follow.
HELD: Final = r"(?:의\s(?:영예|영광|주인공))?"
TOPIC = re.compile(
    rf"{CLOSED}\)?(?:\s?등급|\s?수상)?(?:\s?기관|\s?지자체|\s?시군)?{COUNT}?(?:(?P<attribute>{ATTRIBUTE})"
    rf"|{HELD}(?:으로는|로는|에는|에선|엔|은|는|으로|로|에)\s(?:각각\s|영예의\s)?(?:{COUNT}\()?"
    r"|(?P<plain>\s?[:：=\-–]\s?|\s?\((?!주\))|\s))"
)
MANY: Final = rf"(?:\s{OF_MANY})?"
TO: Final = r"(?:이|가|에게?|을|를|으?로|도)?"
VERB_ON: Final = r"(?:\s[가-힣]{1,8}){0,3}?\s?[가-힣]{1,8}(?:고|며|데)"
# What may stand between the winners of one result and the next result.
UNTIL_NEXT = re.compile(
    rf"{MANY}(?:{TO}|[과와])(?:\)|{VERB_ON})?\s?[,/;·]?\s?(?:그리고\s)?(?:{ANY_MARK}|[-–])?\s?{OPENED}"
)
# Where winners may end.
END_OF_WINNERS = re.compile(
    rf"(?={MANY}(?:(?:이|가|은|는|도|과|와|에게?|에는|을|를|으?로|의|이다|다|이며|이고|이?었다|였다)?(?:[\s,.;/)]|$)|{ANY_MARK}|-))"
)
# Behind the last.
FINISH = re.compile(
    rf"\)?{MANY}(?:(?:이|가|에게?|을|를|으?로|이며|이고)\s|의\s(?:몫|차지|것|품|손)|이?다\.|등\s|\)(?:[\s,.이가에다]|$))"
)
# Behind those who are described by it.
DESCRIBED = re.compile(rf"{MANY}(?:은|는|이|가|도|에게는|에는)\s")
IS = re.compile(rf"{CLOSED}\)?{MANY}(?:이?다|였다|이었다|이며|이고)?\s?\.?\s*$")
# Of levels these are no awards.
LOW: Final = ("C", "D", "다", "라", "마", "3", "4", "5")
LIST_MOST: Final = 200
# Between winners and their result behind them.
HAVE = re.compile(
    rf"(?P<bracket>\s?\(|{MANY}(?:이|가|은|는|도|을|를|에게?|에는|에게는)?(?P<gap>\s(?:각각\s|나란히\s|공동(?:으로)?\s|(?<=[이가은는]\s)함께\s|영예의\s|최고상인\s"
    rf"|(?<=[이가은는도]\s)[가-힣·]{{1,10}}\s?(?:부문|분야)(?:에서)?\s)*)){OPENED}$"
)
# Between a result and the next winners.
GOES_ON = re.compile(
    rf"{CLOSED}\)?(?:을|를|에|의\s(?:영예|영광)[를을]|으?로)?(?:{VERB_ON})?\s?(?:[,·/]|그리고)?\s?"
    rf"(?:(?<=[\s,.])[^,.]{{2,24}}(?:에서는|에서|에선|에는|은|는)\s)?(?:{ANY_MARK}\s?)?"
)
# Between a grade and the prizes of those who have it.
HEADING = re.compile(rf"{CLOSED}(?:으로는|로는|으로|로|에는|에서는|은|는)\s(?:(?:선정된|뽑힌)\s)?")
# Between a grade and those of whom one is told by it: 최우수기관인 하늘시, 우수 달빛시.
OF_GRADE = re.compile(rf"{CLOSED}(?:\s|{ATTRIBUTE})")
# A grade and a prize; and so many make a list.
TWO: Final = 2


class Won(NamedTuple):
    """What a list says that some bodies have won."""

    results: tuple[Result, ...]
    bodies: tuple[Body, ...]

    @property
    def is_low(self) -> bool:
        """Whether it is a level that is no award."""
        return self.results[0].value in LOW


class WinnerList(NamedTuple):
    start: int
    end: int
    won: tuple[Won, ...]


def winner_lists(said: str, programmes: Sequence[Programme], names: Gazetteer) -> list[WinnerList]:
    """The lists of a sentence in order."""
    units = units_of(said, programmes)
    found: list[WinnerList] = []
    number = 0
    while number < len(units):
        begin = max(found[-1].end if found else 0, units[number - 1].end if number else 0)
        rest = units[number:]
        read, many = (
            _headed(said, rest, names)
            or _graded(said, rest, names)
            or _behind(said, rest, names)
            or _before(said, begin, rest, names)
            or (None, 1)
        )
        found += [read] if read else []
        number += many
    return found


def _behind(said: str, units: Sequence[Unit], names: Gazetteer) -> tuple[WinnerList, int] | None:
    """A list whose winners stand behind their results, and how many units it has."""
    won: list[Won] = []
    is_plain = False
    for number, unit in enumerate(units):
        topic = TOPIC.match(said, unit.end)
        if topic is None:
            return None
        is_plain = is_plain or topic["plain"] is not None
        is_last = number == len(units) - 1
        until = len(said) if is_last else units[number + 1].start
        next_ones = None if is_last else _winners(said, topic.end(), until, UNTIL_NEXT, names)
        if next_ones:
            won.append(Won(unit.results, next_ones[0]))
            continue
        is_described = topic["attribute"] is not None
        finish = DESCRIBED if is_described else FINISH
        read = _winners(said, topic.end(), until, IS, names) or _winners(
            said, topic.end(), until, finish, names
        )
        if read is None:
            return None
        bodies, end = read
        won.append(Won(unit.results, bodies))
        is_whole = ROW_BEGINS.fullmatch(said, 0, units[0].start) and IS.match(said, end)
        if is_plain and number == 0 and not is_whole:
            return None
        if is_described:
            is_won = not (BEATEN.match(said, end) or EARLIER.search(said[: units[0].start]))
        else:
            is_won = _is_won(said, end, until) and (is_last or WIN.search(said, end, until) is not None)
        return (WinnerList(units[0].start, end, tuple(won)), number + 1) if is_won else None
    return None


ROW_BEGINS = re.compile(rf"\s*(?:{ANY_MARK}|[-–·])?\s?{OPENED}")


def _is_won(said: str, end: int, until: int) -> bool:
    if IS.match(said, end) or WIN.search(said, end, until):
        return True
    return said.rstrip().endswith("다.") and not says_otherwise(said[:until], end, given=False)


def _winners(
    said: str, start: int, until: int, behind: re.Pattern[str], names: Gazetteer
) -> tuple[tuple[Body, ...], int] | None:
    """The winners that begin at a place, with `behind` behind them, and where they end."""
    ends = [
        found.start() for found in END_OF_WINNERS.finditer(said, start + 1, min(until, start + LIST_MOST))
    ]
    match = behind.fullmatch if behind is UNTIL_NEXT else behind.match
    for end in reversed([*ends, until]):
        if match(said, end, until) and (found := slots(said, start, end, names)):
            return tuple(found), end
    return None


def _headed(said: str, units: Sequence[Unit], names: Gazetteer) -> tuple[WinnerList, int] | None:
    """Prizes behind the grade or the kind of all of them: 우수기관으로는 하늘시가 대통령상, 달빛시가 총리상을."""
    heading, *rest = units
    if heading.results[-1].authority or not rest or rest[0].results[0].kind != "prize":
        return None
    read = _before(said, heading.end, rest, names, is_headed=True)
    if read is None or not HEADING.fullmatch(said, heading.end, read[0].start):
        return None
    told, many = read
    shared = [each for each in heading.results if each.kind == "grade"]
    won = tuple(Won((*shared, *each.results), each.bodies) for each in told.won)
    return WinnerList(heading.start, told.end, won), many + 1


def _graded(said: str, units: Sequence[Unit], names: Gazetteer) -> tuple[WinnerList, int] | None:
    """Prizes of those whose grades stand before them: 최우수기관인 하늘시가 대통령상, 우수기관인 달빛시가 총리상을."""
    won: list[Won] = []
    for grade, prize in zip(units[::2], units[1::2], strict=False):
        if grade.results[-1].kind != "grade" or prize.results[0].kind != "prize":
            break
        read = _winners_before(said, grade.end, prize.start, names)
        if read is None or not OF_GRADE.fullmatch(said, grade.end, read[0]):
            break
        if won and not GOES_ON.fullmatch(said, won[-1].results[-1].end, grade.start):
            break
        won.append(Won((*grade.results, *prize.results), read[1]))
    end = won[-1].results[-1].end if won else 0
    if len(won) < TWO or not _is_won(said, end, len(said)):
        return None
    return WinnerList(units[0].start, end, tuple(won)), TWO * len(won)


def _before(
    said: str, begin: int, units: Sequence[Unit], names: Gazetteer, *, is_headed: bool = False
) -> tuple[WinnerList, int] | None:
    """A list whose winners stand before their results, and how many units it has."""
    won: list[Won] = []
    start = begin
    for unit in units:
        read = _winners_before(said, begin, unit.start, names)
        if read is None or (won and not GOES_ON.fullmatch(said, begin, read[0])):
            break
        if not won:
            start = read[0]
        won.append(Won(unit.results, read[1]))
        begin = unit.end
    if len(won) == 1:
        won = _each_its_own(said, won[0], units)
        begin = won[-1].results[-1].end if won else begin
    if not won or not _is_won(said, begin, len(said)):
        return None
    if not is_headed and all(_is_giver(said, body, names) for each in won for body in each.bodies):
        return None
    return WinnerList(start, begin, tuple(won)), len(won)


def _is_giver(said: str, body: Body, names: Gazetteer) -> bool:
    """Whether a ministry or province without a particle may only have given it: 환경부 대상, 경상남도 장려상을."""
    is_public = body.name in names.centrals or body.name.endswith(("청", "부", "처"))
    is_province = body.name.endswith("도") and body.name in names.places
    return (is_public or is_province) and said.startswith(" ", body.end)


def _each_its_own(said: str, only: Won, units: Sequence[Unit]) -> list[Won]:
    """하늘시, 달빛시가 각각 최우수, 우수를: as many results in one breath as winners. Several share one."""
    chain = [units[0]]
    for unit in units[1:]:
        if not PARTS.match(said[chain[-1].end : unit.start]):
            break
        chain.append(unit)
    if len(chain) == 1:
        return [only] if len(only.bodies) > 1 else []
    if len(chain) != len(only.bodies):
        return []
    return [Won(unit.results, (body,)) for unit, body in zip(chain, only.bodies, strict=True)]


def _winners_before(
    said: str, begin: int, until: int, names: Gazetteer
) -> tuple[int, tuple[Body, ...]] | None:
    have = HAVE.search(said, max(begin, until - LIST_MOST), until)
    if have is None:
        return None
    begin = max(begin, until - LIST_MOST)
    # 도 may be the end of a name: 가람도 최우수상.
    ends = (have.start(), have.start("gap")) if have["gap"] else (have.start(),)
    found = next(filter(None, (slots_before(said, begin, end, names) for end in ends)), None)
    return (found.start, tuple(found.bodies)) if found else None
