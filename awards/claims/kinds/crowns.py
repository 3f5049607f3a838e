"""3관왕; triple crown: several prizes in one edition."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import ClassVar

from awards.claims import contexts
from awards.claims.claim import Claim, Outcome, Programme, Verdict, distinct
from awards.claims.kinds.kind import NO_AWARD, Compared, OfProgramme, listed
from awards.claims.programmes import BEFORE
from awards.claims.said import Named, Said
from awards.claims.years import year_of
from newsroom.bilingual.findings import gettext_noop
from newsroom.figures.values import Figure, Role

# Prizes of several programmes: 수도 평가에서도 …, 물관리 분야 2관왕.
SEVERAL = re.compile(r"에서도|분야 ?$|\balso\b|\bas well as\b")
NEAR = 80
# Between programmes that one number counts over, and between them and the number, which in English they follow; but for
# the edition that stands before a name.
JOINED = {
    "ko": re.compile(r"[’”\"'」』]? ?(?:와|과|및|,|·|ㆍ) ?"),
    "en": re.compile(r"[’”\"']?(?:,|,? and)(?: (?:in|at))?(?: the)? "),
}
BESIDE = {
    "ko": re.compile(
        r"[’”\"'」』]?(?:에서[는만]?)? (?:(?:(?:19|20)\d\d년도?|올해|지난해|[가-힣]+히|동시에|무려|모두|영예의|값진) )*"
    ),
    "en": re.compile(r" (?:in|at)(?: the)? "),
}


class Crown(OfProgramme):
    id = "claim-crown"
    label = gettext_noop("Claim: several prizes at once")
    explanation = gettext_noop(
        "“2관왕” is borne out when the register has so many awards of ours in one edition."
    )
    CONFIRMED: ClassVar[str] = gettext_noop("The register has %(count)s awards of %(edition)s: %(results)s.")
    OTHER: ClassVar[str] = gettext_noop(
        "The register has %(count)s of %(edition)s, not %(said)s: %(results)s."
    )

    def read(self, said: Said) -> Iterator[Claim | None]:
        for figure in crowns(said):
            over = counted_over(said, figure)
            if len(over) == 1:
                programme = _of_its_year(over[0], said)
                yield said.claim(
                    self.id, figure.start, figure.end, value=figure.value, unit="award", programme=programme
                )

    def verdict(self, compared: Compared) -> Verdict:
        edition, said = compared.edition, int(compared.claim.value)
        assert edition
        if not compared.here:
            return Verdict(Outcome.NOT_PROVABLE, NO_AWARD, {"edition": edition.label})
        values = {
            "count": str(len(compared.here)),
            "said": str(said),
            "edition": edition.label,
            "results": listed(won.label() for won in compared.here),
        }
        fits = len(compared.here) == said
        outcome = Outcome.CONFIRMED if fits else Outcome.CONTRADICTED
        return Verdict(outcome, self.CONFIRMED if fits else self.OTHER, values, tuple(compared.here))


def crowns(said: Said) -> Iterator[Figure]:
    for figure in said.figures:
        is_crown = figure.unit == "crown" and figure.role is Role.COUNT and figure.value is not None
        if is_crown and not contexts.is_ahead(said, figure.start, figure.end):
            yield figure


def leaves_some(said: Said, figure: Figure) -> bool:
    """Whether it counts prizes of programmes besides those that the sentence names."""
    return bool(SEVERAL.search(said.before(figure.start, NEAR)))


def counted_over(said: Said, figure: Figure) -> tuple[Programme, ...]:
    """The programmes that it counts prizes of; none where the sentence leaves that open.

    Of several that a sentence names apart these are those right beside it: 가 평가에서 우수를 받고 나 평가에서 3관왕.
    """
    if leaves_some(said, figure):
        return ()
    every = distinct(each.programme for each in said.programmes)
    if not every:
        return tuple(said.named) if len(said.named) == 1 else ()
    groups = _joined(said)
    if len(every) == 1 or len(groups) == 1:
        return every
    beside = next((group for group in groups if _is_beside(said, group, figure)), ())
    return distinct(each.programme for each in beside)


def only_year(programmes: Iterable[Programme]) -> int | None:
    years = {each.year for each in programmes if each.year}
    return years.pop() if len(years) == 1 else None


def _joined(said: Said) -> list[list[Named]]:
    """The programmes of the sentence, those together that stand joined."""
    groups: list[list[Named]] = []
    for each in said.programmes:
        is_joined = groups and _stands(JOINED, said, groups[-1][-1].end, each.start)
        groups[-1:] = [[*groups[-1], each]] if is_joined else [*groups[-1:], [each]]
    return groups


def _is_beside(said: Said, group: Sequence[Named], figure: Figure) -> bool:
    if said.language == "ko":
        return _stands(BESIDE, said, group[-1].end, figure.start)
    return _stands(BESIDE, said, figure.end, group[0].start)


def _stands(forms: Mapping[str, re.Pattern[str]], said: Said, start: int, end: int) -> bool:
    """Whether one of the forms is all that stands there, but for the edition of what follows."""
    between = said.words[start:end]
    edition = BEFORE[said.language].search(between)
    form = forms[said.language]
    return any(
        form.fullmatch(between, 0, until) for until in (len(between), edition.start() if edition else 0)
    )


def _of_its_year(programme: Programme, said: Said) -> Programme:
    """What stands without an edition is of the year of the others in the sentence, if it tells no other."""
    year = only_year(each.programme for each in said.programmes)
    return replace(programme, year=year) if not programme.is_dated and year == year_of(said) else programme
