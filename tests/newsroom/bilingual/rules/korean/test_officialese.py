import pytest

from newsroom.bilingual.findings import Severity
from newsroom.bilingual.rules.korean.officialese import Officialese, officialese
from newsroom.bilingual.rules.korean.tables import rows
from newsroom.bilingual.rules.korean.wordlists import BARE, DOING, LOAN, NOUN, STEM
from tests.newsroom.bilingual.rules.korean.alone import found, proposed, told


@pytest.mark.parametrize(
    ("text", "word", "plain"),
    [
        ("경쟁력을 제고하였다.", "제고", "높임"),
        ("인식 제고를 위해", "제고", "높임"),
        ("민관거버넌스를 꾸렸다.", "거버넌스", "협치"),
        ("킥오프 회의를 열었다.", "킥오프 회의", "첫 회의"),
        ("안전에 만전을 기할 것", "만전을 기", "빈틈없이 준비하다"),
        ("소요되는 예산", "소요", "들다·걸리다"),
        ("금번 사업", "금번", "이번"),
        ("시민의 니즈에 맞춰", "니즈", "필요·요구"),
        ("기 시행한 사업", "기 시행", "이미 시행"),
    ],
)
def test_officialese_is_told_with_plain_words(text: str, word: str, plain: str) -> None:
    assert proposed(Officialese(), text) == {word: plain}


@pytest.mark.parametrize(
    "text",
    [
        "제고향 사람들과 함께",
        "하회마을과 소요산을 찾았다.",
        "상이군경회와 유관순의 의거를 기렸다.",
        "상이 돌아갔다. 용이 났다.",
        "얼굴이 상기됐다.",
        "강구항에서 경주를 즐겼다.",
        "‘거버넌스 포럼’에서 말했다.",
        "거버넌스 지방정치대상을 받았다.",
        "16금번호판",
    ],
)
def test_other_words_with_the_same_letters_are_left(text: str) -> None:
    assert told(Officialese(), text) == []


def test_each_word_is_told_once_as_a_note() -> None:
    (finding,) = found(Officialese(), "로드맵을 세웠다. 로드맵에 따라 로드맵대로")
    assert finding.severity == Severity.NOTE


def test_the_list_is_whole() -> None:
    table = rows("officialese")
    assert len(table) > 250
    assert {len(row) for row in table} == {4}
    assert {row[1] for row in table} == {BARE, NOUN, DOING, STEM, LOAN}
    assert len(officialese().words) == len(table)
