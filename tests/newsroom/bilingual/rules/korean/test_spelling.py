import pytest

from newsroom.bilingual.rules.korean.spelling import Spacing, Spelling
from newsroom.bilingual.rules.korean.tables import rows
from tests.newsroom.bilingual.rules.korean.alone import proposed, told


@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        ("행사가 됬다.", "됬", "됐"),
        ("몇일 동안", "몇일", "며칠"),
        ("그 역활을", "역활", "역할"),
        ("참여률이 높다", "참여률", "참여율"),
        ("출석율을 보면", "출석율", "출석률"),
        ("신년도 컨텐츠 산업", "컨텐츠", "콘텐츠"),
        ("년도별 현황", "년도별", "연도별"),
    ],
)
def test_a_sure_misspelling_is_told(text: str, wrong: str, right: str) -> None:
    assert proposed(Spelling(), text) == {wrong: right}


@pytest.mark.parametrize(
    "text",
    [
        "자율 방범대의 규율과 법률, 선율과 음률, 비율과 확률",
        "참여율과 출석률, 이용률, 할인율, 출산율",
        "2024년도 예산과 신년도 계획, 3년 초",
        "‘컨텐츠 페어’를 열었다.",
    ],
)
def test_right_words_and_names_are_left(text: str) -> None:
    assert told(Spelling(), text) == []


@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        ("지원금 10만원", "10만원", "10만 원"),
        ("시민 3천명", "3천명", "3천 명"),
        ("예산 2억1900만 원", "2억1900만", "2억 1900만"),
        ("예산 1조2,345억원", "1조2,345억원", "1조 2,345억 원"),
        ("신고 3만4384건", "3만4384건", "3만 4384건"),
        ("10만여명이", "10만여명", "10만여 명"),
        ("제 16회 대회", "제 16", "제16"),
        ("5 % 올랐다", "5 %", "5%"),
        ("2025연도 예산", "2025연도", "2025년도"),
        ("이용할수 있다", "이용할수", "이용할 수"),
        ("받을수 없다", "받을수", "받을 수"),
        ("이번주에", "이번주", "이번 주"),
        ("추진중인 사업", "추진중", "추진 중"),
    ],
)
def test_a_wrong_space_is_told(text: str, wrong: str, right: str) -> None:
    assert proposed(Spacing(), text) == {wrong: right}


@pytest.mark.parametrize(
    "text",
    [
        "10만 원, 2억 1900만 원, 50만 명, 3 명과 3명, 2025 년",
        "제16회, 5%, 98.7%, 1,509건",
        "실수 없이, 갈수록, 할 수 있다, 필수 있음",
        "올 해외여행, 이번 주민 총회, 중추진",
        "만 19세, 2천년, 10만㎡",
    ],
)
def test_what_may_be_written_so_is_left(text: str) -> None:
    assert told(Spacing(), text) == []


def test_a_form_is_told_once() -> None:
    assert told(Spacing(), "10만원, 20만원, 30만원") == ["10만원"]


@pytest.mark.parametrize("table", ["spelling", "spaces"])
def test_each_row_tells_another_spelling(table: str) -> None:
    assert all(len(row) == 4 and row[0] != row[2] for row in rows(table))
    assert len({row[0] for row in rows(table)}) == len(rows(table))
