import pytest

from tests.awards.proposals.make import read

LEAD = "하늘시는 ‘2025년 도로정비 평가’에서 최우수상을 받았다. "


@pytest.mark.parametrize(
    "said",
    [
        "시는 지난해 우수상을 받은 바 있다.",
        "시는 지난해 우수상을 받은 데 이어 새 기록을 세웠다.",
        "시는 2023년에도 우수상을 받았다.",
        "시는 앞서 2023년 평가에서 우수상을 받았었다.",
        "앞서 시는 2023년 평가에서 우수상을 받았다.",
    ],
)
def test_an_award_of_an_earlier_year_is_background(said):
    assert [(each.grade, each.current) for each in read(LEAD + said)] == [("최우수", True), ("우수", False)]


@pytest.mark.parametrize(
    "said",
    [
        "하늘시는 지난해에 이어 ‘도로정비 평가’에서 최우수상을 받았다.",
        "하늘시는 지난해 실적을 본 ‘도로정비 평가’에서 최우수상을 받았다.",
        "하늘시는 2025년 ‘도로정비 평가’에서 최우수상을 받았다.",
    ],
)
def test_an_award_that_follows_an_earlier_one_is_of_today(said):
    assert [each.current for each in read(said)] == [True]


def test_of_earlier_years_that_are_named_there_is_one_award_for_each():
    found = read(LEAD + "시는 앞서 2022년과 2023년에도 도로정비 평가에서 우수상을 받은 바 있다.")
    assert [(each.grade, each.year) for each in found] == [("최우수", 2025), ("우수", 2022), ("우수", 2023)]


def test_an_earlier_award_whose_sentence_names_its_programme_is_of_that():
    text = (
        "하늘시는 ‘별빛 소셜미디어 대상’에서 종합대상을 받았다. 시는 ‘달빛소통평가’에서도 최우수상을 받았다. "
        "시는 앞서 2022년에도 소셜미디어 대상에서 우수상을 받은 바 있다."
    )
    assert [(each.programme, each.grade) for each in read(text) if not each.current] == [
        ("소셜미디어 대상", "우수")
    ]


def test_what_was_won_in_two_earlier_years_is_recalled_together():
    text = (
        "하늘시는 ‘2020년 혁신평가’에서 우수기관으로 선정됐다. "
        "시는 지난 2018년에 우수기관 선정으로 교부금 5천만원 확보, "
        "지난 2019년 국무총리 표창과 교부금 1억원을 확보한 바 있다."
    )
    told = [(each.year, each.grade, each.authority, each.current) for each in read(text)]
    assert told == [
        (2020, "우수", None, True),
        (2018, "우수", None, False),
        (2019, None, "prime_minister", False),
    ]


def test_years_in_a_row_are_of_what_was_told_before():
    text = (
        "하늘군이 2024년도 지적업무 종합평가에서 최우수기관의 영예를 안았다. 이번 평가는 열다섯 시군을 견줬다. "
        "군은 2019년 우수기관, 2021년 우수기관으로 선정됐고 세정연찬회에서도 2020년과 2021년 잇달아 우수상을 받았다."
    )
    assert [(each.programme, each.grade, each.year, each.current) for each in read(text)] == [
        ("지적업무 종합평가", "최우수", 2024, True),
        ("지적업무 종합평가", "우수", 2019, False),
        ("지적업무 종합평가", "우수", 2021, False),
        ("세정연찬회", "우수", 2020, False),
        ("세정연찬회", "우수", 2021, False),
    ]


@pytest.mark.parametrize(
    ("said", "years"),
    [
        ("2018년과 2021년에 이어 세 번째 우수기관 선정이다.", [2018, 2021]),
        ("2024년에 이어 올해도 열 개 군 중 우수기관에 올랐다.", [2024]),
    ],
)
def test_years_on_which_it_follows_have_one_award_each(said, years):
    lead = "달빛군은 ‘2025년 산림분야 합동평가’에서 우수기관으로 선정됐다. "
    found = [(each.year, each.current) for each in read(lead + said)]
    assert found == [(2025, True), *((year, False) for year in years)]


def test_what_was_first_won_in_a_year_that_is_named_is_of_that_year():
    said = "시는 2019년 첫 최우수기관으로 뽑힌 뒤 줄곧 좋은 성적을 냈다."
    assert [(each.year, each.current) for each in read(LEAD + said)] == [(2025, True), (2019, False)]


def test_the_first_of_several_years_on_which_it_follows_is_background():
    said = "하늘구는 2023년 별빛평가 장관 표창, 지난해 하천사업 우수사례 기관에 이어 올해 달빛평가 최우수기관에 올랐다."
    found = {(each.programme, each.year, each.current) for each in read(said)}
    assert ("별빛평가", 2023, False) in found
    assert [programme for programme, _year, is_current in found if is_current] == ["달빛평가"]


@pytest.mark.parametrize(
    "said", ["시는 지난해 이 평가에서 우수상을 받았다.", "시는 지난해에도 우수상을 받았다."]
)
def test_the_award_of_the_year_before_is_an_earlier_one_where_that_of_now_was_told(said):
    now, before = read("하늘시는 2026년 도로관리 평가에서 최우수 기관에 선정됐다. " + said)
    assert (now.grade, now.current, before.grade, before.current, before.year) == (
        "최우수", True, "우수", False, None,
    )  # fmt: skip
