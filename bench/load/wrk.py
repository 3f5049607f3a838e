"""Load from outside: wrk asks for the addresses of a kind in turn, over connections that it keeps open."""

import json
import os
import shutil
import subprocess
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

CONNECTIONS = 16
PROGRAM = None if os.environ.get("WRK") == "0" else shutil.which("wrk")
# One thread of wrk has one list; `done` prints figures as JSON after wrk's own report.
SCRIPT = """
local requests, place = {}, 0
function init(arguments)
  local headers = { ["Accept-Encoding"] = arguments[2] }
  for address in io.lines(arguments[1]) do requests[#requests + 1] = wrk.format("GET", address, headers) end
end
function request()
  place = place % #requests + 1
  return requests[place]
end
function done(summary, latency)
  local errors = summary.errors
  io.write(string.format(
    '\\n{"requests": %d, "microseconds": %d, "p50": %d, "p99": %d, "refused": %d, "failed": %d}\\n',
    summary.requests, summary.duration, latency:percentile(50), latency:percentile(99), errors.status,
    errors.connect + errors.read + errors.write + errors.timeout))
end
"""


@dataclass(frozen=True)
class Load:
    """What a load found: answers a second, half and 99 of 100 within so many milliseconds, and what went wrong."""

    per_second: float
    p50: float
    p99: float
    failed: int


def load(
    port: int, addresses: Sequence[str], seconds: int, coding: str = "identity", warm_up: int = 1
) -> Load:
    """Ask a server of this machine for `addresses` in turn for `seconds`, after `warm_up` seconds of the same.

    `coding` is how answers are accepted: "gzip" as browsers do.
    """
    with tempfile.TemporaryDirectory(prefix="newsroom-wrk-") as name:
        script, asked = Path(name) / "addresses.lua", Path(name) / "addresses"
        script.write_text(SCRIPT)
        asked.write_text("".join(f"{address}\n" for address in addresses))
        for duration in (warm_up, seconds):
            command = [str(PROGRAM), "--threads", "1", "--connections", str(CONNECTIONS), "--timeout", "30s"]
            command += ["--duration", f"{duration}s", "--script", str(script), f"http://127.0.0.1:{port}/"]
            told = subprocess.run(
                [*command, "--", str(asked), coding], check=True, capture_output=True, text=True
            )
        return told_by(told.stdout)


def told_by(output: str) -> Load:
    """The figures at the end of what wrk printed."""
    figures = json.loads(output.strip().splitlines()[-1])
    return Load(
        per_second=figures["requests"] / (figures["microseconds"] / 1e6),
        p50=figures["p50"] / 1000,
        p99=figures["p99"] / 1000,
        failed=figures["refused"] + figures["failed"],
    )
