import os
import subprocess
import sys
from pathlib import Path

import pytest
import setup


@pytest.fixture
def commands(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What would be run, instead of running it."""
    told: list[str] = []

    def run(command: list[str | Path], **options: object) -> "subprocess.CompletedProcess[str]":
        told.append(" ".join(map(str, command)))
        return subprocess.CompletedProcess(command, 0)

    monkeypatch.setattr(subprocess, "run", run)
    return told


@pytest.fixture
def environment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(setup, "VENV", tmp_path)
    return tmp_path


def test_root_on_debian_installs_a_missing_package(
    commands: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    monkeypatch.setattr("shutil.which", lambda program: f"/usr/bin/{program}")
    setup.install_debian_package("gettext")
    assert len(commands) == 1
    assert commands[0].endswith("apt-get -qq install -y --no-install-recommends gettext")


@pytest.mark.parametrize(
    ("there", "who", "installed"),
    [("chromium", 0, True), ("chromium", 1000, False), ("chromium-headless-shell", 0, False)],
)
def test_the_quicker_of_two_browsers_is_installed_where_that_is_ours_to_do(
    commands: list[str], monkeypatch: pytest.MonkeyPatch, there: str, who: int, installed: bool
) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: who)
    monkeypatch.setattr("shutil.which", lambda program: program if program in (there, "apt-get") else None)
    setup.have_debian_package("chromium-headless-shell")
    assert bool(commands) == installed


@pytest.mark.parametrize(
    ("package", "hint"),
    [
        ("chromium-headless-shell", "BROWSER=0"),
        ("default-jre-headless", "VALIDATOR=0"),
        ("nginx", "NGINX=0"),
        ("python3.11-venv", "as root"),
    ],
)
def test_anyone_else_is_told_the_one_command(
    commands: list[str], monkeypatch: pytest.MonkeyPatch, package: str, hint: str
) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    with pytest.raises(SystemExit) as stop:
        setup.install_debian_package(package)
    assert f"apt-get install -y --no-install-recommends {package}" in str(stop.value)
    assert hint in str(stop.value)
    assert commands == []


def test_packages_are_installed_once(commands: list[str], environment: Path) -> None:
    setup.install_python_packages("demo")
    setup.install_python_packages("demo")
    assert len(commands) == 1


def test_tests_need_more_than_the_demo_and_the_demo_no_more_than_tests(
    commands: list[str], environment: Path
) -> None:
    setup.install_python_packages("demo")
    setup.install_python_packages("dev")
    setup.install_python_packages("demo")
    assert [command.split("[")[-1] for command in commands] == ["demo]", "dev]"]


def test_an_old_python_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "version_info", (3, 10))
    with pytest.raises(SystemExit, match=r"Python 3\.11 or newer is needed"):
        setup.main("demo")
