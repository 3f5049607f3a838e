from newsroom.bilingual.rules.structure.lengths import ParagraphLength, TextLength
from tests.newsroom.bilingual.rules.structure.make import ENGLISH, KOREAN, found, make_pair

LONG = (
    "하늘시는 이웃 451명이 반년 동안 수첩에 적은 기록을 살펴 도움이 급한 가구를 찾고 "
    "생계비와 방문 진료를 연결했으며 내년에도 이어 가기로 했다."
)


def test_a_text_out_of_proportion_is_found():
    assert found(TextLength(), make_pair([*KOREAN, LONG], ENGLISH[:2]))
    assert found(TextLength(), make_pair([*KOREAN, LONG], ENGLISH * 3))


def test_a_text_in_proportion_is_no_finding():
    assert not found(TextLength(), make_pair(KOREAN, ENGLISH))
    assert not found(ParagraphLength(), make_pair(KOREAN, ENGLISH))


def test_a_paragraph_out_of_proportion_is_found():
    short = "The city read the notes of 451 neighbors."
    assert found(
        ParagraphLength(), make_pair([*KOREAN[:3], LONG, *KOREAN[3:]], [*ENGLISH[:3], short, *ENGLISH[3:]])
    )
