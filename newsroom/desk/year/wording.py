"""The sentences of the draft, each in both languages at once, so that one never says what the other does not."""

from collections.abc import Iterator

from awards.models import Organisation
from newsroom.desk.year.facts import Joint, StreakFact, Won, YearInAwards
from newsroom.desk.year.naming import (
    AUTHORITIES,
    GIVERS,
    PRIZES,
    Both,
    edition_of,
    name_of,
    programme_of,
    recipient,
    result_of,
)
from newsroom.korean import particles

MOST_IN_A_NAME = 10


def title(year: YearInAwards) -> Both:
    city = name_of(year.home.name)
    return Both(
        f"{city.ko}, {year.year}년 평가·시상에서 {year.total}건 수상",
        f"{city.en} Wins {awards(year.total).title()} in {year.year}",
    )


def subtitles(year: YearInAwards) -> Iterator[Both]:
    if year.affiliates:
        yield Both(
            f"시 {year.city}건, 산하기관 {year.affiliates}건",
            f"{year.city} by the city, {year.affiliates} by its affiliates",
        )
    if year.record:
        yield Both("역대 최다 수상", "Most awards ever")


def lead(year: YearInAwards) -> Both:
    city = name_of(year.home.name)
    korean = "산하기관을 포함해 모두" if year.affiliates else "모두"
    english = ", including those of its affiliates," if year.affiliates else ""
    return Both(
        f"{with_particle(city.ko, '은')} {year.year}년 한 해 동안 외부 기관의 평가와 시상에서 {korean} {year.total}건을"
        " 수상했다고 밝혔다.",
        f"{city.en} announced that it won a total of {awards(year.total)}{english} in evaluations and prizes of"
        f" other bodies in {year.year}.",
    )


def counts(year: YearInAwards) -> Iterator[Both]:
    """With and without affiliates, by giver, in whose name, and beside other years."""
    if year.affiliates:
        yield Both(
            f"이 가운데 시가 받은 상은 {year.city}건, 산하기관이 받은 상은 {year.affiliates}건이다.",
            f"Of these, the city won {year.city} and its affiliates won {year.affiliates}.",
        )
    yield _by_giver(year)
    if year.foremost:
        yield _foremost(year)
    yield from _beside_other_years(year)


def _by_giver(year: YearInAwards) -> Both:
    found = [(GIVERS[giver], len(won)) for giver, won in year.by_giver.items()]
    return Both(
        f"시상 기관별로는 {', '.join(f'{name.ko} {number}건' for name, number in found)}이다.",
        f"By giver, {listed(shared('came from', [(number, name.en) for name, number in found]))}.",
    )


def _foremost(year: YearInAwards) -> Both:
    found = [(AUTHORITIES[name], len(won)) for name, won in year.foremost.items()]
    return Both(
        f"훈격으로는 {', '.join(f'{name.ko} 명의의 상이 {number}건' for name, number in found)}이다.",
        f"Of the prizes, {listed(shared('bore the name of', [(number, name.en) for name, number in found]))}.",
    )


def _beside_other_years(year: YearInAwards) -> Iterator[Both]:
    if found := year.record:
        year_before, most = found
        yield Both(
            f"{year.year}년의 {year.total}건은 역대 최다 수상이다."
            f" 이전에 가장 많던 해는 {year_before}년({most}건)이다.",
            f"The {awards(year.total)} of {year.year} are the most awards ever."
            f" The previous record year was {year_before} ({most}).",
        )
    elif year.before:
        yield _beside_the_year_before(year, year.before)


def _beside_the_year_before(year: YearInAwards, before: int) -> Both:
    difference = year.total - before
    if not difference:
        return Both(f"{year.year - 1}년과 같은 건수이다.", f"The number is the same as in {year.year - 1}.")
    korean, english = ("늘었다", "more") if difference > 0 else ("줄었다", "fewer")
    return Both(
        f"{year.year - 1}년의 {before}건보다 {abs(difference)}건 {korean}.",
        f"That is {abs(difference)} {english} than the {before} of {year.year - 1}.",
    )


