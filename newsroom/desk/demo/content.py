"""Loading the releases and awards of the demo."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from awards.enums import OrganisationKind
from awards.imports.importer import AwardImporter
from awards.models import Organisation
from newsroom.desk.demo.files import Files
from newsroom.desk.imports.importer import ReleaseImporter
from newsroom.releases import clock
from newsroom.releases.interchange.lines import Row, json_rows
from newsroom.releases.interchange.report import Report
from newsroom.releases.interchange.run import Importer, run
from newsroom.releases.models import Release

FOLDER = Path(__file__).parent
# Always a week ahead when the demo is first loaded, so that there is an embargo to look at.
EMBARGOED = "demo-embargoed"
EMBARGO = timedelta(days=7)

HOME = {"ko": "하늘시", "en": "Haneul City"}
# A ministry that changed its name, as the register keeps it: awards tell the name of their day.
MINISTRY = {"ko": "기후에너지환경부", "en": "Ministry of Climate, Energy and Environment"}
FORMER_NAME = {"ko": "환경부", "en": "Ministry of Environment"}
LAST_DAY_OF_FORMER_NAME = date(2025, 9, 30)


def load(files: Files | None = None) -> list[Report]:
    """Load what is missing or has another line now, with `files`; the reports of awards and releases."""
    _make_bodies()
    return [
        _load(AwardImporter(), "awards.jsonl", json_rows),
        _load(ReleaseImporter(files.add if files else None), "releases.jsonl", _with_embargo),
    ]


def _load(importer: Importer[Any], name: str, rows: Any) -> Report:
    with (FOLDER / name).open("rb") as stream:
        return run(importer, rows(stream))


def _with_embargo(stream: Any) -> Iterator[Row]:
    """The rows of the file; the embargoed one once only, as its time is that of the first loading."""
    is_loaded = Release.objects.filter(external_id=EMBARGOED).exists()
    time = (clock.now() + EMBARGO).replace(minute=0, second=0, microsecond=0)
    for row in json_rows(stream):
        if row.value is None or row.value.get("external_id") != EMBARGOED:
            yield row
        elif not is_loaded:
            yield Row(row.number, row.value | {"published_at": time.isoformat()})


def _make_bodies() -> None:
    """What the interchange format does not tell: which city is ours, and former names."""
    if not Organisation.objects.filter(home=True).exists():
        Organisation.objects.create(name=HOME, slug="haneul-city", kind=OrganisationKind.CITY, home=True)
    if not Organisation.objects.filter(name__ko=MINISTRY["ko"]).exists():
        ministry = Organisation.objects.create(
            name=MINISTRY, slug="ministry-of-environment", kind=OrganisationKind.CENTRAL
        )
        ministry.former_names.create(name=FORMER_NAME, valid_to=LAST_DAY_OF_FORMER_NAME)
