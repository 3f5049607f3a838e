"""Stories on the many awards of one city: a headline and a lead that count them, and a list of some shape, between
sentences that tell of no award."""

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Final, TypeVar

from tests.awards.proposals.compositions import many_awards_words as words
from tests.awards.proposals.compositions.composed import Award, Composition, Slots
from tests.awards.proposals.compositions.particles import Name

Filler = TypeVar("Filler")
Result = tuple[Name, str | None, str]
# Forms of a verb: the sentence ends, or it goes on in one way or another.
ENDS, AND, AND_ALSO = 1, 2, 3


@dataclass
class Story:
    """A text in the making on the awards of a city; `short` is what the city is called again."""

    slots: Slots
    city: Name
    short: Name
    awards: list[Award] = field(default_factory=list)
    used: set[str] = field(default_factory=set)

    def fill(self, slot: str, fillers: Sequence[Filler]) -> Filler:
        return self.slots.fill(slot, fillers)

    def many(self, counts: Sequence[int] = (2, 3, 4)) -> range:
        return range(self.slots.random.choice(counts))

    def name(
        self, result: Result | None = None, *, names: Sequence[str] = words.NAMES, who: str = ""
    ) -> Name:
        """The name of a programme as it is written, in which this is won."""
        plain = self.fill("name", [each for each in names if each not in self.used])
        self.used.add(plain)
        edition = self.fill("edition", words.EDITIONS)
        first, last = self.fill("quotes", words.QUOTES)
        if result:
            self.won(plain, result, who)
        outside = self.fill("edition outside", (False, False, True))
        return Name(f"{edition}{first}{plain}{last}" if outside else f"{first}{edition}{plain}{last}")

    def won(self, programme: str, result: Result, who: str = "") -> None:
        city = self.city.replace("특례", "")
        recipients = (who, f"{city} {who}", f"{city}{who}") if who else (city,)
        self.awards.append(Award(recipients, programme, result[1]))

    def result(self) -> Result:
        return self.fill("result", words.RESULTS)

    def item(self, *, who: str = "") -> str:
        """A name and what was won in it, as nouns."""
        result = self.result()
        ending = self.fill("ending", (*words.ENDINGS[result[2]], self.fill("money", words.MONEY)))
        return f"{self.name(result, who=who)} {result[0]}{ending}"

    def verb(self, result: Result, form: int = ENDS) -> str:
        verb = self.fill("verb", words.VERBS[result[2]])
        streak = self.fill("streak", words.STREAKS)
        return streak + verb[0].format(result[0]) + verb[form]

    def ministry(self) -> Name:
        return self.slots.random.choice(words.MINISTRIES)

    def opening(self, *more: str) -> str:
        return self.fill("opening", (*words.ADVERBS, "{s:은} ", *more)).format(s=self.short)


def compose(seed: int, shapes: Sequence[str] = ()) -> Composition:
    slots = Slots(random.Random(seed))
    city = Name(slots.fill("city", words.CITIES))
    story = Story(slots, city, Name(city[-1]))
    shape = slots.fill("shape", tuple(shapes or SHAPES))
    number = slots.random.randint(20, 60)
    some = slots.random.randint(5, number - 5)
    told: dict[str, object] = {"c": city, "s": story.short, "y": slots.fill("year", words.YEARS)}
    told |= {"n": number, "a": some, "b": number - some}
    parts = [
        slots.fill("title", words.TITLES),
        slots.fill("lead", words.LEADS),
        slots.fill("opposite before", words.OPPOSITES),
        SHAPES[shape](story).replace("{", "{{").replace("}", "}}"),
        slots.fill("opposite behind", words.OPPOSITES),
        slots.fill("tail", words.TAILS),
    ]
    text = "\n".join(filter(None, (part.format(**told) for part in parts)))
    return Composition(text, tuple(story.awards), tuple(slots.filled))


def rows(story: Story) -> str:
    """Rows with marks, of which some are no awards."""
    mark = story.fill("mark", words.MARKS)
    said = []
    for _row in story.many((2, 3, 4, 5)):
        if story.fill("beside", (False,) * 5 + (True,)):
            said.append(story.fill("row opposite", words.ROW_OPPOSITES))
        holder = story.fill("holder", ("", "", "", "{m} 주관 ", "{m} "))
        aside = "" if holder else story.fill("aside", ("", "", "", "", "({m})", "({m} 주관)"))
        said.append((holder + "{item}" + aside).format(m=story.ministry(), item=story.item()))
    opening = story.opening("주요 수상 내역을 보면 ", "중앙부처 평가에서는 ", "분야별로는 ")
    between = story.fill("between", (" ", ", ", "\n"))
    ends = (
        " 등이다.",
        " 등을 수상했다.",
        " 등의 성과를 거뒀다.",
        " 등에서 수상했다.",
        "이다.",
        " 등 {n}건이다.",
        "",
    )
    end = story.fill("end", ends).format(n=len(said))
    return (
        opening + between.removesuffix(" ").removesuffix(",") + between.join(mark + row for row in said) + end
    )


