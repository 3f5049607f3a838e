import os
import re
import subprocess
import sys
from pathlib import Path

from newsroom import settings

ROOT = Path(__file__).resolve().parents[2]
EXAMPLE = ROOT / ".env.example"


def manage(*words: str, **variables: str) -> "subprocess.CompletedProcess[str]":
    """Runs manage.py with these variables and none of the tests'."""
    unset = {"DJANGO_SETTINGS_MODULE", "DJANGO_ALLOW_ASYNC_UNSAFE", *settings.env.names}
    environment = {name: value for name, value in os.environ.items() if name not in unset}
    return subprocess.run(
        [sys.executable, ROOT / "manage.py", *words],
        env={**environment, **variables},
        capture_output=True,
        text=True,
        check=False,
    )


def test_the_example_names_every_variable_that_is_read() -> None:
    named = set(re.findall(r"^([A-Z_]+)=", EXAMPLE.read_text(), re.MULTILINE))
    assert named == settings.env.names


def test_the_example_of_production_passes_every_check() -> None:
    done = manage(
        "check",
        *("--deploy", "--fail-level", "WARNING"),
        ENV_FILE=str(EXAMPLE),
        SECRET_KEY="of-the-operator-0123456789-abcdefghijklmnopqrstuvwxyz-0123456789",
    )
    assert done.returncode == 0, done.stderr


def test_without_any_variable_the_site_says_what_it_needs() -> None:
    done = manage("check")
    assert done.returncode != 0
    assert "SECRET_KEY: It must be set." in done.stderr
    assert "DATABASE_URL: It must be set." in done.stderr
