"""Several people work on one release at once, on real PostgreSQL: nobody's text is lost, and nothing illegal is stored.

Hypothesis chooses who looks at the form, who acts on what they saw, and statement by statement who goes on; after every
step the rules of `tests.concurrency.rules` are asked of the database. A failure prints the steps that lead to it.
`SOAK=1` plays 500 interleavings instead of a few.
"""

import os
from collections import Counter
from collections.abc import Iterator
from datetime import timedelta

import pytest
from hypothesis import HealthCheck, Phase, note, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    rule,
    run_state_machine_as_test,
)

from awards.published import PublishedAward
from newsroom.releases import clock, publishing
from tests.awards.make import make_award, make_mention
from tests.concurrency import rules
from tests.concurrency.acts import DONE, EDITS, REFUSED
from tests.concurrency.desk import Desk
from tests.concurrency.people import STATEMENTS
from tests.make import make_release

SOAK = bool(os.environ.get("SOAK"))
INTERLEAVINGS, STEPS = (500, 25) if SOAK else (15, 14)

# How an interleaving begins: what has happened to the release before.
BEGINNINGS: dict[str, list[str]] = {
    "a draft": [],
    "in review": ["submit"],
    "public": ["submit", "approve"],
    "scheduled": ["submit", "approve later"],
    "a public one that was opened for changes": ["submit", "approve", "reopen"],
    "withdrawn": ["submit", "approve", "withdraw"],
}

# What a person does when they may not do what they want: the first of these, from some place on.
KINDS = ["approve", "submit", "edit", "reopen", "recover", "withdraw", "send_back", "discard"]
# What they want; edits and withdrawals have several forms.
WISHES = ["withdraw"] * 3 + ["edit", "send_back"] * 2 + ["approve", "submit", "reopen", "discard"]

# Whom a step is about, of those who are free or of those who are in the middle of an act. What is drawn never depends
# on what happens in the database, so that Hypothesis can play the same steps again.
SOMEBODY = st.integers(0, 11)
DETAIL = st.integers(0, 7)
WISH = st.sampled_from(WISHES)


class Newsroom(RuleBasedStateMachine):
    """One release and the people at it."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk

    @initialize(beginning=st.sampled_from(sorted(BEGINNINGS)))
    def begin(self, beginning: str) -> None:
        self.desk.new_release(BEGINNINGS[beginning])

    @rule(who=SOMEBODY, to_edit=st.booleans())
    def look(self, who: int, to_edit: bool) -> None:
        """Look at the release and act on that later, when it may be old."""
        if free := self.desk.room.idle():
            self.desk.look(free[who % len(free)], to_edit)

    @rule(who=SOMEBODY, wish=WISH, detail=DETAIL)
    def act_by_an_old_page(self, who: int, wish: str, detail: int) -> None:
        """Begin what the person wants, as far as they saw that it was possible; halt before its first statement."""
        if free := self.desk.room.idle():
            self._act(free[who % len(free)], wish, detail)

    @rule(who=SOMEBODY, wish=WISH, detail=DETAIL)
    def look_and_act(self, who: int, wish: str, detail: int) -> None:
        """The same, by what is there now."""
        if free := self.desk.room.idle():
            name = free[who % len(free)]
            self.desk.look(name, to_edit=True)
            self._act(name, wish, detail)

    @rule(who=SOMEBODY, wishes=st.tuples(WISH, WISH), detail=DETAIL)
    def two_look_and_act(self, who: int, wishes: tuple[str, str], detail: int) -> None:
        """Two people see the same and begin at the same time."""
        free = self.desk.room.idle()
        names = [free[(who + each) % len(free)] for each in range(2)] if len(free) > 1 else []
        for name in names:
            self.desk.look(name, to_edit=True)
        for name, wish in zip(names, wishes, strict=False):
            self._act(name, wish, detail)

    def _act(self, name: str, wish: str, detail: int) -> None:
        page = self.desk.pages.get(name)
        offered = [*page.offered, *(["edit"] if page.data else [])] if page else []
        others = KINDS[detail:] + KINDS[:detail]
        if page is None or not (kinds := [kind for kind in (wish, *others) if kind in offered]):
            return
        details = {"edit": list(EDITS), "approve": ["", "later"], "withdraw": [*page.languages, ""]}
        possible = details.get(kinds[0], [""])
        chosen = possible[detail % len(possible)]
        note(f"{name} begins to {kinds[0]} {chosen}")
        self.desk.begin(name, kinds[0], chosen)

    @rule(who=SOMEBODY, statements=st.integers(1, 12))
    def go_on(self, who: int, statements: int) -> None:
        self._advance(who, statements)

    @rule(who=SOMEBODY)
    def finish(self, who: int) -> None:
        self._advance(who, STATEMENTS)

    def _advance(self, who: int, statements: int) -> None:
        if busy := self.desk.room.paused():
            note(f"{busy[who % len(busy)]} goes on")
            self.desk.advance(busy[who % len(busy)], statements)

    @rule()
    def time_passes(self) -> None:
        if self.desk.scheduled:
            note("time passes")
            self.desk.let_time_pass()

    @invariant()
    def the_rules_hold(self) -> None:
        if self.desk.release_id:
            self.desk.check()

    def teardown(self) -> None:
        self.desk.end()


HOLDS_A_ROW = """
    SELECT 1 FROM pg_locks WHERE relation = 'releases_release'::regclass AND mode = 'RowShareLock' AND granted
