from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsroom.bilingual.sentences import sentence_at, sentences
from newsroom.bilingual.texts import plain


def split(said, language):
    return [sentence.text for sentence in sentences(plain(said, language))]


@pytest.mark.parametrize(
    "said",
    [
        "하늘시는 2025. 4. 3. 시청에서 행사를 열었다.",
        "하늘시는 65.6점을 받았다.",
        "시장은 “좋다. 정말 좋다.”라며 “또 하겠다.” 라고 말했다.",
        "가. 추진 배경",
        "새 제도(2025. 1. 1. 시행. 첫 도입)를 알렸다.",
        "누리집(www.haneul.example)에서 신청한다.",
    ],
)
def test_a_dot_that_ends_no_korean_sentence(said):
    assert split(said, "ko") == [said]


@pytest.mark.parametrize(
    "found",
    [
        ["하늘시가 이겼다.", "상도 받았다!", "누가 왔을까?", "모두 왔어요.", "끝."],
        ["시장은 “좋다.”라고 말했다.", "시민도 기뻐했다."],
        ["신청은 4월 3일까지다.", "‘하늘 축제’도 열린다."],
        ["점수는 92.23점이다.", "▲첫째 ▲둘째를 한다."],
    ],
)
def test_korean_sentences_end_with_their_marks(found):
    assert split(" ".join(found), "ko") == found


def test_a_korean_sentence_glued_to_the_next_ends_all_the_same():
    assert split("상을 받았다고 밝혔다.이번 대회는 처음이다.[하늘=한 기자]", "ko") == [
        "상을 받았다고 밝혔다.",
        "이번 대회는 처음이다.",
        "[하늘=한 기자]",
    ]


@pytest.mark.parametrize(
    "said",
    [
        "Mr. Seo of the U.S. Embassy met Dr. J. K. Han at 3 p.m. on Friday.",
        "It scored 65.6 points as No. 1 in the group.",
        "The mayor said, “It is good. It is really good,” and left.",
        "“Is it so?” he asked.",
        "Haneul Co. Ltd. won again.",
    ],
)
def test_a_dot_that_ends_no_english_sentence(said):
    assert split(said, "en") == [said]


@pytest.mark.parametrize(
    "found",
    [
        ["It opens at 3 p.m.", "The mayor will speak."],
        ["It moved to the U.S.", "In 2025 it came back."],
        ['"We won," said Han.', '"Next year we go on."', "That is all."],
        ["The city won 77 prizes.", "2025 was good."],
        ["It won in 2025.", "A total of 18 came."],
    ],
)
def test_english_sentences_end_with_their_marks(found):
    assert split(" ".join(found), "en") == found


def test_no_sentence_crosses_a_block():
    assert split("제목\n\n하늘시가\n이겼다.", "ko") == ["제목", "하늘시가", "이겼다."]


def test_the_sentence_at_a_place_is_the_one_that_holds_it():
    text = plain("하나다. 둘이다.", "ko")
    assert [sentence_at(text, place).text for place in (0, 4, 5, 8)] == [
        "하나다.",
        "하나다.",
        "둘이다.",
        "둘이다.",
    ]
    assert sentence_at(plain("", "ko"), 0) is None


@given(
    st.text(alphabet=st.sampled_from("다가. !?“”\"'‘’()[]aA1\n…▲"), max_size=120),
    st.sampled_from(["ko", "en"]),
)
def test_sentences_hold_all_but_space(said, language):
    text = plain(said, language)
    assert "".join("".join(split(said, language)).split()) == "".join(said.split())
    assert all(
        one.end <= other.start for one, other in zip(sentences(text), sentences(text)[1:], strict=False)
    )


@pytest.mark.parametrize("piece", ["다. ", "(", "“", "'", '"', "a.", "[. ", "…", "가나다 ", "’ s"])
@pytest.mark.parametrize("language", ["ko", "en"])
def test_a_long_text_takes_no_longer_than_its_length_asks(piece, language):
    begun = process_time()
    sentences(plain(piece * (100_000 // len(piece)), language))
    assert process_time() - begun < 5
