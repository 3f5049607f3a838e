"""Whom an article is telling of, and whom 시는, 공단은 or a short name means in it; pure."""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field, replace
from itertools import chain
from typing import Final

from awards.proposals.bodies import METROPOLIS
from awards.proposals.body_endings import OF_EACH_CITY
from awards.proposals.manners import Body

LOCAL = re.compile(r"[시군구]$")


# Before a word for a body that the text has not named yet: =시 of 시는.
MEANT: Final = "="


def kind_of(body: Body) -> str:
    """시 of 시는 and 시청이; other words for a body as they are."""
    return body.name.removesuffix("청") if len(body.name) < 3 else body.name


@dataclass
class Telling:
    """Whom an article is telling of, as it goes on."""

    current: Body | None = None
    seen: list[Body] = field(default_factory=list)
    # Named otherwise than as a subject: 노을구의 2024년은. They are meant where no subject is.
    mentioned: list[Body] = field(default_factory=list)
    # Short names that the text has defined, with the full ones.
    shorts: dict[str, str] = field(default_factory=dict)
    # Named in titles.
    titled: list[Body] = field(default_factory=list)
    # Whom the text was about and telling of before this sentence.
    before: tuple[Body | None, Body | None] = (None, None)

    @property
    def known(self) -> list[Body]:
        """All that have been told of, the likeliest first."""
        return [*([self.current] if self.current else ()), *reversed(self.seen), *self.mentioned]

    def resolved(self, body: Body) -> Body | None:
        """The body that 시는 or 공단은 means: the last that was named of this kind."""
        if not body.again:
            return body
        kind = kind_of(body)
        city, _gap, office = kind.rpartition(" ")
        for known in self.known:
            if known.name.endswith(office):
                return known
        cities = (known.name for known in self.known if _is_local(known) and self._holds(known, city, office))
        return next((replace(body, name=f"{name} {office}", again=False) for name in cities), None)

    def _holds(self, city: Body, written: str, office: str) -> bool:
        """Whether an office is meant that belongs to a city: its own 시 보건소, or 보건소 where none has been named."""
        return city.name.endswith(written) if written else office in OF_EACH_CITY

    @property
    def about(self) -> Body | None:
        """Whom the text is about: the first subject, else the first city or county that it names at all."""
        local = (body for body in (*self.titled, *self.mentioned) if _is_local(body))
        return next(chain(self.seen, local), None)

    def goes_on(
        self, groups: Sequence[Sequence[Body]], centrals: frozenset[str], won: Collection[str]
    ) -> None:
        """Remembers who is told of from here on: the first subject of the sentence that may win.

        An office that alone has `won` stays told of.
        """
        about = self.seen[0] if self.seen else None
        if self.current and about and self._is_aside(self.current):
            stays = self.current.name in won and about.name not in won
            self.current = self.current if stays else about
        self.before = (self.about, self.current)
        for group in groups:
            if group[0].manner != "subject":
                self.mentioned += [
                    body for body in group if body.manner in ("owner", "bare") and body.name not in centrals
                ]
                continue
            found = self.resolved(group[0])
            if found and found.name not in centrals:
                self.seen.append(found)
                self.current = found
                return

    def goes_back(self, won: Collection[str]) -> None:
        """Forgets who was told of in a sentence without having `won` so far, where the text is about another one."""
        about, current = self.before
        new = self.current
        if not new or new is current or not about or new.name == about.name:
            return
        titled = {
            each.name for each in self.titled if _is_local(each) and not METROPOLIS.fullmatch(each.name)
        }
        is_told_of = about.name in titled or about.name in won
        is_other = is_told_of or _is_beside(new, about) or _is_part(new, about)
        # A neighbour that has won is told of from there on, unless the title names one city alone.
        if is_other and (new.name not in won or (_is_local(new) and titled == {about.name})):
            self.seen.remove(new)
            self.mentioned.append(new)
            self.current = current

    def _is_aside(self, body: Body) -> bool:
        """Whether it belongs to the city or county that the text is about: what follows is told of that again."""
        return _is_local(self.seen[0]) and not _is_local(body)


def _is_local(body: Body) -> bool:
    return LOCAL.search(body.name) is not None


def _is_beside(body: Body, about: Body) -> bool:
    """Whether it is another city, county or district, or what these lie in; no part of whom the text is about."""
    if METROPOLIS.fullmatch(about.name) or about.name.endswith("도") or body.name == about.name:
        return False
    is_above = body.name.endswith("도") or METROPOLIS.fullmatch(body.name) is not None
    return is_above or (_is_local(body) and not (body.name[-1] == "구" and about.name[-1] in "시군"))


def _is_part(body: Body, about: Body) -> bool:
    """Whether it is an office with the name of the city that the text is about: 하늘시 보건소."""
    return _is_local(about) and not _is_local(body) and body.name.startswith(about.name)
