"""3관왕; triple crown: several prizes in one edition."""

import re
from collections.abc import Iterator
from typing import ClassVar

from awards.claims import contexts
from awards.claims.claim import Claim, Outcome, Verdict, distinct
from awards.claims.kinds.kind import NO_AWARD, Compared, OfProgramme, listed
from awards.claims.said import Said
from newsroom.bilingual.findings import gettext_noop
from newsroom.figures.values import Figure, Role

# Prizes of several programmes: 수도 평가에서도 …, 물관리 분야 2관왕.
SEVERAL = re.compile(r"에서도|분야 ?$|\balso\b|\bas well as\b")
NEAR = 80


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
            here = distinct(each.programme for each in said.programmes)
            is_plain = len(here or said.named) == 1 and not leaves_some(said, figure)
            if is_plain and said.programme(figure.start) is not None:
                yield said.claim(self.id, figure.start, figure.end, value=figure.value, unit="award")

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
