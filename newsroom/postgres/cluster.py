"""A database cluster: made when missing, started as a direct child, stopped with us."""

import atexit
import fcntl
import os
import signal
import subprocess
import time
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import TextIO
from urllib.parse import quote

from .binaries import Binaries, find_binaries
from .creation import DATABASE, create_cluster
from .errors import PostgresError
from .folders import RunFolder, fingerprint, make_folder, outside_the_checkout
from .processes import end_leftovers, end_with_parent
from .server_user import ServerUser

PORT = 5432  # part of the socket's name only; given in the URL lest PGPORT of the shell speak
SECONDS_TO_START = 60
SECONDS_TO_STOP = 30
# A throw-away cluster may lose everything when the power goes, and is faster for it.
CARELESS = [
    "fsync=off",
    "synchronous_commit=off",
    "full_page_writes=off",
    "wal_level=minimal",
    "max_wal_senders=0",
]


class Cluster:
    """A PostgreSQL server on the data of one folder. Use it as a context manager, or start() and stop().

    Start it from the main thread: the kernel stops the server when the thread that started it ends.
    """

    def __init__(self, home: Path, run: RunFolder, user: ServerUser, binaries: Binaries, *, careless: bool):
        self.data = home / "data"
        self._home = home
        self._run = run
        self._user = user
        self._binaries = binaries
        self._careless = careless
        self._name = f"newsroom-{fingerprint(self.data)}"
        self._process: subprocess.Popen[bytes] | None = None
        self._lock: TextIO | None = None
        self._starter = os.getpid()
        atexit.register(self.stop)

    def __enter__(self) -> "Cluster":
        self.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()

    def url(self, role: str, database: str = DATABASE) -> str:
        """The address for DATABASE_URL; known before the server runs."""
        return f"postgresql://{role}@:{PORT}/{database}?host={quote(str(self._run.path), safe='/')}"

    @property
    def pid(self) -> int | None:
        """The number of the server's process while it runs."""
        return self._process.pid if self._process and self._process.poll() is None else None

    def start(self) -> None:
        """Starts the server and waits until it takes connections; raises PostgresError."""
        self._take_lock()
        try:
            end_leftovers(self._name)
            if not self.data.is_dir():
                create_cluster(self.data, self._user, self._binaries, careless=self._careless)
            self._refuse_other_version()
            self._launch()
            self._wait_until_ready()
        except BaseException:
            self.stop()
            raise

    def stop(self) -> None:
        """Stops the server and waits for its end; may be called at any time, any number of times."""
        if os.getpid() != self._starter:  # a forked child runs our atexit hook
            return
        if self._process is not None:
            self._end(self._process)
            self._process = None
        if self._run.path.exists():
            self._run.remove()
        if self._lock is not None:
            self._lock.close()
            self._lock = None

    def _end(self, process: "subprocess.Popen[bytes]") -> None:
        polite = signal.SIGQUIT if self._careless else signal.SIGINT
        for how in (polite, signal.SIGQUIT, signal.SIGKILL):
            process.send_signal(how)
            try:
                process.wait(SECONDS_TO_STOP)
                return
            except subprocess.TimeoutExpired:
                continue

    def _take_lock(self) -> None:
        try:
            self._lock = open(self._home / "lock", "a+")  # noqa: SIM115 held open: it is the lock
            fcntl.flock(self._lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            holder = (self._home / "lock").read_text().strip()
            raise PostgresError(f"Process {holder} already runs the database in {self._home}.") from None
        except PermissionError:
            raise PostgresError(
                f"The database in {self._home} was made by another user: run this as that user, or as root."
            ) from None
        self._lock.truncate(0)
        self._lock.write(str(os.getpid()))
        self._lock.flush()

    def _refuse_other_version(self) -> None:
        made_by = int((self.data / "PG_VERSION").read_text())
        if made_by != self._binaries.major:
            raise PostgresError(
                f"The data in {self.data} are of PostgreSQL {made_by}, the programs of"
                f" {self._binaries.major}: set PG_BIN to those of {made_by}, or remove the folder."
            )

    def _launch(self) -> None:
        # No process of this cluster lives, so the file is stale; the server would believe a reused number
        # in it.
        if Path("/proc/self").exists():
            (self.data / "postmaster.pid").unlink(missing_ok=True)
        settings = [
            f"cluster_name={self._name}",
            f"unix_socket_directories={self._run.path}",
            f"port={PORT}",
            "listen_addresses=",
            *(CARELESS if self._careless else []),
        ]
        command = [str(self._binaries["postgres"]), "-D", str(self.data)]
        with open(self._home / "log", "wb") as log:
            self._process = subprocess.Popen(
                command + [f"--{setting}" for setting in settings],
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                start_new_session=True,  # Ctrl-C is for us; we stop the server when its clients are done
                preexec_fn=end_with_parent(signal.SIGQUIT if self._careless else signal.SIGINT),
                **self._user.process_options(),
            )

    def _wait_until_ready(self) -> None:
        deadline = time.monotonic() + SECONDS_TO_START
        while not self._is_ready():
            if self.pid is None or time.monotonic() > deadline:
                log = (self._home / "log").read_text(errors="replace")
                raise PostgresError(f"The database server did not start:\n{log[-2000:]}")
            time.sleep(0.01)

    def _is_ready(self) -> bool:
        """The eighth line of postmaster.pid, as pg_ctl reads it; a replica that answers is a standby."""
        try:
            lines = (self.data / "postmaster.pid").read_text().splitlines()
        except FileNotFoundError:
            return False
        return len(lines) > 7 and lines[7].strip() in ("ready", "standby")


def kept(home: Path, tell: Callable[[str], None] = print) -> Cluster:
    """The cluster whose data stay in `home` between runs.

    Where the server's user can't reach `home` (a clone under a closed home, run as root) the data lie in a
    folder under /var/lib instead, which `tell` is told.
    """
    home = home.absolute()
    user = ServerUser.for_data(home / "data")
    try:
        make_folder(home)
    except PermissionError:
        raise PostgresError(f"You may not write to {home}.") from None
    if user.is_somebody_else and not user.can_reach(home):
        home = make_folder(outside_the_checkout(home))
        tell(f"The database server's user can't reach the checkout: its data are in {home}")
    return Cluster(home, RunFolder(user), user, find_binaries(user, tell), careless=False)


def throw_away() -> Cluster:
    """A fresh cluster that is gone with its process; any number may run at once."""
    user = ServerUser.for_data()
    binaries = find_binaries(user, lambda _: None)
    run = RunFolder(user)
    return Cluster(run.path, run, user, binaries, careless=True)
