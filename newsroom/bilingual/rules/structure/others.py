"""Rules for 등 (and others): who took part must not become fewer."""

import re
from collections.abc import Iterator

from newsroom.bilingual.alignment import alignment
from newsroom.bilingual.blocks import Span
from newsroom.bilingual.findings import Finding, Severity, gettext_noop
from newsroom.bilingual.pairs import Pair
from newsroom.bilingual.rules.rule import Rule
from newsroom.bilingual.rules.structure.regions import covering, whole_of

# Bodies behind which 등 tells that there are more; a number behind it tells how many, and the figures are compared.
WHO = re.compile(
    r"[가-힣]{1,15}(?:부|처|청|시|군|구|도|위원회|공사|공단|재단|대학교|협회|학회|병원|은행)\s등(?=이|은|의\s|에서|과\s|에게|으로부터|도\s)"
)
OPEN = re.compile(
    r"\b(?:others?|such as|includ|among|etc|various|like|more|related|and so on|sever|relevant|many|a number of|partner"
    r"|bodies\b|agencies|organi[sz]ations|institutions|ministries|cities|example|rang)",
    re.IGNORECASE,
)


class OthersDropped(Rule):
    id = "others-dropped"
    label = gettext_noop("“And others” that is missing")
    explanation = gettext_noop("등 behind bodies tells that there are more of them.")
    severity = Severity.NOTE

    def findings(self, pair: Pair) -> Iterator[Finding]:
        if not pair.en:
            return
        told: dict[int, bool] = {}
        for found in WHO.finditer(pair.ko.whole):
            spans = alignment(pair).en_sentences_of(found.start())
            en = whole_of(pair.en, spans)
            if en and not _tells_others(told, en):
                yield self.finding(
                    gettext_noop(
                        "“%(korean)s” tells that there are others; the English names all. Add “and others”."
                    ),
                    pair.ko.span(*found.span()),
                    covering(pair.en, spans),
                    korean=found[0],
                )


def _tells_others(told: dict[int, bool], en: Span) -> bool:
    """Remembered in `told` by the places of sentences: many names may stand in one."""
    if en.start not in told:
        told[en.start] = OPEN.search(en.text) is not None
    return told[en.start]
