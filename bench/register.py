"""How long the figures of a large register take: filled in the database, every statement explained, every page asked.

    python -m bench.register DATABASE_URL [AWARDS]

The database must be migrated, and the address name its owner. Awards are added until there are as many (100,000);
all of them are public on their own. Each statement is planned and run as the pages have it, over what is public and
over all records; the milliseconds are the database's own, the best of three.
"""

import os
import sys
import time
from collections.abc import Iterator
from tempfile import TemporaryDirectory
from typing import Any

from bench.settings import set_up

SIZE = 100_000
PROGRAMMES, BODIES, YEARS = 1_250, 40, 20

# One programme in five runs twice a year, one in seven every other year; bodies win here and there.
FILL = """
    INSERT INTO awards_organisation (name, slug, kind, parent_id, home)
    SELECT jsonb_build_object('ko', '기관 ' || n, 'en', 'Body ' || n), 'bench-body-' || n, 'affiliate',
        (SELECT id FROM awards_organisation WHERE home), false
    FROM generate_series(1, %(bodies)s) n;

    INSERT INTO awards_organisation (name, slug, kind, home)
    SELECT jsonb_build_object('ko', '주는 곳 ' || n, 'en', 'Giver ' || n), 'bench-giver-' || n,
        (ARRAY['central', 'province', 'public', 'media', 'association'])[1 + n %% 5], false
    FROM generate_series(1, 50) n;

    INSERT INTO awards_programme (name, slug, kind, field, scale_size)
    SELECT jsonb_build_object('ko', '평가 ' || n, 'en', 'Programme ' || n), 'bench-' || n, 'evaluation',
        (ARRAY['data', 'safety', 'welfare', 'culture', ''])[1 + n %% 5], 3
    FROM generate_series(1, %(programmes)s) n;

    INSERT INTO awards_grade (programme_id, name, position)
    SELECT p.id, jsonb_build_object('ko', (ARRAY['최우수', '우수', '장려'])[g]), g
    FROM awards_programme p, generate_series(1, 3) g WHERE p.slug LIKE 'bench-%%';

    INSERT INTO awards_role (programme_id, role, organisation_id)
    SELECT p.id, 'organiser', o.id FROM awards_programme p
        JOIN awards_organisation o ON o.slug = 'bench-giver-' || (1 + p.id %% 50) WHERE p.slug LIKE 'bench-%%';

    INSERT INTO awards_edition (programme_id, year, half, held, without_award)
    SELECT p.id, y, CASE WHEN p.id %% 5 = 0 THEN h END, true, false
    FROM awards_programme p, generate_series(2025 - %(years)s, 2025) y, generate_series(1, 2) h
    WHERE p.slug LIKE 'bench-%%' AND (h = 1 OR p.id %% 5 = 0) AND (p.id %% 7 > 0 OR y %% 2 = 0);

    INSERT INTO awards_award (public_id, edition_id, programme_id, recipient_id, category, grade_id, prize, prize_kind,
        authority, rank, score, source_url, standalone, import_digest, created_at, updated_at)
    SELECT 'b' || translate(lpad((row_number() OVER ())::text, 9, '0'), '01', 'xz'), e.id, e.programme_id, b.id, '{}',
        (SELECT g.id FROM awards_grade g
            WHERE g.programme_id = e.programme_id AND g.position = 1 + (e.id + b.n) %% 3), '{}', '',
        (ARRAY['minister', 'governor', 'president', ''])[1 + (e.id + b.n) %% 4], 1 + (e.id * b.n) %% 9,
        60 + (e.id * b.n) %% 40, '', true, '', now(), now()
    FROM awards_edition e
        JOIN awards_programme p ON p.id = e.programme_id AND p.slug LIKE 'bench-%%'
        CROSS JOIN (
            SELECT id, 0 AS n FROM awards_organisation WHERE home
            UNION ALL
            SELECT id, substr(slug, 12)::int FROM awards_organisation WHERE slug LIKE 'bench-body-%%'
        ) b
    WHERE (e.id * 7 + b.n * 13) %% 11 < CASE WHEN b.n = 0 THEN 9 ELSE 1 END
    LIMIT %(size)s;
"""


