"""Texts in which several bodies have won: lists of winners, and a city with others beside it."""

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Final

from tests.awards.proposals.compositions import several_words as words
from tests.awards.proposals.compositions.composed import Award, Composition, Slots
from tests.awards.proposals.compositions.particles import Name

# A result as it is written, and its grade or in whose name it is.
Result = tuple[Name, str | None]


@dataclass(frozen=True)
class Winners:
    """Bodies as they are named in one breath."""

    said: Name
    names: tuple[str, ...]


@dataclass
class Story:
    """A text in the making, on one programme."""

    slots: Slots
    said: str = ""
    awards: list[Award] = field(default_factory=list)
    programme: str = ""

    def won(self, bodies: Sequence[str], grade: str | None, authority: str | None = None) -> None:
        self.awards += [Award((body,), self.programme, grade, authority) for body in bodies]

    def graded(self, bodies: Sequence[Winners], results: Sequence[Result]) -> None:
        for each, (_said, grade) in zip(bodies, results, strict=True):
            if grade:
                self.won(each.names, grade)


def compose(seed: int) -> Composition:
    slots = Slots(random.Random(seed))
    story = Story(slots)
    slots.fill("shape", SHAPES)(story)
    story.said += (" " if story.said.endswith(".") else "\n") + slots.fill("closing", words.ASIDES)
    return Composition(story.said, tuple(story.awards), tuple(slots.filled))


def name_programme(story: Story) -> Name:
    """The programme as it is written."""
    story.programme = story.slots.fill("name", words.NAMES)
    first, last = story.slots.fill("marks", words.MARKS)
    return Name(f"{first}{story.slots.fill('edition', words.EDITIONS)}{story.programme}{last}")


def announced(
    story: Story,
    hosts: Sequence[str] = words.HOSTS,
    openings: Sequence[str] = words.OPENINGS,
    *,
    may_lead: bool = True,
) -> None:
    """Who announces it, in a sentence before the list or, where it `may_lead`, in the same."""
    host = Name(story.slots.fill("host", hosts))
    is_before = not may_lead or story.slots.fill("opening before", (True, True, False))
    opening = story.slots.fill("opening", openings if is_before else words.IN_SENTENCE)
    opening = opening.format(h=host, p=name_programme(story))
    aside = story.slots.fill("aside", words.ASIDES) if is_before else ""
    story.said = f"{opening} {aside} ".replace("  ", " ").replace("  ", " ")
    story.said += story.slots.fill("before", words.BEFORE_LISTS) if is_before else ""


def results(story: Story, counts: Sequence[int] = (2, 3), *, nested: bool = True) -> list[Result]:
    """What is won, the best first; without brackets if they are not `nested`."""
    count = story.slots.fill("results", counts)
    grades = [each for each in words.GRADES if nested or "(" not in each[0][0]]
    return [(Name(said), grade) for said, grade in story.slots.fill("grades", grades)[:count]]


def winners(
    story: Story, groups: int, kinds: Sequence[str], most: int = 3, *, plain: bool = False
) -> list[Winners]:
    """Groups of bodies of one kind, none twice; `plain`: nothing stands behind their names."""
    slots = story.slots
    kind = slots.fill("kind", kinds)
    pool = list(words.POOLS[kind])
    slots.random.shuffle(pool)
    joint = slots.fill("joint", words.JOINTS)
    with_region = kind == "cities" and slots.fill("region", (False, False, True))
    found = []
    for number in range(groups):
        size = slots.fill(f"size{number}", range(1, most + 1))
        names, pool = tuple(pool[:size]), pool[size:]
        beside = slots.fill("beside names", words.BESIDE_NAMES) if kind == "cities" and not plain else ""
        regions = [slots.random.choice(words.REGIONS) + " " if with_region else "" for _name in names]
        found.append(
            Winners(
                Name(_joined([Name(r + n + beside) for r, n in zip(regions, names, strict=True)], joint)),
                names,
            )
        )
    return found


