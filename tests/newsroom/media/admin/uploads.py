"""Files as browsers send them, for tests that need no browser."""

from io import BytesIO

from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image

SVG = b'<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'


def picture(width: int = 640, height: int = 480, colour: str = "teal", format: str = "JPEG") -> bytes:
    stream = BytesIO()
    Image.new("RGB", (width, height), colour).save(stream, format)
    return stream.getvalue()


def upload(name: str = "도서관.jpg", content: bytes | None = None) -> SimpleUploadedFile:
    return SimpleUploadedFile(name, picture() if content is None else content)
