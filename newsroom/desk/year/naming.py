"""Names and results of the register as both languages of the draft write them."""

from dataclasses import dataclass

from awards.models import Award, Organisation
from newsroom.desk.year.facts import Won
from newsroom.fields.localized import LocalizedText


@dataclass(frozen=True)
class Both:
    """The same in Korean and in English."""

    ko: str
    en: str


def name_of(text: LocalizedText) -> Both:
    """A name that the register has in one language only stands in that one: the page and the checks tell of it."""
    return Both(text.get("ko") or str(text), text.get("en") or text.get("ko") or str(text))


AUTHORITIES = {
    "president": Both("대통령", "the President"),
    "prime_minister": Both("국무총리", "the Prime Minister"),
    "speaker": Both("국회의장", "the Speaker of the National Assembly"),
}
PRIZES = {
    "president": Both("대통령상", "Presidential Award"),
    "prime_minister": Both("국무총리상", "Prime Minister's Award"),
    "speaker": Both("국회의장상", "National Assembly Speaker's Award"),
}
GIVERS = {
    "central": Both("중앙행정기관", "central government bodies"),
    "province": Both("광역자치단체", "provincial governments"),
    "public": Both("공공기관과 지방자치단체", "public bodies and local governments"),
    "private": Both("민간 기관·단체", "private institutions and associations"),
    "foreign": Both("해외 기관", "foreign bodies"),
    "": Both("그 밖의 기관", "other bodies"),
}
HALVES = {1: Both("상반기", "first-half"), 2: Both("하반기", "second-half")}
# Year, half and number.
Edition = tuple[int | None, int | None, int | None]


def told(won: Won, home: Organisation) -> Both:
    """An award in a line of the list: who gives it, the programme, the result, and who got it when not the city."""
    programme, result = programme_of(won), result_of(won.award)
    givers = [name_of(each.name) for each in won.givers]
    korean = [", ".join(each.ko for each in givers), programme.ko, result.ko]
    english = f"{programme.en}, {', '.join(each.en for each in givers)}" if givers else programme.en
    got = recipient(won.award.recipient, home)
    return Both(
        " ".join(filter(None, korean)) + (f" ({got.ko})" if got else ""),
        f"{english}: {result.en}" + (f" ({got.en})" if got else ""),
    )


def recipient(body: Organisation, home: Organisation) -> Both | None:
    """Who got it; None for the city itself, which the whole text is about."""
    return None if body.pk == home.pk else name_of(body.name)


def programme_of(won: Won) -> Both:
    """The programme with its edition and, in brackets, the category; in Korean in quotation marks."""
    edition = won.award.edition
    name = edition_of(won.programme.name, (edition.year, edition.half, edition.number))
    category = name_of(won.award.category) if won.award.category else None
    return Both(
        f"‘{name.ko}’" + (f"({category.ko})" if category else ""),
        name.en + (f" ({category.en})" if category else ""),
    )


def edition_of(programme: LocalizedText, edition: Edition) -> Both:
    """A programme with the number of its edition, else with its year."""
    name, (year, half, number) = name_of(programme), edition
    if number:
        return Both(f"제{number}회 {name.ko}", f"{ordinal(number)} {name.en}")
    if year and half:
        return Both(f"{year}년 {HALVES[half].ko} {name.ko}", f"{year} {HALVES[half].en} {name.en}")
    return Both(f"{year}년 {name.ko}", f"{year} {name.en}")


def result_of(award: Award) -> Both:
    """The grade with the prize that came with it, or the prize alone; and the rank."""
    result, rank = _grade_or_prize(award), _rank(award) if award.rank else None
    if result and rank:
        return Both(f"{result.ko}, {rank.ko}", f"{result.en}, {rank.en}")
    return result or rank or Both("", "")


def _grade_or_prize(award: Award) -> Both | None:
    """A grade with its scale, where it is the top of one: the same word is the second of four elsewhere."""
    prize = name_of(award.prize) if award.prize else PRIZES.get(award.authority)
    if award.grade is None:
        return prize
    grade = name_of(award.grade.name)
    details = [each for each in (_top(award), prize) if each]
    return Both(
        f"‘{grade.ko}’" + (f"({', '.join(each.ko for each in details)})" if details else ""),
        f"“{grade.en}”" + (f" ({', '.join(each.en for each in details)})" if details else ""),
    )


def _top(award: Award) -> Both | None:
    size = award.edition.programme.scale_size
    if not size or not award.grade or award.grade.position != 1:
        return None
    return Both(f"{size}등급 중 최고", f"the highest of {size} grades")


def _rank(award: Award) -> Both:
    group = name_of(award.group.name) if award.group else None
    rank = Both(f"{award.rank}위", ordinal(award.rank or 0) + " place")
    return Both(f"{group.ko} {rank.ko}", f"{rank.en} in {group.en}") if group else rank


def ordinal(number: int) -> str:
    ending = "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"
