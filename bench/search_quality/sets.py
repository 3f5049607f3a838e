"""Documents, questions and judgements: read from files, or our own set of demo, written and generated texts."""

import json
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bench.corpus import releases
from newsroom.fields.html import plain_text
from newsroom.korean.asking import parsed

OWN = Path(__file__).resolve().parents[1] / "retrieval"
DEMO = Path(__file__).resolve().parents[2] / "newsroom/desk/demo/releases.jsonl"
# Releases among which the others hide: they hold many words in passing, and nobody has judged them.
GENERATED = 400
# What is asked in a sentence is not answered by a title that names its subject.
SENTENCE = "sentence"


@dataclass(frozen=True)
class Document:
    """`published_at` is empty where the set tells no time."""

    id: str
    title: str
    text: str
    language: str
    published_at: str = ""


@dataclass(frozen=True)
class Question:
    """`grades`: of the documents that answer it, from 1 up."""

    text: str
    kind: str
    grades: dict[str, int]


def read(documents: Path, queries: Path, relevant: Path) -> tuple[list[Document], list[Question]]:
    """A set from its three files; questions that nothing answers are left out. Raises OSError, ValueError, KeyError."""
    grades: dict[str, dict[str, int]] = defaultdict(dict)
    for row in rows(relevant):
        if int(row.get("grade", 1)) > 0:
            grades[str(row["query"])][str(row["document"])] = int(row.get("grade", 1))
    asked = [
        (str(row["id"]), Question(row["text"], row.get("kind", ""), grades[str(row["id"])]))
        for row in rows(queries)
    ]
    return [document(row) for row in rows(documents)], [
        question for _id, question in asked if question.grades
    ]


def own() -> tuple[list[Document], list[Question]]:
    """Our set: what was written for it, the demo's releases, and generated ones whose titles have no word asked for."""
    written, questions = read(OWN / "documents.jsonl", OWN / "queries.jsonl", OWN / "relevant.jsonl")
    published = [row for row in rows(DEMO) if row["state"] == "published"]
    asked = {
        word.text
        for question in questions
        if question.kind != SENTENCE
        for word in parsed(question.text).words
    }
    generated = (
        told for told in of_releases(releases(GENERATED)) if not any(word in told.title for word in asked)
    )
    return [*written, *of_releases(published), *generated], questions


def of_releases(lines: Any) -> Iterator[Document]:
    """Each text of lines of the interchange format; the English one is a document of its own."""
    for line in lines:
        for language, text in line["texts"].items():
            name = line["external_id"] if language == "ko" else f"{line['external_id']}-{language}"
            words = "\n".join([*text.get("subtitles", ()), text.get("summary") or "", *_body(text)])
            yield Document(name, text["title"], words, language, line["published_at"] or "")


def _body(text: dict[str, Any]) -> list[str]:
    return text["body"] if "body" in text else [plain_text(text["body_html"])]


def document(row: dict[str, Any]) -> Document:
    text = row["text"]
    language = row.get("language") or ("ko" if any("가" <= letter <= "힣" for letter in text) else "en")
    return Document(str(row["id"]), row.get("title", ""), text, language, row.get("published_at", ""))


def rows(file: Path) -> Iterator[dict[str, Any]]:
    with file.open(encoding="utf-8") as lines:
        yield from (json.loads(line) for line in lines if line.strip())
