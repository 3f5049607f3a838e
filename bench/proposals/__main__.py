"""Prints how well the awards of a folder's articles are read; see the package."""

import argparse
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from awards.proposals.reading import propose
from awards.proposals.telling import told
from bench.proposals.labels import Article, articles
from bench.proposals.scoring import FIELDS, Award, Scores, agree, pairs, same_award, table
from newsroom.bilingual.lexicon import packaged


def main(words: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(prog="python -m bench.proposals")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--labels", type=Path, help="JSON lines; FOLDER/labels.jsonl when not given")
    parser.add_argument(
        "--show", action="store_true", help="list what was missed, read for nothing, or read otherwise"
    )
    asked = parser.parse_args(words)
    try:
        given = articles(asked.folder, asked.labels)
    except (OSError, ValueError) as error:
        print(error, file=sys.stderr)
        return 1
    scores, slowest = Scores(), 0.0
    for article in given:
        begun = time.process_time()
        read = [told(proposal, article.name) for proposal in propose(article.text, lexicon=packaged())]
        slowest = max(slowest, time.process_time() - begun)
        scores.add(article.awards, read)
        if asked.show:
            show(article, read)
    print(table(scores))
    print(f"{len(given)} articles; the slowest took {1000 * slowest:.0f} ms of the processor")
    return 0


def show(article: Article, read: Sequence[Award]) -> None:
    paired = pairs(article.awards, read)
    for award in article.awards:
        if not any(award is one for one, _other in paired):
            print(f"{article.name} missed  {line(award)}")
    for award in read:
        if not any(award is other for _one, other in paired):
            print(f"{article.name} nobody's  {line(award)}")
    for one, other in paired:
        differ = [name for name in FIELDS if not agree(name, one, other)]
        if differ:
            mark = "differs" if same_award(one, other) else "DIFFERS"
            what = ", ".join(f"{name} {one.get(name)!r} read as {other.get(name)!r}" for name in differ)
            print(f"{article.name} {mark}  {line(one)}: {what}")


def line(award: Award) -> str:
    said = [str(award[name]) for name in ("recipient", "programme", "grade", "prize_by") if award.get(name)]
    return " | ".join([*said, f"“{award['evidence'][:70]}”"])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
