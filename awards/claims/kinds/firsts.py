"""첫 수상, 처음으로 최우수; the first award, for the first time."""

import re
from collections.abc import Iterator
from typing import ClassVar

from awards.claims import contexts
from awards.claims.claim import Claim, Outcome, Verdict
from awards.claims.courses import Course
from awards.claims.kinds.kind import NO_AWARD, Compared, OfProgramme, best, listed
from awards.claims.said import Said
from awards.claims.winning import WINNING
from newsroom.bilingual.findings import gettext_noop

# What was done for the first time, before something was won: 처음으로 평가단을 운영해.
ANOTHER_ACT = "(?:해|하여|하고|하며|열어|거쳐|통해|려|어|아) "
FIRST = {
    "ko": re.compile(
        rf"(?<![가-힣])(?:첫(?= (?:[‘’'“”가-힣]{{1,4}} )?(?:{WINNING}))"
        rf"|(?:처음|최초)(?:으로|로)?(?= ?(?:(?!{ANOTHER_ACT})[^,.]){{0,24}}?(?:{WINNING}|받|자리에 올|등급))"
        r"|(?:(?<=것은 )|(?<=수상은 )|(?<=이번이 ))처음(?=이다|이며|입니다|이라))"
    ),
    "en": re.compile(
        r"(?:\b(?:[Ii]ts|[Tt]heir|[Oo]ur)|[’']s) first(?:-ever| ever)?(?= (?:award|win\b|prize|[A-Z]))"
        r"|\b(?:[Ff]or the )?first time\b(?: ever)?"
    ),
}
# First among others, or first in so many years: another matter.
NOT_OURS = {
    "ko": re.compile(
        r"(?:전국|도내|국내|세계|업계|지자체|자치단체|시·?군|기관|가운데|중|만에|이후)(?:에서)? ?$"
    ),
    "en": re.compile(r"\b(?:nation|country|province|Korea|world)$"),
}
NOT_SO = {
    "ko": re.compile(r"^[^,.]{0,12}(?:시행|도입|열린|개최|실시|참가|도전|마련|점대)"),
    "en": re.compile(
        r"^[^.;]{0,40}\b(?:since|in \w+ years|in the (?:nation|country|province)|among|nationwide|tried|took part)"
    ),
}
SCORED = re.compile(r"\b(?:above|below) \d+(?:\.\d+)? $")


class First(OfProgramme):
    id = "claim-first"
    label = gettext_noop("Claim: the first time")
    explanation = gettext_noop(
        "“첫 수상” is borne out when the register has no earlier award of this programme."
    )
    CONFIRMED: ClassVar[str] = gettext_noop(
        "The register has none before %(edition)s. It knows this programme since %(since)s."
    )
    OF_ITS_KIND: ClassVar[str] = gettext_noop(
        "The register has none with such a result before %(edition)s. What was won before: %(others)s."
    )
    EARLIER: ClassVar[str] = gettext_noop("The register has earlier ones: %(editions)s.")
    NONE: ClassVar[str] = gettext_noop("The register has no such result for %(edition)s, but: %(results)s.")

    def read(self, said: Said) -> Iterator[Claim | None]:
        for found in FIRST[said.language].finditer(said.words):
            start, end = found.span()
            is_other = NOT_OURS[said.language].search(said.before(start, 16))
            is_score = SCORED.search(said.before(start, 16))
            if is_other or is_score or NOT_SO[said.language].match(said.words[end:]):
                continue
            inside = any(each.start <= start < each.end for each in said.programmes)
            if not inside and contexts.is_of_awards(said, start, end):
                yield said.claim(
                    self.id, start, end, near=_behind(said, end), around=contexts.around(said, start)
                )

    def verdict(self, compared: Compared) -> Verdict:
        return best([self._counted(compared, compared.course(each)) for each in compared.readings])

    def _counted(self, compared: Compared, course: Course) -> Verdict:
        edition = course.last.edition
        earlier = [step for step in course.won if step is not course.last]
        if earlier:
            values = {"editions": listed(step.edition.label for step in earlier)}
            return Verdict(
                Outcome.CONTRADICTED, self.EARLIER, values, tuple(won for step in earlier for won in step.won)
            )
        if not course.is_recorded:
            return Verdict(Outcome.NOT_PROVABLE, NO_AWARD, {"edition": edition.label})
        if not course.last.won:
            results = listed(won.label() for won in compared.here)
            return Verdict(
                Outcome.CONTRADICTED,
                self.NONE,
                {"edition": edition.label, "results": results},
                tuple(compared.here),
            )
        others = [won for step in course.steps[:-1] for won in compared.won_in(step.edition)]
        if others:
            values = {"edition": edition.label, "others": listed(won.label() for won in others)}
            return Verdict(Outcome.CONFIRMED, self.OF_ITS_KIND, values, (*course.last.won, *others))
        values = {"edition": edition.label, "since": course.steps[0].edition.label}
        return Verdict(Outcome.CONFIRMED, self.CONFIRMED, values, course.last.won)


def _behind(said: Said, end: int) -> str:
    """What it is the first of stands behind it in both languages."""
    return contexts.CLAUSE.split(said.after(end, contexts.NEAR["ko"]))[0]