def main(database: str, size: int) -> None:
    with TemporaryDirectory() as static:
        os.environ |= {"STATIC_ROOT": static, "ALLOWED_HOSTS": "127.0.0.1", "HTTPS": "false"}
        set_up(database)
        _serve()
        fill(size)
        for name, milliseconds in measured():
            print(f"{name:<70}{milliseconds:>9.1f} ms", flush=True)


def _serve() -> None:
    from django.core.management import call_command

    call_command("collectstatic", interactive=False, verbosity=0)


def fill(size: int) -> None:
    """Make a register of `size` awards where there is none yet."""
    from django.db import connection

    from awards.models import Award
    from bench.approved import make_home

    if Award.objects.count() >= size:
        return
    make_home()
    values = {"bodies": BODIES, "programmes": PROGRAMMES, "years": YEARS, "size": size}
    with connection.cursor() as cursor:
        cursor.execute(FILL, values)
        cursor.execute("ANALYZE")


def measured() -> Iterator[tuple[str, float]]:
    """Every statement and page with the milliseconds that it takes."""
    from awards.computed.worlds import RECORDED
    from newsroom.public.queries.world import PUBLISHED

    for world in (PUBLISHED, RECORDED):
        for name, statement, values in statements():
            yield f"{world.name}: {name}", _explained(statement.format_map(world.relations), values)
    yield from pages()


def statements() -> Iterator[tuple[str, str, dict[str, Any]]]:
    from awards.computed import courses, rows, sets, standings_sql, streaks, totals
    from awards.models import Award

    keys = list(Award.objects.order_by("-pk").values_list("pk", flat=True)[:100])
    award = Award.objects.get(pk=keys[0])
    yield "one award", standings_sql.STANDINGS, {"awards": keys[:1]}
    yield "a page of 20 awards", standings_sql.STANDINGS, {"awards": keys[:20]}
    yield "a page of 100 awards", standings_sql.STANDINGS, {"awards": keys}
    yield (
        "the course of a programme",
        courses.COURSE,
        {
            "programme": award.programme_id,
            "recipient": award.recipient_id,
        },
    )
    behind = {"award": award.pk, "last": None, "position": None, "rank": None, "group": ""}
    yield "the awards behind a figure", rows.BEHIND, behind
    yield "totals of all years", totals.CELLS, {}
    yield "all streaks", streaks.LONGEST, {"year": None, "shortest": 2, "most": 100}
    yield "sets of all years", sets.SETS, {"year": None}
    yield "several prizes of a year", sets.SEVERAL, {"year": 2025}


def _explained(statement: str, values: dict[str, Any]) -> float:
    """The milliseconds of planning are left out: the public pages have them once for a connection."""
    from django.db import connection

    found = []
    with connection.cursor() as cursor:
        for _each in range(3):
            cursor.execute(f"EXPLAIN (ANALYZE, TIMING OFF, FORMAT JSON) {statement}", values)
            found.append(float(cursor.fetchone()[0][0]["Execution Time"]))
    return min(found)


def pages() -> Iterator[tuple[str, float]]:
    """Pages by one process, when it knows them and after something has changed."""
    from django.test import Client

    from awards.models import Award
    from newsroom.public import content

    award = Award.objects.select_related("programme").order_by("-pk").first()
    assert award is not None
    client = Client(SERVER_NAME="127.0.0.1")
    for path in (
        "/ko/awards/",
        f"/ko/awards/{award.public_id}/",
        f"/ko/awards/programmes/{award.programme.slug}/",
        "/ko/awards/years/2025/",
        f"/ko/awards/?behind={award.public_id}.nth",
        "/api/v1/awards/",
        "/api/v1/awards/summary/?year=2025",
    ):
        client.get(path)
        content.forget_all()
        yield f"{path}, everything anew", _asked(client, path)
        yield f"{path}, known", min(_asked(client, path) for _each in range(5))


def _asked(client: Any, path: str) -> float:
    begun = time.perf_counter()
    answer = client.get(path)
    taken = (time.perf_counter() - begun) * 1000
    assert answer.status_code == 200, (path, answer.status_code)
    return taken


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else SIZE)