def _joined(names: Sequence[Name], joint: str) -> str:
    if joint == "shared ending":
        stems = {name[:-1] for name in names if name in words.CITIES and len(name) == len("하늘시")}
        is_shared = len(stems) == len(names) and len({name[-1] for name in names}) == 1
        return "·".join([*(name[:-1] if is_shared else name for name in names[:-1]), names[-1]])
    if joint == "와":
        return " ".join([*(f"{name:과}" for name in names[:-1]), names[-1]])
    if joint == ", 와" and len(names) > 1:
        return ", ".join([*names[:-2], f"{names[-2]:과} {names[-1]}"])
    return ("·" if joint == ", 와" else joint).join(names)


def behind_results(story: Story) -> None:
    """최우수는 하늘시, 우수는 달빛시·별빛군이 차지했다."""
    announced(story)
    told = results(story)
    those = winners(story, len(told), words.OF_ANY)
    story.graded(those, told)
    topic = story.slots.fill("topic", words.TOPICS)
    inner = story.slots.fill("inner", ("{}", "{:이}"))
    said = [f"{result:{topic}} " for result, _grade in told]
    said = [each + inner.format(who.said) for each, who in zip(said[:-1], those[:-1], strict=True)] + [
        said[-1]
    ]
    end = story.slots.fill("end", words.WINNERS_END).format(w=those[-1].said)
    story.said += ", ".join(said) + end + "."


def before_results(story: Story) -> None:
    """하늘시가 최우수상, 달빛시와 별빛군이 우수상을 받았다."""
    announced(story)
    told = results(story)
    those = winners(story, len(told), words.OF_ANY)
    story.graded(those, told)
    story.said += _row(story, those, told, words.RESULTS_END)


def _row(story: Story, those: Sequence[Winners], told: Sequence[Result], ends: Sequence[str]) -> str:
    """Winners, each before a result, and the verb."""
    subject = story.slots.fill("subject", ("{:이}", "{:은}", "{}", "{:이}"))
    between = story.slots.fill("between", ("{},", "{:을},", "{:을}"))
    end = story.slots.fill("end", ends)
    said = [
        f"{subject.format(who.said)} {between.format(result)}"
        for who, (result, _) in zip(those[:-1], told[:-1], strict=True)
    ]
    return " ".join([*said, f"{subject.format(those[-1].said)} {end.format(r=told[-1][0])}."])


def rows(story: Story) -> None:
    """▲최우수: 하늘시 ▲우수: 달빛시, 별빛군."""
    host = Name(story.slots.fill("host", words.HOSTS))
    story.said = story.slots.fill("opening", words.OPENINGS).format(h=host, p=name_programme(story))
    story.said += " " + story.slots.fill("aside", words.ASIDES) + " "
    told = results(story, (3,), nested=False)
    those = winners(story, len(told), tuple(words.POOLS), plain=True)
    story.graded(those, told)
    row, mark = story.slots.fill("row", words.ROWS), story.slots.fill("mark", words.ROW_MARKS)
    items = [mark + row.format(r=result, w=who.said) for who, (result, _) in zip(those, told, strict=True)]
    gap = story.slots.fill("gap", (" ", "\n"))
    end = story.slots.fill("end", ("", " 등이다.", ".")) if gap == " " else ""
    story.said += (
        story.slots.fill("before", words.BEFORE_ROWS if gap == " " else words.BEFORE_ROWS[::2])
        + gap
        + gap.join(items)
        + end
    )


def in_brackets(story: Story) -> None:
    """하늘시(대상), 달빛군(최우수) 등이 수상했다; 대상(하늘시), 최우수상(달빛군)."""
    announced(story)
    told = results(story, (3,), nested=False)
    is_result_inside = story.slots.fill("result inside", (False, True))
    those = winners(story, len(told), words.OF_ANY, most=1 if is_result_inside else 3, plain=True)
    story.graded(those, told)
    form = "{w}({r})" if is_result_inside else "{r}({w})"
    items = [form.format(r=result, w=who.said) for who, (result, _) in zip(those, told, strict=True)]
    story.said += story.slots.fill("between", (", ", "·", " ")).join(items)
    story.said += story.slots.fill("end", words.BRACKETS_END) + "."


