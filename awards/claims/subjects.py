"""Of whom a text speaks where: of ours, or of others whose claims are not ours; pure."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from awards.claims.names import Names
from newsroom.bilingual.lexicon import Kind, Occurrence
from newsroom.bilingual.texts import Text

# Who gives is no subject.
NO_GIVER = "(?! ?(?:주관|주최|후원|실시|추진|개최|발표|운영|시행|선발|수여|시상))"
# Names of local governments, with what makes them a subject.
KOREAN = re.compile(
    r"(?<![가-힣])(?P<name>[가-힣]{1,5}(?:특별자치시|특례시|특별시|광역시|시|군|구))(?:\([^)]{1,40}\))?"
    rf"(?:는|은|가|이|의|도|와|과|·|,)(?![가-힣]){NO_GIVER}"
)
# Other bodies; what is ours is known by its name.
BODY = re.compile(
    "(?<![가-힣])(?P<name>[가-힣]{2,12}(?:공사|공단|재단|교육청|교육지원청|보건소|진흥원|도서관|경찰서|소방서|대학교|의회))"
    rf"(?:\([^)]{{1,40}}\))?(?:는|은|가|이|,)(?![가-힣]){NO_GIVER}"
)
ENGLISH = re.compile(
    r"\b(?P<name>[A-Z][a-z]+(?:-(?:si|gun|gu)|(?: Special| Metropolitan)? City| County|(?:-gu)? District))\b(?!['’]s )"
)
NO_NAMES = """
다시 역시 즉시 당시 일시 동시 임시 수시 도시 대도시 신도시 특례시 광역시 특별시 감시 표시
실시 지시 제시 게시 전시 공시 고시 반드시 몹시 잠시 필시 연구 친구 지구 요구 기구 도구
입구 출구 인구 가구 복구 강구 촉구 야구 축구 농구 배구 허구 영구 항구 청구 누구 자치구
시군구 공군 해군 육군 장군 시군 직군 제품군 평가군
Smart Healthy Safe Green Friendly Culture Learning Garden The Our This That Each Every New Innovation Special
Metropolitan Large Capital Sister Host Best Top Model Excellent Local Second First National Urban Korea
"""
NOT_NAMES = frozenset(NO_NAMES.split())
# What is called by its kind: the city, or whichever of ours has been named whose name ends so.
CITY = {
    "ko": re.compile(r"(?<![가-힣])(?:시|우리 시)(?:는|가|도|에서는|의)(?![가-힣])"),
    "en": re.compile(r"\b[Tt]he city\b"),
}
BODIES = {
    "ko": re.compile(r"(?<![가-힣])(?P<kind>공사|공단|재단|보건소|진흥원|센터)(?=[는은가이도의 ,])"),
    "en": re.compile(r"\b(?:[Tt]he|[Uu]rban|[Ff]acilities) (?P<kind>corporation|foundation|center)\b"),
}

# A name and what joins it to the next.
JOINED = re.compile(r"[^\d,.]{1,18}?(?:[와과·,]| and) ?")


@dataclass(frozen=True)
class Subject:
    """From `start` on it is spoken of those whose keys `ours` are, none for the city; None is others.

    `is_city`: of a city, so that 시는 means it; `again`: it is 시는 itself.
    """

    start: int
    ours: tuple[int, ...] | None
    is_city: bool = False
    again: bool = False


def subjects(
    text: Text, names: Names, found: Sequence[Occurrence], apart: Sequence[tuple[int, int]]
) -> list[Subject]:
    """In their order in the text; `apart` are places of the names of programmes, which name nobody."""
    marks = [*_named(names, found), *_others(text, names, found), *_called(text, names, found)]
    outside = (each for each in marks if not any(start <= each.start < end for start, end in apart))
    return list(_resolved(_together(sorted(outside, key=lambda each: each.start), text.whole)))


def _resolved(marks: Iterable[Subject]) -> Iterator[Subject]:
    """시는 is the city that was named last; ours, where none was."""
    city: tuple[int, ...] | None = ()
    for each in marks:
        city = each.ours if each.is_city and not each.again else city
        yield replace(each, ours=city) if each.again else each


def _named(names: Names, found: Iterable[Occurrence]) -> Iterator[Subject]:
    for each in found:
        key = names.ours.get(each.term.identity)
        if key is not None:
            is_home = key == names.home
            yield Subject(each.start, () if is_home else (key,), is_city=is_home)


def _others(text: Text, names: Names, found: Sequence[Occurrence]) -> Iterator[Subject]:
    known = {(each.start, each.end) for each in found if each.term.identity in names.ours}
    within = {place for start, end in known for place in range(start, end)}
    form = KOREAN if text.language == "ko" else ENGLISH
    for each in form.finditer(text.whole):
        if each["name"].split(" ")[0] not in NOT_NAMES and each.start() not in within:
            yield Subject(each.start(), None, is_city=True)
    if text.language == "ko":
        # 하늘시문화재단 that nobody recorded is not the city.
        bodies = (each for each in BODY.finditer(text.whole) if each.span("name") not in known)
        yield from (Subject(each.start(), None) for each in bodies)


def _called(text: Text, names: Names, found: Sequence[Occurrence]) -> Iterator[Subject]:
    yield from (Subject(each.start(), (), again=True) for each in CITY[text.language].finditer(text.whole))
    bodies = {
        each.name.casefold(): key
        for each in found
        if each.term.kind is Kind.BODY and (key := names.ours.get(each.term.identity)) and key != names.home
    }
    for each in BODIES[text.language].finditer(text.whole):
        keys = {key for name, key in bodies.items() if name.endswith(each["kind"])}
        if len(keys) == 1:
            yield Subject(each.start(), tuple(keys))


def _together(marks: Iterable[Subject], whole: str) -> Iterator[Subject]:
    """바람시와 하늘시, 군포·수원시: what is told of several is told of ours where ours are among them."""
    before: Subject | None = None
    for each in marks:
        if before and JOINED.fullmatch(whole, before.start, each.start):
            each = replace(each, ours=_both(before.ours, each.ours))
        yield each
        before = each


def _both(one: tuple[int, ...] | None, other: tuple[int, ...] | None) -> tuple[int, ...] | None:
    if one is None or other is None:
        return other if one is None else one
    # What the city and a body of it won is the city's first.
    return tuple(sorted({*one, *other})) if one and other else ()
