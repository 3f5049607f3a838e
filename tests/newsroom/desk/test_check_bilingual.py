"""Without the mark for it, a test may not reach a database: none of these needs one."""

import json
import os
import subprocess
import sys
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from django.utils import translation

from bench.serving import ROOT

KO = "하늘시, 기관표창 77건 수상\n하늘시는 지난해 기관표창 77건을 받았다고 3일 밝혔다.\n"
EN = (
    "Haneul City Wins 77 Commendations\nHaneul City said on the 3rd that it won 77 commendations last year.\n"
)
WRONG = EN.replace("it won 77 commendations", "it won 79 commendations")


@pytest.fixture(autouse=True)
def in_english():
    with translation.override("en"):
        yield


def make_files(folder: Path, en: str | bytes, ko: str | bytes = KO) -> list[str]:
    for name, text in (("ko.txt", ko), ("en.txt", en)):
        (folder / name).write_bytes(text if isinstance(text, bytes) else text.encode())
    return ["--ko", str(folder / "ko.txt"), "--en", str(folder / "en.txt")]


def run(*arguments: str) -> tuple[int, str]:
    """The exit status and what was told."""
    out = StringIO()
    try:
        call_command("check_bilingual", *arguments, stdout=out)
    except SystemExit as stopped:
        return int(stopped.code or 0), out.getvalue()
    return 0, out.getvalue()


def test_texts_that_say_the_same_end_with_status_0(tmp_path: Path) -> None:
    status, told = run(*make_files(tmp_path, EN), "--date", "2026-04-03", "--format", "jsonl")
    assert (status, told) == (0, "")


def test_a_finding_is_a_line_of_json_with_places_in_both_files(tmp_path: Path) -> None:
    status, told = run(*make_files(tmp_path, WRONG), "--date", "2026-04-03", "--format", "jsonl")
    found: list[dict[str, Any]] = [json.loads(line) for line in told.splitlines()]
    assert status == 1
    assert [finding["rule"] for finding in found] == ["figure-changed"]
    for language, text in (("ko", KO), ("en", WRONG)):
        span = found[0][language]
        assert text[span["start"] : span["end"]] == span["text"]
    assert set(found[0]) == {"rule", "severity", "ko", "en", "message"}


def test_places_are_characters_of_the_file_with_line_ends_of_windows(tmp_path: Path) -> None:
    ko, en = KO.replace("\n", "\r\n"), WRONG.replace("\n", "\r\n")
    _status, told = run(*make_files(tmp_path, en, ko), "--format", "jsonl")
    span = json.loads(told)["en"]
    assert en[span["start"] : span["end"]] == span["text"]


def test_people_read_label_spans_and_a_proposal(tmp_path: Path) -> None:
    status, told = run(*make_files(tmp_path, WRONG))
    assert status == 1
    for part in ("figure-changed", "77건", "79", "line 2"):
        assert part in told


def test_texts_without_findings_are_told_so(tmp_path: Path) -> None:
    assert run(*make_files(tmp_path, EN)) == (0, "No findings.\n")


def test_a_missing_file_is_told_by_its_name(tmp_path: Path) -> None:
    arguments = make_files(tmp_path, EN)
    (tmp_path / "en.txt").unlink()
    with pytest.raises(CommandError, match=r"en\.txt can't be read") as stopped:
        run(*arguments)
    assert stopped.value.returncode == 2


def test_a_file_that_is_not_utf_8_is_told_with_the_place(tmp_path: Path) -> None:
    with pytest.raises(CommandError, match=r"ko\.txt is not UTF-8: byte 0") as stopped:
        run(*make_files(tmp_path, EN, KO.encode("cp949")))
    assert stopped.value.returncode == 2


def test_a_date_that_is_none_is_refused(tmp_path: Path) -> None:
    with pytest.raises(CommandError, match="--date"):
        run(*make_files(tmp_path, EN), "--date", "3 April")


def test_it_runs_where_no_site_is_set_up(tmp_path):
    ko, en = tmp_path / "ko.txt", tmp_path / "en.txt"
    ko.write_text(KO)
    en.write_text(WRONG)
    command = [
        sys.executable,
        "manage.py",
        "check_bilingual",
        f"--ko={ko}",
        f"--en={en}",
        "--date=2026-04-03",
    ]
    done = subprocess.run(command, cwd=ROOT, env={"PATH": os.environ["PATH"]}, capture_output=True, text=True)
    assert done.returncode == 1, done.stderr
    assert "79" in done.stdout
