"""Texts in which it varies whose an award is: the city's, its neighbour's, a part's, or that of who gives it."""

import random
from collections.abc import Callable, Sequence
from typing import Final

from tests.awards.proposals.compositions import recipient_phrases as phrases
from tests.awards.proposals.compositions import recipient_words as words
from tests.awards.proposals.compositions.composed import Award, Composition, Slots
from tests.awards.proposals.compositions.particles import Name
from tests.awards.proposals.compositions.recipient_sentences import OF_ANY, PRIZES, Home, Said, Writer, short

Text = tuple[str, list[Said]]


def compose(seed: int) -> Composition:
    slots = Slots(random.Random(seed))
    headline, told = SHAPES[slots.fill("shape", list(SHAPES))](slots)
    body = " ".join(said for said, _awards in told if said)
    awards = tuple(award for _said, awards in told for award in awards)
    return Composition("\n".join(filter(None, (headline, body))), awards, tuple(slots.filled))


def of_city(*others: Callable[[Writer], Said]) -> Callable[[Slots], Text]:
    """A city's text: the city is named at first and then told of by 시는, 구는 or nothing, among other sentences."""

    def text(slots: Slots) -> Text:
        writer = Writer(slots, city(slots))
        told = [other(writer) for other in others]
        return article(writer, told + [writer.again() for _number in range(slots.random.randint(0, 2))])

    return text


def of_persons(slots: Slots) -> Text:
    """A text on people of a city, athletes and pupils, or on what is no award: nobody has won."""
    writer = Writer(slots, city(slots))
    told: list[Said] = [
        (
            writer.said(
                slots.fill("person", phrases.PERSONS), p=writer.quoted(writer.programme()), r="최우수상"
            ),
            (),
        )
        for _number in range(slots.random.randint(1, 3))
    ]
    return writer.said(slots.fill("person title", ("", "{c}, 주민과 함께", "{c} 소식"))), told


def of_neighbours(slots: Slots) -> Text:
    """A text that names its city in the title, and others that have won in the same contest."""
    writer = Writer(slots, city(slots))
    lead = writer.lead()
    result, grade = writer.winning(writer.results)
    award = Award((writer.home.neighbour,), lead[1][0].programme, grade)
    same = writer.said(slots.fill("neighbour", phrases.NEIGHBOURS), r=f"{result}다."), (award,)
    return headline(writer, lead) or f"{writer.home.name}, 또 해냈다", [
        lead,
        same,
        writer.again(),
        writer.closing(),
    ]


def of_city_and_part(slots: Slots) -> Text:
    """The city and a part of it have won the same."""
    writer = Writer(slots, city(slots))
    part = slots.fill("part", [each for each in words.NAMED_PARTS if not each.endswith(words.THINGS)])
    said = writer.said(slots.fill("city and part", phrases.CITY_AND_PARTS), p=Name(part))
    text, awards = writer.together((writer.home.name, part), said)
    return writer.said(slots.fill("person title", ("", "{c}, 주민과 함께"))), [
        (text, awards),
        writer.closing(),
    ]


def of_things(slots: Slots) -> Text:
    """A festival, a product or a figure has won, in its city's text."""
    writer = Writer(slots, city(slots))
    thing, programme = slots.fill("thing", words.PRIZED)
    result, grade = writer.winning((PRIZES,))
    template = slots.fill("of thing", phrases.OF_THINGS)
    name = writer.said(thing)
    said = writer.said(template, x=Name(name), p=writer.holder() + writer.quoted(programme), r=f"{result}다.")
    names = (
        name,
        name.strip("‘’"),
        name.split("‘")[-1].strip("’"),
        f"{writer.home.name} {name}",
        name.split()[-1],
    )
    return article(writer, [(said, (Award(names, programme, grade),))])


