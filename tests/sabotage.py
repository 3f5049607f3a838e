"""Takes the guards of what hides out of the running site and puts leaks into it, one at a time; tells who noticed.

.venv/bin/python -m tests.sabotage
"""

import os
import sys
from collections import Counter
from typing import Any

import pytest

PROOFS = ("test_visibility", "test_two_worlds")
KINDS = {"test_a_missing_guard_is_noticed": "removed", "test_a_leak_is_noticed": "injected"}


class Table:
    """Prints a line for each guard and each leak as its test ends, and how many there were of which kind at the end."""

    def __init__(self) -> None:
        self.counted: Counter[str] = Counter()

    def pytest_runtest_logreport(self, report: Any) -> None:
        test, _bracket, name = report.nodeid.rpartition("::")[2].partition("[")
        if report.when != "call" or test not in KINDS:
            return
        noticed = dict(report.user_properties)
        verdict = self._verdict(report, noticed)
        self.counted[f"{KINDS[test]}, {verdict}"] += 1
        print(f"\n{verdict:7}  {KINDS[test]}: {name.removesuffix(']')}")
        for by, finding in noticed.items():
            print(f"         {by}: {finding[:160]}")

    def _verdict(self, report: Any, noticed: dict[str, str]) -> str:
        """A refusal by the database keeps what hides as well, but no proof has noticed anything."""
        if any(proof in noticed for proof in PROOFS):
            return "noticed"
        return "refused" if report.passed else "MISSED"

    def pytest_terminal_summary(self) -> None:
        print("\n" + "\n".join(f"{number:3} {kind}" for kind, number in sorted(self.counted.items())))


if __name__ == "__main__":
    os.environ["SOAK"] = "1"
    sys.exit(
        pytest.main(
            ["-q", "--no-header", "-p", "no:randomly", "tests/test_sabotage.py", *sys.argv[1:]], [Table()]
        )
    )
