"""What the release form says of a stored file, in its rows and to its script."""

from typing import Any

from django.template.defaultfilters import filesizeformat
from django.urls import reverse

from newsroom.media.enums import FileKind
from newsroom.media.models import StoredFile
from newsroom.uploads import cautions

# Width of the rendition that rows show, sharp on dense screens too.
SHOWN = 960


class About:
    """A stored file in words and addresses."""

    def __init__(self, file: StoredFile) -> None:
        self.file = file
        self.token, self.name, self.kind = file.token, file.name, file.kind

    @property
    def type(self) -> str:
        """ "HWPX": how people call the type, which the name ends with as it was found by the content."""
        return self.name.rpartition(".")[2].upper()

    @property
    def size(self) -> str:
        return filesizeformat(self.file.size)

    @property
    def pixels(self) -> str:
        return f"{self.file.width} × {self.file.height}" if self.file.width else ""

    @property
    def warnings(self) -> list[str]:
        return [str(cautions.told(each)) for each in self.file.warnings]

    @property
    def address(self) -> str:
        return self._address(self.name)

    @property
    def picture(self) -> str:
        """The address of a rendition to show; empty for what is no photo."""
        if self.kind != FileKind.PHOTO:
            return ""
        renditions = [each for each in self.file.renditions if each["media_type"] == "image/webp"]
        wide_enough = [each for each in renditions if each["width"] >= SHOWN]
        shown = next(iter(wide_enough or renditions[-1:]), None)
        return self._address(shown["name"]) if shown else self.address

    def _address(self, name: str) -> str:
        return reverse("staff_file", args=[self.token, name])

    def as_values(self) -> dict[str, Any]:
        """As the script of the form needs it."""
        names = ("token", "kind", "name", "type", "size", "pixels", "warnings", "address", "picture")
        return {name: getattr(self, name) for name in names}
