"""What is counted part by part is what is counted anew, whatever was done before; and only what changed is counted."""

import random
from collections.abc import Callable
from datetime import datetime, timedelta
from functools import partial
from itertools import count

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, OperationalError, connection, transaction
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from awards.computed import sets as computed_sets
from awards.computed import streaks as computed_streaks
from awards.computed import totals as computed_totals
from awards.models import Award, Edition, Grade, Organisation, Programme, Role
from newsroom.public import content, fragments, parts
from newsroom.public.parts import PARTS, Parts, part_of
from newsroom.public.queries import sets, streaks, totals
from newsroom.public.queries.world import PUBLISHED
from newsroom.releases.enums import State
from newsroom.releases.models import Release
from newsroom.releases.preview import draft_world
from tests.awards.make import (
    make_award,
    make_edition,
    make_home,
    make_mention,
    make_organisation,
    make_programme,
    make_role,
    tell_of,
)
from tests.clock import move_clock
from tests.make import make_release, publish, withdraw
from tests.newsroom.public.test_content_at_once import somebody

pytestmark = pytest.mark.django_db(transaction=True)

YEARS = (2021, 2022, 2023, 2024)


@pytest.fixture
def clock():
    """A clock that stands still and is moved by hand, also by what is committed."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_get_functiondef('newsroom_now()'::regprocedure)")
        ((real,),) = cursor.fetchall()
    try:
        yield Clock(timezone.now())
    finally:
        with connection.cursor() as cursor:
            cursor.execute(real)


class Clock:
    def __init__(self, moment: datetime) -> None:
        self.moment = moment
        self.go_on(timedelta())

    def go_on(self, time: timedelta) -> None:
        self.moment += time
        move_clock(self.moment)


def remembered():
    """What pages show, of which most is known."""
    with content.one_reading():
        return {
            "totals": sorted(map(as_cell, totals.counted().cells)),
            "streaks": [one.length for one in streaks.running(streaks.MOST).longest],
            "running": streaks._counted(None).told(),
            "reached": {year: streaks._counted(year).told() for year in YEARS},
            "several": {year: sets._several().get(year, []) for year in YEARS},
            "years": {year: as_told(totals._of_year(year).told()) for year in YEARS},
        }


def counted_anew():
    running, number = computed_streaks.longest(PUBLISHED, None)
    several = computed_sets.several(PUBLISHED)
    return {
        "totals": sorted(map(as_cell, computed_totals.counted(PUBLISHED).cells)),
        "streaks": [one.length for one in running],
        "running": (running, number),
        "reached": {year: computed_streaks.longest(PUBLISHED, None, year) for year in YEARS},
        "several": {year: [one for one in several if one.year == year] for year in YEARS},
        "years": {
            year: as_told(totals.Year([totals._of_part(PUBLISHED.told(totals.OF_YEAR, {"year": year}))]))
            for year in YEARS
        },
    }


def as_told(year):
    return year.places, year.listed(streaks.MOST), year.noted(streaks.MOST)


def as_cell(cell):
    return cell.year, cell.is_city, sorted(cell.kinds), cell.authority, cell.field, cell.number


class Office:
    """Somebody who does one thing after another to a register, as chance has it."""

    def __init__(self, clock: Clock, seed: int) -> None:
        self.clock, self.chance, self.numbers = clock, random.Random(seed), count()
        home = make_home()
        self.bodies = [home, *(make_organisation(f"기관 {n}", parent=home) for n in range(3))]
        self.giver = make_organisation("주는 곳", kind="central")
        for n in range(4):
            programme = make_programme(f"평가 {n}", field="data")
            make_role(programme, self.giver)
            for year in YEARS:
                make_edition(programme, year)
        for _each in range(12):
            self.add(standalone=True)
        self.acts: list[Callable[[], None]] = [
            self.add,
            partial(self.add, standalone=True),
            self.edit,
            self.move,
            self.delete,
            self.approve,
            partial(self.approve, later=True),
            self.withdraw,
            self.let_time_pass,
            self.let_time_pass,
            self.change_body,
            self.change_programme,
            self.change_edition,
            self.change_grade,
            self.change_role,
        ]

    def act(self) -> str:
        one = self.chance.choice(self.acts)
        try:
            with transaction.atomic():
                one()
        except (IntegrityError, ValidationError):  # what the register refuses is no change
            return f"refused: {one}"
        return str(one)

    def any(self, model, **values):
        found = list(model.objects.filter(**values).order_by("pk"))
        return self.chance.choice(found) if found else None

    def add(self, standalone: bool = False) -> None:
        winner, edition = self.chance.choice(self.bodies), self.any(Edition, held=True)
        make_award(
            edition, recipient=winner, standalone=standalone, category={"ko": f"부문 {next(self.numbers)}"}
        )

    def edit(self) -> None:
        award = self.any(Award)
        award.authority = self.chance.choice(["minister", "governor", ""])
        award.recipient = self.chance.choice(self.bodies)
        award.standalone = self.chance.random() < 0.5
        award.grade = self.chance.choice(list(award.programme.grades.order_by("pk")))
        award.save()

    def move(self) -> None:
        award, edition = self.any(Award), self.any(Edition, held=True)
        award.edition, award.grade = edition, edition.programme.grades.order_by("pk")[0]
        award.save()

    def delete(self) -> None:
        if award := self.any(Award, told_by__isnull=True, mentions__isnull=True):
            award.delete()

    def approve(self, later: bool = False) -> None:
        release = make_release()
        for award in {self.any(Award), self.any(Award)}:
            make_mention(award, release)
        hours = timedelta(hours=self.chance.choice([1, 5, 30]))
        publish(release, at=self.clock.moment + hours if later else None)

    def withdraw(self) -> None:
        if release := self.any(Release, state=State.APPROVED):
            withdraw(release)

    def let_time_pass(self) -> None:
        self.clock.go_on(timedelta(minutes=self.chance.choice([1, 59, 61, 400, 1500])))

    def change_body(self) -> None:
        if self.chance.random() < 0.5:
            Organisation.objects.filter(pk=self.giver.pk).update(
                kind=self.chance.choice(["central", "media"])
            )
        else:
            body = self.chance.choice(self.bodies[1:])
            Organisation.objects.filter(pk=body.pk).update(parent=self.chance.choice([None, self.bodies[0]]))

    def change_programme(self) -> None:
        programme = self.any(Programme)
        programme.field, programme.name = (
            self.chance.choice(["data", "safety"]),
            {"ko": f"평가 {self.chance.random()}"},
        )
        programme.save()

    def change_edition(self) -> None:
        edition = self.any(Edition)
        if edition.awards.exists() and self.chance.random() < 0.7:
            Edition.objects.filter(pk=edition.pk).update(programme=self.any(Programme))
        else:
            Edition.objects.filter(pk=edition.pk).update(without_award=True)

    def change_grade(self) -> None:
        grade = self.any(Grade, position=3)
        Grade.objects.filter(pk=grade.pk).update(position=None)

    def change_role(self) -> None:
        if (role := self.any(Role)) and self.chance.random() < 0.5:
            role.delete()
        else:
            make_role(
                self.any(Programme), self.giver, self.chance.choice(["organiser", "host"]), year_from=2030
            )


@pytest.mark.parametrize("seed", range(4))
def test_after_any_series_of_changes_what_is_remembered_is_what_is_counted_anew(clock, seed):
    office, done = Office(clock, seed), []
    for _each in range(40):
        done.append(office.act())
        assert remembered() == counted_anew(), done
    assert totals.counted().number() > 0


class Noted:
    """Counts the awards of each programme, and notes which parts it was asked for."""

    def __init__(self):
        self.asked = []
        self.meanwhile = lambda: None
        self.counted = Parts(self.count, lambda rows: sum(number for part in rows for number in part))

    def count(self, world):
        self.meanwhile()
        rows = world.told(
            "SELECT json_build_array(w.programme_id, count(*))::text FROM {win} w GROUP BY w.programme_id"
        )
        self.asked.append({part_of(programme) for programme, _number in rows})
        return [(part_of(programme), number) for programme, number in rows]


def test_only_the_parts_that_changed_are_counted_again():
    here, there = make_award(standalone=True), make_award(standalone=True)
    noted = Noted()
    assert noted.counted.told() == 2
    noted.asked.clear()
    make_award(here.edition, standalone=True, grade="보통")
    assert noted.counted.told() == 3
    assert noted.counted.told() == 3
    make_organisation("새 기관")
    assert noted.counted.told() == 3
    assert noted.asked == [{part_of(here.programme_id)}]
    assert part_of(here.programme_id) != part_of(there.programme_id)


def test_what_all_counting_depends_on_has_everything_counted_again():
    award = make_award(standalone=True)
    noted = Noted()
    noted.counted.told()
    Organisation.objects.filter(pk=award.recipient_id).update(home=False)
    noted.counted.told()
    assert len(noted.asked) == 2


def test_an_hour_that_passes_changes_the_parts_that_its_release_tells_of(clock):
    here, _there = make_award(), make_award(standalone=True)
    clock.go_on(timedelta(days=1))
    tell_of(here, at=clock.moment + timedelta(minutes=1))
    noted = Noted()
    assert noted.counted.told() == 1
    noted.asked.clear()
    clock.go_on(timedelta(minutes=1))
    assert noted.counted.told() == 2
    assert noted.asked == [{part_of(here.programme_id)}]


def test_after_a_day_on_which_something_appeared_the_next_change_has_everything_counted_again(clock):
    here, there = make_award(), make_award(standalone=True)
    clock.go_on(timedelta(days=1))
    tell_of(here)
    noted = Noted()
    noted.counted.told()
    noted.asked.clear()
    clock.go_on(timedelta(days=1))
    assert noted.counted.told() == 2
    assert noted.asked == []
    make_award(there.edition, standalone=True, grade="보통")
    assert noted.counted.told() == 3
    assert noted.asked == [{part_of(each.programme_id) for each in (here, there)}]


MOVE = "UPDATE awards_award SET edition_id = %s, programme_id = %s, grade_id = NULL, rank = 1 WHERE id = %s"


def test_what_moves_while_it_is_counted_is_neither_counted_twice_nor_left_out():
    award, other = make_award(standalone=True), make_award(standalone=True)
    noted = Noted()
    assert noted.counted.told() == 2
    moving = iter([True])

    def move():
        if next(moving, False):
            with somebody() as editor, editor.cursor() as cursor:
                cursor.execute(MOVE, [other.edition_id, other.programme_id, award.pk])
                editor.commit()

    noted.meanwhile = move
    make_award(other.edition, standalone=True, grade="보통")
    assert noted.counted.told() == 3
    assert noted.counted.told() == 3


def publish_at_once(release):
    """Gives up when it has to wait for somebody."""
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SET LOCAL lock_timeout = '300ms'")
        publish(release)


def test_whoever_approves_a_mention_of_an_award_that_is_being_moved_waits_for_the_move():
    award, elsewhere = make_award(), make_edition()
    release = make_release()
    make_mention(award, release)
    with somebody() as moving, moving.cursor() as cursor:
        cursor.execute(MOVE, [elsewhere.pk, elsewhere.programme_id, award.pk])
        with pytest.raises(OperationalError, match="lock timeout"):
            publish_at_once(release)


def test_whoever_approves_a_mention_of_an_award_that_is_being_edited_waits_for_nobody():
    award, release = make_award(), make_release()
    make_mention(award, release)
    with somebody() as editing, editing.cursor() as cursor:
        cursor.execute("UPDATE awards_award SET authority = 'minister' WHERE id = %s", [award.pk])
        publish_at_once(release)
    assert totals.counted().number() == 1


def test_what_was_read_before_a_change_is_never_kept_under_the_mark_that_came_with_it():
    award = make_award(standalone=True)
    with content.one_reading():
        content.of_register()  # and then what is shown of the award, as it is now
        with somebody() as editor, editor.cursor() as cursor:
            cursor.execute("UPDATE awards_award SET authority = 'minister' WHERE id = %s", [award.pk])
            editor.commit()
        kept_under = parts.version_of(award.programme_id)
    assert kept_under != parts.version_of(award.programme_id)


def test_what_is_shown_of_a_programme_is_kept_while_others_change_and_nothing_beside_it():
    award, other = make_award(standalone=True), make_award(standalone=True)
    seen = [parts.version_of(award.programme_id)]
    for change in (
        lambda: Award.objects.filter(pk=other.pk).update(authority="minister"),
        lambda: Award.objects.filter(pk=award.pk).update(authority="minister"),
        lambda: Organisation.objects.filter(pk=award.recipient_id).update(name={"ko": "새 이름"}),
    ):
        change()
        seen.append(parts.version_of(award.programme_id))
    assert seen[0] == seen[1]
    assert len(set(seen)) == 3


@pytest.mark.parametrize("keep", [fragments.of_programme, fragments.on_page_of_programme])
def test_html_that_tells_of_a_programme_is_kept_while_others_change_and_made_anew_with_its_own(keep):
    award, other = make_award(standalone=True), make_award(standalone=True)
    name = (award.programme_id, "part")
    keep(name, lambda: "before")
    Award.objects.filter(pk=other.pk).update(authority="minister")
    assert keep(name, lambda: "after") == "before"
    Award.objects.filter(pk=award.pk).update(authority="minister")
    assert keep(name, lambda: "after") == "after"


def asked(client, path):
    with CaptureQueriesContext(connection) as queries:
        assert client.get(path).status_code == 200
    return len(queries)


@pytest.mark.parametrize("path", ["/ko/", "/ko/awards/", "/ko/awards/years/2024/"])
def test_after_a_change_no_more_is_asked_for_many_programmes_than_for_few(client, path):
    def after_a_change(awards):
        for _each in range(awards):
            make_award(make_edition(make_programme(), 2024), standalone=True)
        client.get(path)
        Award.objects.filter(pk=first.pk).update(authority=next(authorities))
        return asked(client, path)

    authorities = iter(["minister", "governor"])
    first = make_award(make_edition(make_programme(), 2024), standalone=True)
    assert after_a_change(4) >= after_a_change(30)


def test_the_database_tells_of_as_many_parts_as_programmes_are_dealt_out_to():
    ((_register, marks),) = PUBLISHED.told(parts.MARKS)
    assert sorted(map(int, marks)) == [parts.BESIDE, *range(PARTS)]
    assert len(set(marks.values())) == len(marks)


def test_parts_are_counted_for_each_preview_and_nothing_of_it_is_remembered():
    noted, release = Noted(), make_release()
    make_mention(make_award(), release)
    with draft_world(release.pk):
        assert noted.counted.told() == 1
    assert noted.counted.told() == 0
