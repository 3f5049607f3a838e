"""The version of all that the public can see, and what is remembered as long as it stays the same.

What readers see changes in two ways: somebody writes what the published views read, and the database gives the content
another number in the same transaction; or the clock passes the beginning or the end of a version's period, which is
the boundary. The view `published_content` tells both, by two indexes.

What is remembered is never older than the version it is kept under. The version is read first, the data after it, each
as the database is at that moment: what was there when the version was read is there, or something newer is, when the
data are. A change in between makes the data newer than their version; whoever reads the version after the change gets
another one and finds nothing under it. Only the reverse order would keep the old under the name of the new. For the
same reason both have to be read of one server: a connection that jumps between replicas may not be used.

Nothing of it may be told to anybody: a number that changes would tell that something was done, also where it is not
public yet, and the next boundary that something is due.
"""

import threading
from collections import OrderedDict
from collections.abc import Callable, Hashable, Iterator
from concurrent.futures import Future
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from datetime import datetime
from functools import wraps
from typing import Any, Generic, ParamSpec, TypeVar
from weakref import WeakSet

from newsroom.fields import languages
from newsroom.public.queries import statements
from newsroom.releases.preview import previewing

P = ParamSpec("P")
T = TypeVar("T")

READ = "SELECT number, own_change, boundary, next_change, read_at FROM published_content"


@dataclass(frozen=True)
class Version:
    """Two that are equal were read while readers saw the same: nothing has changed between them."""

    number: int
    boundary: str


@dataclass(frozen=True)
class Reading:
    """What the database told at `read_at`, by its own clock: the version, and when the clock will change it next."""

    version: Version
    next_change: datetime | None
    read_at: datetime


class _Once:
    """The reading of one request, which is made when it is first asked for."""

    reading: Reading | None = None


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


def next_change() -> datetime | None:
    """When the clock changes next what readers see, as far as it is scheduled now; aware."""
    return reading().next_change


def _read() -> Reading:
    ((number, own_change, boundary, following, read_at),) = statements.rows(READ)
    # A transaction that writes sees its own changes, each under a name that no other version gets.
    return Reading(Version(number, f"{boundary} {own_change}"), following, read_at)


class Memory(Generic[T]):
    """The latest values of at most `most` keys, each with the version of the content that it was made under.

    For all threads of a process: a value that several ask for at once is made by the first and awaited by the others.
    """

    def __init__(self, most: int) -> None:
        self._most = most
        self._lock = threading.Lock()
        self._kept: OrderedDict[Hashable, tuple[Version, Future[T]]] = OrderedDict()
        _memories.add(self)

    def value(self, key: Hashable, made_under: Version, make: Callable[[], T]) -> T:
        """The value kept for `key` under this version, else what `make()` gives; what it raises is not kept."""
        with self._lock:
            value = self._found(key, made_under)
            is_new = value is None
            if value is None:
                value = self._keep(key, made_under)
        if is_new:
            self._make(key, value, make)
        return value.result()

    def known(self, key: Hashable, made_under: Version) -> T | None:
        """The value kept for `key` under this version, if it is there by now."""
        with self._lock:
            value = self._found(key, made_under)
        return value.result() if value and value.done() else None

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
        value: Future[T] = Future()
        self._kept[key] = made_under, value
        self._kept.move_to_end(key)
        if len(self._kept) > self._most:
            self._kept.popitem(last=False)
        return value

    def _make(self, key: Hashable, value: Future[T], make: Callable[[], T]) -> None:
        try:
            value.set_result(make())
        except BaseException as error:
            self._drop(key, value)
            value.set_exception(error)

    def _drop(self, key: Hashable, value: Future[T]) -> None:
        with self._lock:
            if self._kept.get(key, (None, None))[1] is value:
                del self._kept[key]


_memories: WeakSet[Memory[Any]] = WeakSet()


def forget_all() -> None:
    """Forget all that this process remembers, as a new one would."""
    for memory in _memories:
        memory.forget()


def remembered(most: int) -> Callable[[Callable[P, T]], Callable[P, T]]:
    """Keep the results of a function for the last `most` arguments (hashable), in each language of the page.

    They serve while the version of the content stays the same, in this process; never in a preview. All callers share
    a result: nobody changes it. For counts, choices and fragments, which depend on what is public and on nothing else:
    not on the day, on who asks or on the host that is asked.
    """

    def decorate(function: Callable[P, T]) -> Callable[P, T]:
        memory: Memory[T] = Memory(most)

        @wraps(function)
        def ask(*args: P.args, **kwargs: P.kwargs) -> T:
            if previewing():
                return function(*args, **kwargs)
            key = (languages.active(), args, tuple(sorted(kwargs.items())))
            return memory.value(key, version(), lambda: function(*args, **kwargs))

        return ask

    return decorate
