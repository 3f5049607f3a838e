"""Takes the guards of what hides out of the running site, one at a time, and tells which proof noticed.

.venv/bin/python -m tests.sabotage
"""

import os
import sys
from typing import Any

import pytest

PROOFS = ("test_visibility", "test_two_worlds")


class Table:
    """Prints a line for each guard as its test ends."""

    def pytest_runtest_logreport(self, report: Any) -> None:
        if report.when != "call" or "[" not in report.nodeid:
            return
        guard = report.nodeid.partition("[")[2].removesuffix("]")
        noticed = dict(report.user_properties)
        by = [proof for proof in PROOFS if noticed.get(proof)]
        print(f"\n{'noticed' if report.passed else 'MISSED '}  {guard}: {', '.join(by) or 'by nobody'}")
        for proof in by:
            print(f"         {proof}: {noticed[proof][:160]}")


if __name__ == "__main__":
    os.environ["SOAK"] = "1"
    sys.exit(
        pytest.main(
            ["-q", "--no-header", "-p", "no:randomly", "tests/test_sabotage.py", *sys.argv[1:]], [Table()]
        )
    )
