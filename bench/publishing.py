"""Measures how long an editor waits for the pages of the admin that publish a release, in a filled database.

    python -m bench.publishing DATABASE_URL [--times 20]

The database must be migrated, hold releases, and the address name its owner. The pages are asked for as a browser does,
in one process; what is measured stays as releases that have been withdrawn.
"""

import argparse
import os
import time
from collections.abc import Callable
from dataclasses import dataclass
from statistics import median
from tempfile import TemporaryDirectory
from typing import Any

from bench.counting import counted
from bench.flips import WITHDRAWN_FOR, act, ready
from bench.settings import set_up

HEADINGS = ("page", "times", "median ms", "longest ms", "CPU ms", "queries")


@dataclass(frozen=True)
class Waited:
    """For one answer: milliseconds as the editor waits, processor time of the application of it, and queries."""

    milliseconds: float
    processor: float
    queries: int


def main() -> None:
    told = arguments()
    with TemporaryDirectory(prefix="newsroom-publishing-") as static:
        os.environ["STATIC_ROOT"] = static
        set_up(told.database)
        client = editor()
        release(client)  # the first one has everything loaded, and does not count
        waited = [release(client) for _time in range(told.times)]
    print("| " + " | ".join(HEADINGS) + " |\n|" + "---|" * len(HEADINGS))
    for number, page in enumerate(("form", "what will be published", "publish")):
        print("| " + " | ".join((page, str(told.times), *cells([each[number] for each in waited]))) + " |")


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m bench.publishing", description=__doc__)
    parser.add_argument("database", help="the owner's address of a filled database")
    parser.add_argument("--times", type=int, default=20, help="how many releases are published")
    return parser.parse_args()


def cells(waited: list[Waited]) -> list[str]:
    times = [each.milliseconds for each in waited]
    processor = median(each.processor for each in waited)
    return [f"{median(times):.0f}", f"{max(times):.0f}", f"{processor:.0f}", str(waited[-1].queries)]


def editor() -> Any:
    """A browser in which an editor has logged in, who is not who submits what is measured."""
    from django.conf import settings
    from django.core.management import call_command
    from django.test import Client

    from newsroom.accounts.models import User

    call_command("collectstatic", interactive=False, verbosity=0)
    settings.ALLOWED_HOSTS = ["testserver"]
    person, _new = User.objects.get_or_create(
        username="measuring-approve", defaults={"is_staff": True, "is_superuser": True}
    )
    client = Client()
    client.force_login(person)
    return client


def release(client: Any) -> list[Waited]:
    """One release on its way: its form, the page that tells what will be published, and the press of the button."""
    from django.urls import reverse

    found = ready()
    form = reverse("admin:releases_release_change", args=[found.pk])
    page = reverse("admin:releases_release_act", args=[found.pk, "approve"])
    found.refresh_from_db()
    waited = [
        timed(lambda: client.get(form, secure=True), 200),
        timed(lambda: client.get(page, secure=True), 200),
        timed(lambda: client.post(page, {"seen": found.revision}, secure=True), 302),
    ]
    act("withdraw", found, reason=WITHDRAWN_FOR)
    return waited


def timed(ask: Callable[[], Any], status: int) -> Waited:
    """Raises ValueError for an answer with another status."""
    begun, processor = time.perf_counter(), time.process_time()
    with counted() as queries:
        answer = ask()
    if answer.status_code != status:
        raise ValueError(f"{answer.wsgi_request.path} was answered with {answer.status_code}")
    return Waited(
        1000 * (time.perf_counter() - begun), 1000 * (time.process_time() - processor), queries.count
    )


if __name__ == "__main__":
    main()
