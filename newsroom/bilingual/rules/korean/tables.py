"""Tables of words that stand beside the rules: lines of tab-separated columns; # begins a remark."""

from functools import cache
from pathlib import Path

HERE = Path(__file__).parent


@cache
def rows(name: str) -> tuple[tuple[str, ...], ...]:
    """The rows of the table `name`.tsv, each as its columns."""
    lines = (HERE / f"{name}.tsv").read_text(encoding="utf-8").splitlines()
    return tuple(tuple(line.split("\t")) for line in lines if line and not line.startswith("#"))
