import os
import shutil
import stat
from pathlib import Path

import pytest

from newsroom.postgres import folders, kept
from newsroom.postgres.binaries import WHEEL_PARTS, reachable_copy, wheel_location
from newsroom.postgres.folders import RUN_PREFIX, RunFolder, make_folder, sweep
from newsroom.postgres.server_user import ServerUser

only_root = pytest.mark.skipif(os.geteuid() != 0, reason="only root runs the server as somebody else")


@pytest.fixture
def state(home: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(folders, "SYSTEM_STATE", home.parent / "state")
    return home.parent / "state"


@only_root
def test_data_move_to_the_system_where_the_servers_user_cannot_reach_the_checkout(
    home: Path, state: Path
) -> None:
    closed = home.parent / "closed"
    closed.mkdir(mode=0o700)
    told: list[str] = []
    with kept(closed / "var/postgres", told.append) as cluster:
        assert cluster.data.is_relative_to(state)
    assert str(cluster.data.parent) in told[0]
    assert stat.S_IMODE(closed.stat().st_mode) == 0o700, "folders of others keep their permissions"


@only_root
def test_programs_under_a_closed_home_are_copied_once(home: Path, state: Path) -> None:
    closed = home.parent / "closed"
    for part in WHEEL_PARTS:
        shutil.copytree(
            wheel_location() / part, closed / part, ignore=shutil.ignore_patterns("include", "extension")
        )
    closed.chmod(0o700)
    told: list[str] = []
    copies = {reachable_copy(closed, told.append) for _ in range(2)}
    assert len(copies) == len(told) == 1
    assert ServerUser.for_data().can_run(copies.pop() / WHEEL_PARTS[0] / "bin/initdb")


@only_root
def test_data_of_a_user_are_served_as_that_user(home: Path) -> None:
    (home / "data").mkdir(parents=True)
    os.chown(home / "data", 4321, 4321)
    assert ServerUser.for_data(home / "data") == ServerUser(4321, 4321)


def test_folders_of_ours_are_open_to_pass_through_whatever_the_umask(home: Path) -> None:
    umask = os.umask(0o077)
    try:
        make_folder(home / "deeper")
    finally:
        os.umask(umask)
    assert stat.S_IMODE((home / "deeper").stat().st_mode) == 0o755


def test_remains_of_killed_runs_are_swept_and_living_ones_are_not(home: Path) -> None:
    user = ServerUser.for_data()
    make_folder(home)
    remains, young, strange = (home / f"{RUN_PREFIX}{name}" for name in ("remains", "young", "strange"))
    for folder in (remains, young, strange):
        folder.mkdir()
        user.give(folder)
    living = RunFolder(user)
    moved = home / f"{RUN_PREFIX}living"
    living.path.rename(moved)
    living.path = moved
    strange.rename(home / "strange")
    for folder in (remains, moved, home / "strange"):
        os.utime(folder, (0, 0))
    sweep(home, user)
    assert sorted(path.name for path in home.iterdir()) == [moved.name, young.name, "strange"]
    living.remove()
