"""How much of what is planted is found, and how much of what is found is true."""

from dataclasses import dataclass, field

from newsroom.bilingual import lexicon
from newsroom.bilingual.checking import check
from newsroom.bilingual.findings import Finding
from newsroom.bilingual.pairs import Pair
from newsroom.bilingual.rules import RULES
from newsroom.bilingual.texts import Span, plain
from tests.newsroom.bilingual.planted.cases import Case, read
from tests.newsroom.bilingual.planted.families import FAMILIES

RECALL, PRECISION = 0.95, 0.90
# A span may begin or end beside what was replaced: a figure with its unit is longer than its digits.
BESIDE = 12


@dataclass
class Tally:
    """What was found in all cases; `misses` and `alarms` are told to whoever reads the failure."""

    planted: int = 0
    clean: int = 0
    found: int = 0
    misses: list[str] = field(default_factory=list)
    alarms: list[str] = field(default_factory=list)

    def add(self, case: Case) -> None:
        pair = Pair(plain(case.ko, "ko"), plain(case.en, "en"), case.day, lexicon.packaged())
        findings = check(pair)
        hits = [finding for finding in findings if case.rule and _is_of(finding, case)]
        self.planted += bool(case.rule)
        self.clean += not case.rule
        self.found += bool(hits)
        if case.rule and not hits:
            self.misses.append(f"{case.rule}: {case.name}; found: {[_told(finding) for finding in findings]}")
        # What else a defect brings about at its place is no false alarm: without an item its figures are missing.
        self.alarms += [f"{case.name}: {_told(finding)}" for finding in findings if not _is_at(finding, case)]

    @property
    def recall(self) -> float:
        return self.found / self.planted

    @property
    def precision(self) -> float:
        return self.found / (self.found + len(self.alarms))

    def __str__(self) -> str:
        counts = (
            f"{self.planted} planted, {self.found} found; {self.clean} clean; {len(self.alarms)} false alarms"
        )
        shares = f"recall {self.recall:.3f}, precision {self.precision:.3f}"
        return "\n".join(("", counts, shares, "MISSED", *self.misses, "FALSE", *self.alarms))


def tallied() -> Tally:
    tally = Tally()
    for case in read():
        tally.add(case)
    return tally


def _is_of(finding: Finding, case: Case) -> bool:
    """Whether a finding is of the planted defect: of its rule or family, and with a span at its place."""
    rules = FAMILIES.get(case.rule, frozenset({case.rule}))
    return finding.rule in rules and _is_at(finding, case)


def _is_at(finding: Finding, case: Case) -> bool:
    """Whether it touches what was planted; nothing was in a clean case."""
    touches = _touches(finding.ko, case.ko_place) or _touches(finding.en, case.en_place)
    return bool(case.rule) and touches


def _touches(span: Span | None, place: tuple[int, int] | None) -> bool:
    return bool(span and place and span.start <= place[1] + BESIDE and place[0] - BESIDE <= span.end)


def _told(finding: Finding) -> str:
    return f"{finding.rule} {finding.ko and finding.ko.text!r} / {finding.en and finding.en.text!r}"


def test_planted_defects_are_found_and_clean_texts_are_left_alone() -> None:
    tally = tallied()
    assert tally.recall >= RECALL, str(tally)
    assert tally.precision >= PRECISION, str(tally)


def test_there_are_enough_pairs_to_tell() -> None:
    cases = list(read())
    assert len({case.name.split(":")[0] for case in cases}) >= 40
    assert sum(bool(case.rule) for case in cases) >= 150
    assert sum(not case.rule for case in cases) >= 150


def test_every_rule_that_is_planted_is_known() -> None:
    known = {rule.id for rule in RULES}
    planted = {case.rule for case in read() if case.rule}
    assert {rule for rule in planted if not FAMILIES.get(rule, {rule}) & known} == set()