"""


@pytest.fixture
def desk() -> Iterator[Desk]:
    desk = Desk()
    yield desk
    desk.close()


@pytest.mark.django_db(transaction=True)
def test_people_at_work_at_once_lose_nothing_and_store_nothing_illegal(desk):
    run_state_machine_as_test(
        lambda: Newsroom(desk),
        settings=settings(
            max_examples=INTERLEAVINGS,
            stateful_step_count=STEPS,
            derandomize=not SOAK,  # the suite plays the same ones each time
            database=None,
            print_blob=True,
            report_multiple_bugs=False,
            phases=[Phase.generate, Phase.shrink],
            suppress_health_check=list(HealthCheck),
        ),
    )
    told = Counter((act.kind, act.outcome) for act in desk.history)
    for kind in KINDS if SOAK else KINDS[:4]:
        assert told[kind, DONE], f"nobody managed to {kind}: {told}"
    for kind in ("edit", "approve"):
        assert told[kind, REFUSED], f"nobody came too late to {kind}: {told}"
    assert desk.waits, "nobody ever waited for a lock of another"


@pytest.mark.django_db(transaction=True)
def test_who_comes_second_waits_and_is_refused_then(desk):
    """The machinery itself: a person really waits in the database until the other has finished."""
    desk.new_release(["submit"])
    for name in ("editor", "other editor"):
        desk.look(name)
        desk.begin(name, "approve")
    hold(desk, "editor")
    desk.advance("other editor")
    assert desk.room.people["other editor"].waited
    desk.advance("editor")
    desk.finish_all()
    desk.check()
    assert [(act.by, act.outcome) for act in desk.history[1:]] == [
        ("editor", DONE),
        ("other editor", REFUSED),
    ]


@pytest.mark.django_db(transaction=True)
def test_who_opens_a_form_does_not_wait_for_somebody_who_acts(desk):
    desk.new_release(["submit"])
    desk.look("editor")
    desk.begin("editor", "approve")
    hold(desk, "editor")
    desk.look("author", to_edit=True)
    assert desk.room.paused() == ["editor"]
    desk.end()


@pytest.mark.django_db(transaction=True)
def test_who_approves_finds_the_hour_for_which_somebody_keeps_an_award_at_that_moment(desk):
    award, hour = make_award(), clock.now() + timedelta(days=7)
    embargoed, other = make_release(), make_release()
    for release in (embargoed, other):
        make_mention(award, release)
        publishing.submit(release, by=desk.users["administrator"])
    desk.room.begin("editor", lambda: publishing.approve(embargoed, by=desk.users["editor"], at=hour))
    desk.room.advance_to("editor", 'INSERT INTO "awards_mentionversion"')
    desk.room.begin("other editor", lambda: publishing.approve(other, by=desk.users["other editor"]))
    desk.room.advance("other editor")
    assert desk.room.people["other editor"].waited
    desk.room.advance("editor")
    desk.room.finish()
    assert desk.room.people["editor"].crash is None
    assert isinstance(desk.room.people["other editor"].crash, publishing.NotReady)
    assert not PublishedAward.objects.exists()


def hold(desk: Desk, name: str) -> None:
    """Have a person go on until they have locked the release."""
    while not rules.rows(HOLDS_A_ROW):
        desk.advance(name, 1)
    desk.advance(name, 1)
