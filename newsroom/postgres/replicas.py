"""A read replica: a second server that repeats what a first one commits, a moment later."""

from .binaries import find_binaries
from .cluster import Cluster
from .creation import SUPERUSER, must_succeed
from .folders import RunFolder
from .server_user import ServerUser


def replica_of(primary: Cluster) -> Cluster:
    """A standby that streams from a running cluster, made of a copy of all its data; gone with its process.

    It answers what only reads, by the same roles. The cluster must not be a throw-away one, which keeps no log to
    stream. Raises PostgresError.
    """
    user = ServerUser.for_data()
    binaries = find_binaries(user, lambda _: None)
    run = RunFolder(user)
    copy, source = str(run.path / "data"), primary.url(SUPERUSER, "")
    flags = ["--write-recovery-conf", "--checkpoint=fast", "--pgdata", copy, "--dbname", source]
    must_succeed(user, [str(binaries["pg_basebackup"]), *flags])
    return Cluster(run.path, run, user, binaries, careless=False)
