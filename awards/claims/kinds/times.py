"""통산 세 번째 수상, 첫 수상; for the third time, the first award."""

import re
from collections.abc import Iterator
from typing import ClassVar

from awards.claims import contexts
from awards.claims.claim import Claim, Outcome, Verdict
from awards.claims.courses import Course
from awards.claims.kinds.kind import NO_AWARD, Compared, OfProgramme, best, listed
from awards.claims.said import Said
from newsroom.bilingual.findings import gettext_noop
from newsroom.figures.values import Role

WINNING = r"수상|선정|표창|대상|최우수|우수|본상|장려|(?:대통령|총리|장관|도지사)상|영예|쾌거|정상|상을|상이|1위|가등급|최고 등급"
NTH = {
    "ko": (
        re.compile(
            r"(?:통산|역대|수상은|선정은|수상만|(?:수상|선정|표창|대상|최우수)[은는이가]? ?이번이) ?$"
        ),
        re.compile(rf" ?(?:로 )?(?:{WINNING})"),
    ),
    "en": (
        re.compile(
            r"\b(?:for the|(?:its|the city[’']s|our)(?: overall)?|it is the|was the|is the) $", re.IGNORECASE
        ),
        re.compile(
            r" (?:overall )?(?:time\b(?! in a row)|award|win\b|grand prize|top excellence|selection)",
            re.IGNORECASE,
        ),
    ),
}
IN_ROW = re.compile(r"in a row|consecutive|running|straight", re.IGNORECASE)
FIRST = {
    "ko": re.compile(
        rf"(?<![가-힣])(?:(?:사상|역대) )?(?:(?P<award>첫) (?=(?:[‘’'“”가-힣]{{1,4}} )?(?:{WINNING}))"
        rf"|(?P<time>처음|최초)(?:으로|로) ?(?=[^,.]{{0,24}}(?:{WINNING}|받|자리에 올|등급))"
        r"|(?<=것은 )처음(?=이다|이며|입니다|이라)|(?<=수상은 )처음(?=이다|이며|입니다|이라)|(?<=이번이 )처음(?=이다|이며|입니다|이라))"
    ),
    "en": re.compile(
        r"\b(?:its |their |our )?first(?:-ever| ever)?(?= (?:award|win\b|grand prize|top excellence|prize|Ga\b|[A-Z][\w-]+ "
        r"(?:award|prize|commendation)))|\b(?:for the )?first time\b(?: ever)?|\bfirst ever\b|[’']s first(?= (?:award|grand prize))",
        re.IGNORECASE,
    ),
}
# First among others, first in so many years, the first of its kind: another matter.
NOT_OURS = {
    "ko": re.compile(
        r"(?:전국|도내|국내|지자체|자치단체|세계|시군|시·군|기관|업계|가운데|중|만에|이후|공공기관) ?(?:중 ?)?(?:에서 )?$"
    ),
    "en": re.compile(r"\b(?:nation|country|province|Korea|world)[’']s $", re.IGNORECASE),
}
NOT_SO = {
    "ko": re.compile(r"^[^,.]{0,12}(?:시행|도입|열린|개최|실시|참가|도전|마련|90점|점대)"),
    "en": re.compile(
        r"^[^.;]{0,40}\b(?:since|in \w+ years|in the (?:nation|country|province)|among|nationwide|tried|took part|above \d)"
    ),
}


