"""Folders of the server. Permissions of folders that we did not make are never touched."""

import fcntl
import hashlib
import os
import shutil
import tempfile
import time
from pathlib import Path

from .server_user import ServerUser

SYSTEM_STATE = Path("/var/lib")
RUN_PREFIX = "newsroom-pg-"
# A folder younger than this may be between its making and its locking.
SECONDS_TO_SETTLE = 60


def fingerprint(path: Path) -> str:
    return hashlib.sha256(str(path.resolve()).encode()).hexdigest()[:12]


def outside_the_checkout(path: Path) -> Path:
    """The place for what belongs to `path` but can't lie there (as under a closed home, for root)."""
    return SYSTEM_STATE / f"newsroom-{fingerprint(path)}"


def make_folder(folder: Path) -> Path:
    """Makes `folder` and those missing above it, open to pass through whatever the umask is."""
    umask = os.umask(0o022)
    try:
        folder.mkdir(parents=True, exist_ok=True)
    finally:
        os.umask(umask)
    return folder


class RunFolder:
    """A short-named private folder for one run: the socket, and the data of a throw-away cluster.

    It is locked as long as the run lives, so that the next run knows the remains of a killed one.
    """

    def __init__(self, user: ServerUser):
        parent = Path("/tmp") if os.access("/tmp", os.W_OK) else Path(tempfile.gettempdir())
        sweep(parent, user)
        # The name of a socket may have 107 bytes: no room for a long TMPDIR.
        self.path = Path(tempfile.mkdtemp(prefix=RUN_PREFIX, dir=parent))
        self._lock = os.open(self.path, os.O_RDONLY)
        fcntl.flock(self._lock, fcntl.LOCK_EX)
        user.give(self.path)

    def remove(self) -> None:
        shutil.rmtree(self.path, ignore_errors=True)
        os.close(self._lock)


def sweep(parent: Path, user: ServerUser) -> None:
    """Removes what killed runs of this user left in `parent`."""
    for folder in parent.glob(f"{RUN_PREFIX}*"):
        try:
            if folder.is_symlink() or folder.stat().st_uid != user.uid:
                continue
            if time.time() - folder.stat().st_mtime > SECONDS_TO_SETTLE and not is_locked(folder):
                shutil.rmtree(folder, ignore_errors=True)
        except FileNotFoundError:  # its own run has just removed it
            continue


def is_locked(folder: Path) -> bool:
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return True
    finally:
        os.close(descriptor)
    return False
