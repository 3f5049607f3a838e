import pytest

from newsroom.bilingual.findings import Severity
from tests.newsroom.bilingual.make_figures import findings_of


def rules_of(ko: str, en: str) -> list[tuple[str, Severity]]:
    found = findings_of(f"하늘시 소식\n{ko}", f"News of Haneul City\n{en}")
    return [(finding.rule, finding.severity) for finding in found]


def test_a_figure_that_english_leaves_out_is_a_warning() -> None:
    assert rules_of("기관 684곳이 참여했다.", "Institutions took part.") == [
        ("figure-missing", Severity.WARNING)
    ]


def test_a_figure_that_english_adds_is_a_warning() -> None:
    assert rules_of("기관이 참여했다.", "It saved 684 million won.") == [
        ("figure-invented", Severity.WARNING)
    ]


@pytest.mark.parametrize(
    ("ko", "en"),
    [
        ("두 사람이 상을 받았다.", "Both received an award."),
        ("한 사람이 상을 받았다.", "A person received an award."),
        ("시민이 상을 받았다.", "One of the citizens received an award, first of all."),
        ("24시간 운영한다.", "It is open around the clock."),
        (
            "하늘시는 이 사업을 알리기로 했다고 8일 밝혔다.",
            "Haneul City said that it will promote the project.",
        ),
    ],
)
def test_small_figures_and_those_told_in_a_word_are_not_missed(ko: str, en: str) -> None:
    assert rules_of(ko, en) == []


def test_a_figure_of_the_title_is_not_missed_there() -> None:
    assert (
        findings_of("표창 77건 수상\n시는 표창 77건을 받았다.", "Honours for City\nThe city won 77 honours.")
        == []
    )


def test_figures_of_a_byline_are_none_of_the_text() -> None:
    assert (
        findings_of("소식\n홍길동 기자 기사입력 2025/01/09 [10:56]\n시는 웃었다.", "News\nThe city smiled.")
        == []
    )