def commas(story: Story) -> str:
    holders = ("", "", "", "{m} 주관 ")
    said = [story.fill("holder", holders).format(m=story.ministry()) + story.item() for _item in story.many()]
    before = ", ".join(said[:-1])
    joint = story.fill("joint", (f"{before}, ", f"{before} 및 ", f"{Name(before):과} "))
    ends = (
        " 등을 수상했다.", " 등의 성과를 거뒀다.", " 등이다.", " 등을 차지했다.", " 등 모두 {n}건이다.",
        " 등 우수한 성적을 거뒀다.", " 등으로 나타났다.",
    )  # fmt: skip
    return story.opening("주요 수상 내역은 ") + joint + said[-1] + story.fill("end", ends).format(n=len(said))


def brackets(story: Story) -> str:
    """The result in brackets behind each name, with who gave it or without."""
    mark = story.fill("mark", ("", "", *words.MARKS[:4]))
    bracket = story.fill("bracket", ("({r})", "({r})", "({m}, {r})", "({r}, {m})"))
    said = []
    for _item in story.many():
        result = story.result()
        said.append(mark + story.name(result) + bracket.format(r=result[0].strip("‘’"), m=story.ministry()))
    ends = (" 등을 수상했다.", " 등이다.", " 등에서 수상했다.", " 등에서 좋은 성적을 거뒀다.")
    return story.opening("주요 수상 내역은 ") + (" " if mark else ", ").join(said) + story.fill("end", ends)


def shared_behind(story: Story) -> str:
    """One result that all names before it share."""
    result = story.result()
    aside = story.fill("aside", ("", "", "({m})"))
    names = [Name(story.name(result) + aside.format(m=story.ministry())) for _name in story.many()]
    mark = story.fill("mark", ("", "", "", "▲", "△"))
    before, last = Name(", ".join(names[:-1])), names[-1]
    joint = story.fill("joint", ("{b:과} {l}", "{b}, {l}", "{b} 및 {l}"))
    listed = " ".join(mark + name for name in names) if mark else joint.format(b=before, l=last)
    links: tuple[str, ...] = (
        "에서 ", "에서 각각 ", "에서 나란히 ", " 등에서 ", " 등 {n}개 평가에서 ", " 등 {n}개 분야에서 ", "에서 모두 ",
        "에서도 ",
    )  # fmt: skip
    # So many fields with a level may be parts of one evaluation.
    are_parts = result[2] == words.LEVEL
    links = tuple(each for each in links if not (are_parts and "분야" in each))
    link = story.fill("link", links).format(n=len(names))
    return f"{story.opening()}{listed}{link}{story.verb(result)}."


def shared_before(story: Story) -> str:
    """Results, each before all names that share it."""
    ways = (
        "{r}에는 {n:이} 뽑혔다.", "{r:은} {n}에서 받았다.", "{r:은} {n} 등 {k}건이다.", "{r:은} {n:이다}.",
        "{r:으로}는 {n} 등이 있다.", "{r:을} 받은 평가는 {n:이다}.",
    )  # fmt: skip
    way = story.fill("way", ways)
    said = [way.format(r=result[0], n=Name(names), k=count) for result, names, count in by_results(story)]
    return story.fill("opening", ("", "훈격별로 ", "이 가운데 ")) + " ".join(said)


def rows_of_results(story: Story) -> str:
    """Rows that each begin with a result, or with a result and how many have it."""
    way = story.fill("way", ("▲{r}: {n}", "▲{r}에 {n}", "▲{r} {k}건({n})", "△{r}={n}", "▷{r}({n})"))
    said = [way.format(r=result[0], n=names, k=count) for result, names, count in by_results(story)]
    return " ".join(said) + story.fill("end", (" 등이다.", "", " 등을 받았다."))


def results_with_names(story: Story) -> str:
    """Results, each with its names in brackets."""
    way = story.fill("way", ("{r} {k}건({n})", "{r}({n})"))
    said = [way.format(r=result[0], n=names, k=count) for result, names, count in by_results(story)]
    end = story.fill("end", (" 등을 수상했다.", " 등이다.", "을 받았다."))
    return story.fill("opening", ("", "{s:은} ", "이 가운데 ")).format(s=story.short) + ", ".join(said) + end


