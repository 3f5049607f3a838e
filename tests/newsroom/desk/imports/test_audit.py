"""Each run of an import has one entry in the audit log, with what it did."""

import json

import pytest
from django.core.management import CommandError, call_command

from newsroom.accounts.models import AuditEntry
from newsroom.releases.interchange import command
from tests.lines import award_line, release_line

pytestmark = pytest.mark.django_db


@pytest.fixture
def file(tmp_path):
    def write(*lines):
        path = tmp_path / "lines.jsonl"
        path.write_text("\n".join(line if isinstance(line, str) else json.dumps(line) for line in lines))
        return str(path)

    return write


def told():
    entry = AuditEntry.objects.get(act="import")
    assert entry.actor is None
    assert not entry.target_type
    return entry.detail


def run(name, path):
    call_command(name, path, verbosity=0)


COUNTS = {"created": 0, "updated": 0, "unchanged": 0, "refused": 0}


def test_of_releases(file):
    run("import_releases", file(release_line(), release_line("board-2")))
    assert told() == COUNTS | {"command": "import_releases", "file": "lines.jsonl", "created": 2}


def test_of_awards_also_where_lines_are_refused(file):
    with pytest.raises(CommandError):
        run("import_awards", file(award_line(), "nonsense"))
    assert told() == COUNTS | {
        "command": "import_awards",
        "file": "lines.jsonl",
        "created": 1,
        "refused": 1,
    }


def test_of_one_that_was_stopped(file, monkeypatch):
    def stop(*args, after_batch, **options):
        raise KeyboardInterrupt

    monkeypatch.setattr(command, "run", stop)
    with pytest.raises(KeyboardInterrupt):
        run("import_releases", file(release_line()))
    assert told() == COUNTS | {"command": "import_releases", "file": "lines.jsonl"}


def test_of_the_demo(settings):
    settings.DEMO = True
    call_command("load_demo", verbosity=0)
    detail = told()
    assert detail["command"] == "load_demo"
    assert detail["created"] > 90
    assert detail["refused"] == 0
