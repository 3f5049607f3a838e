"""What is asked for: kinds of pages, each with addresses drawn from the database, always in the same order."""

from collections.abc import Iterator
from dataclasses import dataclass
from random import Random
from urllib.parse import quote

import psycopg

from bench.words import FIELDS, NOUNS, PLACES, SURNAMES, SYLLABLES

MANY = 1000  # addresses of a kind of which there are as many as releases
# Releases that are read again and again: what a front page, the portals and the feeds lead to.
AGAIN = 200
# So many that none is asked for twice: as robots ask.
EVERY = 50_000
DEEP = 500
ROWS_OF_A_PAGE = 20
COMMON = slice(60, 130)  # by frequency: these are in about one text in ten


@dataclass(frozen=True)
class Kind:
    """A kind of page: its addresses without the host, percent-encoded."""

    name: str
    addresses: list[str]
    is_search: bool = False


def kinds(database: str) -> list[Kind]:
    """All kinds, with addresses of what is public in the database."""
    random = Random(7)
    with psycopg.connect(database) as connection:
        every, awards = drawn(connection, random, "release", EVERY), drawn(connection, random, "award", MANY)
        pages = -(-counted(connection, "published_release") // ROWS_OF_A_PAGE)
    releases = every[:MANY]
    slugs = [field.slug for field in FIELDS]
    deep = min(DEEP, pages)
    found = [
        Kind("home", ["/ko/"]),
        Kind("list", ["/ko/releases/"]),
        Kind("filtered list", [f"/ko/releases/?category={slug}" for slug in slugs]),
        Kind(f"page {deep}", [f"/ko/releases/?page={deep}"]),
        Kind("release", [release(key, slug) for key, slug in releases[:AGAIN]]),
        Kind("release once", [release(key, slug) for key, slug in every[MANY:]]),
        Kind("award register", ["/ko/awards/"]),
        Kind("award", [f"/ko/awards/{key}/" for key, _slug in awards]),
        Kind("API list", ["/api/v1/releases/"]),
        Kind("API detail", [f"/api/v1/releases/{key}/" for key, _slug in releases]),
        *(Kind(f"search: {name}", [search(words) for words in asked], True) for name, asked in searches()),
    ]
    return [kind for kind in found if kind.addresses]


def release(key: str, slug: str) -> str:
    return f"/ko/releases/{key}/{quote(slug)}/"


def drawn(connection: psycopg.Connection, random: Random, what: str, most: int) -> list[tuple[str, str]]:
    """Public ids with the slug of their Korean page, which awards have none of."""
    slugs = (
        "SELECT r.public_id, t.slug FROM published_release r"
        " JOIN published_text t ON t.release_id = r.id AND t.language = 'ko' ORDER BY r.id"
    )
    rows = connection.execute(
        slugs if what == "release" else "SELECT public_id, '' FROM published_award ORDER BY id"
    ).fetchall()
    return random.sample(rows, min(most, len(rows)))


def counted(connection: psycopg.Connection, view: str) -> int:
    row = connection.execute(f"SELECT count(*) FROM {view}").fetchone()
    return int(row[0]) if row else 0


def searches() -> Iterator[tuple[str, list[str]]]:
    """Kinds of questions, each with many that differ, so that what was found once is not all that is measured."""
    random = Random(11)
    nouns = [noun for noun in list(NOUNS)[COMMON] if len(noun) == 2]
    subjects = [subject for field in FIELDS for subject in field.subjects]
    yield "common word", nouns
    yield "rare word", [name(random) for _place in range(200)]
    yield "two words", [f"{random.choice(list(PLACES))} {random.choice(nouns)}" for _place in range(200)]
    yield "phrase", [f'"{random.choice(subjects)} 이용자는"' for _place in range(100)]


def name(random: Random) -> str:
    first, second = random.choices(list(SYLLABLES), k=2)
    return random.choice(list(SURNAMES)) + first + second


def search(words: str) -> str:
    return f"/ko/search/?q={quote(words)}"
