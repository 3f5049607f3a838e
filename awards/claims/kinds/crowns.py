"""3관왕; triple crown: several prizes in one edition, or in several programmes in one year."""

import re
from collections.abc import Iterator
from typing import ClassVar

from awards.claims import contexts
from awards.claims.claim import Claim, Outcome, Verdict
from awards.claims.kinds.kind import NO_AWARD, Compared, OfProgramme, listed
from awards.claims.said import Said
from newsroom.bilingual.findings import gettext_noop
from newsroom.figures.values import Role

# Prizes of several programmes: 수도 평가에서도 …, 물관리 분야 2관왕.
SEVERAL = re.compile(r"에서도|분야 ?$|\balso\b|\bas well as\b")


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
        # Of several programmes it is not plain which prizes are counted.
        if len({each.programme.key for each in said.programmes}) > 1:
            return
        for figure in said.figures:
            if figure.unit != "crown" or figure.role is not Role.COUNT or figure.value is None:
                continue
            if SEVERAL.search(said.before(figure.start, 80)) or contexts.is_ahead(
                said, figure.start, figure.end
            ):
                continue
            if said.programme(figure.start) is not None:
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
