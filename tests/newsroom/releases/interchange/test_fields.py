from datetime import date
from decimal import Decimal

import pytest

from newsroom.releases.interchange.fields import Fields, objects
from newsroom.releases.interchange.refusal import LineRefused


def read(method, value, **options):
    return getattr(Fields({"key": value}, "at"), method)("key", **options)


@pytest.mark.parametrize(
    ("method", "value", "options", "found"),
    [
        ("text", " 글 ", {}, "글"),
        ("text", None, {}, ""),
        ("text", "요약\x0b둘\x08\uffff", {}, "요약 둘"),
        ("text", "\x08", {}, ""),
        ("texts", ["가\x01", "\x02"], {}, ["가"]),
        ("localized", {"ko": "하\x1f늘"}, {}, {"ko": "하늘"}),
        ("texts", ["a", " ", "b"], {}, ["a", "b"]),
        ("localized", "하늘", {}, {"ko": "하늘"}),
        ("localized", {"ko": "하늘", "en": ""}, {}, {"ko": "하늘"}),
        ("localized", None, {}, {}),
        ("flag", False, {}, False),
        ("number", 3, {}, 3),
        ("decimal", "92.23", {}, Decimal("92.23")),
        ("decimal", 0, {}, Decimal(0)),
        ("day", "2026-04-03", {}, date(2026, 4, 3)),
        ("moment", None, {}, None),
    ],
)
def test_a_value_is_read_as_what_it_is(method, value, options, found):
    assert read(method, value, **options) == found


@pytest.mark.parametrize(
    ("method", "value", "options"),
    [
        ("text", 7, {}),
        ("text", "", {"required": True}),
        ("text", "too long", {"most": 3}),
        ("text", "\x00", {}),
        ("text", "\ud800", {}),
        ("texts", "a", {}),
        ("texts", ["a", 1], {}),
        ("localized", {"fr": "ciel"}, {}),
        ("localized", {"en": "sky"}, {"required": True}),
        ("flag", 1, {}),
        ("number", True, {}),
        ("number", 1.0, {}),
        ("number", 0, {}),
        ("number", 10**10, {}),
        ("decimal", "NaN", {}),
        ("decimal", "1e99999999", {}),
        ("decimal", -1, {}),
        ("decimal", "1.2345", {}),
        ("decimal", True, {}),
        ("decimal", "1000000", {}),
        ("day", "2026-02-30", {}),
        ("day", 20260403, {}),
        ("day", "0001-01-01", {}),
        ("moment", "2026-04-03T09:00:00", {}),
        ("moment", "2026-04-03", {}),
        ("moment", "0001-01-01T00:00:00+09:00", {}),
    ],
)
def test_what_is_something_else_is_refused_with_its_place(method, value, options):
    with pytest.raises(LineRefused) as refused:
        read(method, value, **options)
    assert refused.value.reason.startswith("at.key")


def test_a_key_that_nobody_took_is_refused():
    with pytest.raises(LineRefused, match=r"^at\.titel"), objects({"title": "", "titel": ""}, "at") as fields:
        fields.text("title")


def test_a_reason_is_one_printable_line_whatever_it_quotes():
    reason = LineRefused("x", "\ud800\n" * 1000).reason
    assert reason.encode()
    assert "\n" not in reason
    assert len(reason) <= 500
