"""Files and what a person does with them on the release form, for tests in the browser."""

import base64
import tempfile
from collections.abc import Mapping
from io import BytesIO
from pathlib import Path

from PIL import Image
from playwright.sync_api import Locator, Page

from newsroom.media.models import StoredFile
from newsroom.media.storing import store

SVG = b'<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
DROP = """
(element, files) => {
  const data = new DataTransfer();
  for (const [name, content] of files) {
    data.items.add(new File([Uint8Array.from(atob(content), (each) => each.charCodeAt(0))], name));
  }
  for (const type of ["dragenter", "dragover", "drop"]) {
    element.dispatchEvent(new DragEvent(type, {dataTransfer: data, bubbles: true, cancelable: true}));
  }
}
"""


def picture(colour: str = "teal", width: int = 900, height: int = 600) -> bytes:
    """A JPEG with a bright square in its upper left corner."""
    image = Image.new("RGB", (width, height), colour)
    image.paste("gold", (0, 0, width // 4, height // 4))
    stream = BytesIO()
    image.save(stream, "JPEG")
    return stream.getvalue()


def store_photo(name: str = "정문.jpg") -> StoredFile:
    """A photo that browsers can show."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / name
        path.write_bytes(picture())
        return store(path, by=None)


def drop(place: Locator, files: Mapping[str, bytes]) -> None:
    """Let files fall on `place`, all at once, as a hand does."""
    place.evaluate(DROP, [[name, base64.b64encode(content).decode()] for name, content in files.items()])


def rows(page: Page, group: str = "photos") -> Locator:
    """The rows that are to be seen, in their order."""
    return page.locator(f"#{group}-group [data-rows] > li:not([hidden])")


def names(page: Page, group: str = "photos") -> list[str]:
    return rows(page, group).locator("[data-name]").all_inner_texts()
