"""The system user that runs the server: PostgreSQL refuses to run as root."""

import os
import pwd
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

# Settings of the person's shell that would change what the server and its tools do.
FOREIGN_SETTINGS = ("PG", "LC_", "LANG")


@dataclass(frozen=True)
class ServerUser:
    """Runs programs as the server's user; for anyone but root that is the person who started us."""

    uid: int
    gid: int

    @classmethod
    def for_data(cls, data: Path | None = None) -> "ServerUser":
        """The present user; for root the owner of `data`, if there are data of a user, else `nobody`."""
        if os.geteuid() != 0:
            return cls(os.geteuid(), os.getegid())
        if data and data.is_dir() and (owner := data.stat()).st_uid != 0:
            return cls(owner.st_uid, owner.st_gid)
        try:
            nobody = pwd.getpwnam("nobody")
            return cls(nobody.pw_uid, nobody.pw_gid)
        except KeyError:
            return cls(65534, 65534)

    @property
    def name(self) -> str:
        try:
            return pwd.getpwuid(self.uid).pw_name
        except KeyError:
            return str(self.uid)

    @property
    def is_somebody_else(self) -> bool:
        return self.uid != os.geteuid()

    def process_options(self) -> dict[str, Any]:
        """Keyword arguments of subprocess that start a program as this user, in a neutral environment."""
        environment = {k: v for k, v in os.environ.items() if not k.startswith(FOREIGN_SETTINGS)}
        # The folder we were started in may be closed to this user, and the tools insist on a folder.
        options: dict[str, Any] = {"env": {**environment, "LC_ALL": "C.UTF-8", "TZ": "UTC"}, "cwd": "/"}
        if self.is_somebody_else:
            options |= {"user": self.uid, "group": self.gid, "extra_groups": []}
        return options

    def run(self, command: Sequence[str | Path], **options: Any) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [str(word) for word in command],
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            check=False,
            **self.process_options(),
            **options,
        )

    def can_reach(self, folder: Path) -> bool:
        """Whether this user may pass through `folder` and all folders above it."""
        return self.run(["/bin/sh", "-c", 'test -x "$0"', folder]).returncode == 0

    def can_run(self, program: Path) -> bool:
        try:
            return self.run([program, "--version"]).returncode == 0
        except OSError:
            return False

    def give(self, path: Path) -> None:
        if self.is_somebody_else:
            os.chown(path, self.uid, self.gid)
