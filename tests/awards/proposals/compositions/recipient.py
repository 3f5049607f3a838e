"""Texts in which it varies whose an award is: the city's, its neighbour's, a part's, or that of who gives it."""

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from tests.awards.proposals.compositions import recipient_words as words
from tests.awards.proposals.compositions.composed import Award, Composition, Slots
from tests.awards.proposals.compositions.particles import Name

HEADS: Final = {"시": "시장", "군": "군수", "구": "구청장"}
ASIDES_MOST, AWARDS_MOST = 3, 3


@dataclass(frozen=True)
class Home:
    """Whose text it is: its name, where it lies, the name of its head, and a neighbour."""

    name: Name
    region: Name
    person: str
    neighbour: Name

    @property
    def kind(self) -> Name:
        return Name(self.name[-1])

    @property
    def giver_words(self) -> tuple[str, ...]:
        return words.OF_METROPOLIS if self.kind == "구" else words.OF_PROVINCE

    def said(self, template: str, giver: Name, **more: str) -> str:
        several = "자치구" if self.kind == "구" else "시군"
        return template.format(
            c=self.name, k=self.kind, m=Name(self.person), h=Name(HEADS[self.kind]), a=self.neighbour, g=giver,
            ks=Name(several), n=16, other=self.neighbour, **more,
        )  # fmt: skip


def compose(seed: int) -> Composition:
    slots = Slots(random.Random(seed))
    text, awards = slots.fill("shape", SHAPES)(slots)
    return Composition(text, tuple(awards), tuple(slots.filled))


# Nouns for what was won with its grade, and the verbs behind them.
Results = tuple[Sequence[tuple[str, str]], Sequence[str]]
OF_CITIES: Final[tuple[Results, ...]] = ((words.PRIZES, words.OF_PRIZES), (words.BODIES, words.OF_BODIES))
OF_PARTS: Final[tuple[Results, ...]] = (*OF_CITIES[:1] * 3, (words.BODIES_OF_ANY, words.OF_BODIES))
Told = tuple[str, list[Award]]


def home(slots: Slots) -> Home:
    is_district = slots.random.random() < 0.4
    names = words.DISTRICTS if is_district else words.CITIES
    name = slots.fill("home", names)
    region = slots.fill("region", words.METROPOLES if is_district else words.PROVINCES)
    neighbour = slots.random.choice([each for each in names if each != name and each[-1] == name[-1]])
    return Home(Name(name), Name(region), slots.random.choice(words.PEOPLE), Name(neighbour))


def of_city(slots: Slots) -> Told:
    """The city alone is told of, named at first and then by 시는, 구는 or nothing."""
    city = home(slots)
    return article(slots, city, [])


def of_parts(slots: Slots) -> Told:
    """A city's text, in which a part of it has won something itself."""
    city = home(slots)
    return article(slots, city, [part_won(slots, city)])


def article(slots: Slots, city: Home, others: list[tuple[str, Award]]) -> Told:
    programmes = slots.random.sample(words.PROGRAMMES, AWARDS_MOST + 1)
    used = {award.programme for _said, award in others}
    programmes = [each for each in programmes if each not in used][:AWARDS_MOST]
    lead, award = lead_of(slots, city, programmes[0])
    told = [(lead, award)]
    for programme in programmes[1 : slots.random.randint(1, AWARDS_MOST)]:
        told.append(again(slots, city, programme))
    rest = [*told[1:], *others]
    slots.random.shuffle(rest)
    body: list[str] = []
    for said, _award in rest:
        body += [*asides(slots, city), said]
    body += asides(slots, city)
    body.append(city.said(slots.fill("closing", words.CLOSINGS), giver(slots, city)))
    headline = slots.fill("headline", words.HEADLINES)
    title = headline.format(c=city.name, p=award.programme, r=result_word(award))
    text = "\n".join(filter(None, [title, " ".join(filter(None, [lead, *body]))]))
    return text, [award, *(each for _said, each in rest)]


def result_word(award: Award) -> str:
    return {"최우수": "최우수상", "우수": "우수상", "장려": "장려상", "특별": "특별상"}.get(
        award.grade or "", award.grade or ""
    )


def asides(slots: Slots, city: Home) -> list[str]:
    if slots.random.random() < 0.5:
        return []
    return [city.said(slots.fill("aside", words.ASIDES), giver(slots, city))]


def giver(slots: Slots, city: Home) -> Name:
    return city.region