def highlights(year: YearInAwards) -> Iterator[Both]:
    """The highest authorities, sets, several at once, streaks, first places, and what was won for the first time."""
    for name, won in year.foremost.items():
        yield from (_in_the_name(each, PRIZES[name], year) for each in won[:MOST_IN_A_NAME])
    yield from (_joint(each, year) for each in year.joint)
    yield from (_streak(each, year) for each in year.streaks)
    yield from (_first_place(each, year) for each in year.ranked_first)
    yield from (_first_ever(each, year) for each in year.firsts)


def _in_the_name(won: Won, prize: Both, year: YearInAwards) -> Both:
    told = name_of(won.award.prize) if won.award.prize else prize
    programme = programme_of(won)
    return _of(won.award.recipient, year, Both(f"{programme.ko} {told.ko}", f"{programme.en}: {told.en}"))


def _joint(joint: Joint, year: YearInAwards) -> Both:
    if joint.edition is None:
        name = name_of(joint.name)
        said = Both(
            f"‘{name.ko}’ {joint.number}개 평가에서 모두 수상",
            f"{name.en}: awards in all {joint.number} evaluations",
        )
    else:
        name = edition_of(joint.name, joint.edition)
        said = Both(f"‘{name.ko}’ {joint.number}관왕", f"{name.en}: {joint.number} prizes at once")
    return _of(joint.recipient, year, said)


def _streak(streak: StreakFact, year: YearInAwards) -> Both:
    programme, number = edition_of(streak.programme.name, streak.run.until), streak.run.streak
    korean, english = (f"{number}년 연속", f"{number} years in a row")
    if not streak.run.in_years:
        korean, english = (f"{number}회 연속", f"{number} times in a row")
    if streak.grade is None:
        said = Both(f"‘{programme.ko}’ {korean} 수상", f"{programme.en}: won {english}")
    else:
        grade, is_top = name_of(streak.grade.name), streak.grade.position == 1
        said = Both(
            f"‘{programme.ko}’ {korean} ‘{grade.ko}’" + ("" if is_top else " 이상"),
            f"{programme.en}: “{grade.en}”" + ("" if is_top else " or better") + f" {english}",
        )
    return _of(streak.recipient, year, said)


def _first_place(won: Won, year: YearInAwards) -> Both:
    programme, award = programme_of(won), won.award
    group = name_of(award.group.name) if award.group else None
    return _of(
        award.recipient,
        year,
        Both(
            f"{programme.ko} {group.ko + ' ' if group else ''}1위",
            f"{programme.en}: first place{' in ' + group.en if group else ''}",
        ),
    )


def _first_ever(won: Won, year: YearInAwards) -> Both:
    programme, result = programme_of(won), result_of(won.award)
    return _of(
        won.award.recipient,
        year,
        Both(f"{programme.ko} {result.ko} 첫 수상", f"{programme.en}: {result.en}, won for the first time"),
    )


def _of(body: Organisation, year: YearInAwards, said: Both) -> Both:
    """With who got it, when that is not the city."""
    got = recipient(body, year.home)
    return Both(f"{said.ko} ({got.ko})", f"{said.en} ({got.en})") if got else said


def heading_of(giver: str, number: int) -> Both:
    name = GIVERS[giver]
    return Both(f"{name.ko} {number}건", f"{capital(name.en)}: {awards(number)}")


HIGHLIGHTS = Both("주요 수상", "Highlights")
LIST = Both("전체 수상 내역", "All awards")


def closing(year: YearInAwards) -> Both:
    return Both(
        "자세한 내용은 첨부한 수상 목록(엑셀)에서 볼 수 있다.",
        "Details are in the attached list of awards (Excel).",
    )


def awards(number: int) -> str:
    return f"{number} award{'' if number == 1 else 's'}"


def shared(verb: str, parts: list[tuple[int, str]]) -> list[str]:
    """The verb with the first, its last word alone with the others: 5 came from A, 2 from B."""
    _verb, _blank, rest = verb.rpartition(" ")
    return [f"{number} {rest if place else verb} {name}" for place, (number, name) in enumerate(parts)]


def listed(parts: list[str]) -> str:
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} and {parts[-1]}"


def capital(words: str) -> str:
    return words[:1].upper() + words[1:]


def with_particle(word: str, particle: str) -> str:
    last = particles.final(word)
    return word + particles.fitting(particle, last or "")
