"""Whether an award is told of as an earlier one: 지난해 장려상을 수상한 데 이어, 받은 바 있다; pure."""

import re

from awards.proposals.claims import FOLLOWS

EARLIER = re.compile(
    r"(?:지난\s?해|작년|전년도?|재작년|앞서|지난\s?(?:19|20)?\d\d년|(?P<year>(?:19|20)\d\d)년도?(?=(?:\s(?:평가|점검|대회"
    r"|공모|심사)에서|에도|에는|에|엔|과|와|,|\s[‘'“]?[가-힣]{0,6}(?:상|표창|우수|장려))))(?!\s?(?:실적|추진|한 해 동안"
    r"|12월 말))"
)
CONTINUED = re.compile(
    r"[’'”\")]*(?:\([^)]{1,12}\)[’'”\"]*)?(?:[가-힣]{0,10}\s?){0,4}?(?:데\s이어|에\s이어|데에\s이어|에\s이은|[을를]\s시작으로|바\s있[다으어는고]|을\s받은\s(?=[‘'“])|[을를]\s(?:수상한|받은|차지한)\s(?:[가-힣]{1,7}[은는이가]\s|경력|이력|적이|전력)|[힌은한된]\s(?:뒤|후)\s|이후|였으나|했으나"
    r"|[가-힣]?[았었혔렸랐]었|[가-힣]{0,3}[았었혔렸랐됐]던\s|에서\s(?:올해|이번))"
)
# Years before the result that follows on them: 2018년과 2021년에 이어 세 번째 우수기관.
FOLLOWED = re.compile(
    r"(?<!\d)(?P<years>(?:(?:19|20)\d\d년?(?:\s?[,·]\s?|과\s|와\s))*(?:19|20)\d\d년)(?:도)?에\s이어\s"
    r"(?:(?:19|20)\d\d년에도|올해도?|이번에도?|[가-힣\d]{1,3}\s?번째)\s(?:[^,.]{2,24}\s(?:중|가운데)\s)?[‘'“\"]?$"
)
NAMED = re.compile(r"(?<!\d)((?:19|20)\d\d)년(?!도|\s?(?:부터|실적|[가-힣]*평가|대한민국))")
# In an earlier year, whatever the verb: 2023년에도 받았다.
THEN = re.compile(r"에도|에는|엔")
# The earlier ones that are told with it: 2023년 우수상, 2024년 최우수상을 받은 바 있다.
WITH_IT = re.compile(
    r"[’'”\"]?(?:(?:,\s|\s?[△▲▷▶]\s?)(?:(?:19|20)\d\d년|지난해|작년)(?:에는|엔|에)?\s(?:[가-힣·]{1,8}\s){0,4}?[‘'“\"]?(?:종합)?(?:대상|최우수|우수|장려)(?:상|\s?기관)?[’'”\"]?){1,5}"
)
# What a sentence only recalls: 2018년에 우수기관 선정으로 교부금을, 2019년 … 확보한 바 있다.
RECALLED = re.compile(
    r"(?:(?!올해|이번|금년|올\s)[^.]){0,120}?(?:확보|수상|획득|선정|받)[가-힣]{0,3}\s바\s있[다으어는고]"
)
# The first of several years on which the next award follows: 2023년 장관 표창, 지난해 우수사례 기관에 이어.
FIRST_OF_YEARS = re.compile(r"(?<!\d)(?:19|20)\d\d년\s[^,.]{0,40}$")
AND_OTHERS = re.compile(
    r"[’'”\"]?(?:\s?(?:상|표창))?,\s(?:지난해|작년|(?:19|20)\d\d년)\s[^,.]{2,50}(?:에|데)\s이어\s"
)
# Told with its year and nothing else: 2003년 우수상, 2004년·2005년 최우수상.
IN_YEAR = re.compile(
    r"(?<!\d)(?P<year>(?:19|20)\d\d)년(?:에는|에|엔)?\s+(?:(?:잇달아|잇따라|연이어|연달아|나란히|모두|각각)\s)?[‘'“\"]?$"
)
# In the year before, where the award of this year was told before: 시는 지난해 이 평가에서 우수상을 받았다.
YEAR_BEFORE = re.compile(
    r"\s*(?:(?:하지만|그러나|한편)\s)?(?:[가-힣]{1,8}[시군구]|[시군구도])[는은]\s(?:지난\s?해|작년)에?도?\s"
    r"(?:(?:이|같은|해당)\s[^.]*)?[‘'“\"]?"
)
RESULT_MOST = 8
# A blank title may stand between.
IN_YEAR_MOST = 64
# How a sentence ends that tells only of what was; it may name the year at its beginning.
HAS_BEEN = tuple(f"바 있{end}" for end in "다으어는고")
# How a sentence begins that goes back: 앞서 시는 2022년 평가에서 우수상을 수상했다.
GOES_BACK = re.compile(r"\s*(?:이에\s|이보다\s)?앞서[\s,](?P<before>[^.]*)$")
NOW = re.compile(r"올해|이번|금년")
FAR = 160
SINCE = re.compile(r"[,.;▲△○]|(?:으며|했고|됐고|이어|데 이어)\s")


