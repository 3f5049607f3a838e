"""Rules for what machines leave in a text: entities, tags, notices of a translation service, characters gone wrong."""

import re
from collections.abc import Iterator

from newsroom.bilingual.blocks import Text
from newsroom.bilingual.findings import Finding, Severity, gettext_noop
from newsroom.bilingual.pairs import Pair
from newsroom.bilingual.rules.rule import Rule

CODE = re.compile(
    r"&(?:#\d{1,6}|#x[0-9A-Fa-f]{1,5}|amp|nbsp|quot|apos|lt|gt|middot|lsquo|rsquo|ldquo|rdquo|hellip|ndash|mdash);"
    r"|</?(?:p|br|b|i|u|strong|em|span|div|li|ul|ol|a|td|tr|table|h[1-6]|font)(?:\s[^<>\n]{0,200})?/?>"
    r"|\b(?:undefined|NaN)\b"
    r"|(?<![\w'“‘\"-])null(?![\w'”’\"-])|\[object Object\]|\{\{[^{}\n]{0,60}\}\}|%\([a-z_]{1,30}\)s"
    r"|\\[nrtu](?![A-Za-z])|\ufffd|â€[\w™œ\x9d\x80-\x9f]?|ï¿½|Ã[\x80-\xbf]|\*\*[^*\n]{1,80}\*\*|^```|^#{1,4}\s(?=\w)",
    re.MULTILINE,
)
NOTICE = re.compile(
    r"(?:machine|automatically|auto)[- ]translat(?:ed|ion)|google[ ‘’']{0,2}translat\w{1,4}|\bpapago\b|\bdeepl\b"
    r"|translated (?:by|with|using) (?:google|papago|deepl|chatgpt|gpt|ai\b|machine)|as an ai language model"
    r"|here(?:'s| is) the (?:english )?translation|^translation:|^(?:sure|certainly)[,!] here"
    r"|구글\s?번역|파파고\s?번역|자동\s?번역된",
    re.IGNORECASE | re.MULTILINE,
)


class CodeLeft(Rule):
    id = "code-left"
    label = gettext_noop("Code left in the text")
    explanation = gettext_noop("HTML entities, tags, “null” and characters that went wrong on the way.")
    severity = Severity.ERROR
    compares = False

    def findings(self, pair: Pair) -> Iterator[Finding]:
        for text in filter(None, (pair.ko, pair.en)):
            for found in CODE.finditer(text.whole):
                yield self.finding(
                    gettext_noop("“%(said)s” is code, no text. Write what readers are to see."),
                    *_spans(text, found),
                    said=found[0],
                )


class NoticeLeft(Rule):
    id = "notice-left"
    label = gettext_noop("Notice of a translation service")
    explanation = gettext_noop("How a translation was made is told by the site, not by the text.")
    severity = Severity.NOTE
    compares = False

    def findings(self, pair: Pair) -> Iterator[Finding]:
        for text in filter(None, (pair.ko, pair.en)):
            if found := NOTICE.search(text.whole):
                yield self.finding(
                    gettext_noop(
                        "“%(said)s” is a notice of a translation service. Take it out: the site prints its own."
                    ),
                    *_spans(text, found),
                    said=found[0],
                )


def _spans(text: Text, found: re.Match[str]) -> tuple:
    span = text.span(*found.span())
    return (span, None) if text.language == "ko" else (None, span)
