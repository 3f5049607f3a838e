"""Whom an article is telling of, and whom 시는, 공단은 or a short name means in it; pure."""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field, replace
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
        cities = (
            known.name
            for known in self.known
            if LOCAL.search(known.name) and self._holds(known, city, office)
        )
        return next((replace(body, name=f"{name} {office}", again=False) for name in cities), None)

    def _holds(self, city: Body, written: str, office: str) -> bool:
        """Whether an office is meant that belongs to a city: its own 시 보건소, or 보건소 where none has been named."""
        return city.name.endswith(written) if written else office in OF_EACH_CITY

    def goes_on(
        self,
        groups: Sequence[Sequence[Body]],
        centrals: frozenset[str],
        won: Collection[str],
        *,
        wins: bool,
    ) -> None:
        """Remembers who is told of from here on: the first subject of the sentence that may win.

        An office that alone has `won` stays told of. `wins`: the sentence tells that somebody has won something;
        where it does not, another city in it is only compared with the one that the text is about.
        """
        about = self.seen[0] if self.seen else None
        if self.current and about and self._is_aside(self.current):
            stays = self.current.name in won and about.name not in won
            self.current = self.current if stays else about
        for group in groups:
            if group[0].manner != "subject":
                self.mentioned += [
                    body for body in group if body.manner in ("owner", "bare") and body.name not in centrals
                ]
                continue
            found = self.resolved(group[0])
            if found and about and not wins and _is_beside(found, about):
                self.mentioned.append(found)
                return
            if found and found.name not in centrals:
                self.seen.append(found)
                self.current = found
                return

    def _is_aside(self, body: Body) -> bool:
        """Whether it belongs to the city or county that the text is about: what follows is told of that again."""
        about = self.seen[0].name
        return LOCAL.search(about) is not None and LOCAL.search(body.name) is None


def _is_beside(body: Body, about: Body) -> bool:
    """Whether it is another city, county or district, or what these lie in; no part of whom the text is about."""
    if METROPOLIS.fullmatch(about.name) or about.name.endswith("도") or body.name == about.name:
        return False
    is_above = body.name.endswith("도") or METROPOLIS.fullmatch(body.name) is not None
    is_like = LOCAL.search(body.name) and not (body.name[-1] == "구" and about.name[-1] in "시군")
    return is_above or bool(is_like)
