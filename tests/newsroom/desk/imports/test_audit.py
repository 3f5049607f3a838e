"""Each run of an import has one entry in the audit log, with what it did, and one for each publication."""

import json

import pytest
from django.core.management import CommandError, call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext

from newsroom.accounts.models import AuditEntry
from newsroom.releases.interchange import command
from newsroom.releases.models import OutboxMessage, Release
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
    entry = AuditEntry.objects.get(act="import", target_type="")
    assert entry.actor is None
    return entry.detail


def publications():
    """(external id, version) of the entries for publications."""
    entries = AuditEntry.objects.filter(act="import", target_type="releases.release")
    ids = dict(Release.objects.values_list("pk", "external_id"))
    return sorted((ids[int(entry.target_id)], entry.detail["version"]) for entry in entries)


def run(name, path):
    call_command(name, path, verbosity=0)


COUNTS = {"created": 0, "updated": 0, "unchanged": 0, "refused": 0}


def test_of_releases(file):
    run("import_releases", file(release_line(), release_line("board-2")))
    assert told() == COUNTS | {"command": "import_releases", "file": "lines.jsonl", "created": 2}


def test_of_each_publication_with_its_version_and_no_mail(file):
    draft = release_line("draft", state="draft", published_at=None)
    run("import_releases", file(release_line("1"), release_line("2"), draft))
    assert publications() == [("1", 1), ("2", 1)]
    entry = AuditEntry.objects.filter(target_type="releases.release").first()
    assert (entry.actor, entry.target_name) == (
        None,
        Release.objects.get(pk=entry.target_id).texts.first().title,
    )
    assert entry.detail["public_from"].startswith("2025-04-03T09:00:00")
    changed = release_line("1", kind="explanation")
    run("import_releases", file(changed, release_line("2"), release_line("draft")))
    assert publications() == [("1", 1), ("1", 2), ("2", 1), ("draft", 1)]
    assert not OutboxMessage.objects.exists()


def test_the_entries_cost_no_query_each(file):
    run("import_releases", file(release_line("first")))
    counts = []
    for lines in (2, 12):
        with CaptureQueriesContext(connection) as captured:
            run("import_releases", file(*(release_line(f"{lines}-{number}") for number in range(lines))))
        counts.append(len(captured))
    assert counts[0] == counts[1]


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
    call_command("load_demo", without_files=True, verbosity=0)
    detail = told()
    assert detail["command"] == "load_demo"
    assert detail["created"] > 90
    assert detail["refused"] == 0
