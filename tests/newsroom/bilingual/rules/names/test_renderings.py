import pytest

from newsroom.bilingual.lexicon import Kind, Term
from newsroom.bilingual.rules.names.renderings import ForbiddenRendering, OtherProgramme
from tests.newsroom.bilingual.rules.names.make_pairs import told

FORBIDDEN, OTHER = ForbiddenRendering(), OtherProgramme()
TEA = Term(Kind.TERM, "청취다방", "Cheongchwi Dabang", forbidden=("Heungseong Tea House", "tea house"))


@pytest.mark.parametrize(
    ("ko", "en", "found"),
    [
        ("시는 청취 다방을 열었다.", "It opened the Heungseong Tea House.", [("청취 다방", "Heungseong Tea House")]),
        ("시는 청취다방을 열었다.", "The city opened Cheongchwi Dabang.", []),
        ("시는 찻집을 열었다.", "The city opened a tea house.", []),
        ("시는 적극행정을 편다.", "It runs a positive administration.", [("적극행정", "positive administration")]),
        ("국토교통부가 연다.", "The Ministry of Land and Transport opens it.",
         [("국토교통부", "Ministry of Land and Transport")]),
        ("시는 통장 회의를 열었다.", "The city met its community leaders.", []),
    ],
)  # fmt: skip
def test_a_rendering_that_the_glossary_forbids_is_told(ko, en, found):
    assert told(FORBIDDEN, ko, en, terms=[TEA]) == found


def test_a_wrong_name_that_is_right_for_another_term_of_the_korean_is_not_told():
    own = Term(Kind.TERM, "찻집", "tea house")
    ko, en = "시는 청취다방과 찻집을 열었다.", "The city opened Cheongchwi Dabang and a tea house."
    assert told(FORBIDDEN, ko, en, terms=[TEA, own]) == []


@pytest.mark.parametrize(
    ("ko", "en", "found"),
    [
        ("시는 재난관리평가에서 뽑혔다.", "It was chosen in the Joint Government Evaluation.",
         [("재난관리평가", "Joint Government Evaluation")]),
        ("시는 재난관리평가에서 뽑혔다.", "It was chosen in the disaster control review.", []),
        ("시는 재난관리평가와 정부합동평가에서 뽑혔다.", "It was chosen in the Government Joint Evaluation.", []),
    ],
)  # fmt: skip
def test_the_name_of_another_programme_is_told(ko, en, found):
    assert told(OTHER, ko, en) == found