def by_results(story: Story) -> list[tuple[Result, str, int]]:
    """Some results, each with names that share it, and how many."""
    plain = [each for each in words.RESULTS if not each[0].startswith("‘")]
    found = []
    for result in story.slots.random.sample(plain, story.slots.random.choice((1, 2, 2, 3))):
        story.slots.filled.append(("result", str(result)))
        names = [story.name(result) for _name in story.many((1, 2, 2, 3))]
        found.append((result, ", ".join(names), len(names)))
    return found


def by_giver(story: Story) -> str:
    way = story.fill("way", ("{:으로부터} ", "{} 주관 ", "{} 평가에서는 ", "{}에서 ", "{}의 "))
    joint = story.fill("joint", ("을, ", ", ", " 등을 받았고, "))
    end = story.fill("end", ("을 받았다.", "을 수상했다.", " 등을 받았다."))
    return story.opening() + joint.join(of_givers(story, way, "")) + end


def by_province(story: Story) -> str:
    """What the province of the city gave it."""
    ways = (
        "{:이} 하는 평가에서도 ",
        "{:이} 실시한 평가에서는 ",
        "{} 평가에서는 ",
        "{} 주관 평가에서는 ",
        "{:이} 주관한 ",
        "{} 주관 ",
    )
    before = story.fill("way", ways).format(story.fill("province", words.PROVINCES))
    ends = ("을 받았다.", "을 차지했다.", " 등을 수상했다.", " 등이 뒤를 이었다.", " 등의 성과를 거뒀다.")
    return before + ", ".join(story.item() for _item in story.many()) + story.fill("end", ends)


def giver_rows(story: Story) -> str:
    way = story.fill("way", ("▲{}=", "△{}: ", "▷{} "))
    return " ".join(of_givers(story, way, "")) + story.fill("end", (" 등이다.", " 등을 받았다.", ""))


def giver_brackets(story: Story) -> str:
    end = story.fill("end", (" 등에서 수상했다.", " 등의 상을 받았다.", " 등이다."))
    return story.opening() + ", ".join(of_givers(story, "{}(", ")")) + end


def of_givers(story: Story, before: str, behind: str) -> list[str]:
    givers = story.slots.random.sample(words.MINISTRIES, story.slots.random.choice((1, 2, 2, 3)))
    return [
        before.format(giver) + ", ".join(story.item() for _item in story.many((1, 2, 2))) + behind
        for giver in givers
    ]


def by_field(story: Story) -> str:
    way = story.fill(
        "way", ("{} 분야에서는 ", "{} 분야는 ", "{} 분야에서 ", "{} 쪽에서는 ", "{} 부문에서도 ", "{}에서는 ")
    )
    form = story.fill("form", (field_commas, field_rows, field_clauses))
    fields = story.slots.random.sample(words.FIELDS, story.slots.random.choice((1, 2, 2)))
    return " ".join(way.format(each) + form(story) for each in fields)


def field_commas(story: Story) -> str:
    said = ", ".join(story.item() for _item in story.many((1, 2, 3)))
    return said + story.fill("end", ("을 받았다.", " 등을 차지했다.", "을 수상했다."))


def field_rows(story: Story) -> str:
    said = " ".join("▲" + story.item() for _item in story.many((2, 3)))
    return said + story.fill("end", (" 등을 수상했다.", " 등의 성과를 거뒀다.", " 등이 있다.", "을 받았다."))


def field_clauses(story: Story) -> str:
    results = [story.result() for _item in story.many((1, 2, 3))]
    forms = [AND] * (len(results) - 1) + [ENDS]
    pairs = zip(results, forms, strict=True)
    return ", ".join(f"{story.name(result)}에서 {story.verb(result, form)}" for result, form in pairs) + "."


def by_part(story: Story) -> str:
    """Departments and affiliates, each with what it has won."""
    way = story.fill("way", ("에서 {v}.", " {n:을} 받았다.", "에서 {n:을} 받는 등 성과를 냈다."))
    said = []
    for part in story.slots.random.sample(words.PARTS, 2):
        story.slots.filled.append(("part", part))
        result = story.result()
        subject = story.fill("subject", ("{:은} ", "{:은} ", "{}도 ", "{:이} ")).format(part)
        told = way.format(v=story.verb(result), n=result[0])
        said.append(f"{subject}{story.name(result, who=part)}{told}")
    return " ".join(said)


