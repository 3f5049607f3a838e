"""Prints the measures of our search and of both baselines; see the package. Fails when a baseline is better."""

import sys
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

from bench.search_quality.bm25 import BM25
from bench.search_quality.measures import ndcg, recall, reciprocal_rank
from bench.search_quality.ours import indexed
from bench.search_quality.sets import Document, Question, own, read
from newsroom.korean.analysis import Analyser, terms

MEASURES = {"recall@10": recall, "MRR": reciprocal_rank, "nDCG@10": ndcg}
# Differences that are nothing but rounding.
EQUAL = 0.0005


class Searching(Protocol):
    def ranking(self, question: str, most: int = 100) -> list[str]:
        """Ids of documents, best first."""


Scores = dict[str, float]


def main(files: Sequence[str]) -> int:
    documents, questions = chosen(files)
    print(f"{len(documents)} documents, {len(questions)} questions")
    with indexed(documents) as search:
        rankings = {"ours": answers(search, questions)}
    rankings |= {
        f"{name} BM25": answers(baseline(documents, analyser), questions)
        for name, analyser in (("bigram", Analyser.BIGRAMS), ("morphological", Analyser.MORPHEMES))
    }
    scores = {name: measured(questions, found) for name, found in rankings.items()}
    print(table("search", scores))
    print()
    print(
        table(
            "ours, nDCG@10 by kind", {kind: by_kind(kind, questions, rankings) for kind in kinds(questions)}
        )
    )
    return int(not is_best(scores))


def chosen(files: Sequence[str]) -> tuple[list[Document], list[Question]]:
    """The set of three files, or our own."""
    return read(*map(Path, files)) if files else own()


def baseline(documents: Sequence[Document], analyser: Analyser) -> BM25:
    texts = {document.id: f"{document.title}\n{document.text}" for document in documents}
    return BM25(texts, lambda text: [term.lexeme for term in terms(text, analyser=analyser)])


def answers(search: Searching, questions: Sequence[Question]) -> list[list[str]]:
    return [search.ranking(question.text) for question in questions]


def measured(questions: Sequence[Question], rankings: Sequence[list[str]]) -> Scores:
    """Each measure on average over the questions."""
    pairs = list(zip(rankings, questions, strict=True))
    return {
        name: sum(measure(found, question.grades) for found, question in pairs) / len(pairs)
        for name, measure in MEASURES.items()
    }


def kinds(questions: Sequence[Question]) -> list[str]:
    return list(dict.fromkeys(question.kind for question in questions))


def by_kind(kind: str, questions: Sequence[Question], rankings: dict[str, list[list[str]]]) -> Scores:
    """nDCG of each search on the questions of one kind."""
    means: Scores = defaultdict(float)
    places = [place for place, question in enumerate(questions) if question.kind == kind]
    for name, found in rankings.items():
        means[name] = sum(ndcg(found[place], questions[place].grades) for place in places) / len(places)
    return means


def is_best(scores: dict[str, Scores]) -> bool:
    """Whether ours is at least as good as each baseline, by each measure."""
    return all(
        scores["ours"][measure] >= other[measure] - EQUAL for other in scores.values() for measure in MEASURES
    )


def table(heading: str, lines: dict[str, Scores]) -> str:
    columns = list(next(iter(lines.values())))
    rule = f"| --- |{' ---: |' * len(columns)}"
    told = [
        f"| {name} | " + " | ".join(f"{line[column]:.3f}" for column in columns) + " |"
        for name, line in lines.items()
    ]
    return "\n".join([f"| {heading} | {' | '.join(columns)} |", rule, *told])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
