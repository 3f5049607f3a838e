"""Which programme a text is telling of: what was won in last, what a title names, what it explains; pure."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from awards.proposals.attaching import AGAIN
from awards.proposals.background import IN_YEAR
from awards.proposals.likeness import alike
from awards.proposals.named_after import explained
from awards.proposals.programme import Programme
from awards.proposals.scenes import Scene
from awards.proposals.told import Told
from awards.proposals.won_in import WON_IN

# A programme that was named so many sentences ago is told of no more.
REMEMBERED = 6
# In a story on many awards the next sentence may go on with one.
NEXT = 1
# An evaluation that is named by nothing but whose it is: 서울시 평가에서도.
ANOTHER = re.compile(r"[가-힣](?:시|도|부|처|청)\s(?:주관\s)?평가에서")
# A sentence that tells what the evaluation is made of names others: 이번 평가는 합동평가 결과를 근거로.
EXPLAINS = re.compile(r"\s*(?:이번|이|동|해당|본)\s(?:평가|대회|상|시상|공모전|경진대회|심사)(?:는|은)\s")
# What the first programme of a sentence is where the sentence explains it: 종합평가는 매년 … 합동평가를 본다.
ON = re.compile(r"[’'”\"]?\s?(?:은|는)\s(?:매년|해마다|전국|지난|올해|각)")
# What another evaluation is made with: 합동평가 연계 지표, 합동평가 결과를 근거로.
BASIS = re.compile(r"[’'”\"]?\s?(?:연계|지표|대비|실적|결과(?:를|와)?\s(?:바탕|근거|반영|토대|합산|연계))")
# Told of with the ceremony of it, whatever it is called: 고품질 브랜드 쌀 시상식.
CEREMONY_OF = "시상식"
# Where prizes are handed over.
CEREMONY = re.compile(r"(?:보고회|기념식|연찬회|평가회)$")


@dataclass
class Remembering:
    """`tells_many`: the story tells of many awards, and goes on with one only in the next sentence."""

    tells_many: bool
    # The programme that was told of last, and in which sentence; the one that a title names.
    last: tuple[int, Programme] | None = None
    titled: Programme | None = None
    # The one that a sentence explains before any other is told of.
    explained: Programme | None = None

    def hear(self, number: int, scene: Scene, new: Sequence[Told], *, is_first: bool) -> None:
        """Remembers what a sentence tells of; `new` is what it tells as won, `is_first`: nothing has been told yet."""
        if not (self.explained or self.last or self.tells_many):
            self.explained = explained(scene, is_titled=self.titled is not None)
        if scene.sentence.is_title:
            self.titled = self.titled or next((each for each in scene.programmes if each.is_sure), None)
        elif new or not (self.last and EXPLAINS.match(scene.said)):
            self._remember(number, scene, new, is_first=is_first)

    @property
    def is_empty(self) -> bool:
        """Whether no programme has been named yet."""
        return self.last is None and self.titled is None

    def told_before(self, number: int, before: str) -> Programme | None:
        """The programme named before a sentence, unless another body's evaluation is meant."""
        if ANOTHER.search(before):
            return None
        if self.last is None:
            return self.titled
        is_again = AGAIN.search(before) or IN_YEAR.search(before)
        far = REMEMBERED if not self.tells_many or is_again else NEXT
        return self.last[1] if number - self.last[0] <= far else None

    def is_just_told(self, number: int) -> bool:
        return self.last is not None and number - self.last[0] == NEXT

    def _remember(self, number: int, scene: Scene, new: Sequence[Told], *, is_first: bool) -> None:
        """The programme in which something was won here, else what the sentence is on, else the last that is surely
        one."""
        found = scene.programmes
        won_in = [each.programme for each in new]
        sure = [each for each in found if each.name in won_in]
        if not sure and found and found[0].is_sure and ON.match(scene.said, found[0].end):
            sure = [found[0]]
        if not sure:
            told_of = [
                each
                for each in found
                if not (self.last and (CEREMONY.search(each.name) or BASIS.match(scene.said, each.end)))
            ]
            sure = [each for each in told_of if each.is_sure and (each.quoted or each.known or is_first)]
            sure = sure or [
                each
                for each in told_of
                if not self.last
                and (
                    each.known
                    or (each.quoted and each.number)
                    or scene.said.endswith(CEREMONY_OF, 0, each.end)
                )
            ]
        told_where = new and WON_IN in new[-1].why
        if not sure and not self.last and (told_where or not self.titled) and new and new[-1].programme:
            # What was won is named by nothing but the nouns before the result, or before 에서.
            sure = [Programme(new[-1].programme, 0, 0)]
        if sure:
            self.last = (number, self._in_full(sure[-1]))
        elif self.last and self.last[1].name in won_in:
            self.last = (number, self.last[1])

    def _in_full(self, programme: Programme) -> Programme:
        """The one told of before, where it stood in quotation marks and is told of again in other words."""
        before = self.last[1] if self.last else programme
        is_again = before.quoted and not programme.quoted and alike(before.name, programme.name, {})
        return before if is_again else programme