def prizes(story: Story) -> None:
    """우수기관으로는 하늘시가 대통령상, 달빛시·별빛군이 국무총리상, 가람구 등 5곳이 장관상을 받았다."""
    announced(story)
    heading, grade = story.slots.fill("heading", words.HEADINGS)
    told = [
        (Name(said), by)
        for said, by in story.slots.fill("prizes", words.PRIZES)[: story.slots.fill("results", (2, 3))]
    ]
    those = winners(story, len(told), ("cities", "offices"))
    for who, (_said, by) in zip(those, told, strict=True):
        story.won(who.names, grade, by)
    counted = story.slots.fill("counted", words.COUNTED)
    those[-1] = Winners(Name(those[-1].said + counted), those[-1].names)
    story.said += heading + _row(story, those, told, words.OF_PRIZES)


def classes(story: Story) -> None:
    """1그룹에서는 하늘시가, 2그룹에서는 달빛시가 최우수기관으로 선정됐다."""
    announced(story)
    named = [Name(each) for each in story.slots.fill("classes", words.CLASSES)]
    result, grade = story.slots.random.choice(results(story, (3,)))
    those = winners(story, len(named), ("cities",), most=2)
    story.graded(those, [(result, grade)] * len(those))
    way = story.slots.fill(
        "way", ("{g}에서는 {w:이}", "{g:은} {w:이}", "{g}에서 {w:이}", "{r:은} {g} {w}", "{r:은} {g}에서 {w}")
    )
    items = [
        (way.split(" ", 1)[1] if "{r" in way else way).format(g=g, w=w.said)
        for g, w in zip(named, those, strict=True)
    ]
    if "{r" in way:
        end = story.slots.fill("end", words.WINNERS_END)
        last = items[-1].removesuffix(those[-1].said) + end.format(w=those[-1].said)
        story.said += f"{result:은} " + ", ".join([*items[:-1], last]) + "."
    else:
        story.said += (
            ", ".join(items) + " " + story.slots.fill("end", words.RESULTS_END).format(r=result) + "."
        )


def fields(story: Story) -> None:
    """복지 분야에서는 하늘시가 최우수상, 달빛군이 우수상을, 환경 분야에서는 별빛군이 최우수상을 받았다."""
    announced(story)
    told = results(story, (2,))
    those = winners(story, 4, ("cities", "offices"), most=2)
    noun = story.slots.fill("noun", (" 부문", " 분야", "부문"))
    parts = story.slots.fill("fields", words.FIELDS)
    stop = story.slots.fill("stop", (", ", " 받았다. ", " 받았고, ", " 차지했으며 "))
    end = story.slots.fill("end", words.RESULTS_END).format(r=told[1][0])
    for part, pair, last in zip(
        parts, (those[:2], those[2:]), (f"{told[1][0]:을}{stop}", end + "."), strict=True
    ):
        story.graded(pair, told)
        story.said += f"{part}{noun}에서는 {pair[0].said:이} {told[0][0]}, {pair[1].said:이} {last}"


def in_city(story: Story) -> None:
    """A contest that a city holds among its parts."""
    announced(story, words.CITIES[:6], words.OPENINGS[:4])
    told = results(story)
    those = winners(story, len(told), words.OF_CITY)
    story.graded(those, told)
    form = story.slots.fill("form", ("{r:은} {w}", "{w:이} {r}", "{r:은} {w:이}"))
    items = [form.format(r=result, w=who.said) for who, (result, _) in zip(those, told, strict=True)]
    end = {"{r:은} {w}": "에 돌아갔다", "{w:이} {r}": " 수상의 영예를 안았다"}.get(form, " 각각 받았다")
    story.said += ", ".join(items) + end + "."


def city_first(story: Story) -> None:
    """A city's text, with others beside it."""
    host = Name(story.slots.fill("host", words.HOSTS))
    programme = name_programme(story)
    told = dict(zip("rs", results(story, (2,)), strict=True))
    kind = story.slots.fill("kind", ("cities", "offices"))
    bodies = [Name(name) for name in story.slots.random.sample(words.POOLS[kind], 3)]
    said, won = story.slots.fill("beside", words.BESIDE)
    for body, result in zip(bodies, won, strict=False):
        story.won([body], told[result][1])
    if story.slots.fill("title", (False, True)):
        story.said = f"{bodies[0]}, {programme} {told['r'][0]} 선정\n"
    held = Name(story.slots.fill("held", words.HELD).format(h=host) + programme)
    city, other, third = bodies
    story.said += said.format(c=city, o=other, x=third, p=held, r=told["r"][0], s=told["s"][0])
    story.said += " " + story.slots.fill("aside", words.ASIDES)


