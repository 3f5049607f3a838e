"""What this process has its database do: processor time of the server's processes for our connections.

Told by Linux, of a server on this machine; hardly moved by what else the machine does.
"""

from pathlib import Path


def milliseconds() -> float:
    """The processor time of the backends of all connections of this thread since these were opened."""
    from django.db import connections

    opened = (
        each.connection for each in connections.all(initialized_only=True) if each.connection is not None
    )
    return sum(_nanoseconds(each.info.backend_pid) for each in opened) / 1e6


def _nanoseconds(pid: int) -> int:
    return int(Path(f"/proc/{pid}/schedstat").read_text(encoding="ascii").split()[0])
