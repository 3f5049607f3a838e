"""How readings of awards are compared with what people noted."""

import json

import pytest

from bench.proposals.__main__ import main
from bench.proposals.labels import articles
from bench.proposals.scoring import FIELDS, TOGETHER, Scores, agree


def make_award(**values):
    award = dict.fromkeys(FIELDS) | {"evidence": "받았다", "current": True}
    return award | {"recipient": "하늘시", "programme": "재난관리평가", "grade": "우수"} | values


@pytest.mark.parametrize(
    ("name", "one", "other", "expected"),
    [
        ("programme", "2025년 재난관리 평가", "재난관리평가", True),
        ("programme", "시군종합평가", "경기도 시·군 종합평가", True),
        ("programme", "재난관리평가", "정보공개 종합평가", False),
        ("recipient", "하늘특례시", "하늘시", True),
        ("recipient", "부산 북구", "북구", True),
        ("recipient", "부산광역시 북구", "북구", True),
        ("recipient", "북구 보건소", "북구", False),
        ("recipient", "하늘시", "강물시", False),
        ("grade", "최우수상", "최우수", True),
        ("grade", "최우수", "우수", False),
        ("rank", None, None, True),
        ("rank", 1, None, False),
    ],
)
def test_names_agree_in_any_spelling_and_figures_alone_when_equal(name, one, other, expected):
    assert agree(name, {name: one}, {name: other}) is expected


def test_what_is_missed_lowers_recall_and_what_nobody_won_precision():
    scores = Scores()
    other = make_award(programme="정보공개 종합평가")
    nobodys = make_award(recipient="강물시", programme="민원서비스 종합평가", grade="가")
    scores.add([make_award(), other], [make_award()])
    scores.add([], [nobodys])
    tally = scores.tallies[TOGETHER]
    assert (tally.right, tally.told, tally.noted) == (1, 2, 2)
    assert tally.precision == tally.recall == tally.f1 == 0.5


def test_each_award_counts_for_one_noted_award_only():
    scores = Scores()
    scores.add([make_award()], [make_award(), make_award()])
    assert scores.tallies[TOGETHER].precision == 0.5


def test_awards_of_a_sidebar_are_not_to_be_read(tmp_path):
    (tmp_path / "a.txt").write_text("하늘시가 상을 받았다.")
    rows = [make_award(article="a"), make_award(article="a", in_sidebar=True)]
    (tmp_path / "labels.jsonl").write_text("\n".join(map(json.dumps, rows)))
    (article,) = articles(tmp_path)
    assert len(article.awards) == 1


def test_labels_of_no_article_are_refused_and_named(tmp_path, capsys):
    (tmp_path / "labels.jsonl").write_text(json.dumps(make_award(article="b")))
    assert main([str(tmp_path)]) == 1
    assert "b" in capsys.readouterr().err


def test_a_folder_is_measured_by_field_and_misses_are_listed(tmp_path, capsys):
    (tmp_path / "a.txt").write_text("하늘시는 ‘2025년 재난관리평가’에서 우수기관으로 선정됐다고 밝혔다.\n")
    missed = make_award(article="a", programme="정보공개 종합평가", grade="가")
    (tmp_path / "labels.jsonl").write_text(
        "\n".join(json.dumps(each) for each in (make_award(article="a", edition_year=2025), missed))
    )
    assert main([str(tmp_path), "--show"]) == 0
    shown = capsys.readouterr().out
    assert "a missed  하늘시 | 정보공개 종합평가 | 가" in shown
    row = next(line for line in shown.splitlines() if line.startswith(TOGETHER))
    assert row.split()[-5:] == ["1.000", "0.500", "0.667", "2", "1"]