def running(story: Story) -> str:
    """Sentences of one or two clauses, each with an award."""
    return story.fill("between", (" ", "\n")).join(
        running_sentence(story) for _sentence in story.many((2, 3))
    )


def running_sentence(story: Story) -> str:
    said = story.opening("먼저 ")
    forms = story.fill("forms", ((ENDS,), (AND, ENDS), (AND_ALSO, ENDS)))
    for form in forms:
        result = story.result()
        holder = story.fill("holder", ("", "", "{:이} 주관한 ", "{} 주관 ", "{}의 ")).format(story.ministry())
        link = story.fill("link", ("에서 ", "에서는 ", "에서도 ", " 결과 "))
        said += f"{holder}{story.name(result)}{link}{story.verb(result, form)}"
        said += "." if form == ENDS else story.fill("comma", (" ", ", "))
    return said


def categories(story: Story) -> str:
    """Categories of one contest, each an award of its own."""
    contest = story.name(names=words.CONTESTS)
    programme = next(iter(story.used))
    one, other = (story.fill("category", words.CATEGORIES[number::2]) for number in (0, 1))
    before = story.opening() + contest + story.fill("link", (" ", "에서 ", "에서는 "))
    result, second = story.result(), story.result()
    story.won(programme, result)
    if story.fill("way", ("shared", "each")) == "shared":
        story.won(programme, result)
        return f"{before}{Name(one):과} {other}에서 {story.verb(result)}."
    story.won(programme, second)
    return f"{before}{one} {result[0]}, {other} {second[0]:을} 받았다."


def slashes(story: Story) -> str:
    """Lines of items with who gave each in brackets and slashes between."""
    sign = story.fill("sign", ("- ", "· ", "∘ ", "▪ "))
    fields = story.slots.random.sample(words.FIELDS, 2)
    headed = story.fill("headed", (sign, f"{sign}{{}}: "))
    said = [[f"{story.item()}({story.ministry()})" for _item in story.many((1, 2, 3))] for _field in fields]
    return "\n".join(
        headed.format(field) + " / ".join(each) for field, each in zip(fields, said, strict=True)
    )


def first_of_thing(story: Story) -> str:
    """A product or festival has won, and then its city."""
    thing, prize = story.fill("thing", words.THINGS_WITH_PRIZES)
    grade, verb = story.fill("first", words.FIRST_OF_THINGS)
    story.awards.append(Award((thing,), prize, grade))
    result = story.result()
    adverb = story.fill("adverb", ("", "최근에는 ", "아울러 ", "이와 함께 "))
    return f"{Name(thing):이} {prize}{verb} {adverb}{story.name(result)}에서 {story.verb(result)}."


def in_a_row_each(story: Story) -> str:
    """Names, each with how often in a row, before the result of all."""
    result = story.result()
    link = story.fill("link", ("에서는 ", "에서 "))
    often = story.fill(
        "often", (("4년 연속", "2년 연속"), ("3년 연속으로", "5년 연속으로"), ("2회 연속", "3회 연속"))
    )
    names = [story.name(result) for _often in often]
    verb = story.fill("verb", words.VERBS[result[2]])
    first, last = (f"{name}{link}{count}" for name, count in zip(names, often, strict=True))
    last = f"{last.removesuffix('으로')}으로"
    return f"{story.opening()}{first}, {last} {verb[0].format(result[0])}{verb[ENDS]}."


def held_within(story: Story) -> str:
    """Who holds the second of the names before one result is told with a verb."""
    result = story.result()
    names = [story.name(result) for _name in range(3)]
    held = story.fill("held", ("연", "주관한", "주최한", "개최한", "실시한", "치른"))
    end = story.fill("link", (" 등에서는 나란히 ", " 등에서 ", "에서 모두 ", "에서 각각 "))
    verb = story.fill("verb", words.VERBS[result[2]])
    told = f"{names[0]}, {story.ministry():이} {held} {names[1]}, {names[2]}{end}"
    return f"{story.opening()}{told}{verb[0].format(result[0])}{verb[ENDS]}."


def nothing(_story: Story) -> str:
    return ""


SHAPES: Final[dict[str, Callable[[Story], str]]] = {
    each.__name__: each
    for each in (
        rows, commas, brackets, shared_behind, shared_before, rows_of_results, results_with_names, by_giver,
        by_province, giver_rows, giver_brackets, by_field, by_part, running, categories,
        slashes, first_of_thing, in_a_row_each, held_within, nothing,
    )
}  # fmt: skip
