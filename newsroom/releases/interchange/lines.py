"""Reading JSON lines: an object on each line, or the reason why a line holds none."""

import hashlib
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, BinaryIO, NoReturn

from django.utils.translation import gettext as _

from newsroom.releases.interchange.refusal import LineRefused

# In bytes: a hundred times the longest press release; keeps a file without line ends from filling the memory.
LONGEST_LINE = 4_000_000


@dataclass(frozen=True)
class Row:
    """One record of a file as it was found: `value`, or the `problem` that kept it from being read."""

    number: int
    value: dict[str, Any] | None
    problem: str = ""


def json_rows(stream: BinaryIO) -> Iterator[Row]:
    """The objects of a stream of JSON lines in UTF-8; blank lines are passed over but counted."""
    for number, line in enumerate(_whole_lines(stream), start=1):
        if line is None:
            message = _("The line is longer than %(most)d bytes.")
            yield Row(number, None, message % {"most": LONGEST_LINE})
        elif line.strip():
            yield _row(number, line)


def digest(value: dict[str, Any]) -> str:
    """The same for two objects that say the same, in whatever order and spacing."""
    canonical = json.dumps(value, ensure_ascii=True, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(canonical.encode()).hexdigest()


def _row(number: int, line: bytes) -> Row:
    try:
        return Row(number, parse_object(line))
    except LineRefused as refused:
        return Row(number, None, refused.reason)


def _whole_lines(stream: BinaryIO) -> Iterator[bytes | None]:
    """Each line of the stream, None in place of one that is too long."""
    while line := stream.readline(LONGEST_LINE):
        if line.endswith(b"\n") or len(line) < LONGEST_LINE:
            yield line
            continue
        while rest := stream.readline(LONGEST_LINE):
            if rest.endswith(b"\n"):
                break
        yield None


def parse_object(line: bytes) -> dict[str, Any]:
    """The JSON object on a line. Raises LineRefused when there is none, or one that says a thing twice."""
    try:
        text = line.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise LineRefused(_("The line is not UTF-8 at byte %(byte)d."), byte=error.start + 1) from None
    try:
        value = json.loads(text, object_pairs_hook=_unique_keys, parse_constant=_no_constant)
    except json.JSONDecodeError as error:
        message = _("The line is not JSON: %(problem)s at character %(position)d.")
        raise LineRefused(message, problem=error.msg, position=error.pos + 1) from None
    except RecursionError:
        raise LineRefused(_("The line is nested too deeply.")) from None
    except ValueError:  # a whole number of more digits than Python converts
        raise LineRefused(_("The line holds a number that is too long.")) from None
    if not isinstance(value, dict):
        raise LineRefused(_("The line holds no JSON object."))
    return value


def _unique_keys(pairs: Iterable[tuple[str, Any]]) -> dict[str, Any]:
    result: dict[str, Any] = {}
    for key, value in pairs:
        if key in result:
            raise LineRefused(_("The key “%(key)s” stands there twice."), key=key)
        result[key] = value
    return result


def _no_constant(name: str) -> NoReturn:
    raise LineRefused(_("%(name)s is no JSON number."), name=name)
