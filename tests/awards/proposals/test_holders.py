"""Who organises, hosts and sponsors what is won."""

import pytest

from awards.proposals.holders import around
from awards.proposals.programmes import programmes
from tests.awards.proposals.make import make_sentence, names, read

AWARD = "‘2025년 재난관리평가’에서 최우수기관으로 선정됐다."


def holders_of(said: str):
    sentence = make_sentence(said)
    programme = programmes(sentence, names())[0]
    return around(sentence, programme, 0, names()).values


@pytest.mark.parametrize(
    ("said", "organiser"),
    [
        (f"하늘시는 행정안전부가 주관한 {AWARD}", "행정안전부"),
        (f"하늘시는 행정안전부 주관 {AWARD}", "행정안전부"),
        (f"하늘시는 행정안전부의 {AWARD}", "행정안전부"),
        (f"하늘시는 경기도 {AWARD}", "경기도"),
        (f"하늘시는 행정안전부와 국민권익위원회가 공동으로 주관한 {AWARD}", "행정안전부"),
        (f"하늘시는 국제공원조경연맹이 실시한 {AWARD}", "국제공원조경연맹"),
        (f"경기도가 31개 시군을 대상으로 실시한 {AWARD}", "경기도"),
        ("경상남도는 14일 ‘2025년 규제혁신 경진대회’를 열고 5곳을 뽑았다.", "경상남도"),
        ("재난관리평가는 행정안전부가 주관하는 평가로 해마다 열린다.", "행정안전부"),
    ],
)
def test_who_organises_is_read_by_what_it_does_or_whose_the_programme_is(said, organiser):
    assert holders_of(said) == {"organiser": organiser}


def test_host_organiser_and_sponsor_are_told_apart():
    said = "한빛협회가 주최하고 하늘학회가 주관하며 환경부가 후원하는 ‘제3회 정원대상’에서 대상을 받았다."
    assert holders_of(said) == {"host": "한빛협회", "organiser": "하늘학회", "sponsor": "환경부"}


@pytest.mark.parametrize(
    "said", [f"시는 이밖에도 {AWARD}", f"하늘시가 지난해 열린 {AWARD}", f"시는 도 평가에서도 {AWARD}"]
)
def test_words_before_a_programme_are_no_holders(said):
    assert holders_of(said) == {}


@pytest.mark.parametrize(
    ("said", "organiser"),
    [
        (f"하늘시는 행정안전부에서 전국 지자체를 대상으로 평가한 {AWARD}", "행정안전부"),
        (f"하늘시가 행정안전부와 하늘평가원이 매년 시행하는 {AWARD}", "행정안전부"),
        (f"하늘일보, 달빛협회, 별빛방송이 공동으로 주최한 {AWARD}", "하늘일보"),
        ("경북도는 14일 2025년 재난관리평가에서 뽑힌 9개 시군을 표창했다고 밝혔다.", "경상북도"),
        ("하늘시는 경기도 인센티브 사업으로 재난관리평가 최우수상을 받았다.", "경기도"),
    ],
)
def test_who_assesses_or_rewards_holds_it(said, organiser):
    assert next(iter(holders_of(said).values())) == organiser


@pytest.mark.parametrize(
    "said",
    [
        f"하늘군 농업기술센터는 전국을 대상으로 실시한 {AWARD}",
        f"하늘시 치매안심센터가 지난 1일 진행된 {AWARD}",
    ],
)
def test_who_has_won_does_not_hold_it(said):
    assert holders_of(said) == {}


@pytest.mark.parametrize(
    ("behind", "organiser"),
    [
        ("이번 행사는 행정안전부가 주관했다.", "행정안전부"),
        ("이번 평가는 매년 열린다.", None),
        ("행정안전부는 전국 시군을 대상으로 재난 대응을 종합적으로 평가해 뽑았다.", "행정안전부"),
        ("소방청이 주관하고 하늘시가 돕는다.", "소방청"),
        ("하늘시의 직원은 내년에도 힘쓸 생각이다.", None),
    ],
)
def test_a_later_sentence_tells_who_holds_it(behind, organiser):
    (award,) = read(f"하늘시는 {AWARD} {behind}")
    assert award.organiser == organiser


def test_nobody_holds_what_it_wins():
    (award,) = read("하늘재단은 ‘하늘재단 주관 재난관리평가’에서 최우수기관으로 선정됐다.")
    assert award.organiser is None


def test_a_kind_of_city_in_the_name_of_an_evaluation_holds_nothing():
    told = "하늘시는 ‘급식 안심도시 평가’에서 최우수를 받았다. "
    (award,) = read(told + "급식 안심도시 평가는 전국 226개 기초지방자치단체를 대상으로 한다.")
    assert award.organiser is None
