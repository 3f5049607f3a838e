import pytest

from newsroom.bilingual.lexicon import Kind, Term
from newsroom.bilingual.rules.names.grades import GradeInManyNames, WrongGrade
from tests.newsroom.bilingual.rules.names.make_pairs import make_pair, told

RULE, MANY = WrongGrade(), GradeInManyNames()


@pytest.mark.parametrize(
    ("ko", "en", "found"),
    [
        (
            "시는 경진대회에서 최우수상을 받았다.",
            "The city won the grand prize in the contest.",
            ("최우수", "grand prize"),
        ),
        (
            "시는 경진대회에서 장려상을 받았다.",
            "The city won the Grand Prize in the contest.",
            ("장려상", "Grand Prize"),
        ),
        ("시는 본상을 수상했다.", "The city received the Grand Prize.", ("본상", "Grand Prize")),
        (
            "시는 대상을 수상했다.",
            "The city received the Encouragement Award.",
            ("대상", "Encouragement Award"),
        ),
        (
            "시는 우수상을 수상했다.",
            "The city took the Top Excellence Award.",
            ("우수상", "Top Excellence Award"),
        ),
        (
            "시는 우수기관으로 선정됐다.",
            "The city was named the best institution.",
            ("우수기관", "best institution"),
        ),
        ("시는 금상을 차지했다.", "The city won the silver prize.", ("금상", "silver prize")),
        ("시는 특별상을 받았다.", "The city won Main Prizes.", ("특별상", "Main Prizes")),
        ("시는 ‘장려’ 등급을 받았다.", "The city was rated “Excellent”.", ("장려", "Excellent")),
    ],
)
def test_a_prize_that_became_another_is_told(ko, en, found):
    assert told(RULE, ko, en) == [found]


@pytest.mark.parametrize(
    ("ko", "en"),
    [
        ("시는 최우수상을 받았다.", "The city won the Best Award."),
        ("시는 최우수 지자체로 선정됐다.", "The city was selected as the best local government."),
        ("시는 최우수상을 받았다.", "The city received the highest honor."),
        ("시는 우수기관에 선정됐다.", "The city was selected as an outstanding institution."),
        ("시는 우수상을 받았다.", "It won the Excellence Award."),
        ("최고 등급인 ‘우수’를 획득했다.", "It received the highest rating, “Excellent”."),
        ("전국 1위로 우수기관에 뽑혔다.", "It came first nationwide as the best institution."),
        (
            "시는 대상을, 도는 장려상을 받았다.",
            "The Encouragement Award went to the province, the Grand Prize to the city.",
        ),
        (
            "시는 우수한 행정역량과 우수사례를 인정받았다.",
            "Its outstanding capabilities won the best institution a visit.",
        ),
        ("전국 243개 지자체를 대상으로 평가했다.", "It evaluated 243 local governments."),
        ("시는 다산목민대상에서 본상을 받았다.", "It won the main prize of the Dasan Mokmin Grand Prize."),
        ("시는 환경을 지키는 특별상황실을 열었다.", "The city opened a special situation room."),
        ("시는 출산 장려금을 늘린다.", "The city raises its childbirth encouragement grants."),
    ],
)
def test_free_but_right_renderings_are_not_told(ko, en):
    assert told(RULE, ko, en) == []


def test_a_prize_of_the_english_alone_is_told():
    assert told(RULE, "시는 하천을 정비했다.", "The city restored the stream and won a gold medal.") == [
        ("", "gold medal")
    ]


def test_a_prize_that_went_to_the_next_sentence_is_found_there():
    ko = "시는 경진대회에서 대상을 받았다. 도는 최우수상을 받았다."
    en = "The city came home with a prize. That was the Grand Prize; the Best Award went to the province."
    assert told(RULE, ko, en) == []


def test_what_is_proposed_is_what_the_glossary_says():
    own = Term(Kind.GRADE, "최우수", "Highest Excellence Award")
    pair = make_pair("시는 최우수상을 받았다.", "The city won the Grand Prize.", terms=[own])
    assert [found.proposal for found in RULE.findings(pair)] == ["Highest Excellence Award"]


def test_a_grade_in_two_words_is_told():
    ko = "시는 우수기관으로 선정됐다.\n\n구는 우수기관으로 뽑혔다."
    en = "The city was selected as an excellent institution.\n\nThe district is an outstanding institution."
    assert told(MANY, ko, en) == [("우수기관", "outstanding institution")]


def test_a_grade_that_keeps_its_word_is_not_told():
    ko = "시는 우수기관으로 선정됐다.\n\n구는 우수기관으로 뽑혔다."
    en = "The city was selected as an excellent institution.\n\nThe district is an excellent institution."
    assert told(MANY, ko, en) == []


def test_a_grade_of_bodies_and_one_of_marks_may_have_two_words():
    ko = "시는 우수기관으로 선정됐다.\n\n시는 우수 등급을 받았다."
    en = "The city was named an outstanding institution.\n\nThe city earned an excellent rating."
    assert told(MANY, ko, en) == []


def test_a_prize_that_is_told_by_whose_it_is_is_a_prize():
    ko, en = "시는 본상인 장관상을 받았다.", "The city won the Grand Prize."
    assert told(RULE, ko, en) == [("본상", "Grand Prize")]
