"""A photo as it is published: the original anew, and what pages show of it."""

import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from newsroom.uploads import confined, content
from newsroom.uploads.limits import Limits
from newsroom.uploads.refusals import Refused


@dataclass(frozen=True)
class Rendition:
    """One picture made of a photo: `name` is that of its file, sizes are in pixels and bytes."""

    name: str
    media_type: str
    width: int
    height: int
    size: int


@dataclass(frozen=True)
class Prepared:
    """What was made of a photo. `original` is the first of the files, the others are `renditions`."""

    original: Rendition
    renditions: list[Rendition]

    @property
    def media_type(self) -> str:
        return self.original.media_type

    @property
    def width(self) -> int:
        return self.original.width

    @property
    def height(self) -> int:
        return self.original.height

    @property
    def size(self) -> int:
        return self.original.size


def prepare(source: Path, into: Path, limits: Limits | None = None) -> Prepared:
    """Writes the photo at `source` into the folder `into`, upright, in sRGB, without metadata, as new files.

    `original.jpg`, `.png` or `.webp` (HEIC becomes JPEG) has all the pixels. `480.webp`, `960.webp` and `1600.webp`
    are that wide at most: of a narrower photo the last one has its width, and wider ones are not made.
    `960.jpg` is for programs that know no WebP. Raises `Refused`, and then leaves nothing behind.
    """
    found = content.identify(source)
    if found is None or found.kind is not content.Kind.PHOTO:
        raise Refused("unknown")
    with tempfile.TemporaryDirectory(dir=into) as folder:
        made = confined.call(
            "newsroom.uploads.pictures:prepare",
            limits or Limits(),
            path=str(source),
            extension=found.extension,
            into=folder,
        )
        pictures = [rendition(Path(folder), values) for values in made]
        for picture in pictures:
            (Path(folder) / picture.name).rename(into / picture.name)
    return Prepared(pictures[0], pictures[1:])


def rendition(folder: Path, values: dict[str, Any]) -> Rendition:
    """What the child says of a picture, as far as a file of that name lies in the folder."""
    written = {file.name: file.stat(follow_symlinks=False).st_size for file in folder.iterdir()}
    return Rendition(size=written[values["name"]], **values)
