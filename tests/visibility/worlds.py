"""A newsroom as the public knows it, and what editors may have beside it without the public noticing."""

from collections.abc import Iterator
from contextlib import contextmanager
from itertools import cycle, islice

from django.db import connection, transaction

from awards.models import Programme
from newsroom.releases import publishing
from newsroom.releases.models import Release
from tests.awards.make import (
    make_award,
    make_edition,
    make_group,
    make_home,
    make_mention,
    make_organisation,
    make_role,
    tell_of,
)
from tests.clock import set_clock
from tests.make import make_release, make_user, publish, withdraw
from tests.newsroom.public.test_growth import World
from tests.visibility.files import add_secret_files
from tests.visibility.hidden import EARLY, MORNING, Desk, make_hidden
from tests.visibility.proof import UNKNOWN

CLOCK = "SELECT pg_get_functiondef('newsroom_now'::regproc)"
# Editions of the public programme that nothing public tells of: one without a word of it, one said to be without award.
SILENT_YEAR, GAP_YEAR = 2019, 2021
# Ahead of every clock.
FAR = MORNING.replace(year=2090)


@contextmanager
def at_a_quiet_hour() -> Iterator[None]:
    """A transaction in which the clock is moved; what it leaves is the clock that was there."""
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(CLOCK)
        (clock,) = cursor.fetchone()
        set_clock(MORNING)
        yield
        connection.check_constraints()
        cursor.execute(clock)


def make_public_world(more: int = 0) -> World:
    """Releases and awards of each kind, and `more` of each; a programme with editions that brought nothing."""
    set_clock(EARLY)
    world = World()
    world.grow(by=more)
    make_edition(world.programme, SILENT_YEAR)
    make_edition(world.programme, GAP_YEAR, without_award=True)
    publish(world.withdrawn)
    set_clock(MORNING)
    withdraw(world.withdrawn)
    return world


def add_secrets(world: World, number: int) -> dict[str, str]:
    """`number` releases that hide with their awards and organisations, and all that may hide beside what is public.

    Returns the canaries that they hold.
    """
    told: dict[str, str] = {}
    for state in islice(cycle(UNKNOWN), number):
        make_hidden(state, told)
    for state in ("draft", "review", "scheduled"):
        _tell_of_the_public_programme(world.programme, state)
    _rewrite(Desk("rewritten", told), world.release)
    return told


def _rewrite(desk: Desk, release: Release) -> None:
    """Begin to change all of a public release."""
    editor = make_user("desk editor")
    publishing.reopen(release, by=editor)
    for code in ("ko", "en"):
        release.texts.filter(language=code).update(**desk.text(code))
    Release.objects.filter(pk=release.pk).update(**desk.facts(), featured=not release.featured)
    release.refresh_from_db()
    release.topics.set([desk.topic()])
    desk.replace_contact(release)
    release.mentions.all().delete()
    for _award in range(2):
        make_mention(make_award(make_edition()), release)
    for rows in (release.photos, release.attachments):
        rows.all().delete()
    add_secret_files(desk.c, release)
    desk.save(release)


def _tell_of_the_public_programme(programme: Programme, state: str) -> None:
    """Awards, groups, roles and editions of a programme that readers know, told of by a release in `state`."""
    place = UNKNOWN.index(state)
    year = SILENT_YEAR if state == "draft" else 2030 + place
    edition, _new = programme.editions.get_or_create(year=year)
    edition.assessed_count = 98765
    edition.save()
    make_edition(programme, 2040 + place)
    body = make_organisation(parent=make_organisation())
    body.former_names.create(name={"ko": "옛 이름"}, valid_to="2020-01-01")
    make_role(programme, make_organisation(kind="central"), edition=edition)
    make_role(programme, make_organisation(), "host", year_from=year, year_to=year)
    award = make_award(
        edition, recipient=make_home(), group=make_group(edition, "비공개", size=54321), rank=3
    )
    award.ranks.create(group=make_group(edition, "비공개 2"), rank=1)
    public = programme.editions.get(year=2025)
    more = make_award(
        public, category={"ko": f"비공개 {state}"}, group=make_group(public, f"비공개 {state}"), rank=2
    )
    others = [make_award(each, recipient=body) for each in (public, programme.editions.get(year=GAP_YEAR))]
    release = make_release()
    for hidden in (award, make_award(edition, recipient=body), more, *others):
        make_mention(hidden, release)
    if state != "draft":
        publishing.submit(release, by=make_user("desk editor"))
    if state == "scheduled":
        publishing.approve(release, by=make_user("desk editor"), at=FAR)


def publish_what_hides_in_the_programme(world: World) -> None:
    """A secret award of the programme that readers know is told of by a public release."""
    tell_of(world.programme.awards.get(edition__year=SILENT_YEAR, recipient=make_home()))
