"""Processes of a server: end them with us, and find those that a killed run left behind."""

import ctypes
import os
import signal
import sys
import time
from collections.abc import Callable
from pathlib import Path

PR_SET_PDEATHSIG = 1
# None elsewhere than on Linux; loaded here because a forked child must not load anything.
libc = ctypes.CDLL(None, use_errno=True) if sys.platform == "linux" else None


def end_with_parent(how: signal.Signals) -> Callable[[], None]:
    """A preexec_fn: the kernel sends `how` to the child when the thread that started it ends.

    That holds for every end of ours, kill -9 too.
    """
    parent = os.getpid()

    def ask_kernel() -> None:
        if libc is not None:
            libc.prctl(PR_SET_PDEATHSIG, int(how), 0, 0, 0)
            if os.getppid() != parent:  # it ended before we asked
                os._exit(1)

    return ask_kernel


def server_processes(cluster_name: str) -> list[int]:
    """Live processes of the server with that `cluster_name`, which stands in each of their command lines.

    The number in postmaster.pid is not asked: after kill -9 it may belong to a zombie, which looks alive and
    has an empty command line, or to a stranger. Without /proc (not on Linux) none are found.
    """
    found = []
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            command = (folder / "cmdline").read_bytes().decode(errors="replace")
        except OSError:  # ended meanwhile
            continue
        program = Path(command.split("\0")[0]).name
        if program.startswith("postgres") and cluster_name in command:
            found.append(int(folder.name))
    return found


def end_leftovers(cluster_name: str) -> None:
    """Ends what runs of that server: politely first, then without asking."""
    for how, seconds in ((signal.SIGINT, 15), (signal.SIGQUIT, 5), (signal.SIGKILL, 5)):
        deadline = time.monotonic() + seconds
        for pid in server_processes(cluster_name):
            try:
                os.kill(pid, how)
            except ProcessLookupError:
                continue
        while server_processes(cluster_name):
            if time.monotonic() > deadline:
                break
            time.sleep(0.05)
        else:
            return
