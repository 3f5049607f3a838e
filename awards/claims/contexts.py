"""Whether what stands around a figure makes it a claim about awards; pure."""

import re

from awards.claims.said import Said

# Words of winning; a programme beside it says as much.
OF_AWARDS = {
    "ko": re.compile(
        "수상|선정|표창|최우수|우수|대상(?!으로)|장려|본상|등급|상을 |상에 |뽑|꼽|관왕|위에 올|위를 |자리를 지"
        "|같은 자리|이름을 올|영예|쾌거"
    ),
    "en": re.compile(
        r"\b(?:award|prize|rated|rating|selected|grade|excellen|best|honou?r|won\b|win|commendation|outstanding|place\b)"
        r"|\bsame\b",
        re.IGNORECASE,
    ),
}
AROUND = {"ko": 26, "en": 70}
# A sentence that says nothing else goes on with the one before: 지난해에 이어 2년 연속이다.
NOTHING_ELSE = {
    "ko": (re.compile(r"(?:이어|까지|이번이|이는) ?$"), re.compile(r"(?:이다|이며|이자|이고|입니다)")),
    "en": (
        re.compile(r"\b(?:it|this) (?:is|was) (?:the|its) $", re.IGNORECASE),
        re.compile(r"[,.]|$| since| in which"),
    ),
}
# What is only hoped for, or was missed.
AHEAD = {
    "ko": re.compile(
        "도전(?!에서)|목표|노리|노린|향해|다짐|놓쳤|놓친|실패|못했|못한|기대(?:된다|하고|를)|하겠|되도록|할 수 있"
    ),
    "en": re.compile(
        r"\b(?:aim|hope|goal|target|seek|challenge|fail|miss|will try|bid|strive|hoping|expect)",
        re.IGNORECASE,
    ),
}
CLAUSE = re.compile(r"[,;…]|\.(?!\d)|에 이어|데 이어")
# Behind these another clause begins: 최우수를 받아 통산 세 번째 수상.
WON_BEFORE = re.compile(
    r"(?:받(?:아|으며|고)|얻(?:어|으며|고)|안(?:아|으며|고)|거(?:둬|두며|두고)|올라|오르며|오르고|뽑(?:혀|히며|히고)|따내(?:며|고)?"
    r"|(?:획득|차지|기록|수상)(?:해|하며|하고)|선정(?:돼|되어|되며|되고)) "
)
NEAR = {"ko": 28, "en": 24}
FARTHER = {"ko": 30, "en": 44}


def is_of_awards(said: Said, start: int, end: int) -> bool:
    """Whether something between these places of a sentence tells of an award that was won."""
    if is_ahead(said, start, end):
        return False
    reach = AROUND[said.language]
    form = OF_AWARDS[said.language]
    is_near = any(end - reach <= each.end <= start + reach for each in said.programmes)
    is_told = form.search(said.after(end, reach)) or form.search(said.before(start, reach))
    return is_near or is_told is not None or _says_nothing_else(said, start, end)


def _says_nothing_else(said: Said, start: int, end: int) -> bool:
    before, after = NOTHING_ELSE[said.language]
    return bool(before.search(said.before(start, 20)) and after.match(said.words, end))


def is_ahead(said: Said, start: int, end: int) -> bool:
    """Whether it is told as something to come."""
    form = AHEAD[said.language]
    if said.language == "en":
        return bool(form.search(said.before(start, 40)) or form.search(said.after(end, 12)))
    return bool(form.search(said.after(end, 24)))


def near(said: Said, start: int, end: int) -> str:
    """The words right beside it that tell of its result: behind it in Korean, before it in English."""
    after = CLAUSE.split(said.after(end, NEAR[said.language]))[0]
    return after if said.language == "ko" else f"{_clause_before(said, start)} {after}"


def around(said: Said, start: int) -> str:
    """The words before it that may tell of its result."""
    if said.language == "en":
        return said.before(start, 2 * FARTHER["en"])
    return WON_BEFORE.split(_clause_before(said, start))[-1]


def _clause_before(said: Said, start: int) -> str:
    return CLAUSE.split(said.before(start, FARTHER[said.language]))[-1]
