"""Photos and attachments of the demo: drawn and written when it is first loaded, and stored like any upload."""

import io
import json
import os
from collections.abc import Callable, Collection, Hashable, Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connections

from newsroom.desk.demo import documents
from newsroom.desk.demo.pictures import draw
from newsroom.media.models import Attachment, Photo, StoredFile
from newsroom.media.storing import store
from newsroom.releases.models import Release

TABLE = Path(__file__).with_name("files.jsonl")
RELEASES = Path(__file__).with_name("releases.jsonl")
LIKE_A_CAMERA = {"quality": 90, "subsampling": 0}
Row = dict[str, Any]


class Files:
    """What the releases of the demo carry; made for those that are not there yet, before they are loaded.

    `only` leaves out the files of all but some releases, by their external ids: together they take several seconds.
    """

    def __init__(self, only: Collection[str] | None = None) -> None:
        rows = [json.loads(line) for line in TABLE.read_text(encoding="utf-8").splitlines()]
        wanted = {row["release"] for row in rows if only is None or row["release"] in only}
        wanted -= set(Release.objects.values_list("external_id", flat=True))
        self._rows: dict[str, Row] = {row["release"]: row for row in rows if row["release"] in wanted}
        self._stored = _stored(
            {
                **{_key(photo): _picture(photo) for row in self._rows.values() for photo in row["photos"]},
                **{
                    (name, each["name"]): _document(name, each)
                    for name, row in self._rows.items()
                    for each in row.get("attachments", ())
                },
            }
        )

    def add(self, releases: Iterable[Release]) -> None:
        """Give new releases, which are stored but not public yet, what the table has for them."""
        rows = [(each, self._rows[each.external_id]) for each in releases if each.external_id in self._rows]
        Photo.objects.bulk_create(
            Photo(release=release, position=position, file=self._stored[_key(photo)], **_facts(photo))
            for release, row in rows
            for position, photo in enumerate(row["photos"])
        )
        Attachment.objects.bulk_create(
            Attachment(
                release=release,
                position=position,
                file=self._stored[row["release"], each["name"]],
                title=each["title"],
                **_licence(each),
            )
            for release, row in rows
            for position, each in enumerate(row.get("attachments", ()))
        )


def _stored(making: Mapping[Hashable, Callable[[], SimpleUploadedFile]]) -> dict[Hashable, StoredFile]:
    """All at once, as many at a time as there are processors: each takes half a second of one."""
    with ThreadPoolExecutor(os.cpu_count()) as threads:
        return dict(zip(making, threads.map(_store, making.values()), strict=True))


def _store(make: Callable[[], SimpleUploadedFile]) -> StoredFile:
    try:
        return store(make(), by=None)
    finally:
        connections.close_all()  # those of this thread


def _key(photo: Row) -> Hashable:
    """Two releases may show one picture."""
    return photo["motif"], photo["light"], photo["seed"]


def _picture(photo: Row) -> Callable[[], SimpleUploadedFile]:
    def make() -> SimpleUploadedFile:
        file = io.BytesIO()
        draw(photo["motif"], photo["light"], photo["seed"]).save(file, "JPEG", **LIKE_A_CAMERA)
        name = f"haneul-{photo['motif']}-{photo['seed']}.jpg".replace("_", "-")
        return SimpleUploadedFile(name, file.getvalue())

    return make


def _document(release: str, each: Row) -> Callable[[], SimpleUploadedFile]:
    return lambda: SimpleUploadedFile(each["name"], content(release, each))


def content(release: str, each: Row) -> bytes:
    """An attachment of a release, as the table describes it."""
    match each["form"]:
        case "xlsx":
            return documents.xlsx(each["rows"])
        case "zip":
            return documents.csv_in_zip(each["name"].replace(".zip", ".csv"), each["rows"])
        case form:
            text = _korean_of(release)
            return {"hwpx": documents.hwpx, "pdf": documents.pdf}[form](each["title"]["ko"], text)


def _korean_of(release: str) -> list[str]:
    for line in RELEASES.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        if row["external_id"] == release:
            korean = row["texts"]["ko"]
            return [korean["title"], *korean["subtitles"], *korean.get("body", [korean["summary"]])]
    raise KeyError(release)


def _facts(photo: Row) -> Row:
    focal_x, focal_y = photo.get("focal", (50, 50))
    told = {name: photo[name] for name in ("alt", "caption", "credit")}
    return {**told, **_licence(photo), "focal_x": focal_x, "focal_y": focal_y}


def _licence(row: Row) -> Row:
    return {"licence": row["licence"]} if "licence" in row else {}
