import io

import pytest

from newsroom.releases.interchange import lines
from newsroom.releases.interchange.lines import digest, json_rows


def rows_of(content: bytes):
    return list(json_rows(io.BytesIO(content)))


def test_lines_are_numbered_as_an_editor_shows_them():
    rows = rows_of(b'{"a": 1}\n\n  \n{"b": 2}')
    assert [(row.number, row.value) for row in rows] == [(1, {"a": 1}), (4, {"b": 2})]


def test_the_mark_that_windows_puts_first_is_passed_over():
    assert rows_of(b'\xef\xbb\xbf{"a": 1}\r\n')[0].value == {"a": 1}


@pytest.mark.parametrize(
    "line",
    [
        b"{",
        b"[]",
        b"null",
        b'"text"',
        b'{"a": NaN}',
        b'{"a": Infinity}',
        b'{"a": 1, "a": 2}',
        b'{"a": {"b": 1, "b": 1}}',
        b'{"a": "\xff"}',
        b'{"a": ' + b"9" * 5000 + b"}",
        b"[" * 100_000,
        b'{"a": 1} {"b": 2}',
    ],
)
def test_a_line_that_holds_no_record_tells_why_and_stops_no_other(line):
    first, second = rows_of(line + b'\n{"b": 2}\n')
    assert first.value is None
    assert first.problem
    assert second.value == {"b": 2}


def test_a_line_too_long_is_told_and_never_held_in_memory(monkeypatch):
    monkeypatch.setattr(lines, "LONGEST_LINE", 20)
    first, second, third = rows_of(b'{"a": "' + b"x" * 100 + b'"}\n{"b": 2}\n' + b"y" * 50)
    assert "20" in first.problem
    assert (second.number, second.value) == (2, {"b": 2})
    assert third.value is None


def test_a_line_of_just_the_longest_length_is_read(monkeypatch):
    line = b'{"a": 1}\n'
    monkeypatch.setattr(lines, "LONGEST_LINE", len(line))
    assert [row.value for row in rows_of(line + line)] == [{"a": 1}, {"a": 1}]


def test_a_digest_tells_contents_apart_and_nothing_else():
    assert digest({"a": 1, "b": {"c": 2, "d": 3}}) == digest({"b": {"d": 3, "c": 2}, "a": 1})
    assert digest({"a": 1}) != digest({"a": "1"})
