"""The register as a file: a workbook, CSV or JSON lines, that all come back without a difference."""

import json
from collections.abc import Callable, Iterable, Iterator
from typing import IO

from django.db.models import QuerySet

from awards.models import Award
from awards.spreadsheets import comma
from awards.spreadsheets.cells import Written
from awards.spreadsheets.columns import COLUMNS
from awards.spreadsheets.telling import Line, cells, for_readers, lines
from awards.spreadsheets.workbooks import workbook
from awards.spreadsheets.written import row


def as_workbook(awards: QuerySet[Award], *, to_read: bool = False) -> IO[bytes]:
    """The file from its beginning, to be closed by the caller.

    One `to_read` is for readers, once the awards are public: without drop-downs and without what is kept inside.
    """
    told = map(for_readers, lines(awards)) if to_read else lines(awards)
    return workbook(_rows(told), to_read=to_read)


def as_csv(awards: QuerySet[Award]) -> Iterator[bytes]:
    headings = [column.heading for column in COLUMNS]
    return (piece.encode() for piece in comma.pieces(headings, _rows(lines(awards))))


def as_json_lines(awards: QuerySet[Award]) -> Iterator[bytes]:
    return (json.dumps(line, ensure_ascii=False).encode() + b"\n" for line in lines(awards))


STREAMS: dict[str, Callable[[QuerySet[Award]], Iterator[bytes]]] = {"csv": as_csv, "jsonl": as_json_lines}


def _rows(told: Iterable[Line]) -> Iterator[list[Written]]:
    return (row(number, cells(line)) for number, line in enumerate(told, start=1))
