"""Work on foreign bytes in a child process that can neither take the machine down nor read our secrets.

The child has limits of memory, processor time and written bytes, an environment without secrets, and a moment by
which it must have answered; it answers in JSON, which cannot run anything here.
"""

import json
import logging
import signal
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import IO, Any

from newsroom.uploads.limits import MEGABYTE, Limits
from newsroom.uploads.refusals import Refused

CHILD = Path(__file__).with_name("child.py")
# One arena: each thread's own would count as memory of the process long before it is used.
ENVIRONMENT = {"LANG": "C.UTF-8", "MALLOC_ARENA_MAX": "1"}

logger = logging.getLogger(__name__)


def call(task: str, limits: Limits, **arguments: Any) -> Any:
    """What `task` (`module:function`) answers, called in a child with `limits` and `arguments`, JSON all.

    Raises `Refused` where the task does, and where it ends by its limits or stumbles over the bytes.
    """
    job = json.dumps({"task": task, "limits": limits.as_values(), "arguments": arguments})
    with tempfile.TemporaryFile() as answer, tempfile.TemporaryFile() as complaints:
        try:
            child = subprocess.run(
                [sys.executable, "-I", str(CHILD)],
                input=job.encode(),
                stdout=answer,
                stderr=complaints,
                env=ENVIRONMENT,
                start_new_session=True,
                timeout=limits.wall_seconds,
            )
        except subprocess.TimeoutExpired:
            logger.warning("%s took more than %s seconds.", task, limits.wall_seconds)
            raise Refused("too_demanding") from None
        if child.returncode:
            raise broken(task, child.returncode, read(complaints))
        return result(task, read(answer))


def read(file: IO[bytes]) -> bytes:
    file.seek(0)
    return file.read(MEGABYTE)


def result(task: str, written: bytes) -> Any:
    try:
        answer = json.loads(written)
    except ValueError:
        raise Refused("damaged") from None
    if "complaint" in answer:
        logger.info("%s: %s", task, answer["complaint"])
    if "refused" in answer:
        raise Refused(answer["refused"], **answer["values"])
    return answer["result"]


def broken(task: str, returncode: int, complaints: bytes) -> Exception:
    """What an end without an answer means: by a signal it is the file's fault, else the installation's."""
    if returncode > 0:
        return RuntimeError(f"{task}: {complaints.decode(errors='replace')}")
    logger.warning("%s was ended by %s.", task, signal.Signals(-returncode).name)
    by_limit = -returncode in (signal.SIGXCPU, signal.SIGKILL, signal.SIGXFSZ)
    return Refused("too_demanding" if by_limit else "damaged")
