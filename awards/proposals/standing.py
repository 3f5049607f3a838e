"""Grades that are told by the words beside them, whatever the verb: 최우수 자리, 우수 명단, 평가에서 대상을; pure."""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

# What a winner has, of which the grade is told: 최우수 자리를 지켰다.
HAD: Final = (
    r"(?:자리|반열|대열|대오|명단|이름|타이틀|왕좌|왕관|트로피|상패|상장|메달|성적표|성적|점수|등급표|판정|평점|영예"
    r"|영광|기쁨|낭보|소식|도장|그룹|군(?=에|으로))"
)
BARE = re.compile(
    rf"(?<![가-힣])(?P<grade>최우수|우수|장려)(?=[’'”\"]?\s{HAD}(?:[을를은는이가에로도의까인]|에는|으로|에서))"
    r"|(?<![가-힣])(?P<alone>최우수)(?=[’'”\"]?(?:였|이었|이다|다\.|[를에은로도]|로는|에는|까지|라는|라고)(?![가-힣]{3}))"
    r"|(?<![가-힣])(?P<good>우수|장려)(?=[’'”\"]?(?:였|이었|이다|다\.|에도|까지\s|로\s|라는\s|가\s))"
)
# Prizes whose words mean nothing else.
OWN = re.compile(
    r"(?<![가-힣])(?P<own>본상|특별상|금상|은상|동상|공로상|인기상|창의상|공감상|혁신상|노력상|으뜸상|특상|버금상|참가상|격려상|심사위원상|심사위원장상|그랑프리|금메달|은메달|동메달)"
    r"(?=[’'”\"]?(?:\s|(?:[을를은이의에도과와]|에는|으로|까지|이다|이었|였)(?![가-힣]{3})))"
)
# 대상 is a prize behind what it was won in; elsewhere it may be whom or what something is for.
GRAND = re.compile(
    r"(?:(?<=에서\s)|(?<=[’'”\"]서\s)|(?<=에서[는도]\s)|(?<=부문\s)|(?<=분야\s)|(?<=연속\s)|(?<=[당온누]히\s)|(?<=인\s)|(?<=대회\s)|(?<=공모전\s)|(?<=어워드\s)"
    r"|(?<=[시군구]에\s)|(?<=[시군구]에[게는]\s)|(?<=에게는\s)|(?<=[품손]에\s)|(?<=에\s이어\s)|(?<=\d년\s))"
    r"(?P<grand>(?:종합)?대상)(?=[’'”\"]?(?:을[\s,](?!대상)|의\s|이[\s,]|은\s|도\s|에\s(?!들|포함|해당)|까지\s|\s역시\s|\s[가-힣]{2,5}(?:[.…!]|$)|으로\s(?:빛|이름|마무리|결실|막을|끝)|\s(?:트로피|상패|자리|타이틀|영예|영광|주인공)))"
)
GRAND_HELD = re.compile(r"(?<![가-힣])(?P<held>(?:종합)?대상)(?=[’'”\"]?\s(?:트로피|상패|타이틀|주인공))")
# The best letters of scales, wherever they stand as nouns: 가장 높은 SA를 찍었다.
LETTERS = re.compile(r"(?<![가-힣A-Za-z])(?P<letters>SA)(?=[’'”\"]?(?:[를로가에]\s|였|다\.|이다|까지\s))")
# Whom somebody chooses: 하늘시를 대상으로 뽑았다.
GRAND_CHOSEN = re.compile(
    r"(?<=[시군구][을를]\s)(?:영예의\s)?(?P<chosen>(?:종합)?대상)(?=[’'”\"]?(?:으로|에)(?:,|\s(?:뽑|정|골|선정|택|꼽|올|결정|확정))|,\s|\s수상)"
)


class Standing(NamedTuple):
    """A grade with its place; `form` as results have it."""

    grade: str
    start: int
    end: int
    form: str


def standing(said: str) -> Iterator[Standing]:
    """The grades of a sentence that need no verb to be results."""
    for pattern, form in (
        (BARE, "bare"),
        (OWN, "own"),
        (GRAND, "own"),
        (GRAND_HELD, "own"),
        (GRAND_CHOSEN, "own"),
        (LETTERS, "level"),
    ):
        for found in pattern.finditer(said):
            group = found.lastgroup or 0
            yield Standing(found[group], *found.span(group), form)