# Years one after the other: 2022년과 2023년에도.
YEARS = re.compile(r"(?:(?:19|20)\d\d년?(?:에도)?(?:\s?[,·]\s?|과\s|와\s))*(?:19|20)\d\d년")
ONE_YEAR = re.compile(r"(?:19|20)\d\d")


def years_told(said: str, start: int) -> list[int]:
    """The years in which an earlier award was won that a result at a place tells of; [] if none is told."""
    last = next(reversed(list(YEARS.finditer(said, max(start - 60, 0), start))), None)
    return [int(year) for year in ONE_YEAR.findall(last[0])] if last else []


def years_followed(said: str, start: int) -> list[int]:
    """The earlier years in which the same was won as the result at a place, which follows on them; [] if none is."""
    found = FOLLOWED.search(said, max(start - 90, 0), start)
    return [int(year) for year in ONE_YEAR.findall(found["years"])] if found else []


def is_background(said: str, start: int, end: int, story: int | None, *, again: bool = False) -> bool:
    """Whether the clause that holds a result, from `start` to `end`, recalls an earlier edition; `again`: what it was
    won in was told before."""
    back = GOES_BACK.match(said, 0, start)
    if back and not NOW.search(back["before"]):
        return True
    if again and YEAR_BEFORE.fullmatch(said, 0, start):
        return True
    in_year = IN_YEAR.search(said, max(start - IN_YEAR_MOST, 0), start)
    if in_year and (int(in_year["year"]) < story if story else again or FOLLOWS.match(said, end)):
        return True
    if AND_OTHERS.match(said, end) and FIRST_OF_YEARS.search(said, max(start - 60, 0), start):
        return True
    begin = max(
        (found.end() for found in SINCE.finditer(said, max(start - 60, 0), start)), default=max(start - 60, 0)
    )
    # What stands behind a year tells whether it is meant: 2023년 우수상.
    recalled = [found for found in EARLIER.finditer(said, begin, start + RESULT_MOST) if found.end() <= start]
    earlier = recalled[-1] if recalled else None
    if (
        earlier
        and earlier["year"]
        and story
        and int(earlier["year"]) < story
        and THEN.match(said, earlier.end())
    ):
        return True
    if earlier and said[earlier.end() : earlier.end() + 4].strip().startswith(("에 이어", "이어")):
        return False
    if earlier and earlier["year"] and story and int(earlier["year"]) >= story:
        return False
    if earlier and RECALLED.match(said, end):
        return True
    with_it = WITH_IT.match(said, end)
    end = with_it.end() if with_it else end
    continued = CONTINUED.match(said, end, end + 40)
    if continued is None:
        return False
    if earlier is None and continued[0].endswith(HAS_BEEN):
        return EARLIER.search(said, max(start - FAR, 0), start) is not None or _in_earlier_year(
            said, max(start - FAR, 0), start, story
        )
    return earlier is not None or _in_earlier_year(said, begin, start, story)


def _in_earlier_year(said: str, begin: int, start: int, story: int | None) -> bool:
    """Whether the year that is named last is earlier: 2014년 처음 나가 동상을 받은 이후."""
    years = [int(found[1]) for found in NAMED.finditer(said, begin, start)]
    return bool(years) and (story is None or years[-1] < story)
