import pytest

from newsroom.bilingual.furniture import furniture
from newsroom.bilingual.texts import plain


@pytest.mark.parametrize(
    "line",
    [
        "홍길동 기자 기사입력 :  2025/01/09 [10:56]",
        "입력 2026.04.03 14:50",
        "2026-04-03 14:50",
        "▲ 사진=하늘시청 3층",
        "문의: 031-000-1234",
        "ⓒ 하늘신문 2026 무단전재 금지",
        "Contact: +82-31-000-1234",
    ],
)
def test_lines_of_a_newspaper_are_none_of_the_text(line: str) -> None:
    text = plain(f"제목\n{line}\n본문 3명", "ko")
    assert furniture(text)[0] == (text.blocks[1].start, text.blocks[1].end)


@pytest.mark.parametrize(
    "said", ["031-000-1234", "1588-0000", "https://example.org/2026/04/77", "mail77@example.org"]
)
def test_numbers_and_addresses_within_a_line_are_none_of_the_text(said: str) -> None:
    whole = f"제목\n자세한 내용은 보건소({said})로 물으면 된다."
    assert [whole[start:end].strip("()") for start, end in furniture(plain(whole, "ko"))] == [said]


def test_a_sentence_with_a_date_is_text() -> None:
    assert furniture(plain("제목\n시는 2026년 4월 3일 시청에서 기념식을 열었다고 밝혔다.", "ko")) == []
