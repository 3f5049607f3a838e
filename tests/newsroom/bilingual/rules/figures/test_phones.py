import pytest

from tests.newsroom.bilingual.make_figures import findings_of

KOREAN = "소식\n문의는 문화예술과(☎ 031-123-4567)로 하면 된다."


@pytest.mark.parametrize("number", ["031-123-4576", "031-123-4569", "+82-31-132-4567", "(031) 123-4561"])
def test_a_number_with_a_slip_of_a_digit_or_two_is_told(number: str) -> None:
    (found,) = findings_of(KOREAN, f"News\nCall the Culture Division at {number}.")
    assert (found.rule, found.ko.text, found.en.text) == ("phone-changed", "031-123-4567", number)
    assert found.proposal == "031-123-4567"


@pytest.mark.parametrize(
    "number", ["031-123-4567", "+82-31-123-4567", "+82 (0)31 123 4567", "(031) 123 4567"]
)
def test_one_number_may_be_written_in_many_ways(number: str) -> None:
    assert findings_of(KOREAN, f"News\nCall the Culture Division at {number}.") == []


def test_another_number_is_another_matter() -> None:
    assert findings_of(KOREAN, "News\nCall the interpreters at 1577-1330.") == []


def test_of_several_numbers_only_the_changed_one_is_told() -> None:
    korean = "소식\n문의는 031-123-4567 또는 031-123-4568로 하면 된다."
    english = "News\nCall 031-123-4568 or 031-123-4561."
    (found,) = findings_of(korean, english)
    assert (found.ko.text, found.en.text) == ("031-123-4567", "031-123-4561")
