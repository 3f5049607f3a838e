"""A text read from its first sentence to its last: what each claims to be won, by whom and in what; pure."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from functools import lru_cache

from awards.proposals.article import sentences_of
from awards.proposals.attaching import BY_NOUNS, NO_NAME_IN_ITEM, of_list, programmes_of
from awards.proposals.background import IN_YEAR
from awards.proposals.brands import is_for_things
from awards.proposals.cases import without_cases
from awards.proposals.claims import Claim
from awards.proposals.facts import Facts
from awards.proposals.full_names import name_in_full
from awards.proposals.gazetteer import gazetteer
from awards.proposals.headings import below, heading
from awards.proposals.heads import city_of_head
from awards.proposals.highest import name_highest
from awards.proposals.likeness import plain
from awards.proposals.measuring import Measuring
from awards.proposals.merging import JUST_TOLD, merged
from awards.proposals.merits import by_merit, next_by_merit
from awards.proposals.named_after import name_after
from awards.proposals.named_later import NAMED_LATER, named_later, names_counted, together
from awards.proposals.prizes_had import ANY_OF
from awards.proposals.programme import Programme
from awards.proposals.proposal import Proposal
from awards.proposals.proposing import proposed, says_result
from awards.proposals.recipients import IN_BRACKETS
from awards.proposals.remembering import Remembering
from awards.proposals.roundups import field_named, tells_many
from awards.proposals.scenes import Scene, scene
from awards.proposals.short_names import defined
from awards.proposals.stating import Statement
from awards.proposals.told import TOLD_BEFORE, Told
from awards.proposals.told_by_years import field_of_year, won_before
from awards.proposals.told_of import LOCAL, MEANT, Telling
from awards.proposals.unwon import is_total
from awards.proposals.winning import SUBJECT, TOLD_OF, Winning, is_nominal
from awards.proposals.won_in import WON_IN, named_where
from awards.proposals.years import year_before, year_of_story, year_of_telling, year_printed
from newsroom.bilingual.lexicon import Kind, Lexicon

HEADING = "heading"
# Why nobody is told of who won: so many did, or others did.
NAMELESS = ("not-won", "nameless", "chosen", "of-another")
# So many sentences before, what they have won together was told.
TOGETHER_MOST = 4
# So many sentences before, those who are counted there may be named.
COUNTED_MOST = 2
# Or who, in another class of bodies, have won the same: 기초단체에서는 하늘시와 달빛군이 받았다.
TOGETHER = re.compile(
    r"공동(?:으로)?\s?수상|함께\s수상|나란히\s수상"
    r"|^\s*(?:기초|광역)\s?(?:(?:지방)?자치)?단체(?:에서는|에서도|로는|\s중에서는|\s가운데는)\s"
)
# How a sentence begins that tells of another award.
ALSO = re.compile(r"\s*(?:또|또한|아울러|이와\s함께|더불어|이\s?외에도?|이\s?밖에도?)[\s,]")
FOR_MERIT = re.compile(r"(?:공로|공적)(?:로|으로|를\s인정받아)\s[가-힣\s]{0,14}$")
# What is counted, and was assessed by nobody: 인구 증가율은 도내 1위.
FIGURE = re.compile(r"[가-힣](?:[율률]|건수|금액|면적|인구|규모|생산량|매출액?)(?:은|는|이|가|도)\s")
# Which parts of a city have won: 구에서는 별빛도서관과 달빛도서관이.
OF_PARTS = re.compile(r"\s*[시군구도]에서는\s")


def propose(
    text: str, *, lexicon: Lexicon, date: date | None = None, home: str | None = None
) -> list[Proposal]:
    """The awards that a Korean text says named bodies have won, in the order in which it tells them.

    `lexicon` knows names of bodies and programmes; others are read by their form. `date` is the day of the text, by
    which 올해 is read; `home` whose text it is, where the text names nobody. Any text is read; the time grows with its
    length alone.
    """
    reader = _Reader(text, lexicon, date, home)
    told = merged(reader.read(), _same_names(lexicon))
    name_highest(told)
    return [proposed(text, each, reader.story) for each in told if says_result(each)]


@lru_cache(maxsize=8)
def _same_names(lexicon: Lexicon) -> dict[str, str]:
    return {plain(name): term.ko for term in lexicon.of_kind(Kind.PROGRAMME) for name in term.korean}


class _Reader:
    """Goes through the sentences, and knows whom and what the text is telling of."""

    def __init__(self, text: str, lexicon: Lexicon, day: date | None, home: str | None) -> None:
        self.text = text
        self.sentences = sentences_of(text)
        said = [sentence.said for sentence in self.sentences]
        # Titles and what stands below them, and the first sentence.
        lead = max(sum(sentence.is_title for sentence in self.sentences) + 1, 2)
        self.tells_many = tells_many(said)
        printed = year_printed(text)
        before = year_before(said, day, printed) if self.tells_many else None
        self.story = before or year_of_story(said, lead, day, printed)
        self.now = self.story or year_of_telling(said[:lead])
        self.names = gazetteer(lexicon)
        self.home = home or ""
        self.telling = Telling()
        self.winning = Winning(self.telling, self.home, self.names.centrals)
        self.memory = Remembering(self.tells_many)
        self.told: list[Told] = []
        # Where sentences begin that tell which parts of a city have won.
        self.of_parts: set[int] = set()
        # All names of programmes, and all bodies, that the text has; the latter in order.
        self.full_names: set[str] = set()
        self.named: list[str] = []
        # Claims that nobody with a name has won, by the numbers of their sentences.
        self.nameless: list[tuple[int, Scene, Claim]] = []
        # What a heading above tells as won.
        self.heading: Claim | None = None
        # The last that somebody has won.
        self.latest: list[tuple[int, Scene, Claim]] = []
        self.facts = Facts(_same_names(lexicon))
        self.measuring = Measuring(self.told, self.facts, self.names)

    def read(self) -> list[Told]:
        for number, sentence in enumerate(self.sentences):
            if self.memory.last and not self.tells_many:
                sentence = without_cases(sentence)
            self._sentence(
                number,
                scene(sentence, self.names, self._known(), self.telling.shorts, of_many=self.tells_many),
            )
        local = [body for body in self.telling.mentioned if LOCAL.search(body.name)]
        about = [body.name for body in (*self.telling.seen[:1], *local[:1])]
        head = city_of_head((*(sentence.said for sentence in self.sentences), self.text), self.names.places)
        # Who holds the ceremony at which its awards are handed over.
        only = {name for name in self.named if LOCAL.search(name)}
        main = about[0] if self.telling.seen else (self.home or head or next(iter(about), ""))
        for each in self.told:
            each.recipient = self._named_at_last(
                each.recipient, main or ("".join(only) if each.item and len(only) == 1 else "")
            )
        if self.memory.explained:
            name_after(self.told, self.memory.explained)
        name_in_full(self.told, self.full_names)
        self.facts.complete(self.told)
        return [each for each in self.told if each.recipient and not self._is_of_a_part(each)]

    def _is_of_a_part(self, told: Told) -> bool:
        """Whether the text tells later which parts of a city have won what it told of the city: 구에서는 두 곳이."""
        is_city = bool(self.telling.seen) and told.recipient == self.telling.seen[0].name
        return is_city and any(
            each.recipient != told.recipient
            and each.sentence in self.of_parts
            and each.sentence > told.sentence
            and (each.programme, each.values.get("grade")) == (told.programme, told.values.get("grade"))
            for each in self.told
        )

    def _named_at_last(self, recipient: str, main: str) -> str:
        """Whom 도는 at the beginning of a text means, which names it later; `main` is whom the text is about."""
        if recipient and not recipient.startswith(MEANT):
            return recipient
        kind = recipient.removeprefix(MEANT)
        return (
            main if main.endswith(kind) else next((name for name in self.named if name.endswith(kind)), main)
        )

    def _known(self) -> tuple[str, ...]:
        """The names of bodies that have been told of, the likeliest first."""
        told_of = [body.name for body in self.telling.known]
        won = [each.recipient for each in reversed(self.told) if not each.recipient.startswith(MEANT)]
        return tuple(filter(None, dict.fromkeys((*told_of[:1], *won, *told_of, self.home))))

    def _sentence(self, number: int, scene: Scene) -> None:
        tellable = scene.tellable(is_first=self.telling.current is None)
        # A story on many awards comes back to its city from each office and festival.
        won = set() if self.tells_many else {each.recipient for each in self.told}
        if scene.sentence.is_title:
            self.telling.titled += [body for group in tellable for body in group]
        self.telling.goes_on(tellable, self.names.centrals, won)
        self.telling.shorts.update(defined(scene.said, [body for group in scene.groups for body in group]))
        self.named += [body.name for group in scene.groups for body in group if not body.again]
        self.full_names.update(each.name for each in scene.programmes)
        before = len(self.told)
        if OF_PARTS.match(scene.said):
            self.of_parts.add(scene.sentence.start)
        if not self._below_heading(number, scene):
            for claim in scene.claims:
                self._claim(number, scene, claim)
            self._named_later(number, scene)
            self.told += won_before(scene.said, scene.sentence.start, self.told)
        new = self.told[before:]
        self.telling.goes_back({each.recipient for each in self.told})
        self.memory.hear(number, scene, new, is_first=not self.told)
        if not scene.sentence.is_title:
            self.measuring.note(scene)
            self.measuring.measure(scene, new, self.memory.last[1] if self.memory.last else None)

    def _below_heading(self, number: int, scene: Scene) -> bool:
        """Whether it is a heading that tells only a result, or a row below one: what the row tells was won by it."""
        if claim := heading(scene):
            self.heading = claim
            return True
        row = below(scene, self.heading) if self.heading else None
        if row is None:
            self.heading = None
            return False
        winners, claims = row
        current = self.telling.current.name if self.telling.current else ""
        for claim in claims:
            self._won(number, scene, claim, winners or [current], HEADING)
        return True

    def _claim(self, number: int, scene: Scene, claim: Claim) -> None:
        winners, rule = self.winning.winners(scene, claim)
        if winners:
            self._won(number, scene, claim, winners, rule)
            self.latest = [(number, scene, claim)]
        elif rule in NAMELESS:
            self.nameless.append((number, scene, claim))

    def _named_later(self, number: int, scene: Scene) -> None:
        """Awards of those that are named only behind the sentence that tells what they won."""
        since = number - (COUNTED_MOST if names_counted(scene) else 1)
        before = [each for each in self.nameless if since <= each[0] < number]
        if TOGETHER.search(scene.said):
            before = before or [each for each in self.latest if each[0] >= number - TOGETHER_MOST][-1:]
        found = named_later(scene) if before else ()
        if found and (len(before) == 1 or len(found) > 1):
            claim = together([each[2] for each in before])
            self._won(*before[0][:2], claim, [body.name for body in found], NAMED_LATER)

    def _won(self, number: int, scene: Scene, claim: Claim, winners: Sequence[str], rule: str) -> None:
        won_in, by = self._programmes(scene, claim)
        if rule == IN_BRACKETS and by == BY_NOUNS:
            won_in = []  # the nouns before the bracket are who won
        carried = None
        earlier = scene.before(claim)
        field = field_named(scene, claim) if self.tells_many and not claim.within else None
        if by == BY_NOUNS and field and won_in[0].start >= field.end:
            field = None  # the field only says of what kind it is
        if self.tells_many and not claim.within and (for_what := next_by_merit(claim, scene, self.names)):
            won_in, by = [for_what], "merit"
        if field and (earlier or (rule == TOLD_OF and not won_in)):
            won_in, by = [field], "field"
            winners = [self._of_field(name) for name in winners] if earlier else winners
        if self.tells_many and earlier and won_in and not is_for_things(won_in[0].name):
            winners = [self._of_field(name) if name in scene.things else name for name in winners]
        is_part = bool(won_in) and won_in[0].is_part and not (self.tells_many and won_in[0].is_event)
        of = self.memory.told_before(number, scene.said[: claim.start]) if is_part else None
        if of and not (claim.within and ANY_OF.fullmatch(of.name)):
            part = won_in[0]
            own = replace(of, start=part.start, end=part.end, category=part.name, year=part.year)
            won_in = [own] if claim.within or part.year else []
        if by == NO_NAME_IN_ITEM and not won_in:
            return
        is_rank = claim.results[0].kind == "rank"
        if not won_in and self.tells_many and is_rank and FIGURE.search(scene.said, 0, claim.start):
            return
        if not won_in and not scene.sentence.is_title:
            is_heading = rule == SUBJECT and is_nominal(scene, claim)
            carried = None if is_heading else self.memory.told_before(number, scene.said[: claim.start])
            is_next = self.memory.is_just_told(number)
            is_of_year = IN_YEAR.search(scene.said, 0, claim.start) is not None
            by = JUST_TOLD if carried and (is_next or is_of_year) else TOLD_BEFORE
            if (carried is None or ALSO.match(scene.said) or self.tells_many) and (
                merit := by_merit(claim, scene.sentence, self.names, of_many=self.tells_many)
            ):
                won_in, carried, by = [merit], None, "merit"
            elif self.tells_many and FOR_MERIT.search(scene.said, 0, claim.start):
                return  # for something that no nouns name: 업무를 줄인 공로로
        if not won_in and is_total(scene.said, claim.end, of_many=self.tells_many):
            return  # a total: 국무총리 표창도 6차례나 받았다
        mentioned = next((body.name for body in self.telling.mentioned[:1] if LOCAL.search(body.name)), "")
        for name in winners:
            name = name or ("" if scene.sentence.is_title else mentioned)
            for programme in won_in or (None,):
                statement = Statement(scene, claim, self.names, self.now, programme, carried, self.tells_many)
                self.told += statement.tellings(name, [by, rule])

    def _of_field(self, name: str) -> str:
        """The city, where what is told next stands behind a product or festival that has won itself."""
        about = self.telling.seen[0].name if self.telling.seen else name
        return about if LOCAL.search(about) and not LOCAL.search(name) else name

    def _programmes(self, scene: Scene, claim: Claim) -> tuple[list[Programme], str]:
        """The programmes that the sentence names for a claim, and the rule; bodies are none."""
        if scene.is_item_of_names(claim):
            return [each for each in scene.programmes if each.end <= claim.start][-1:], "programme-of-list"
        if claim.winners:
            return of_list(scene.first_of_list(claim), scene.sentence, scene.programmes, self.names)
        claim = claim.goes_with or claim
        is_known = not (self.tells_many or self.memory.is_empty or scene.programmes)
        if is_known and (field := field_of_year(scene.said, claim)):
            return [field], ""
        won_in, by = programmes_of(claim, scene.sentence, scene.programmes, scene.before(claim), self.names)
        if by == BY_NOUNS and scene.is_named_for_body(won_in[0]):
            since = max((each.end for each in scene.before(claim)), default=0)
            return [each for each in scene.programmes if since <= each.start < claim.start][-1:], by
        if by == BY_NOUNS:
            return list(filter(None, map(scene.without_winner, won_in))), by
        if not won_in and not by and not scene.sentence.is_title:
            alone = self.memory.is_empty and not self.tells_many
            named = named_where(claim, scene.sentence, self.names, alone=alone)
            return named, WON_IN if named else by
        return list(scene.of_each(claim, won_in)), by
