"""Where a name without quotation marks begins: the row of nouns, less who holds it and whose it is; pure."""

import re

from awards.proposals.article import Sentence
from awards.proposals.gazetteer import Gazetteer
from awards.proposals.nouns import row_before

LONGEST = 70
# An edition before a name that is no row of nouns: 제11회 대한민국 책읽는 지자체 대상.
EDITION_AHEAD = re.compile(
    r"(?:제\s?\d{1,3}\s?회|(?:19|20)\d\d\s?년도?)\s(?P<words>(?:[가-힣A-Za-z0-9·]+\s){1,4})$"
)
# Before a name with an adjective in it: 대한민국 아이 키우기 좋은 도시 대상, 한국의 가장 사랑받는 브랜드 대상.
COUNTRY_AHEAD = re.compile(
    r"(?<![가-힣])(?:대한민국|한국의|세계)\s(?:(?:(?!\d{4})[가-힣A-Za-z0-9·]+(?<![은는을를에의서과와])|[가-힣]*(?:[좋같밝맑높싶넓젊]은|[받있하되가찾나걷]는))\s){0,4}$"
)
# A name that begins with an adjective, behind who holds it or its edition: 환경부가 주관한 깨끗한 하늘 만들기 평가.
ADJECTIVE_AHEAD = re.compile(
    r"(?:(?:주관|주최|후원|시행|실시|선정|평가|발표)(?:한|하는)?|(?:19|20)\d\d년?도?|제\s?\d{1,3}\s?회)\s"
    r"(?P<words>(?!(?:주관|주최|후원|시행|실시|선정|평가|발표|개최|진행|추진)"
    r"|열린|열리는|치러진|펼쳐진|있은|엄격한|까다로운|새로운|다양한)[가-힣]{1,5}(?<!대)(?<!위)(?<!관)[는은한운]\s)$"
)
NO_PART = re.compile(
    r"(?:에서|에|을|를|이|가|도|로|으로|부터|까지|통해|위해|열린|개최된|한|지난|들어|및|한해|동안|대한|맞아|시|군|구|은|주관|주최|하는)\s|\d"
)
# A prize by who chooses: 소비자가 선정하는 최고의 브랜드 대상.
CHOSEN_BY = re.compile(
    r"(?:소비자|고객|국민|시민|주부|독자|여성|청소년)[가이]\s(?:[가-힣]{1,4}\s)?"
    r"(?:선정|선택|추천|신뢰|사랑|만족|뽑|인정)(?:하는|한|은|는)\s(?:[가-힣]+의\s)?$"
)
AHEAD_MOST = 40
# 조기집행 1/4분기 평가: the row goes on before the figure.
QUARTER = re.compile(r"\s\d/$")
# 국가위임사무 등에 대한 시군평가.
ON_WHAT = re.compile(r"\s등에\s대한\s$")
# Within a name, as it is also called: 유통센터(APC) 경영평가.
OTHER_NAME = re.compile(r"(?<=[가-힣])\((?![가-힣]*(?:시장|군수|구청장))[가-힣A-Za-z·\-]{2,12}\)\s?$")
# What is left of a word before a gap, behind a quotation mark.
PARTICLE = re.compile(r"(?:에서는|에서|에|의|은|는|이|가|로|으로|도|와|과|등)\s")
# How many are assessed: 16개 구·군.
COUNTED = r"\d+\s?개\s?(?:시·군·구|시군구|시·?군|구·군|자치구|시·?도|시|군|구|지자체|자치단체|지방자치단체|기관)(?=\s)"
# Who holds it, by what such bodies are called, before its name; and the edition that names begin behind.
HOLDER_AHEAD = re.compile(
    r"^(?:한국|대한|전국|국제)[가-힣]{2,16}(?:협회|협의회|학회|연합회|연맹|중앙회|진흥원|연구원|평가원|개발원|재단|본부|센터|포럼)\s"
    r"|^[가-힣]{2,6}(?:일보|신문|신문사|방송|뉴스|(?<!소셜|멀티)미디어|경제)\s"
)
EDITION_WITHIN = re.compile(r"(?<=[가-힣]\s)(?:(?:19|20)\d\d(?:년도?)?|제\s?\d{1,3}\s?회)\s(?=[가-힣A-Z‘'])")
SHORT_YEAR = re.compile(r"\d\d년")
CUT = re.compile(
    rf"{COUNTED}|(?<![가-힣])(?:처음\s)?(?:연|여는)(?=\s)|"
    r"(?<![가-힣])(?:최우수|우수|장려)(?:상|\s?기관)?\s및(?=\s)|^(?:한편|특히|아울러|또한|이어|반면|여기에?서)(?=\s)|\d+연패[·,\s]|[가-힣]{2,5}[시군구][가는](?=\s)|(?:주관|주최|후원|실시|시행|개최|선정|수상|획득|달성|발표|진행|최우수상?|(?<!최)우수상|장려상|우수기관(?!\s(?:종합평가|평가))|연속|쾌거|결과|지난해|올해|작년|금년|최근"
    r"|이번|각종|[가-힣]+액도|(?<![가-힣])(?!전통|재래|도매|수산|노동)[가-힣]*시장|[가-힣]*군수|구청장|(?:분야|부문)(?!\s(?:(?:종합평가|(?:전국|중앙|도|시군)?\s?평가|경진대회|공모전|시상식?)(?![가-힣])|유공))|최고|전체|해당|당시|이후|가운데|통해|등)(?=\s)|\d+위|\d+관왕|\d+연패|\d{1,2}(?:일|월(?:\s?(?:초|중순|말|중))?)(?=\s)|(?:지난달|이달|이날|연말|연초|오전|오후|당일)(?=\s)|(?<=[해달]\s)(?:초|말|중순)(?=\s)|^해(?:\s동안)?(?=\s)"
)