def of_own_contest(slots: Slots) -> Text:
    """A city has its own contest, in which one of its quarters has won."""
    writer = Writer(slots, city(slots))
    quarter = slots.fill("quarter", words.QUARTERS)
    programme = writer.programme()
    noun, grade = slots.fill("result", words.PRIZES)
    said = writer.said(
        slots.fill("own contest", phrases.OWN_CONTESTS),
        p=writer.quoted(programme),
        x=Name(quarter),
        r=Name(noun),
    )
    return "", [
        (said, (Award((quarter, f"{writer.home.name} {quarter}"), programme, grade),)),
        writer.closing(),
    ]


def of_office(slots: Slots) -> Text:
    """A text of an office or corporation, with a part of it."""
    name, kind, region = slots.fill("office", words.OFFICES)
    home = Home(Name(name), Name(region), slots.random.choice(words.PEOPLE), Name("별빛시"), Name(kind))
    writer = Writer(slots, home, OF_ANY)
    told = [writer.lead()]
    for _number in range(slots.random.randint(0, 2)):
        told += [("", ()) if slots.random.random() < 0.5 else office_aside(writer), office_again(writer)]
    if slots.random.random() < 0.4:
        part = slots.fill("office part", words.OFFICE_PARTS)
        subject = writer.said(slots.fill("office part subject", phrases.OFFICE_PART_SUBJECTS), p=part)
        told.append(
            writer.won(
                f"{Name(subject):{slots.fill('part particle', ('은', '이', '도'))}}", (part, f"{name} {part}")
            )
        )
    told = [(said, tuple(with_region(award, region) for award in awards)) for said, awards in told]
    told.append((writer.said(slots.fill("office closing", phrases.OFFICE_CLOSINGS)), ()))
    return headline(writer, told[0]), told


def with_region(award: Award, region: str) -> Award:
    """The award of somebody who may also be told of with where they are: 경기도 하늘소방서."""
    return Award(
        (*award.recipients, *(f"{region} {name}" for name in award.recipients)), award.programme, award.grade
    )


def office_again(writer: Writer) -> Said:
    return writer.won(writer.said(writer.slots.fill("office again", phrases.OFFICE_AGAIN)).strip())


def office_aside(writer: Writer) -> Said:
    return writer.said(writer.slots.fill("office aside", phrases.OFFICE_ASIDES)), ()


def of_province(slots: Slots) -> Text:
    """A text of a province or metropolis, in which one of its cities or districts has won as well."""
    region = slots.fill("province", (*words.PROVINCES, *words.METROPOLES))
    kind = region[-1]
    home = Home(
        Name(region), Name("행정안전부"), slots.random.choice(words.PEOPLE), Name("별빛도"), Name(kind)
    )
    writer = Writer(slots, home)
    inside = slots.fill("home", words.CITIES if kind == "도" else words.DISTRICTS)
    template = slots.fill("inside", phrases.INSIDE_PROVINCE if kind == "도" else phrases.INSIDE_METROPOLIS)
    told = [province_won(writer, f"{home.name:은}", slots.fill("lead end", phrases.LEADS))]
    if slots.random.random() < 0.5:
        told.append(
            province_won(writer, writer.said(slots.fill("province again", phrases.PROVINCE_AGAIN)), ".")
        )
    _said, awards = told[-1]
    programme, (result, grade) = awards[0].programme, writer.winning(writer.results)
    told.append(
        (writer.said(template, x=Name(inside), r=f"{result}다."), (Award((inside,), programme, grade),))
    )
    told.append((writer.said(slots.fill("province closing", phrases.PROVINCE_CLOSINGS)), ()))
    return headline(writer, told[0]), told


def province_won(writer: Writer, who: str, end: str) -> Said:
    result, grade = writer.winning(writer.results)
    programme = writer.programme()
    held = writer.said(writer.slots.fill("holder", phrases.BY_NATION_ALONE), g=writer.central())
    return f"{who} {held}{writer.quoted(programme)}에서 {result}다{end}", (
        Award((writer.home.name,), programme, grade),
    )


