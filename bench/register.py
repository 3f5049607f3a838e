"""How long the figures of a large register take: filled in the database, every statement explained, every page asked.

    python -m bench.register DATABASE_URL [AWARDS]

The database must be migrated, and the address name its owner. Awards are added until there are as many (100,000);
all of them are public on their own. Each statement is run as the pages have it, over what is public and over all
records; pages read by the role and the settings that they have in production. Milliseconds are processor time, of this
process and of the database: what else the machine does moves them little. Needs a database on this machine. What is
measured stays in it: a release that has been withdrawn for each page.
"""

import os
import sys
import time
from collections.abc import Iterator
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

from bench import backends
from bench.flips import WITHDRAWN_FOR, act, ready
from bench.load.site import as_role
from bench.many_awards import CROWDED, SIZE, fill
from bench.settings import set_up
from newsroom.postgres import PUBLIC

if TYPE_CHECKING:
    from awards.computed.worlds import World


def main(database: str, size: int) -> None:
    with TemporaryDirectory() as static:
        os.environ |= {"STATIC_ROOT": static, "ALLOWED_HOSTS": "127.0.0.1", "HTTPS": "false"}
        set_up(database, as_role(database, PUBLIC))
        _serve()
        fill(size)
        print(f"{'':<70}{'here':>8} {'database':>9}")
        for name, here, database_ms in measured():
            print(f"{name:<70}{here:>8.1f} {database_ms:>9.1f} ms", flush=True)


def _serve() -> None:
    from django.core.management import call_command

    call_command("collectstatic", interactive=False, verbosity=0)


def measured() -> Iterator[tuple[str, float, float]]:
    """Every statement and page with the milliseconds that it takes in this process and in the database."""
    from awards.computed.worlds import RECORDED
    from newsroom.public.queries.world import PUBLISHED

    for world in (PUBLISHED, RECORDED):
        for name, statement, values in statements():
            yield f"{world.name}: {name}", 0.0, _answered(world, statement, values)
    yield from pages()


def statements() -> Iterator[tuple[str, str, dict[str, Any]]]:
    from awards.computed import courses, rows, sets, standings_sql, streaks, totals
    from awards.models import Award

    plain = Award.objects.exclude(programme__slug=CROWDED).order_by("-pk")
    keys = list(plain.values_list("pk", flat=True)[:100])
    award = Award.objects.get(pk=keys[0])
    crowded = Award.objects.filter(programme__slug=CROWDED, recipient__home=True).latest("pk")
    yield "one award", standings_sql.STANDINGS, {"awards": keys[:1]}
    yield "one award of a programme with 2,000", standings_sql.STANDINGS, {"awards": [crowded.pk]}
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
    yield (
        "the course of a programme with 2,000 awards",
        courses.COURSE,
        {"programme": crowded.programme_id, "recipient": crowded.recipient_id},
    )
    behind = {"award": award.pk, "last": None, "position": None, "rank": None, "group": ""}
    yield "the awards behind a figure", rows.BEHIND, behind
    yield "totals of all years", totals.CELLS, {"kinds": list(totals.KINDS), "parts": 1}
    yield "all streaks", streaks.LONGEST, {"year": None, "shortest": 2, "most": 100}
    yield "the streaks of a year", streaks.LONGEST, {"year": 2020, "shortest": 2, "most": 100}
    yield "sets of all years", sets.SETS, {"year": None}
    yield "several prizes of a year", sets.SEVERAL, {"year": 2025}


def _answered(world: "World", statement: str, values: dict[str, Any]) -> float:
    """Of the public pages the first one plans for the connection."""
    found = []
    for _each in range(4):
        before = backends.milliseconds()
        world.told(statement, values)
        found.append(backends.milliseconds() - before)
    return min(found)


def pages() -> Iterator[tuple[str, float, float]]:
    """Pages by one process: when it knows nothing, after each kind of change, and when it knows them."""
    from django.test import Client

    from awards.models import Award, Organisation
    from newsroom.public import content

    others = Award.objects.exclude(programme__slug=CROWDED)
    award = others.select_related("programme").latest("pk")
    ordinary = list(others.filter(edition__year=2025).order_by("-pk").values_list("pk", flat=True)[:300:50])
    city = Organisation.objects.get(home=True)
    client = Client(SERVER_NAME="127.0.0.1")
    for path in (
        "/ko/",
        "/ko/awards/",
        f"/ko/awards/{award.public_id}/",
        f"/ko/awards/programmes/{award.programme.slug}/",
        f"/ko/awards/programmes/{CROWDED}/",
        f"/ko/organisations/{city.slug}/",
        "/ko/organisations/bench-giver-2/",
        "/ko/awards/years/",
        "/ko/awards/years/2025/",
        "/ko/awards/streaks/",
        "/ko/awards/disclosure/",
        f"/ko/awards/?behind={award.public_id}.nth",
        "/api/v1/awards/",
        "/api/v1/awards/summary/?year=2025",
    ):
        client.get(path)
        content.forget_all()
        yield f"{path}, everything anew", *_asked(client, path)
        yield (
            f"{path}, after one award was corrected",
            *_middle(_changed(client, path, key) for key in ordinary),
        )
        own = award.pk if CROWDED not in path else _crowded()
        yield (
            f"{path}, after one of its programme",
            *_middle(_changed(client, path, own) for _each in range(5)),
        )
        for change, cost in _released(client, path, ordinary[-1]):
            yield f"{path}, {change}", *cost
        yield f"{path}, known", *min((_asked(client, path) for _each in range(5)), key=sum)


def _changed(client: Any, path: str, key: int) -> tuple[float, float]:
    """What the first reader pays after somebody has corrected one award."""
    from awards.models import Award

    changed = Award.objects.get(pk=key)
    changed.authority = "governor" if changed.authority == "minister" else "minister"
    changed.save()
    return _asked(client, path)


def _crowded() -> int:
    from awards.models import Award

    return int(Award.objects.filter(programme__slug=CROWDED).latest("pk").pk)


def _released(client: Any, path: str, key: int) -> Iterator[tuple[str, tuple[float, float]]]:
    """What the first reader pays when a release comes, and when it goes: without an award, and telling of one."""
    from awards.models import Award, Mention

    for told in (None, Award.objects.get(pk=key)):
        release = ready()
        if told:
            Mention.objects.create(award=told, release=release, evidence=["하늘시가 상을 받았다."])
        kind = "a release with an award" if told else "a release"
        act("approve", release)
        yield f"after {kind} was approved", _asked(client, path)
        act("withdraw", release, reason=WITHDRAWN_FOR)
        yield f"after {kind} was withdrawn", _asked(client, path)


def _middle(costs: Iterator[tuple[float, float]]) -> tuple[float, float]:
    """The cost in the middle: the best says little of what most readers pay, the worst is of what else goes on."""
    return sorted(costs, key=sum)[2]


def _asked(client: Any, path: str) -> tuple[float, float]:
    before, begun = backends.milliseconds(), time.process_time()
    answer = client.get(path)
    here = (time.process_time() - begun) * 1000
    assert answer.status_code == 200, (path, answer.status_code)
    return here, backends.milliseconds() - before


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else SIZE)
