"""What rules for figures tell with: both spans, and the figure of the Korean in English as a proposal."""

from newsroom.bilingual.findings import Finding
from newsroom.bilingual.pairs import Pair
from newsroom.bilingual.rules.figures.spoken import english_of
from newsroom.bilingual.rules.rule import Rule
from newsroom.figures.values import Figure


class FigureRule(Rule):
    """A rule that tells of a figure in one text or both; its messages name them `%(ko)s` and `%(en)s`."""

    def told(self, pair: Pair, message: str, ko: Figure | None = None, en: Figure | None = None) -> Finding:
        assert pair.en
        return Finding(
            self.id,
            self.severity,
            message,
            pair.ko.span(ko.start, ko.end) if ko else None,
            pair.en.span(en.start, en.end) if en else None,
            {language: figure.text for language, figure in (("ko", ko), ("en", en)) if figure},
            english_of(ko) if ko else "",
        )
