"""The version of all that the public can see, and what is remembered as long as it stays the same.

What readers see changes in two ways: somebody writes what the published views read, and the database gives the content
another number in the same transaction; or the clock passes the beginning or the end of a version's period, which is
the boundary. The view `published_content` tells both, by two indexes, as one mark that cannot be read.

The register of awards has a version of its own (`published_register`), which changes with what readers see of it and
with nothing else: most releases tell of no award, and what was counted over all awards stays true when they appear.

What is remembered is never older than the version it is kept under. The version is read first, the data after it, each
as the database is at that moment: what was there when the version was read is there, or something newer is, when the
data are. A change in between makes the data newer than their version; whoever reads the version after the change gets
another one and finds nothing under it. Only the reverse order would keep the old under the name of the new. For the
same reason both have to be read of one server: a connection that jumps between replicas may not be used.

Nothing of it may be told to anybody: a mark that changes would tell that something was done, also where it is not
public yet. Not even the role of the public pages learns the next boundary before it is a second away.
"""

import itertools
import threading
from collections import OrderedDict
from collections.abc import Callable, Hashable, Iterator
from concurrent.futures import CancelledError, Future
from contextlib import contextmanager, suppress
from contextvars import ContextVar
from dataclasses import dataclass, field
from datetime import datetime
from functools import wraps
from typing import Generic, ParamSpec, Protocol, TypeVar
from weakref import WeakSet

from newsroom.fields import languages
from newsroom.public.queries import statements
from newsroom.releases.preview import previewing

P = ParamSpec("P")
T = TypeVar("T")

READ = """
    SELECT c.mark, r.mark, c.next_change, c.read_at FROM published_content c CROSS JOIN published_register r
"""


@dataclass(frozen=True)
class Version:
    """Two that are equal were read while readers saw the same: nothing has changed between them."""

    mark: str
    # How many this process had begun to read before: the later of two versions is the newer one.
    order: int = field(default=0, compare=False)


LASTING = Version("")


@dataclass(frozen=True)
class Reading:
    """What the database told at `read_at`, by its own clock: the versions of all content and of the register of awards,
    and the change due in a second, if any.
    """

    version: Version
    register: Version
    next_change: datetime | None
    read_at: datetime


class _Once:
    """The reading of one request, which is made when it is first asked for."""

    reading: Reading | None = None


_readings = itertools.count(1)
_request: ContextVar[_Once | None] = ContextVar("request", default=None)


@contextmanager
def one_reading() -> Iterator[None]:
    """Within it, as in the answer to one request, the version is read once: before anything that is kept under it."""
    token = _request.set(_Once())
    try:
        yield
    finally:
        _request.reset(token)


def reading() -> Reading:
    """The version as it is now, or as this request read it first; by the role of the public pages."""
    once = _request.get() or _Once()
    once.reading = once.reading or _read()
    return once.reading


def version() -> Version:
    return reading().version


def of_register() -> Version:
    """The version of what readers see of awards, programmes and bodies alone."""
    return reading().register


def of_nothing() -> Version:
    """For what nothing that readers see can change: it is kept as long as the process runs."""
    return LASTING


def _read() -> Reading:
    order = next(_readings)
    ((mark, of_awards, following, read_at),) = statements.rows(READ)
    return Reading(Version(mark, order), Version(of_awards, order), following, read_at)


class Memory(Generic[T]):
    """The latest values of at most `most` keys, each with the version of the content that it was made under.

    For all threads of a process: a value that several ask for at once is made by the first and awaited by the others.
    `asked` reads the version that values are remembered under: that of all content, `of_register`, or `of_nothing`.
    """

    def __init__(self, most: int, asked: Callable[[], Version] = version) -> None:
        self._most, self._asked = most, asked
        self._lock = threading.Lock()
        self._kept: OrderedDict[Hashable, tuple[Version, Future[T]]] = OrderedDict()
        _memories.add(self)

    def remember(self, key: Hashable, make: Callable[[], T]) -> T:
        """What `make()` gives, for `key` in the language of the page; made anew for each preview.

        It is kept while the version of the content stays the same. What `make` raises is not kept.
        """
        if previewing():
            return make()
        return self.value((languages.active(), key), self._asked(), make)

    def value(self, key: Hashable, made_under: Version, make: Callable[[], T]) -> T:
        """The value kept for `key` under this version, else what `make()` gives; what it raises is not kept."""
        with self._lock:
            value = self._found(key, made_under)
            is_new = value is None
            if value is None:
                value = self._keep(key, made_under)
        if is_new:
            return self._make(key, value, make)
        with suppress(CancelledError):
            return value.result()
        # Whoever made it failed, by an error of its own: a connection that was lost, a query that took too long.
        return make()

    def known(self, key: Hashable, made_under: Version) -> T | None:
        """The value kept for `key` under this version, if it is there by now."""
        with self._lock:
            value = self._found(key, made_under)
        return value.result() if value and value.done() and not value.cancelled() else None

    def learn(self, key: Hashable, made_under: Version, known: T) -> None:
        with self._lock:
            self._keep(key, made_under).set_result(known)

    def forget(self) -> None:
        with self._lock:
            self._kept.clear()

    def _found(self, key: Hashable, made_under: Version) -> Future[T] | None:
        kept_under, value = self._kept.get(key, (None, None))
        if kept_under != made_under:
            return None
        self._kept.move_to_end(key)
        return value

    def _keep(self, key: Hashable, made_under: Version) -> Future[T]:
        """A place for the value; nobody will find it if what is kept for `key` is of a newer version."""
        value: Future[T] = Future()
        if key in self._kept and self._kept[key][0].order > made_under.order:
            return value
        self._kept[key] = made_under, value
        self._kept.move_to_end(key)
        if len(self._kept) > self._most:
            self._kept.popitem(last=False)
        return value

    def _make(self, key: Hashable, value: Future[T], make: Callable[[], T]) -> T:
        try:
            made = make()
        except BaseException:
            self._drop(key, value)
            value.cancel()
            raise
        value.set_result(made)
        return made

    def _drop(self, key: Hashable, value: Future[T]) -> None:
        with self._lock:
            if self._kept.get(key, (None, None))[1] is value:
                del self._kept[key]


class Forgets(Protocol):
    """What remembers something of the content, and can forget it."""

    def forget(self) -> None: ...


_memories: WeakSet[Forgets] = WeakSet()


def forgettable(memory: Forgets) -> None:
    """Have `forget_all` reach it, too."""
    _memories.add(memory)


def forget_all() -> None:
    """Forget all that this process remembers, as a new one would."""
    for memory in _memories:
        memory.forget()


def remembered(
    most: int, asked: Callable[[], Version] = version
) -> Callable[[Callable[P, T]], Callable[P, T]]:
    """Keep the results of a function for the last `most` arguments (hashable), in each language of the page.

    They serve while the version of the content stays the same, in this process; never in a preview. All callers share
    a result: nobody changes it. For counts, choices and fragments, which depend on what is public and on nothing else:
    not on the day, on who asks or on the host that is asked. With `of_register` as `asked` they outlive releases that
    tell of no award: for what is read of the views of awards alone.
    """

    def decorate(function: Callable[P, T]) -> Callable[P, T]:
        memory: Memory[T] = Memory(most, asked)

        @wraps(function)
        def ask(*args: P.args, **kwargs: P.kwargs) -> T:
            key = (args, tuple(sorted(kwargs.items())))
            return memory.remember(key, lambda: function(*args, **kwargs))

        return ask

    return decorate
