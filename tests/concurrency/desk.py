"""The desk of a test: one release, the people at it, and what is known of all they did."""

import copy
from collections import Counter
from collections.abc import Sequence
from datetime import timedelta
from typing import Any

from django.db import connection

from newsroom.accounts.models import User
from newsroom.releases import clock, revisions
from newsroom.releases.models import Release, Revision
from tests.concurrency import rules
from tests.concurrency.acts import DONE, Act, Page, open_form, prepared, read
from tests.concurrency.people import STATEMENTS, Room
from tests.make import make_category, make_contact, make_department, make_text, make_user

PEOPLE = {
    "author": "author",
    "editor": "desk editor",
    "other editor": "desk editor",
    "administrator": "administrator",
}
# The notice that an act writes; the others write none.
NOTICE_OF = {"submit": "submitted", "send_back": "sent_back", "approve": "published", "withdraw": "withdrawn"}
# The states that an act starts from, and the one it leads to.
ACTS: dict[str, tuple[set[str], str]] = {
    "submit": ({"draft"}, "review"),
    "send_back": ({"review"}, "draft"),
    "approve": ({"review"}, "approved"),
    "reopen": ({"approved", "withdrawn"}, "draft"),
    "withdraw": ({"draft", "review", "approved"}, "withdrawn"),
    "discard": ({"draft", "review"}, "deleted"),
    "recover": ({"deleted"}, "draft"),
}
LATER = timedelta(hours=1)
CLOCK = "CREATE OR REPLACE FUNCTION newsroom_now() RETURNS timestamptz LANGUAGE sql STABLE AS 'SELECT {time}'"
NOW = "statement_timestamp()"