class Nth(OfProgramme):
    id = "claim-nth"
    label = gettext_noop("How many times it was won")
    explanation = gettext_noop(
        "“통산 세 번째” counts the editions in which the award was won, whether or not they follow each other."
    )
    CONFIRMED: ClassVar[str] = gettext_noop("By the register it is number %(count)s: %(editions)s.")
    OTHER: ClassVar[str] = gettext_noop("By the register it is number %(count)s, not %(said)s: %(editions)s.")
    NOT_YET: ClassVar[str] = gettext_noop(
        "No award is recorded for %(edition)s. With it the register would count %(count)s: %(editions)s."
    )
    NOT_EVEN_SO: ClassVar[str] = gettext_noop(
        "No award is recorded for %(edition)s, and even with it the register would count %(count)s, not %(said)s:"
        " %(editions)s."
    )
    LACKING: ClassVar[str] = gettext_noop(
        "The register counts %(count)s: %(editions)s. Editions in between are not recorded."
    )
    NEWER: ClassVar[str] = gettext_noop(
        "The register counts %(count)s: %(editions)s. Nothing is recorded after that."
    )

    def read(self, said: Said) -> Iterator[Claim | None]:
        before, after = NTH[said.language]
        for figure in said.figures:
            if figure.role is not Role.ORDINAL or figure.unit or figure.value is None or figure.value < 2:
                continue
            behind = after.match(said.words, figure.end)
            ahead = before.search(said.before(figure.start, 24))
            told = (behind and ahead) if said.language == "en" else (behind or ahead)
            if (
                not told
                or IN_ROW.search(said.after(figure.end, 24))
                or contexts.is_ahead(said, figure.start, figure.end)
            ):
                continue
            if contexts.is_of_awards(said, figure.start, figure.end):
                yield _claim(self, said, figure.start, figure.end, figure.value)

    def verdict(self, compared: Compared) -> Verdict:
        return best([self._counted(compared, compared.course(each)) for each in compared.readings])

    def _counted(self, compared: Compared, course: Course) -> Verdict:
        count, said = len(course.won), int(compared.claim.value)
        values = {
            "count": str(count),
            "said": str(said),
            "editions": listed(step.edition.label for step in course.won),
            "edition": course.last.edition.label,
        }
        outcome, message = self._told(compared, course, count, said)
        return Verdict(outcome, message, values, course.rows)

    def _told(self, compared: Compared, course: Course, count: int, said: int) -> tuple[Outcome, str]:
        if not course.is_recorded:
            fits = count == said
            return (Outcome.NOT_PROVABLE, self.NOT_YET) if fits else (Outcome.CONTRADICTED, self.NOT_EVEN_SO)
        if count == said:
            return Outcome.CONFIRMED, self.CONFIRMED
        if count < said <= count + sum(step.missing for step in course.steps):
            return Outcome.NOT_PROVABLE, self.LACKING
        if said == count + 1 and compared.may_lack_the_latest:
            return Outcome.NOT_PROVABLE, self.NEWER
        return Outcome.CONTRADICTED, self.OTHER


class First(OfProgramme):
    id = "claim-first"
    label = gettext_noop("The first time")
    explanation = gettext_noop(
        "“첫 수상” is borne out when the register has no earlier award of this programme."
    )
    CONFIRMED: ClassVar[str] = gettext_noop(
        "The register has none before %(edition)s. It knows this programme since %(since)s."
    )
    EARLIER: ClassVar[str] = gettext_noop("The register has earlier ones: %(editions)s.")
    NONE: ClassVar[str] = gettext_noop("The register has no such result for %(edition)s, but: %(results)s.")

    def read(self, said: Said) -> Iterator[Claim | None]:
        for found in FIRST[said.language].finditer(said.words):
            start, end = found.span()
            is_other = NOT_OURS[said.language].search(said.before(start, 16))
            if is_other or NOT_SO[said.language].match(said.words[end:]):
                continue
            inside = any(each.start <= start < each.end for each in said.programmes)
            if not inside and contexts.is_of_awards(said, start, end):
                yield _claim(self, said, start, end, 1)

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
            results = listed(won.label for won in compared.here)
            return Verdict(
                Outcome.CONTRADICTED,
                self.NONE,
                {"edition": edition.label, "results": results},
                tuple(compared.here),
            )
        values = {"edition": edition.label, "since": course.steps[0].edition.label}
        return Verdict(Outcome.CONFIRMED, self.CONFIRMED, values, course.last.won)


def _claim(kind: OfProgramme, said: Said, start: int, end: int, value: object) -> Claim | None:
    behind = said.after(end, contexts.NEAR["ko"])
    return said.claim(
        kind.id,
        start,
        end,
        value=value,
        near=contexts.CLAUSE.split(behind)[0],
        around=contexts.around(said, start),
    )