def beginning(sentence: Sentence, end: int, names: Gazetteer) -> int:
    """Where the row of nouns begins that a name ends, behind who holds it and whose it is."""
    start = row_before(sentence.said, sentence.nouns, end)
    first = start
    while 0 < start < end and sentence.said[start - 1].isalnum() and end - start < LONGEST:
        start -= 1  # what the analyser took from a word: 새마을
    if start < first:
        start = row_before(sentence.said, sentence.nouns, start)
    if quarter := QUARTER.search(sentence.said, max(start - 3, 0), start):
        start = row_before(sentence.said, sentence.nouns, quarter.start())
    if 0 < start < end and (other := OTHER_NAME.search(sentence.said, max(start - 18, 0), start)):
        start = row_before(sentence.said, sentence.nouns, other.start())
    row = sentence.said[start:end]
    cut = max((found.end() for found in CUT.finditer(row) if found.end() < len(row) - 2), default=0)
    if holder := HOLDER_AHEAD.match(row):
        cut = max(cut, holder.end())
    if within := EDITION_WITHIN.search(row):
        cut = max(cut, within.start())
    for _first, last, _name in names.bodies(row):
        if last < len(row) - 2 and not row[last : last + 1].strip(" "):
            cut = max(cut, last)
    if (place := names.local_before(row)) and place < len(row) - 2:
        cut = max(cut, place)
    start = start + cut if cut else _with_edition(sentence.said, start)
    if (on := ON_WHAT.search(sentence.said, max(start - 8, 0), start)) and not cut:
        start = row_before(sentence.said, sentence.nouns, on.start())
    if glued := PARTICLE.match(sentence.said, start, end):
        start = glued.end()
    while start < end and sentence.said[start] in " ·ㆍ,-":
        start += 1
    is_short = start > 0 and sentence.said[start - 1] in "’'‘" and SHORT_YEAR.match(sentence.said, start)
    return start - 1 if is_short else start


def _with_edition(said: str, start: int) -> int:
    """Where a name begins that an edition stands before, with a verb between its nouns."""
    if chosen := CHOSEN_BY.search(said, max(start - AHEAD_MOST, 0), start):
        return chosen.start()
    if adjective := ADJECTIVE_AHEAD.search(said, max(start - AHEAD_MOST, 0), start):
        return adjective.start("words")
    if country := COUNTRY_AHEAD.search(said, max(start - AHEAD_MOST, 0), start):
        return _with_edition(said, country.start())
    found = EDITION_AHEAD.search(said, max(start - AHEAD_MOST, 0), start)
    return start if found is None or NO_PART.search(found["words"]) else found.start("words")
