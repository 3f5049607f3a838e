import time

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.newsroom.bilingual.make_figures import findings_of

KOREAN = "77건|1위|2년 연속|5,000만 원|28일|4.3(금)|3~5명|절반|제16회|오후 2시|지난해|2.3%포인트|시는 "
ENGLISH = (
    "77th|first|two years|50 million won|April 3|3 to 5|half|2 p.m.|last year|1:3|%|the city |. |(|)|~|-|\n"
)
PIECES = st.sampled_from(f"{KOREAN}|{ENGLISH}".split("|"))
TEXTS = st.lists(PIECES | st.text(max_size=6), max_size=40).map("".join)


@settings(max_examples=150)
@given(TEXTS, TEXTS)
def test_any_two_texts_are_compared_and_spans_lie_within_them(ko: str, en: str) -> None:
    for finding in findings_of(ko, en):
        for span, text in ((finding.ko, ko), (finding.en, en)):
            assert span is None or text[span.start : span.end] == span.text


@settings(max_examples=50)
@given(st.integers(min_value=3, max_value=10**9))
def test_any_number_of_people_is_the_same_in_both(number: int) -> None:
    ko, en = f"소식\n시민 {number:,}명이 왔다.", f"News\n{number:,} citizens came."
    assert findings_of(ko, en) == []


def test_long_texts_of_nothing_but_figures_take_seconds() -> None:
    ko = "\n".join(
        f"시는 {number}건, {number * 7}만 원을 {number % 28 + 1}일 냈다." for number in range(2500)
    )
    en = "\n".join(
        f"It paid {number} cases, {number * 9}0,000 won on the {number % 28 + 1}th." for number in range(2500)
    )
    begun = time.process_time()
    findings_of(ko, en)
    assert time.process_time() - begun < 30