def of_two(slots: Slots) -> Text:
    """Two cities of equal weight."""
    writer = Writer(slots, city(slots))
    names = (writer.home.name, writer.home.neighbour)
    said = slots.fill("two", phrases.TWO).format(a=names[0], b=names[1])
    told = [writer.together(names, said)]
    for name in names[: slots.random.randint(0, 2)]:
        who = slots.fill("one of two", ("{:은}", "{:은} 또", "이 가운데 {:은}", "{:은} 이와 별도로")).format(
            name
        )
        told.append(writer.won(who, (name,)))
    return "", told


def of_many(slots: Slots) -> Text:
    """Some that are counted, all by their names."""
    writer = Writer(slots, city(slots))
    pool = words.DISTRICTS if writer.home.kind == "구" else words.CITIES
    names = slots.random.sample(pool, slots.random.randint(3, 6))
    joined = slots.fill("joined", (", ", "·", ", ")).join(names)
    several = slots.fill(
        "counted", phrases.COUNTED_DISTRICTS if writer.home.kind == "구" else phrases.COUNTED_CITIES
    )
    said = several.format(names=joined, n=len(names), r=short(writer.home.region), last=Name(names[-1]))
    return "", [writer.together(names, said), writer.aside() if slots.random.random() < 0.5 else ("", ())]


def city(slots: Slots) -> Home:
    is_district = slots.random.random() < 0.4
    names = words.DISTRICTS if is_district else words.CITIES
    name = slots.fill("home", names)
    region = slots.fill("region", words.METROPOLES if is_district else words.PROVINCES)
    neighbour = slots.random.choice([each for each in names if each != name and each[-1] == name[-1]])
    return Home(Name(name), Name(region), slots.random.choice(words.PEOPLE), Name(neighbour), Name(name[-1]))


def article(writer: Writer, told: Sequence[Said]) -> Text:
    """What a city's text tells behind its first sentence, in any order, with other sentences between."""
    random_ = writer.slots.random
    title, lead = opening(writer)
    body: list[Said] = []
    for each in random_.sample(list(told), len(told)):
        body += [writer.aside(), each] if random_.random() < 0.5 else [each]
    if random_.random() < 0.5:
        body.append(writer.aside())
    return title, [*lead, *body, writer.closing()]


def opening(writer: Writer) -> tuple[str, list[Said]]:
    """A title and the first sentences: with the first award, with none, or without the name that the title has."""
    kind = writer.slots.fill("opening", ("lead", "lead", "intro", "title only", "announced"))
    if kind == "intro":
        return "", [(writer.said(writer.slots.fill("intro", phrases.INTROS)), ()), writer.again()]
    if kind == "title only":
        lead = writer.won("", end=writer.slots.fill("lead end", phrases.LEADS))
        return writer.said(writer.slots.fill("named title", phrases.NAMED_TITLES), p=lead[1][0].programme), [
            lead
        ]
    lead = writer.lead() if kind == "lead" else writer.announced()
    title = headline(writer, lead)
    return (title if kind == "lead" else ""), [lead]


def headline(writer: Writer, lead: Said) -> str:
    award = lead[1][0]
    result = (award.grade or "").removesuffix("상")
    template = writer.slots.fill("headline", phrases.HEADLINES)
    return writer.said(template, p=award.programme, r="대상" if result == "대" else f"{result}상")


SHAPES: Final[dict[str, Callable[[Slots], Text]]] = {
    "city": of_city(),
    "parts": of_city(Writer.part),
    "chosen": of_city(Writer.chosen),
    "projects": of_city(Writer.project),
    "works": of_city(Writer.work),
    "matters": of_city(Writer.matter),
    "gone to": of_city(Writer.gone_to),
    "alone": of_city(Writer.alone),
    "announced": of_city(Writer.announced),
    "persons": of_persons,
    "neighbours": of_neighbours,
    "city and part": of_city_and_part,
    "things": of_things,
    "own contest": of_own_contest,
    "office": of_office,
    "province": of_province,
    "two": of_two,
    "many": of_many,
}
