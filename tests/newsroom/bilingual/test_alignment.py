from time import process_time

from hypothesis import given
from hypothesis import strategies as st

from newsroom.bilingual.alignment import alignment
from newsroom.bilingual.lexicon import Lexicon
from newsroom.bilingual.pairs import Pair
from newsroom.bilingual.texts import composed, plain

KOREAN = [
    "하늘시는 올해 92개 기관이 참가한 대회에서 최우수상을 받았다고 3일 밝혔다.",
    "이웃 318명이 반년 동안 적은 기록은 모두 2,140건이다.",
    "시는 AI 상담을 늘리고 CCTV 61대를 새로 단다.",
    "신청은 누리집에서 하며 내년 3월까지 받는다.",
]
ENGLISH = [
    "Haneul City announced on the 3rd that it won the Top Excellence Award of a contest in which 92 bodies took part.",
    "Notes that 318 neighbors kept over half a year came to 2,140 entries in all.",
    "The city will extend its AI counselling and put up 61 new CCTV cameras.",
    "Applications are taken on the website until March next year.",
]


def make_pair(ko, en):
    return Pair(plain("\n\n".join(ko), "ko"), plain("\n\n".join(en), "en"), None, Lexicon())


def beads(pair):
    """For each bead the numbers of its blocks in both texts."""
    numbers = [{block.start: n for n, block in enumerate(text.blocks)} for text in (pair.ko, pair.en)]
    return [
        ([numbers[0][block.start] for block in bead.ko], [numbers[1][block.start] for block in bead.en])
        for bead in alignment(pair).blocks
    ]


def test_paragraphs_in_step_belong_together():
    assert beads(make_pair(KOREAN, ENGLISH)) == [([n], [n]) for n in range(4)]


def test_a_paragraph_that_is_missing_in_english_has_no_counterpart():
    assert beads(make_pair(KOREAN, [*ENGLISH[:1], *ENGLISH[2:]])) == [
        ([0], [0]),
        ([1], []),
        ([2], [1]),
        ([3], [2]),
    ]


def test_a_paragraph_that_english_adds_has_no_counterpart():
    added = "Meanwhile, a choir of 45 children from two schools sang at the opening of the library on Sunday."
    pair = make_pair(KOREAN, [*ENGLISH[:2], added, *ENGLISH[2:]])
    assert beads(pair) == [([0], [0]), ([1], [1]), ([], [2]), ([2], [3]), ([3], [4])]


def test_paragraphs_that_english_merges_are_one_bead():
    pair = make_pair(KOREAN, [ENGLISH[0], f"{ENGLISH[1]} {ENGLISH[2]}", ENGLISH[3]])
    assert beads(pair) == [([0], [0]), ([1, 2], [1]), ([3], [2])]


def test_a_paragraph_that_english_splits_is_one_bead():
    pair = make_pair([KOREAN[0], f"{KOREAN[1]} {KOREAN[2]}", KOREAN[3]], ENGLISH)
    assert beads(pair) == [([0], [0]), ([1], [1, 2]), ([2], [3])]


def test_a_headline_and_a_byline_that_english_lacks_push_nothing_aside():
    pair = make_pair(
        ["하늘시, 이웃돌봄 최우수상 받아", "한소리 기자 | 기사입력 2026/04/03", *KOREAN], ENGLISH
    )
    assert beads(pair) == [([0], []), *(([n + 2], [n]) for n in range(4))]


def test_fields_of_a_release_belong_together_whatever_their_lengths():
    ko = composed("ko", "제목", ["부제"], "요약이다.", f"<p>{KOREAN[0]}</p>")
    en = composed(
        "en", "A title that is much longer than it should be", [], "In short.", f"<p>{ENGLISH[0]}</p>"
    )
    pair = Pair(ko, en, None, Lexicon())
    assert beads(pair) == [([0], [0]), ([1], []), ([2], [1]), ([3], [2])]


def test_sentences_are_put_together_within_merged_paragraphs():
    pair = make_pair(KOREAN, [ENGLISH[0], " ".join(ENGLISH[1:3]), ENGLISH[3]])
    found = [(len(bead.ko), [span.text for span in bead.en]) for bead in alignment(pair).sentences]
    assert found == [(1, [sentence]) for sentence in ENGLISH]


def test_what_belongs_to_a_place_is_told():
    pair = make_pair(KOREAN, ENGLISH)
    found = alignment(pair)
    place = pair.ko.whole.index("318명")
    assert [pair.en.of(block) for block in found.en_of(place)] == [ENGLISH[1]]
    assert [span.text for span in found.en_sentences_of(place)] == [ENGLISH[1]]
    assert found.en_of(pair.ko.blocks[2]) == [pair.en.blocks[2]]


def test_without_a_translation_nothing_has_a_counterpart():
    found = alignment(Pair(plain(KOREAN[0], "ko"), None, None, Lexicon()))
    assert [(len(bead.ko), len(bead.en)) for bead in found.blocks] == [(1, 0)]
    assert found.en_of(0) == []


@given(
    st.lists(st.sampled_from([*KOREAN, "짧다.", "▲ 하나"]), max_size=12),
    st.lists(st.sampled_from([*ENGLISH, "Short.", "- one"]), max_size=40),
)
def test_every_block_and_sentence_is_in_one_bead(ko, en):
    pair = make_pair(ko, en)
    found = alignment(pair)
    assert [block for bead in found.blocks for block in bead.ko] == list(pair.ko.blocks)
    assert [block for bead in found.blocks for block in bead.en] == list(pair.en.blocks)
    of_blocks = [span for bead in found.sentences for span in bead.ko]
    assert "".join("".join(span.text for span in of_blocks).split()) == "".join("".join(ko).split())


def test_long_texts_take_time_in_proportion():
    many = 100_000 // len(" ".join(KOREAN))
    begun = process_time()
    alignment(make_pair(KOREAN * many, [*ENGLISH * many, "One more."]))
    alignment(make_pair([" ".join(KOREAN) * many], [" ".join(ENGLISH) * many + " One more."]))
    assert process_time() - begun < 20
