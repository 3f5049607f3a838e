import json
import os
import subprocess
import sys
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from django.utils import translation

from awards.models import Organisation, OrganisationAlias
from bench.serving import ROOT

TEXT = "하늘시는 행정안전부가 주관한 ‘2025년 재난관리평가’에서 최우수기관으로 선정됐다고 3일 밝혔다.\n"
KEYS = """
file recipient programme category edition_year edition_number organiser grade prize_by rank score average
evaluated_count indicator_count streak_years peer_group current evidence
"""


@pytest.fixture(autouse=True)
def in_english():
    with translation.override("en"):
        yield


def make_file(folder: Path, text: str | bytes, name: str = "text.txt") -> str:
    (folder / name).write_bytes(text if isinstance(text, bytes) else text.encode())
    return str(folder / name)


def run(*arguments: str) -> str:
    out = StringIO()
    call_command("propose_awards", *arguments, stdout=out)
    return out.getvalue()


def test_each_award_is_a_line_of_json_with_its_file(tmp_path):
    files = [make_file(tmp_path, TEXT, name) for name in ("a.txt", "b.txt")]
    told = [json.loads(line) for line in run(*files, "--format", "jsonl").splitlines()]
    assert [award["file"] for award in told] == files
    assert list(told[0]) == KEYS.split()
    assert (told[0]["recipient"], told[0]["programme"], told[0]["grade"]) == (
        "하늘시",
        "재난관리평가",
        "최우수",
    )
    assert told[0]["evidence"] in TEXT


def test_a_text_without_awards_gives_no_line(tmp_path):
    assert run(make_file(tmp_path, "하늘시는 축제를 연다.\n"), "--format", "jsonl") == ""


def test_people_read_facts_evidence_and_rules(tmp_path):
    told = run(make_file(tmp_path, TEXT))
    for part in ("recipient: 하늘시", "programme: 재난관리평가", "programme-before", "1 proposal."):
        assert part in told
    assert run(make_file(tmp_path, "하늘시는 축제를 연다.\n")) == "No proposals.\n"


def test_the_day_of_release_tells_which_year_is_this_year(tmp_path):
    file = make_file(tmp_path, "하늘시는 올해 ‘도로정비 평가’에서 우수상을 받았다.\n")
    assert json.loads(run(file, "--date", "2026-04-03", "--format", "jsonl"))["edition_year"] == 2026


def test_a_missing_file_is_told_by_its_name(tmp_path):
    with pytest.raises(CommandError, match=r"none\.txt can't be read") as stopped:
        run(str(tmp_path / "none.txt"))
    assert stopped.value.returncode == 2


def test_a_file_that_is_not_utf_8_is_told_with_the_place(tmp_path):
    with pytest.raises(CommandError, match=r"text\.txt is not UTF-8: byte 0"):
        run(make_file(tmp_path, TEXT.encode("cp949")))


@pytest.mark.django_db
def test_names_of_the_register_are_known_when_they_are_asked_for(tmp_path):
    body = Organisation.objects.create(
        name={"ko": "하늘문화누리", "en": "Haneul Culture House"}, slug="culture", kind="affiliate"
    )
    OrganisationAlias.objects.create(organisation=body, text="문화누리관")
    file = make_file(tmp_path, "문화누리관은 ‘도로정비 평가’에서 우수상을 받았다.\n")
    assert run(file, "--format", "jsonl") == ""
    assert json.loads(run(file, "--register", "--format", "jsonl"))["recipient"] == "하늘문화누리"


def test_it_runs_where_no_site_is_set_up(tmp_path):
    command = [sys.executable, "manage.py", "propose_awards", make_file(tmp_path, TEXT), "--format=jsonl"]
    done = subprocess.run(command, cwd=ROOT, env={"PATH": os.environ["PATH"]}, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["grade"] == "최우수"
