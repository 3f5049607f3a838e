"""Sentences that tell whose an award is, each with the awards that are to be read in it."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from tests.awards.proposals.compositions import recipient_phrases as phrases
from tests.awards.proposals.compositions import recipient_words as words
from tests.awards.proposals.compositions.composed import Award, Slots
from tests.awards.proposals.compositions.particles import Name

HEADS: Final = {"시": "시장", "군": "군수", "구": "구청장", "도": "지사"}
# Nouns for what was won with its grade, and the verbs behind them.
Results = tuple[Sequence[tuple[str, str | None]], Sequence[str]]
PRIZES: Final[Results] = (words.PRIZES, words.OF_PRIZES)
OF_CITIES: Final[tuple[Results, ...]] = (PRIZES, (words.BODIES, words.OF_BODIES))
OF_ANY: Final[tuple[Results, ...]] = (PRIZES, PRIZES, PRIZES, (words.BODIES_OF_ANY, words.OF_BODIES))
# A sentence, and what is won in it.
Said = tuple[str, tuple[Award, ...]]


@dataclass(frozen=True)
class Home:
    """Whose text it is: its name, where it lies, the name of its head, and a neighbour."""

    name: Name
    region: Name
    person: str
    neighbour: Name
    # 시 of 시는; 공단 of 공단은.
    kind: Name

    @property
    def head(self) -> str:
        return HEADS.get(self.kind, "기관장")

    @property
    def several(self) -> Name:
        """Those of which it is one: 시군."""
        return Name("자치구" if self.kind == "구" else "시군")


@dataclass
class Writer:
    """Writes sentences on one home; every award is in another programme."""

    slots: Slots
    home: Home
    results: tuple[Results, ...] = OF_CITIES
    programmes: list[str] = field(default_factory=list)

    def said(self, template: str, **more: str) -> str:
        home = self.home
        return template.format(
            **{
                "c": home.name,
                "k": home.kind,
                "m": Name(home.person),
                "h": Name(home.head),
                "a": home.neighbour,
            }
            | {"g": home.region, "ks": home.several, "n": 16, "s": home.name[:-1], "other": home.neighbour}
            | more
        )

    def programme(self) -> str:
        if not self.programmes:
            self.programmes = self.slots.random.sample(words.PROGRAMMES, len(words.PROGRAMMES))
        return self.programmes.pop()

    def quoted(self, programme: str) -> Name:
        opened, closed = self.slots.fill("quotes", words.QUOTES)
        edition = self.slots.fill("edition", words.EDITIONS)
        return Name(f"{opened}{edition}{programme}{closed}")

    def winning(self, results: tuple[Results, ...]) -> tuple[str, str | None]:
        nouns, verbs = self.slots.random.choice(results)
        noun, grade = self.slots.fill("result", nouns)
        verb = self.slots.fill("verb", verbs)
        return self.slots.fill("often", words.OFTEN) + verb.format(Name(noun)), grade

    def holder(self) -> str:
        """Who holds what is won: the province or metropolis, a ministry, another city; or nobody is named."""
        kind = self.slots.random.choice(("giver", "local", "nation", "none"))
        if kind == "none":
            return ""
        if kind == "local":
            own = phrases.OF_METROPOLIS if self.home.kind == "구" else phrases.OF_PROVINCE
            return self.said(self.slots.fill("holder", own))
        template = self.slots.fill("holder", phrases.BY_GIVER if kind == "giver" else phrases.BY_NATION)
        return self.said(template, g=self.central() if kind == "nation" else self.giver())

    def giver(self) -> Name:
        return self.slots.random.choice((self.home.region, self.central()))

    def central(self) -> Name:
        return Name(self.slots.random.choice(self.slots.random.choice((words.MINISTRIES, words.OTHERS))))

    def won(
        self,
        who: str,
        recipients: Sequence[str] = (),
        *,
        end: str = ".",
        before: str = "",
        results: tuple[Results, ...] = (),
    ) -> Said:
        """Somebody has won something in a programme; `who` with the particle, or nobody."""
        result, grade = self.winning(results or self.results)
        programme = self.programme()
        held = self.slots.fill("when", phrases.WHEN) + self.holder() + self.quoted(programme)
        said = f"{who} {held}에서 {result}다{end}"
        if (
            who
            and who[-1] in "이가"
            and self.slots.fill("order", ("who first", "programme first")) != "who first"
        ):
            said = f"{held}에서 {who} {result}다{end}"
        return (before + said.strip(), (Award(tuple(recipients) or (self.home.name,), programme, grade),))

    def lead(self) -> Said:
        """The first sentence: the name, with or without where it lies and its head."""
        home = self.home
        region = {"": "", "short": short(home.region) + " ", "long": home.region + " "}
        name = region[self.slots.fill("lead region", ("", "", "short", "long"))] + home.name
        name += self.slots.fill("lead head", ("", "", f"({home.head} {home.person})"))
        particle = self.slots.fill("lead particle", ("은", "은", "이"))
        return self.won(f"{Name(name):{particle}}", end=self.slots.fill("lead end", phrases.LEADS))

    def again(self) -> Said:
        """The city again; by name or kind, where a part of it has been told of as well."""
        has_parts = any(slot == "part" for slot, _filler in self.slots.filled)
        return self.won(
            self.said(self.slots.fill("again", phrases.AGAIN_NAMED if has_parts else phrases.AGAIN)).strip()
        )

    def aside(self) -> Said:
        return self.said(self.slots.fill("aside", phrases.ASIDES)), ()

    def closing(self) -> Said:
        return self.said(self.slots.fill("closing", phrases.CLOSINGS)), ()

    def chosen(self) -> Said:
        """Somebody above has chosen the city, or has given it something."""
        noun, grade = self.slots.fill("result", words.BODIES)
        programme = self.programme()
        template = self.slots.fill("chosen", phrases.CHOSEN)
        said = self.said(template, p=self.quoted(programme), b=Name(noun), g=self.giver())
        return said, (Award((self.home.name,), programme, grade),)

    def project(self) -> Said:
        """What the city has made has won."""
        result, grade = self.winning((PRIZES,))
        programme = self.programme()
        made = Name(f"‘{self.slots.fill('project', words.PROJECTS)}’")
        template = self.slots.fill("of project", phrases.OF_PROJECTS)
        said = self.said(template, x=made, p=self.holder() + self.quoted(programme), r=f"{result}다.")
        return said, (Award((self.home.name,), programme, grade),)

    def work(self) -> Said:
        """What a part of the city has made has won."""
        part = self.slots.fill(
            "part", [each for each in words.NAMED_PARTS if not each.endswith(words.PEOPLE_OF)]
        )
        made = Name(f"‘{self.slots.fill('project', words.PROJECTS)}’")
        who = self.said(self.slots.fill("of work", phrases.OF_WORKS), p=Name(part), x=made)
        return self.won(who, (part, f"{self.home.name} {part}"), results=(PRIZES,))

    def matter(self) -> Said:
        """What the city does has won: 하늘시의 복지정책이."""
        matter = Name(self.slots.fill("matter", words.MATTERS))
        who = self.said(self.slots.fill("of matter", phrases.OF_MATTERS), x=matter)
        return self.won(who, results=(PRIZES,))

    def alone(self) -> Said:
        """The city alone of many, or before all others."""
        return self.won(self.said(self.slots.fill("alone", phrases.ALONE)))

    def gone_to(self) -> Said:
        """A prize went to the city, or somebody gave it one."""
        noun, grade = self.slots.fill("result", words.PRIZES)
        programme = self.programme()
        template = self.slots.fill("gone to", phrases.GONE_TO)
        said = self.said(template, p=self.quoted(programme), r=Name(noun), g=self.giver())
        return said, (Award((self.home.name,), programme, grade),)

    def announced(self) -> Said:
        """The city tells that a part of it has won."""
        template = self.slots.fill("announces", phrases.ANNOUNCES)
        said, awards = self.part(
            end=self.slots.fill("announced", ("고 5일 밝혔다.", "고 밝혔다.", "고 12일 전했다."))
        )
        return self.said(template) + said, awards

    def part(self, end: str = ".") -> Said:
        """A part of a city wins, with or without the city's name before its own."""
        names, subjects = self.slots.random.choice(words.PARTS)
        part = self.slots.fill("part", names)
        name = self.said(self.slots.fill("part subject", subjects), p=part)
        if name == f"{self.home.name[0]}{part}":
            name = f"{self.home.name} {part}"  # nobody calls a district by one syllable
        particle = self.slots.fill("part particle", ("은", "이", "도"))
        before = self.slots.fill("part before", phrases.BEFORE_PARTS)
        city = self.home.name.replace("특례", "")
        full = (
            part,
            f"{city} {part}",
            f"{city}{part}",
            f"{city[:-1]}{part}",
            name,
            f"{self.home.name} {part}",
        )
        results = (PRIZES,) if part.endswith(words.THINGS) else OF_ANY
        if end != ".":
            particle, before = "이", ""  # within what somebody tells
        return self.won(f"{Name(name):{particle}}", full, end=end, before=before, results=results)

    def together(self, names: Sequence[str], said: str) -> Said:
        """Several have won the same; `said` tells who, with the particle."""
        result, grade = self.winning(OF_CITIES)
        programme = self.programme()
        held = self.holder() + self.quoted(programme)
        template = self.slots.fill("together", ("{who} {p}에서 {r}", "{p}에서 {who} {r}"))
        return template.format(who=said, p=held, r=f"{result}다."), tuple(
            Award((name,), programme, grade) for name in names
        )


def short(region: str) -> str:
    return {"경상남도": "경남", "충청북도": "충북"}.get(region, region[:2])
