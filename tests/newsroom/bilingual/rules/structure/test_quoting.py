import pytest

from newsroom.bilingual.rules.structure.quoting import QuotationUnclosed, SpeechUnquoted
from tests.newsroom.bilingual.rules.structure.make import ENGLISH, KOREAN, found, make_pair


@pytest.mark.parametrize(
    "said",
    [
        "“We will go on next year, too, said Mayor Seo Yun-jae.",
        "It won the ‘2026 Neighbor Care Contest of the province.",
        'The mayor said, "We will go on. It was held on Friday.',
        "It won at the ‘National Mayors’ Best Practice Competition.",
    ],
)
def test_an_english_quotation_without_its_end_is_found(said):
    assert len(found(QuotationUnclosed(), make_pair(KOREAN, said))) == 1


@pytest.mark.parametrize(
    "said",
    [
        "“We will go on,” said Mayor Seo. “It’s the citizens’ prize.”",
        "\"We will go on,” said Mayor Seo of the '90s, holding the residents' card.",
        "“We will go on.\n\n“It is good,” said Mayor Seo.",
        "“We will go on.\n\nIt is good,” said Mayor Seo.",
        "It won the ‘City Awards’ Grand Prize and the ‘Green Cities’ prize.",
        "It won the ‘Citizens’ Voice’ prize in the ‘Neighbors’ category.",
    ],
)
def test_quotations_that_end_are_no_finding(said):
    assert not found(QuotationUnclosed(), make_pair(KOREAN, said))


def test_speech_without_a_quotation_in_english_is_found():
    told = "Mayor Seo Yun-jae told that a heart that cares for neighbors has won and that it goes on next year, too."
    pair = make_pair(KOREAN, [*ENGLISH[:3], told, ENGLISH[4]])
    assert {en for _ko, en in found(SpeechUnquoted(), pair)} == {told}


def test_speeches_that_english_joins_are_no_finding():
    joined = (
        "Mayor Seo Yun-jae said, “A heart that cares has won the prize, and we will go on next year, too.”"
    )
    assert not found(SpeechUnquoted(), make_pair(KOREAN, [*ENGLISH[:3], joined, ENGLISH[4]]))


def test_names_in_quotation_marks_need_none_in_english():
    ko = "하늘시는 ‘2026 이웃돌봄 시민참여 우수사례 경진대회’에서 최우수상을 받았다고 밝혔다."
    assert not found(SpeechUnquoted(), make_pair(ko, "Haneul City won at the 2026 Neighbor Care Contest."))
