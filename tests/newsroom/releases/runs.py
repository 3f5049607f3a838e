"""Runs of differences, read back."""

from collections.abc import Iterable
from typing import Any

from newsroom.releases.differences import Change


def side(runs: Iterable[Any], change: Change) -> str:
    """The text of one side: without what is `change`, so GONE gives the newer text and NEW the older one."""
    return "".join(run.text for run in runs if run.change != change)