def attributive(story: Story) -> None:
    """최우수상을 받은 하늘시와 우수상을 받은 달빛시는 기쁨을 나눴다."""
    announced(story)
    told = results(story, (2,))
    those = winners(story, 2, words.OF_ANY, most=2)
    story.graded(those, told)
    form = story.slots.fill("attribute", words.ATTRIBUTIVE)
    said = [Name(form.format(r=result, w=who.said)) for who, (result, _) in zip(those, told, strict=True)]
    story.said += story.slots.fill("of all", words.OF_ALL).format(w=Name(f"{said[0]:과} {said[1]}")) + "."


def counted(story: Story) -> None:
    """최우수 1곳(하늘시), 우수 2곳(달빛시, 별빛군)을 선정했다."""
    announced(story)
    told = results(story, (2, 3), nested=False)
    those = winners(story, len(told), words.OF_ANY, plain=True)
    story.graded(those, told)
    form = story.slots.fill("counted", words.COUNTED_NAMES)
    said = [
        form.format(r=result, n=len(who.names), w=who.said)
        for who, (result, _) in zip(those, told, strict=True)
    ]
    end = story.slots.fill(
        "end", (" 등이 선정됐다.", "이 선정됐다.", " 등을 선정했다.", " 등이 이름을 올렸다.")
    )
    story.said += ", ".join(said) + end


def chosen(story: Story) -> None:
    """도는 하늘시를 최우수, 달빛시를 우수기관으로 선정했다."""
    announced(story)
    told = results(story, (2, 3))
    those = winners(story, len(told), words.OF_ANY)
    story.graded(those, told)
    form, end, gap = story.slots.fill("choosing", words.CHOOSING)
    said = [form.format(r=result, w=who.said) for who, (result, _) in zip(those, told, strict=True)]
    story.said += story.slots.fill("chooser", ("", "도는 ", "심사위원회는 ")) + gap.join(said) + end + "."


def of_works(story: Story) -> None:
    """최우수상은 하늘시의 ‘꽃길’이, 우수상은 달빛시 ‘숲길’과 별빛군의 ‘샛길’이 받았다."""
    announced(story)
    told = results(story, (2, 3), nested=False)
    those = winners(story, len(told), words.WITH_WORKS, most=2)
    story.graded(those, told)
    form = story.slots.fill("work", words.OF_WORKS)
    works = story.slots.random.sample(words.WORKS, sum(len(each.names) for each in those))
    named = [[form.format(b=name, k=works.pop()) for name in each.names] for each in those]
    joined = [Name(story.slots.fill("joint of works", ("·", ", ")).join(each)) for each in named]
    order = story.slots.fill("order", ("{r:은} {w:이}", "{w:이} {r}"))
    said = [order.format(r=result, w=work) for work, (result, _) in zip(joined, told, strict=True)]
    story.said += ", ".join(said) + (" 각각 받았다." if order.startswith("{r") else "의 영예를 안았다.")


def headed(story: Story) -> None:
    """행복민원실 우수기관으로는 하늘시가 대통령상, 달빛시가 국무총리상을 받았다."""
    announced(story, may_lead=False)
    for _field in range(2):
        story.programme = story.slots.random.choice(
            [each for each in words.HEADED if each != story.programme]
        )
        heading, grade = story.slots.fill("heading", [each for each in words.HEADINGS[:5] if each[1]])
        told = [(Name(said), by) for said, by in story.slots.fill("prizes", words.PRIZES)[:2]]
        those = winners(story, len(told), ("cities", "state"), most=2)
        for who, (_said, by) in zip(those, told, strict=True):
            story.won(who.names, grade, by)
        story.said += f"{story.programme} {heading}" + _row(story, those, told, words.OF_PRIZES) + " "
    story.said = story.said.rstrip()


SHAPES: Final[tuple[Callable[[Story], None], ...]] = (
    behind_results,
    before_results,
    rows,
    in_brackets,
    prizes,
    classes,
    fields,
    in_city,
    city_first,
    attributive,
    counted,
    chosen,
    of_works,
    headed,
)
