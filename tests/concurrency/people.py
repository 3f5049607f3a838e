"""Several people at work at once, each on a database connection of their own, one statement at a time.

Nothing runs by itself: whoever directs the test says who goes on, statement by statement, so the same directions make
the same interleaving again. A person who meets a row that another has locked really waits in PostgreSQL; the room finds
out by asking the server who blocks whom.
"""

import queue
import threading
import time
from collections.abc import Callable, Sequence
from enum import Enum
from typing import Any

from django.db import connection

SECONDS_TO_SETTLE = 30
STATEMENTS = 2000  # more than any act needs: one that goes on and on is found


class Phase(Enum):
    IDLE = "idle"
    PAUSED = "paused"  # before a statement
    RUNNING = "running"  # in a statement, or between two


class Person:
    """A thread that does one act at a time and halts before each statement of it."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.phase = Phase.IDLE
        self.pid = 0
        self.statement = ""  # that runs, or is to run next
        self.waited = False
        self.result: Any = None
        self.crash: BaseException | None = None
        self._acts: queue.SimpleQueue[Callable[[], Any] | None] = queue.SimpleQueue()
        self._permits = threading.Semaphore(0)
        self._arrived = threading.Event()
        self._thread = threading.Thread(target=self._work, name=name, daemon=True)
        self._thread.start()

    def begin(self, act: Callable[[], Any]) -> None:
        """Start `act`; it runs up to its first statement."""
        self.result, self.crash, self.waited = None, None, False
        self._depart()
        self._acts.put(act)

    def go_on(self) -> None:
        """Have the statement run before which the person stands."""
        self._depart()
        self._permits.release()

    def arrives_within(self, seconds: float) -> bool:
        return self._arrived.wait(seconds)

    def leave(self) -> None:
        self._acts.put(None)
        self._thread.join(SECONDS_TO_SETTLE)

    def _work(self) -> None:
        with connection.execute_wrapper(self._before_statement):
            while act := self._acts.get():
                try:
                    self.result = act()
                except BaseException as crash:  # told to the test, which fails with it
                    self.crash = crash
                self._arrive(Phase.IDLE)
        connection.close()

    def _before_statement(self, execute: Any, sql: Any, params: Any, many: bool, context: Any) -> Any:
        self.pid = connection.connection.info.backend_pid
        self.statement = str(sql)
        self._arrive(Phase.PAUSED)
        self._permits.acquire()
        return execute(sql, params, many, context)

    def _depart(self) -> None:
        self._arrived.clear()
        self.phase = Phase.RUNNING

    def _arrive(self, phase: Phase) -> None:
        self.phase = phase
        self._arrived.set()


class Room:
    """The people of a test; directs them from the test's own thread."""

    def __init__(self, names: Sequence[str]) -> None:
        self.people = {name: Person(name) for name in names}

    def idle(self) -> list[str]:
        return self._in(Phase.IDLE)

    def paused(self) -> list[str]:
        return self._in(Phase.PAUSED)

    def begin(self, name: str, act: Callable[[], Any]) -> None:
        self.people[name].begin(act)
        self._settle()

    def advance(self, name: str, statements: int = STATEMENTS) -> None:
        """Let a person go on for some statements, or until they are done or wait for another."""
        person = self.people[name]
        for _each in range(statements):
            if person.phase is not Phase.PAUSED:
                return
            person.go_on()
            self._settle()

    def advance_to(self, name: str, beginning: str) -> None:
        """Let a person go on until they stand before a statement that begins so."""
        while not self.people[name].statement.startswith(beginning):
            assert self.people[name].phase is Phase.PAUSED, f"{name} does not come to {beginning}"
            self.advance(name, 1)

    def finish(self) -> None:
        """Have everybody finish; of people who wait for each other the database throws one out."""
        while busy := [person for person in self.people.values() if person.phase is not Phase.IDLE]:
            for person in busy:
                person.arrives_within(0.1)
                self.advance(person.name)

    def close(self) -> None:
        for person in self.people.values():
            person.leave()

    def _in(self, phase: Phase) -> list[str]:
        return [name for name, person in self.people.items() if person.phase is phase]

    def _settle(self) -> None:
        """Wait until nobody moves: all are done, stand before a statement or wait for a lock of another."""
        end = time.monotonic() + SECONDS_TO_SETTLE
        times_seen_waiting = 0
        while running := [person for person in self.people.values() if person.phase is Phase.RUNNING]:
            if running[0].arrives_within(0.003):
                continue
            # Seen twice: between two locks of one statement a person looks as if they waited.
            times_seen_waiting = times_seen_waiting + 1 if self._all_wait(running) else 0
            if times_seen_waiting == 2:
                return
            if time.monotonic() > end:
                raise AssertionError(f"{[person.name for person in running]} neither arrive nor wait")

    def _all_wait(self, running: Sequence[Person]) -> bool:
        sessions = {person.pid: person for person in running}
        with connection.cursor() as cursor:
            cursor.execute(
                "SELECT pid FROM unnest(%s::int[]) AS pid WHERE cardinality(pg_blocking_pids(pid)) > 0",
                [list(sessions)],
            )
            waiting = [pid for (pid,) in cursor.fetchall()]
        for pid in waiting:
            sessions[pid].waited = True
        return len(waiting) == len(running)
