"""The run of an import and its commands: batches, refusals, resuming, exit status."""

import io
import json

import pytest
from django.core.management import CommandError, call_command
from django.db import DatabaseError

from awards.models import Award
from newsroom.desk.imports.importer import ReleaseImporter
from newsroom.releases.interchange.lines import json_rows
from newsroom.releases.interchange.run import run
from newsroom.releases.models import Category, Release
from tests.lines import award_line, import_lines, release_line, text_lines, told

pytestmark = pytest.mark.django_db


@pytest.fixture
def file(tmp_path):
    """Writes lines to a file and returns its path."""

    def write(*lines):
        path = tmp_path / "lines.jsonl"
        path.write_bytes(text_lines(*lines).getvalue())
        return str(path)

    return write


def command(name, *arguments):
    out, err = io.StringIO(), io.StringIO()
    try:
        call_command(name, *arguments, stdout=out, stderr=err)
    except CommandError as error:
        return error.returncode, out.getvalue(), err.getvalue()
    return 0, out.getvalue(), err.getvalue()


def test_commands_report_and_tell_progress_apart(file):
    status, out, err = command("import_releases", file(release_line("1"), release_line("2")))
    assert status == 0
    assert "2" in out
    assert err.strip()
    assert Release.objects.count() == 2


def test_commands_fail_when_a_line_was_refused_and_name_it(file):
    status, out, _err = command("import_awards", file(award_line(), award_line(colour="red")))
    assert status == 1
    assert "colour" in out
    assert Award.objects.count() == 1


def test_commands_read_standard_input(monkeypatch):
    stdin = io.TextIOWrapper(text_lines(award_line()))
    monkeypatch.setattr("sys.stdin", stdin)
    assert command("import_awards", "-", "--verbosity=0") == (0, command_summary(), "")
    assert Award.objects.count() == 1


def command_summary():
    from newsroom.releases.interchange.report import Report, Result

    report = Report()
    report.count(Result.CREATED)
    return report.summary() + "\n"


@pytest.mark.parametrize("arguments", [["nowhere.jsonl"], ["-", "--batch-size=0"]])
def test_commands_refuse_what_they_cannot_do(arguments):
    status, _out, _err = command("import_awards", *arguments)
    assert status == 1


def test_an_import_goes_on_from_the_line_it_is_told(file):
    path = file(*(release_line(str(number)) for number in range(1, 6)))
    command("import_releases", path, "--from-line=4")
    assert set(Release.objects.values_list("external_id", flat=True)) == {"4", "5"}


def test_a_crash_loses_the_open_batch_only_and_the_next_run_brings_the_rest(file, monkeypatch):
    lines = [
        release_line(str(number), awards=[award_line(edition_year=2000 + number)]) for number in range(10)
    ]
    path = file(*lines)
    store, calls = ReleaseImporter.store, []

    def store_until_the_third(self, records):
        calls.append(records)
        outcomes = store(self, records)
        if len(calls) == 3:
            raise DatabaseError("the server went away")
        return outcomes

    monkeypatch.setattr(ReleaseImporter, "store", store_until_the_third)
    err = io.StringIO()
    with pytest.raises(DatabaseError):
        call_command("import_releases", path, "--batch-size=3", stdout=io.StringIO(), stderr=err)
    assert "--from-line 7" in err.getvalue()
    assert Release.objects.count() == Award.objects.count() == 6
    monkeypatch.setattr(ReleaseImporter, "store", store)
    assert told(import_lines(ReleaseImporter(), *lines)) == {"created": 4, "unchanged": 6}


def test_what_the_database_alone_refuses_is_refused_alone(monkeypatch):
    """Somebody takes the slug of a new category between reading and writing."""
    importer = ReleaseImporter()
    Category.objects.create(name={"ko": "그사이", "en": "Meanwhile"}, slug="taken")
    lines = [release_line(str(number)) for number in range(8)]
    lines[5]["category"] = {"slug": "taken", "ko": "다른 이름"}
    report = import_lines(importer, *lines)
    # The first attempt meets the row; forgetting what was known before, the next one finds it.
    assert told(report) == {"created": 8}


def test_the_memory_of_a_run_stays_the_size_of_a_batch():
    """Rows are asked for batch by batch, never all at once."""
    asked: list[int] = []
    stored: list[int] = []

    class Importer(ReleaseImporter):
        def store(self, records):
            stored.append(len(asked))
            return super().store(records)

    def rows():
        lines = text_lines(*(release_line(str(number)) for number in range(12)))
        for row in json_rows(lines):
            asked.append(row.number)
            yield row

    run(Importer(), rows(), batch_size=4)
    assert stored == [4, 8, 12]


def test_queries_of_a_batch_do_not_grow_with_its_lines(django_assert_max_num_queries):
    def batch(first, size, **values):
        return [
            release_line(
                str(number),
                topics=[{"ko": f"주제 {number % 5}"}],
                legacy_urls=[f"/{number}"],
                awards=[award_line(edition_year=1950 + number)],
                **values,
            )
            for number in range(first, first + size)
        ]

    import_lines(ReleaseImporter(), *batch(0, 10))
    # The index of search takes two statements for a hundred texts.
    for first, size in ((10, 10), (100, 80)):
        with django_assert_max_num_queries(90):
            import_lines(ReleaseImporter(), *batch(first, size))
    for first, size in ((10, 10), (100, 80)):
        with django_assert_max_num_queries(90):
            import_lines(ReleaseImporter(), *batch(first, size, featured=True))
    with django_assert_max_num_queries(31):
        import_lines(ReleaseImporter(), *batch(100, 80, featured=True))


def test_a_duplicate_is_told_with_the_line_of_the_first():
    report = import_lines(ReleaseImporter(), release_line("1"), release_line("2"), release_line("1"))
    assert told(report) == {"created": 2, "refused": 1}
    assert (report.refusals[0].line, "1" in report.refusals[0].reason) == (3, True)


def test_the_corpus_for_measuring_is_accepted_whole():
    from bench.corpus import releases

    report = import_lines(ReleaseImporter(), *releases(60))
    assert told(report) == {"created": 60}
    assert json.dumps(list(releases(5))) == json.dumps(list(releases(5)))
