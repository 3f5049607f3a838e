"""What the child process is asked to do in tests: to misbehave, and to say what it may."""

import json
import os
import resource
import sys
import time
from pathlib import Path
from typing import Any

from newsroom.uploads import Limits, Refused, confined, inspect, pictures


def echo(limits: Limits, **arguments: Any) -> Any:
    return arguments


def eat_memory(limits: Limits) -> None:
    bytearray(2 * limits.memory)


def spin(limits: Limits) -> None:
    while True:
        pass


def sleep(limits: Limits) -> None:
    time.sleep(60)


def write(limits: Limits, path: str) -> None:
    Path(path).write_bytes(bytes(5 * limits.photo_size))


def stumble(limits: Limits) -> None:
    raise KeyError("no such thing")


def die(limits: Limits) -> None:
    os.abort()


def chatter(limits: Limits) -> str:
    print("a library prints what it thinks")
    os.write(1, b"so does C")
    return "answer"


def lie(limits: Limits) -> None:
    """What a process that was taken over might answer."""
    for descriptor in range(3, 10):
        try:
            os.write(descriptor, b"x" * 3_000_000)
        except OSError:
            continue
    os._exit(0)


def surroundings(limits: Limits) -> dict[str, Any]:
    return {"environment": dict(os.environ), "django": "django" in sys.modules, "core": core_size()}


def core_size() -> int:
    return resource.getrlimit(resource.RLIMIT_CORE)[0]


def prepared_with_peak(limits: Limits, **arguments: Any) -> int:
    """Bytes that the process held at most while it prepared a photo."""
    pictures.prepare(limits=limits, **arguments)
    return peak()


def inspected_with_peak(limits: Limits, looking: str, path: str) -> int:
    """The same for a file that another task looks into, whether it is refused or not."""
    from newsroom.uploads.child import answer

    answer(looking, limits.as_values(), {"path": path})
    return peak()


def all_inspected(limits: Limits, files: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """What becomes of many files, by path and name: name and extension, or the code of the refusal and nothing.

    What `inspect` has a child of its own do for each, this one child does: starting them takes longer than looking.
    """
    confined.call = here
    return [inspected_here(Path(path), name) for path, name in files]


def here(task: str, limits: Limits, **arguments: Any) -> Any:
    from newsroom.uploads.child import answer

    return confined.result(task, json.dumps(answer(task, limits.as_values(), arguments)).encode())


def inspected_here(path: Path, name: str) -> tuple[str, str]:
    try:
        found = inspect(path, name)
    except Refused as refused:
        return refused.code, ""
    return found.name, found.extension


def peak() -> int:
    """Of this program alone; what `getrusage` tells includes the process that started it."""
    status = Path("/proc/self/status").read_text()
    return 1024 * next(int(line.split()[1]) for line in status.splitlines() if line.startswith("VmHWM"))
