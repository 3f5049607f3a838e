import json
import sys
from argparse import ArgumentParser
from datetime import date
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from newsroom.bilingual import lexicon
from newsroom.bilingual.checking import check
from newsroom.bilingual.findings import Finding
from newsroom.bilingual.pairs import Pair
from newsroom.bilingual.rules import RULES
from newsroom.bilingual.texts import Span, plain
from newsroom.desk.text_files import read_text

LABELS = {rule.id: rule.label for rule in RULES}


class Command(BaseCommand):
    help = "Check whether an English text says what the Korean says, in two files; no database is needed."
    requires_system_checks = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--ko", required=True, type=Path, help=_("the Korean text, UTF-8"))
        parser.add_argument("--en", required=True, type=Path, help=_("the English text, UTF-8"))
        parser.add_argument(
            "--date",
            type=date.fromisoformat,
            help=_("day of release (2026-04-03), by which 28일 or 지난해 are read"),
        )
        parser.add_argument("--format", choices=("text", "jsonl"), default="text")

    def handle(self, *, ko: Path, en: Path, date: date | None, format: str, **options: Any) -> None:
        pair = Pair(plain(read_text(ko), "ko"), plain(read_text(en), "en"), date, lexicon.packaged())
        found = check(pair)
        for finding in found:
            self.stdout.write(_as_json(finding) if format == "jsonl" else _as_text(finding, pair))
        if format == "text":
            told = ngettext("%(count)d finding.", "%(count)d findings.", len(found)) % {"count": len(found)}
            self.stdout.write(told if found else _("No findings."))
        if found:
            sys.exit(1)


def _message(finding: Finding) -> str:
    return _(finding.message) % finding.values


def _as_json(finding: Finding) -> str:
    told = {
        "rule": finding.rule,
        "severity": finding.severity,
        "ko": _span(finding.ko),
        "en": _span(finding.en),
        "message": _message(finding),
    }
    return json.dumps(told, ensure_ascii=False)


def _span(span: Span | None) -> dict[str, int | str] | None:
    return {"start": span.start, "end": span.end, "text": span.text} if span else None


def _as_text(finding: Finding, pair: Pair) -> str:
    """A paragraph: the rule, both spans with their lines, what to do."""
    lines = [f"{_(LABELS[finding.rule])} ({finding.rule}, {finding.severity})"]
    for language, span, text in (("ko", finding.ko, pair.ko), ("en", finding.en, pair.en)):
        if span and text:
            number = text.whole.count("\n", 0, span.start) + 1
            lines.append(
                _("  %(language)s, line %(number)d: %(said)s")
                % {"language": language, "number": number, "said": span.text.strip()}
            )
    lines.append(f"  {_message(finding)}")
    if finding.proposal:
        lines.append(_("  Proposal: %(proposal)s") % {"proposal": finding.proposal})
    return "\n".join(lines) + "\n"
