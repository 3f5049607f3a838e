"""The child process of `confined`: one task within its limits, from and to JSON."""

import errno
import importlib
import json
import os
import resource
import sys
from pathlib import Path
from typing import Any

# Not the fault of the file, and for those who run the site to know.
DISK = (errno.ENOSPC, errno.EDQUOT, errno.EROFS, errno.EACCES, errno.ENOENT)


def bound(limits: dict[str, int]) -> None:
    """Bounds what this process may take; the kernel holds it to that."""
    for what, most in (
        (resource.RLIMIT_AS, limits["memory"]),
        (resource.RLIMIT_CPU, limits["cpu_seconds"]),
        # A prepared photo may be larger than it came, never by this much.
        (resource.RLIMIT_FSIZE, 4 * limits["photo_size"]),
        (resource.RLIMIT_CORE, 0),
    ):
        resource.setrlimit(what, (most, most))


def answer(task: str, limits: dict[str, int], arguments: dict[str, Any]) -> dict[str, Any]:
    module, name = task.split(":")
    function = getattr(importlib.import_module(module), name)
    from newsroom.uploads.limits import Limits
    from newsroom.uploads.refusals import Refused

    try:
        return {"result": function(limits=Limits(**limits), **arguments)}
    except Refused as refused:
        return {"refused": refused.code, "values": refused.values}
    except MemoryError:
        return {"refused": "too_demanding", "values": {}}
    except Exception as error:  # libraries stumble over foreign bytes in every way there is
        if isinstance(error, OSError) and error.errno in DISK:
            raise
        if isinstance(error, OSError) and error.errno == errno.EFBIG:
            return {"refused": "too_demanding", "values": {}}
        return {"refused": "damaged", "values": {}, "complaint": repr(error)[:500]}


if __name__ == "__main__":
    answers = os.fdopen(os.dup(1), "w")
    os.dup2(2, 1)  # what libraries print is no answer
    job = json.load(sys.stdin)
    bound(job["limits"])
    sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
    json.dump(answer(**job), answers)