def lead_of(slots: Slots, city: Home, programme: str) -> tuple[str, Award]:
    region = slots.fill("lead region", ("", "", "short", "long"))
    head = slots.fill("lead head", ("", "", "head"))
    name = str(city.name)
    if region:
        name = (short(city.region) if region == "short" else str(city.region)) + " " + name
    if head:
        name += f"({HEADS[city.kind]} {city.person})"
    particle = slots.fill("lead particle", ("은", "은", "이"))
    subject = f"{Name(name):{particle}} "
    return won(slots, city, subject, programme, slots.fill("lead end", words.LEADS))


def short(region: str) -> str:
    return {"경상남도": "경남", "충청북도": "충북"}.get(region, region[:2])


def again(slots: Slots, city: Home, programme: str) -> tuple[str, Award]:
    subject = city.said(slots.fill("again", words.AGAIN), city.region)
    return won(slots, city, subject, programme, ".")


def won(
    slots: Slots,
    city: Home,
    subject: str,
    programme: str,
    end: str,
    recipients: tuple[str, ...] = (),
    results: tuple[Results, ...] = OF_CITIES,
) -> tuple[str, Award]:
    """A sentence that tells that a subject has won something in a programme, and the award."""
    result, grade = winning(slots, results)
    held = slots.fill("when", words.WHEN) + holder(slots, city)
    joint = slots.fill("joint", ("에서 ", "에서 ", "에서도 " if subject == "" else "에서 "))
    said = f"{subject}{held}{quoted(slots, programme)}{joint}{result}다{end}"
    return said, Award(recipients or (str(city.name),), programme, grade)


def winning(slots: Slots, results: tuple[Results, ...]) -> tuple[str, str]:
    nouns, verbs = slots.random.choice(results)
    noun, grade = slots.fill("result", nouns)
    verb = slots.fill("verb", verbs)
    return slots.fill("often", words.OFTEN) + verb.format(Name(noun)), grade


def holder(slots: Slots, city: Home) -> str:
    kind = slots.random.choice(("giver", "local", "nation", "none"))
    if kind == "none":
        return ""
    if kind == "local":
        return city.said(slots.fill("holder", city.giver_words), city.region)
    template = slots.fill("holder", words.BY_GIVER if kind == "giver" else words.BY_NATION)
    central = slots.random.choice((words.MINISTRIES, words.OTHERS))
    given = (city.region, Name(slots.random.choice(central)))[kind == "nation" or slots.random.random() < 0.5]
    return city.said(template, given)


def quoted(slots: Slots, programme: str) -> str:
    opened, closed = slots.fill("quotes", words.QUOTES)
    edition = slots.fill("edition", words.EDITIONS)
    return f"{opened}{edition}{programme}{closed}"


def part_won(slots: Slots, city: Home) -> tuple[str, Award]:
    """A part of a city wins, with or without the city's name before its own."""
    named = slots.fill("part kind", ("named", "of city", "department", "quarter"))
    programme = slots.random.choice(words.PROGRAMMES)
    if named == "named":
        part = slots.fill("part", words.NAMED_PARTS)
        subject = slots.fill("part subject", ("{p}", "{c} {p}", "{k} 산하 {p}", "{c} 산하 {p}", "{c}의 {p}"))
    elif named == "of city":
        part = slots.fill("part", words.OF_CITY_PARTS)
        subject = slots.fill(
            "part subject", ("{c} {p}", "{c}{p}", "{k} {p}", "{p}", *["{s}{p}"][: len(city.name) - 2])
        )
    elif named == "department":
        part = slots.fill("part", words.DEPARTMENTS)
        subject = slots.fill("part subject", ("{c} {p}", "{k} {p}", "{p}", "{c}청 {p}"))
    else:
        part = slots.fill("part", words.QUARTERS)
        subject = slots.fill("part subject", ("{c} {p}", "{p}"))
    name = subject.format(p=part, c=city.name, k=city.kind, s=city.name[:-1])
    particle = slots.fill("part particle", ("은", "이", "도"))
    before = slots.fill("part before", ("", "", "또 ", "같은 날 ", "한편 ", "이 밖에 "))
    end = "."
    results = OF_PARTS[:1] if part.endswith(("시장", "마을")) else OF_PARTS
    said, award = won(slots, city, f"{before}{Name(name):{particle}} ", programme, end, results=results)
    full = {part, f"{city.name} {part}", f"{city.name}{part}", f"{city.name[:-1]}{part}", name}
    return said, Award(tuple(full), programme, award.grade)


SHAPES: Final[tuple[Callable[[Slots], Told], ...]] = (of_city, of_parts)
