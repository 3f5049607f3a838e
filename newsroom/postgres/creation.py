"""Making a cluster's data: locale, roles and the database."""

import shutil
from collections.abc import Sequence
from pathlib import Path

from .binaries import Binaries
from .errors import PostgresError
from .server_user import ServerUser

OWNER = "newsroom_owner"
EDITORIAL = "newsroom_editorial"
PUBLIC = "newsroom_public"
DATABASE = "newsroom"
SUPERUSER = "postgres"
ROLES = Path(__file__).parent / "roles.sql"


def create_cluster(data: Path, user: ServerUser, binaries: Binaries, *, careless: bool) -> None:
    """Makes the cluster beside its place and moves it in when all is done: half of one is never used.

    Its socket lets in whoever can enter the socket's folder, as any role.
    """
    unfinished = data.with_name("unfinished")
    shutil.rmtree(unfinished, ignore_errors=True)
    unfinished.mkdir(mode=0o700)
    user.give(unfinished)
    flags = [*binaries.locale_flags, "--auth-local=trust", "--auth-host=reject", "--no-instructions"]
    if careless:
        flags.append("--no-sync")
    must_succeed(user, [binaries["initdb"], "-D", unfinished, f"--username={SUPERUSER}", *flags])
    # Without a server there is no door yet by which another could see a half-made one.
    must_succeed(
        user,
        [binaries["postgres"], "--single", "-D", unfinished, "-c", "exit_on_error=on", SUPERUSER],
        input="\n".join(first_statements(careless)) + "\n",
    )
    unfinished.rename(data)


def first_statements(careless: bool) -> list[str]:
    """One statement a line, as the server without clients reads them."""
    lines = ROLES.read_text().splitlines()
    statements = [line for line in lines if line and not line.startswith("--")]
    if careless:
        statements.append(f"ALTER ROLE {OWNER} CREATEDB;")  # the test runner makes its own database
    return [*statements, f"CREATE DATABASE {DATABASE} OWNER {OWNER};"]


def must_succeed(user: ServerUser, command: Sequence[str | Path], **options: str) -> None:
    done = user.run(command, **options)
    if done.returncode != 0:
        raise PostgresError(f"{command[0]} failed:\n{done.stdout}")
