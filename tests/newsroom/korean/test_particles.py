import pytest

from newsroom.korean.particles import final, fitting


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("하늘시", ""),
        ("공단", "ㄴ"),
        ("‘우수’", ""),
        ("시스템(TIS)", "ㅁ"),
        ("‘하늘’(가칭)", "ㄹ"),
        ("AI", ""),
        ("URL", "ㄹ"),
        ("PM", "ㅁ"),
        ("2023", "ㅁ"),
        ("5%", ""),
        ("10km", ""),
    ],
)
def test_what_is_said_last_is_known_of_hangul_letters_figures_and_brackets(text: str, last: str) -> None:
    assert final(text) == last


@pytest.mark.parametrize("text", ["", "Park", "SMART", "APP", "4.5(토)", "(가)", "R&R", "★"])
def test_of_what_may_be_read_in_several_ways_nothing_is_known(text: str) -> None:
    assert final(text) is None


@pytest.mark.parametrize(
    ("particle", "last", "form"),
    [
        ("를", "ㄴ", "을"),
        ("은", "", "는"),
        ("으로", "ㄹ", "로"),
        ("로", "ㄱ", "으로"),
        ("와", "ㄹ", "과"),
        ("이", "", "가"),
    ],
)
def test_a_particle_takes_the_form_that_fits(particle: str, last: str, form: str) -> None:
    assert fitting(particle, last) == form