class Desk:
    """Directs the people in the room and keeps account of what they did; `check` compares it with the database."""

    def __init__(self) -> None:
        self.category, self.department = make_category(), make_department()
        self.users = {
            name: make_user(group, username=name, department=self.department)
            for name, group in PEOPLE.items()
        }
        self.room = Room(list(PEOPLE))
        self.history: list[Act] = []
        self.waits = 0
        self._passed = timedelta(0)
        self._forget()
        # Who looks must never wait for somebody who acts: nobody would go on while the test itself waits.
        self._run("SET lock_timeout = '10s'")
        self._warm_up()

    def _forget(self) -> None:
        self.release_id, self.failed = 0, False
        self.pages: dict[str, Page] = {}
        self.open: dict[str, Act] = {}
        self.acts: list[Act] = []
        self.state, self.revision = "draft", 1
        # The titles that readers should see by language, and those that are scheduled.
        self.public: dict[str, str] = {}
        self.scheduled: dict[str, str] = {}
        self._sealed: dict[int, Any] = {}
        self._seen: set[int] = set()

    def _warm_up(self) -> None:
        """Fill what is kept between requests: from now on the same act takes the same statements each time."""
        for name in self.users:
            self.new_release(["submit", "approve later", "reopen", "submit", "approve", "withdraw", "reopen"])
            self.look(name, to_edit=True)
            self.begin(name, "edit", "both, a slip")
            self.finish_all()
        self._forget()
        self.history = []

    def new_release(self, beginning: Sequence[str]) -> None:
        """Begin anew, with a release to which the acts of `beginning` are done one after the other."""
        self._forget()
        self._set_clock(timedelta(0))
        release = Release.objects.create(
            category=self.category, department=self.department, created_by=self.users["author"]
        )
        for language in ("ko", "en"):
            make_text(release, language)
        make_contact(release)
        revisions.record(release, self.users["author"])
        self.release_id = release.pk
        for each in beginning:
            kind, _space, detail = each.partition(" ")
            name = "author" if kind == "submit" else "editor"
            self.look(name)
            self.begin(name, kind, detail)
            self.finish_all()
        self.pages = {}

    def look(self, name: str, to_edit: bool = False) -> None:
        """Have a person look at the release, and open its form when they mean to edit."""
        page = read(self.release_id, self._user(name))
        self.pages[name] = open_form(page, self._user(name)) if to_edit and page.release.is_editable else page

    def begin(self, name: str, kind: str, detail: str = "") -> None:
        """Have a person begin an act by the page they opened last."""
        act = Act(len(self.history), kind, name, self.pages[name], detail, clock.now() + LATER)
        self.history.append(act)
        self.acts.append(act)
        self.open[name] = act
        self.room.begin(name, prepared(act, self._user(name)))
        self._collect()

    def advance(self, name: str, statements: int = STATEMENTS) -> None:
        self.room.advance(name, statements)
        self._collect()

    def finish_all(self) -> None:
        """Let everybody come to an end; who waits goes on when the other has finished."""
        while paused := self.room.paused():
            self.advance(paused[0])
        assert not self.open, f"they wait for each other: {list(self.open)}"

    def let_time_pass(self) -> None:
        """All that is scheduled becomes public."""
        self._set_clock(self._passed + 2 * LATER)
        self.public, self.scheduled = self.scheduled or self.public, {}

    def check(self) -> None:
        """Compare the database with the rules, and with what is known of those who have finished."""
        self.failed = True
        assert not (broken := rules.broken(self.release_id)), broken
        assert dict(self._ask(rules.SHOWN)) == self.public
        self._check_versions()
        if not self.open:
            self._check_account()
        self.failed = False

    def end(self) -> None:
        """Everybody finishes; what came of it is checked unless something was found before."""
        try:
            self.finish_all()
            if self.release_id and not self.failed:
                self.check()
        finally:
            while paused := self.room.paused():
                self.room.advance(paused[0])
            self._forget()

    def close(self) -> None:
        self.room.close()
        self._run(CLOCK.format(time=NOW))
        self._run("RESET lock_timeout")

    def _set_clock(self, passed: timedelta) -> None:
        self._passed = passed
        self._run(CLOCK.format(time=f"{NOW} + make_interval(secs => {passed.total_seconds()})"))

    def _user(self, name: str) -> User:
        """As a request would have them: what they may do is asked anew."""
        return copy.copy(self.users[name])

    def _run(self, statement: str) -> None:
        with connection.cursor() as cursor:
            cursor.execute(statement)

    def _ask(self, query: str, **values: Any) -> list[tuple[Any, ...]]:
        return rules.rows(query, release=self.release_id, **values)

    def _collect(self) -> None:
        """Take note of who has finished, in the order in which they do: at most one act is stored at a time."""
        for name in self.room.idle():
            if act := self.open.pop(name, None):
                person = self.room.people[name]
                self.waits += person.waited
                if person.crash:
                    self.failed = True
                    raise AssertionError(f"{name} could not {act.kind}") from person.crash
                act.outcome = person.result
                if act.outcome == DONE:
                    self._follow(act)
                    self._expect(act)

    def _follow(self, act: Act) -> None:
        """Of two acts at once the second one starts from where the first one led, or is refused.

        What is sent on, decided or taken back is what was looked at; edits are compared place by place instead.
        """
        self.failed = True
        begins, end = ACTS.get(act.kind, ({"draft", "review"}, self.state))
        assert self.state in begins, f"{act} was done to what was {self.state}"
        assert act.kind in ("edit", "recover") or act.seen == self.revision, f"{act} was done unseen"
        self.state = self.state if act.kind == "withdraw" and act.detail else end
        self.revision = Release.objects.values_list("revision", flat=True).get(pk=self.release_id)
        self.failed = False

    def _expect(self, act: Act) -> None:
        """What readers see after an act that was done."""
        if act.kind == "approve" and (act.at is None or act.at <= clock.now()):
            self.public = self._titles(act.seen)
        elif act.kind == "approve":
            self.scheduled = self._titles(act.seen)
        elif act.kind == "withdraw" and act.detail:
            self.public = {code: title for code, title in self.public.items() if code != act.detail}
        elif act.kind == "withdraw":
            self.public, self.scheduled = {}, {}
        elif act.kind == "reopen":
            self.scheduled = {}

    def _titles(self, revision: int) -> dict[str, str]:
        """What was ready in the revision that the person looked at."""
        texts = self._content(revision)["texts"]
        return {code: text["title"] for code, text in texts.items() if text["ready"]}

    def _content(self, revision: int) -> Any:
        return Revision.objects.get(release=self.release_id, number=revision).content

    def _check_versions(self) -> None:
        """What was approved never changes, and what readers saw is never made to have been called off before."""
        sealed = dict(self._ask(rules.SEALED))
        for version, as_written in self._sealed.items():
            assert sealed.get(version) == as_written, "a version was changed"
        self._sealed = sealed
        self._seen |= {version for (version,) in self._ask(rules.PUBLIC_VERSION)}
        called_off = {version for (version,) in self._ask(rules.EMPTIED)}
        assert not called_off & self._seen, "a version that was public was called off without a notice"

    def _check_account(self) -> None:
        """Every act that was done is told once, in the audit log and the outbox; one that was refused left nothing."""
        done = [act for act in self.acts if act.outcome == DONE]
        told = {act: many for act, many in self._ask(rules.ACTS) if act in ACTS}
        assert told == Counter(act.kind for act in done if act.kind != "edit")
        notices = Counter(NOTICE_OF[act.kind] for act in done if act.kind in NOTICE_OF)
        assert dict(self._ask(rules.NOTICES)) == notices
        [(written,)] = self._ask(rules.WRITTEN)
        for act in self.acts:
            assert act.outcome == DONE or act.mark not in written, f"{act} was refused and left something"
        for act in done:
            if act.kind == "edit":
                self._check_edit(act)

    def _check_edit(self, act: Act) -> None:
        """An edit is kept in a revision, changed only what was typed, and the texts were still those that were seen.

        A revision in between may only tell of what is not on the form of this person, as the publish time.
        """
        kept = next(number for (number,) in self._ask(rules.REVISIONS_WITH, mark=act.mark))
        seen, before, after = (self._content(number)["texts"] for number in (act.seen, kept - 1, kept))
        assert seen == before, f"{act} was written over what had not been seen"
        changed = {
            (code, field)
            for code in after
            for field in after[code]
            if after[code][field] != before[code][field]
        }
        assert changed == act.typed
