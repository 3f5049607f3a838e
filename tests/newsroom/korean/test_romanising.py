import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsroom.korean.romanising import given_name, romanised


# Most are examples of the rule itself.
@pytest.mark.parametrize(
    ("korean", "latin"),
    [
        ("백마", "baengma"),
        ("종로", "jongno"),
        ("왕십리", "wangsimni"),
        ("별내", "byeollae"),
        ("신라", "silla"),
        ("해돋이", "haedoji"),
        ("같이", "gachi"),
        ("굳히다", "guchida"),
        ("좋고", "joko"),
        ("낳지", "nachi"),
        ("묵호", "mukho"),
        ("집현전", "jiphyeonjeon"),
        ("압구정", "apgujeong"),
        ("대관령", "daegwallyeong"),
        ("속리산", "songnisan"),
        ("촉석루", "chokseongnu"),
        ("벚꽃", "beotkkot"),
        ("밀양", "miryang"),
        ("설악", "seorak"),
        ("읽다", "ikda"),
        ("훑이", "hulchi"),
    ],
)
def test_a_word_is_written_as_it_is_said(korean, latin):
    assert romanised(korean) == latin


def test_what_is_no_hangul_stays():
    assert romanised("KTX 역, 3곳") == "KTX yeok, 3got"


def test_syllables_of_a_given_name_do_not_change_each_other():
    assert given_name("복남") == "Bok-nam"


@given(st.text())
def test_any_text_can_be_romanised(text):
    assert not any("가" <= letter <= "힣" for letter in romanised(text))
