import pytest

from awards.proposals.results import results


def of(said: str) -> list[tuple[str, str]]:
    return [(result.kind, result.value) for result in results(said)]


@pytest.mark.parametrize(
    ("said", "grade"),
    [
        ("최우수상을 받았다", "최우수"),
        ("최우수 지자체로 선정됐다", "최우수"),
        ("우수기관에 이름을 올렸다", "우수"),
        ("최우수구로 뽑혔다", "최우수"),
        ("‘우수’를 획득했다", "우수"),
        ("'가' 등급을 받았다", "가"),
        ("SA등급을 받았다", "SA"),
        ("A등급을 받았다", "A"),
        ("종합청렴도 2등급을 달성했다", "2"),
        ("본상을 수상했다", "본상"),
        ("대상을 차지했다", "대상"),
        ("장려에 그쳤으나 우수를 받았다", "우수"),
        ("금상의 영예를 안았다", "금상"),
        ("문화 부문 은메달을 땄다", "은메달"),
    ],
)
def test_a_grade_is_told_without_the_word_behind_it(said, grade):
    assert ("grade", grade) in of(said)


@pytest.mark.parametrize(
    "said",
    [
        "우수한 정책을 폈다",
        "우수 사례로 소개됐다",
        "684개 기관을 대상으로 했다",
        "지원 대상자를 늘렸다",
        "우수 공무원을 뽑는다",
        "장려금을 지급한다",
        "품질이 우수하다",
    ],
)
def test_words_of_grades_that_tell_no_result_are_none(said):
    assert [kind for kind, _value in of(said) if kind == "grade"] == []


@pytest.mark.parametrize(
    ("said", "authority"),
    [
        ("대통령상을 받았다", "president"),
        ("대통령 표창을 받았다", "president"),
        ("국무총리 표창을 수상했다", "prime_minister"),
        ("행정안전부 장관상을 받았다", "minister"),
        ("행안부장관 표창을 받았다", "minister"),
        ("산림청장상을 받았다", "commissioner"),
        ("경기도지사 표창을 받았다", "governor"),
        ("교육감상을 받았다", "superintendent"),
        ("국회의장상을 받았다", "speaker"),
        ("식품의약품안전처장 표창을 받았다", "minister"),
    ],
)
def test_a_prize_is_told_with_the_authority_in_whose_name_it_is(said, authority):
    [prize] = [result for result in results(said) if result.kind == "prize"]
    assert prize.authority == authority


def test_a_grade_that_only_explains_the_next_is_none():
    assert of("최고상인 대통령상을 받았다") == [("prize", "대통령상")]


def test_ranks_crowns_and_defences_are_told_apart():
    assert of("전국 1위를 하며 3관왕에 올랐고 2연패를 이뤘다") == [
        ("rank", "1"),
        ("crown", "3"),
        ("defence", "2"),
    ]
