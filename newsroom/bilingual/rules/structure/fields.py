"""Rules for the head of a text: what stands in one language alone. Of lines only what surely has a counterpart."""

from collections.abc import Iterator

from newsroom.bilingual.blocks import Block, Kind, Text
from newsroom.bilingual.findings import Finding, Severity, gettext_noop
from newsroom.bilingual.pairs import Pair
from newsroom.bilingual.rules.rule import Rule


def _of(text: Text, kind: Kind) -> list[Block]:
    return [block for block in text.blocks if block.kind is kind]


class FieldMissing(Rule):
    id = "field-missing"
    label = gettext_noop("Title or summary missing in English")
    explanation = gettext_noop(
        "The Korean has a title, a subtitle or a summary that the English does not have."
    )
    severity = Severity.ERROR

    MESSAGES = (
        (Kind.TITLE, gettext_noop("The English has no title. Translate “%(korean)s”.")),
        (Kind.SUMMARY, gettext_noop("The English has no summary. Translate “%(korean)s”.")),
    )

    def findings(self, pair: Pair) -> Iterator[Finding]:
        if not pair.en or not pair.en.blocks or pair.en.is_plain or pair.ko.is_plain:
            return
        for kind, message in self.MESSAGES:
            for block in _of(pair.ko, kind):
                if not _of(pair.en, kind):
                    yield self.finding(
                        message, pair.ko.span(block.start, block.end), korean=pair.ko.of(block)
                    )


class SubtitlesDiffer(Rule):
    id = "subtitles-differ"
    label = gettext_noop("Number of subtitles")
    explanation = gettext_noop("Both languages have the same number of subtitles.")
    severity = Severity.WARNING

    def findings(self, pair: Pair) -> Iterator[Finding]:
        if not pair.en or not pair.en.blocks or pair.en.is_plain or pair.ko.is_plain:
            return
        ko, en = _of(pair.ko, Kind.SUBTITLE), _of(pair.en, Kind.SUBTITLE)
        if len(ko) > len(en):
            first = ko[len(en)]
            yield self.finding(
                gettext_noop(
                    "The Korean has %(ko_many)s subtitles, the English %(en_many)s. Translate “%(korean)s”."
                ),
                pair.ko.span(first.start, first.end),
                ko_many=str(len(ko)),
                en_many=str(len(en)),
                korean=pair.ko.of(first),
            )
