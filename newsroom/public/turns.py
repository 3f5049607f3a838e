"""Turns that threads take in the order in which they came."""

from collections import deque
from threading import Lock


class Turns:
    """So many at a time; who gives a turn back gives it to whoever has waited longest.

    A semaphore of the standard library lets whoever runs take a turn before the one whom it has just woken, who then
    waits behind all others again: the busier it is, the longer some wait.
    """

    def __init__(self, at_once: int) -> None:
        self._lock = Lock()
        self._free = at_once
        self._waiting: deque[Lock] = deque()

    def take(self, seconds: float) -> bool:
        """Wait for a turn for so long; whether there was one."""
        with self._lock:
            if self._free:
                self._free -= 1
                return True
            mine = Lock()
            mine.acquire()
            self._waiting.append(mine)
        if mine.acquire(timeout=seconds):
            return True
        with self._lock:
            if mine in self._waiting:
                self._waiting.remove(mine)
                return False
        return True  # It was given at the last moment.

    def give_back(self) -> None:
        with self._lock:
            if self._waiting:
                self._waiting.popleft().release()
            else:
                self._free += 1
