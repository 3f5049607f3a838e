"""Articles and the awards that people found in them, from files."""

import json
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

Award = Mapping[str, Any]


@dataclass(frozen=True)
class Article:
    """`awards` are those that are to be read out of it."""

    name: str
    text: str
    awards: tuple[Award, ...]


def articles(folder: Path, labels: Path | None = None) -> list[Article]:
    """All of a folder, by name. Raises OSError, and ValueError for labels that are no JSON or of no article."""
    awards = _noted(labels or folder / "labels.jsonl")
    found = [
        Article(path.stem, path.read_text(encoding="utf-8"), tuple(awards.pop(path.stem, ())))
        for path in sorted(folder.glob("*.txt"))
    ]
    if awards:
        raise ValueError(f"Labels of articles that are not in {folder}: {', '.join(sorted(awards))}")
    return found


def _noted(path: Path) -> dict[str, list[Award]]:
    noted: dict[str, list[Award]] = defaultdict(list)
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        if not line.strip():
            continue
        try:
            award = json.loads(line)
            awards = noted[award["article"]]
        except (json.JSONDecodeError, KeyError, TypeError) as error:
            raise ValueError(f"{path}, line {number}: no label: {error!r}") from error
        if not award.get("in_sidebar"):
            awards.append(award)
    return noted
