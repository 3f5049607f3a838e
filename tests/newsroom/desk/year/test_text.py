"""The draft says in both languages what the register tells, and nothing that the checks would find fault with."""

from datetime import date

import pytest

from newsroom.desk.year import facts, gathering
from newsroom.desk.year.naming import ordinal
from newsroom.desk.year.text import draft
from newsroom.translation import checking
from newsroom.translation.checking import Words
from tests.awards.make import make_award, make_edition, make_home, make_organisation, make_programme
from tests.newsroom.desk.year.make import GRAND, YEAR, given, make_register, prize

pytestmark = pytest.mark.django_db

DAY = date(YEAR, 12, 26)


TOLD = [
    ("하늘시, 2025년 평가·시상에서 11건 수상", "Haneul City Wins 11 Awards in 2025"),
    ("시 9건, 산하기관 2건", "9 by the city, 2 by its affiliates"),
    ("하늘시는 2025년 한 해 동안", "a total of 11 awards, including those of its affiliates,"),
    ("중앙행정기관 7건, 광역자치단체 2건", "7 came from central government bodies, 2 from provincial"),
    ("훈격으로는 대통령 명의의 상이 1건", "Of the prizes, 1 bore the name of the President"),
    (
        "2025년의 11건은 역대 최다 수상이다.",
        "the most awards ever. The previous record year was 2024 (4).",
    ),
    ("‘2025년 재난관리평가’ 대통령상", "2025 Disaster Management Evaluation: Presidential Award"),
    (
        "‘중앙부처 4대 평가’ 2개 평가에서 모두 수상",
        "Four national evaluations: awards in all 2 evaluations",
    ),
    (
        "‘2025년 전국 지방자치단체 일자리대상’ 2관왕",
        "National Local Government Job Awards: 2 prizes at once",
    ),
    ("‘2025년 데이터기반행정 실태점검 및 평가’ 3년 연속 ‘우수’", "“Excellent” 3 years in a row"),
    (
        "‘2025년 하반기 지방재정 신속집행 평가’ 3회 연속 ‘우수’",
        "2025 second-half Evaluation of Timely Local Spending",
    ),
    ("‘2025년 시·군 종합평가’ 1그룹 1위", "first place in Group 1"),
    (
        "‘2025년 정보공개 종합평가’ ‘우수’(3등급 중 최고) 첫 수상",
        "“Excellent” (the highest of 3 grades), won for the first time",
    ),
    ("‘제17회 다산목민대상’ 국무총리 표창", "17th Dasan Mokmin Award"),
    ("대상 (하늘시시설관리공단)", "Grand Prize (Haneul Facilities Corporation)"),
    ("그 밖의 기관 1건", "Other bodies: 1 award"),
]


def texts_of(year=YEAR):
    made = draft(gathering.of_year(year))
    return {code: words(made, code) for code in ("ko", "en")}


def words(made, code):
    def choose(said):
        return getattr(said, code)

    lines = tuple(map(choose, made.subtitles))
    return Words(choose(made.title), lines, choose(made.summary), made.body(choose))


def findings(texts):
    return [(each.finding.rule, each.finding.values) for each in checking.checked(texts, DAY).found]


def both(texts, korean, english):
    return (korean in str(texts["ko"]), english in str(texts["en"])) == (True, True)


def test_our_own_checks_find_nothing_in_either_text():
    make_register()
    assert findings(texts_of()) == []


def test_what_the_register_tells_is_said_in_both_languages():
    make_register()
    texts = texts_of()
    assert [pair for pair in TOLD if not both(texts, *pair)] == []


def test_both_texts_are_built_alike():
    make_register()
    built = [[part.split(">")[0] for part in text.body.split("<")[1:]] for text in texts_of().values()]
    assert built[0] == built[1]


def test_a_city_without_affiliates_tells_of_none():
    ministry = make_organisation("행정안전부", "Ministry of the Interior and Safety", kind="central")
    make_award(make_edition(given(ministry, "재난관리평가", "Disaster Management Evaluation"), YEAR))
    texts = texts_of()
    assert "산하기관" not in str(texts["ko"])
    assert "Wins 1 Award in 2025" in texts["en"].title
    assert findings(texts) == []


@pytest.mark.parametrize(
    ("before", "now", "korean", "english"),
    [
        (3, 2, "2024년의 3건보다 1건 줄었다.", "That is 1 fewer than the 3 of 2024."),
        (2, 2, "2024년과 같은 건수이다.", "The number is the same as in 2024."),
        (1, 2, "이전에 가장 많던 해는 2024년(1건)이다.", "The previous record year was 2024 (1)."),
        (0, 2, "모두 2건", "a total of 2 awards"),
    ],
)
def test_a_year_is_compared_with_what_is_recorded_of_others(before, now, korean, english):
    for year, number in ((YEAR - 1, before), (YEAR, now)):
        for place in range(number):
            make_award(
                make_edition(make_programme(f"평가 {place} {year}", f"Evaluation {place} of {year}"), year)
            )
    texts = texts_of()
    assert both(texts, korean, english)
    assert ("역대 최다" in str(texts["ko"])) is (0 < before < now)


def test_of_the_first_year_of_a_register_nothing_is_told_as_won_for_the_first_time():
    make_award(make_edition(make_programme(), YEAR))
    assert "첫 수상" not in str(texts_of()["ko"])


def test_a_name_without_english_stands_in_korean_and_the_checks_tell_of_it():
    prize(make_edition(make_programme("이름 없는 평가", None, grades=()), YEAR), GRAND, recipient=make_home())
    texts = texts_of()
    assert "이름 없는 평가" in texts["en"].body
    assert findings(texts)


def test_a_year_without_awards_is_told():
    make_register()
    with pytest.raises(facts.NoAwards):
        gathering.of_year(YEAR + 1)


@pytest.mark.parametrize(
    ("number", "said"),
    [(1, "1st"), (2, "2nd"), (3, "3rd"), (11, "11th"), (17, "17th"), (22, "22nd"), (112, "112th")],
)
def test_numbers_of_editions_are_ordinals(number, said):
    assert ordinal(number) == said
