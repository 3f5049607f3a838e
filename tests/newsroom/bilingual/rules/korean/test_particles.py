import pytest

from newsroom.bilingual.rules.korean.particles import DoubleParticle, WrongParticle
from tests.newsroom.bilingual.rules.korean.alone import proposed, told


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("이 시장은(는) 말했다.", "시장은"),
        ("홍길동을(를) 만났다.", "홍길동을"),
        ("시민이(가) 웃는다.", "시민이"),
        ("학교(으)로 간다.", "학교로"),
        ("서울(으)로 간다.", "서울로"),
        ("하늘시을/를 본다.", "하늘시를"),
        ("‘우수’을(를) 받았다.", "‘우수’를"),
        ("“시민을(를) 만난다”고 말했다.", "시민을"),
    ],
)
def test_both_forms_of_a_particle_are_told_with_the_right_one(text: str, right: str) -> None:
    assert list(proposed(DoubleParticle(), text).values()) == [right]


def test_behind_what_cannot_be_read_no_form_is_proposed() -> None:
    assert proposed(DoubleParticle(), "Park을(를) 만났다.") == {"Park을(를)": ""}


@pytest.mark.parametrize("text", ["아이/가족", "이가(李家) 문중", "하늘(을지로)", "시청(과천)", "사과/와인"])
def test_other_brackets_and_strokes_are_left(text: str) -> None:
    assert told(DoubleParticle(), text) == []


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("하늘시설공단는 밝혔다.", "하늘시설공단은"),
        ("고양시을 찾았다.", "고양시를"),
        ("위원회은 밝혔다.", "위원회는"),
        ("공단를 찾았다.", "공단을"),
        ("하늘공단와 맺었다.", "하늘공단과"),
        ("하늘시으로 간다.", "하늘시로"),
        ("서울으로 간다.", "서울로"),
        ("시는 AI을 쓴다.", "AI를"),
        ("통합시스템(TIS)를 쓴다.", "통합시스템(TIS)을"),
        ("‘우수’을 받았다.", "‘우수’를"),
        ("‘하늘 공원’가 문을 열었다.", "공원’이"),
        ("성장률 5%을 넘었다.", "5%를"),
        ("2025을 맞아", "2025를"),
        ("10km을 달린다.", "10km를"),
    ],
)
def test_a_wrong_particle_is_told_with_the_right_one(text: str, right: str) -> None:
    assert list(proposed(WrongParticle(), text).values()) == [right]


@pytest.mark.parametrize(
    "text",
    [
        "가을 마을 노을이 새마을을 물들인다. 앞을 보는 하늘마을",
        "들를 곳을 찾는 시민들은 받는 상을 주고받는다.",
        "김시은 주무관, 박다은 씨, 이가을 씨, 남궁다은 팀장",
        "종로3가와 을지로4가, 수사2과, AI과, 세종1로",
        "정책과와 시장가, 전문가와 건축가, 돌아와 안와",
        "4. 5.(토)은 쉬고 4.5(토)은 연다.",
        "‘우수’를, “최고”가, 시스템(TIS)을, AI를, 10을, 3을, URL을, CCTV는",
        "했는데도 있는 것은 없는 것과 같다.",
        "TIPS를, SMART을, Tesla을",
        "보은군과 결초보은, 지은 집, 끌어모은 힘",
        "“하겠다”는 뜻과 “했다”며",
        "서울로 가는 길로 물로 칼로",
    ],
)
def test_right_particles_and_other_words_are_left(text: str) -> None:
    assert told(WrongParticle(), text) == []
