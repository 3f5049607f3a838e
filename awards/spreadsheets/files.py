"""Opening what somebody chose or named: which kind of file it is, and its sheets."""

import json
import tempfile
from datetime import date
from pathlib import Path
from typing import Any

from django.utils.translation import gettext as _

from awards.spreadsheets import comma
from awards.spreadsheets.sheets import (
    MOST_AWARDS,
    MOST_COLUMNS,
    MOST_MERGED,
    MOST_ROWS,
    FileRefused,
    Merged,
    Sheet,
    place_of,
)
from newsroom.uploads import confined
from newsroom.uploads.inspecting import inspect
from newsroom.uploads.limits import MEGABYTE, Limits
from newsroom.uploads.refusals import Refused

MOST_BYTES = 10 * MEGABYTE
# Of what the child writes four times the size of a photo is possible: 64 MB are ten thousand long rows.
LIMITS = Limits(attachment_size=MOST_BYTES, unpacked_size=200 * MEGABYTE, photo_size=16 * MEGABYTE)
ZIP, OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def sheets_of(content: bytes, name: str) -> list[Sheet]:
    """The sheets of a file by its content, whatever `name` says. Raises FileRefused."""
    if not content.strip():
        raise FileRefused(_("The file is empty."))
    if len(content) > MOST_BYTES:
        message = _("The file has more than %(most)d MB. Split it, by year for example.")
        raise FileRefused(message % {"most": MOST_BYTES // MEGABYTE})
    if content.startswith(OLE):
        raise FileRefused(
            _("This is an old workbook (.xls), or one with a password. Save it as XLSX without a password.")
        )
    if content.lstrip().startswith(b"<"):
        raise FileRefused(
            _(
                "This is a web page under the name of a spreadsheet. Open it in Excel or Hancell and save it as XLSX."
            )
        )
    sheets = _workbook(content, name) if content.startswith(ZIP) else [comma.read(content)]
    if sum(len(sheet.rows) for sheet in sheets) > MOST_ROWS:
        message = _("The file has more than %(most)d rows. Split it, by year for example.")
        raise FileRefused(message % {"most": MOST_AWARDS})
    return sheets


def _workbook(content: bytes, name: str) -> list[Sheet]:
    with tempfile.TemporaryDirectory() as folder:
        file, target = Path(folder) / "register.xlsx", Path(folder) / "sheets.json"
        file.write_bytes(content)
        try:
            if inspect(file, name, LIMITS).extension != "xlsx":
                raise FileRefused(_("This is no spreadsheet. Save it as XLSX or CSV."))
            paths = {"path": str(file), "target": str(target)}
            confined.call("awards.spreadsheets.workbook:read", LIMITS, **paths)
        except Refused as refused:
            raise FileRefused(str(refused.message)) from None
        return [_sheet(told) for told in json.loads(target.read_bytes())]


def _sheet(told: dict[str, Any]) -> Sheet:
    """Raises FileRefused for one that is too large to be read."""
    if told["beyond"]:
        message = _("Sheet “%(sheet)s” goes as far as cell %(cell)s. At most %(rows)d rows and %(columns)d columns "
                    "are read: delete what stands below or beside your rows, or split the file, by year for "
                    "example.")  # fmt: skip
        values = {"sheet": told["name"], "cell": told["beyond"], "rows": MOST_AWARDS, "columns": MOST_COLUMNS}
        raise FileRefused(message % values)
    if told["is_much_merged"]:
        message = _(
            "Sheet “%(sheet)s” has more than %(most)d merged cells. Take them apart, or split the file."
        )
        raise FileRefused(message % {"sheet": told["name"], "most": MOST_MERGED})
    rows = [[_cell(cell) for cell in row] for row in told["rows"]]
    faults = {place_of(reference): fault for reference, fault in told["faults"].items()}
    return Sheet(told["name"], rows, [Merged(*range_) for range_ in told["merged"]], faults, told["hidden"])


def _cell(told: Any) -> Any:
    return date.fromisoformat(told["day"]) if isinstance(told, dict) else told
