"""Files of every accepted type, small, made by code."""

import io
import struct
import zipfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from PIL import Image, ImageDraw

from newsroom.uploads import Inspected, Limits, inspect
from tests.newsroom.uploads.compound import compound

HEIC = (Path(__file__).parent / "on_its_side.heic").read_bytes()
TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"


def make_picture(
    format: str = "JPEG", mode: str = "RGB", size: tuple[int, int] = (60, 40), **options: Any
) -> bytes:
    """Red on the left, blue on the right, where the mode has colours; with `options` of Pillow's encoder."""
    picture = Image.new("RGB", size, (220, 20, 20))
    ImageDraw.Draw(picture).rectangle((size[0] // 2, 0, *size), fill=(20, 20, 220))
    with io.BytesIO() as file:
        converted = picture.convert("I").convert(mode) if mode.startswith("I;") else picture.convert(mode)
        converted.save(file, format, **options)
        return file.getvalue()


def make_zip(entries: Mapping[str, bytes | str], compression: int = zipfile.ZIP_DEFLATED) -> bytes:
    with io.BytesIO() as file:
        with zipfile.ZipFile(file, "w", compression) as archive:
            for name, content in entries.items():
                archive.writestr(name, content)
        return file.getvalue()


def make_docx(entries: Mapping[str, bytes | str] | None = None, author: str = "", type: str = WORD) -> bytes:
    return make_zip(
        {
            "[Content_Types].xml": f'<Types xmlns="{TYPES}"><Override PartName="/word/document.xml" '
            f'ContentType="{type}"/></Types>',
            "_rels/.rels": f'<Relationships xmlns="{RELATIONS}"/>',
            "word/document.xml": "<document>보도자료</document>",
            "docProps/core.xml": f'<core xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>{author}</dc:creator></core>',
            **(entries or {}),
        }
    )


def make_xlsx(entries: Mapping[str, bytes | str] | None = None, hidden: str = "", type: str = EXCEL) -> bytes:
    sheets = '<sheet name="수상"/>' + (f'<sheet name="{hidden}" state="veryHidden"/>' if hidden else "")
    return make_zip(
        {
            "[Content_Types].xml": f'<Types xmlns="{TYPES}"><Override ContentType="{type}"/></Types>',
            "xl/workbook.xml": f"<workbook><sheets>{sheets}</sheets></workbook>",
            "xl/worksheets/sheet1.xml": "<worksheet/>",
            **(entries or {}),
        }
    )


def make_hwpx(entries: Mapping[str, bytes | str] | None = None, author: str = "") -> bytes:
    return make_zip(
        {
            "mimetype": "application/hwp+zip",
            "version.xml": "<version/>",
            "Contents/content.hpf": '<opf:package xmlns:opf="http://www.idpf.org/2007/opf/"><opf:metadata>'
            f'<opf:meta name="creator" content="text">{author}</opf:meta></opf:metadata></opf:package>',
            "Contents/section0.xml": "<sec/>",
            "Scripts/headerScripts": "var Documents = XHwpDocuments;",
            **(entries or {}),
        }
    )


def make_hwp(
    streams: Mapping[str, bytes] | None = None, properties: int = 1, version: bytes = b"\0\1\0\5"
) -> bytes:
    header = b"HWP Document File".ljust(32, b"\0") + version + struct.pack("<I", properties)
    parts = {"FileHeader": header.ljust(256, b"\0"), "DocInfo": b"x" * 900, "BodyText/Section0": b"y" * 5000}
    return compound({**parts, **(streams or {})})


def make_pdf(extra: bytes = b"", trailer: bytes = b"") -> bytes:
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>",
        b"<< /Length 8 >>\nstream\nq 1 0 Q\n\nendstream",
        *([extra] if extra else []),
    ]
    data, places = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", []
    for number, content in enumerate(objects, 1):
        places.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    end = (
        b"xref\n0 %d\n0000000000 65535 f \n%strailer\n<< /Size %d /Root 1 0 R %s >>\nstartxref\n%d\n%%%%EOF\n"
    )
    return data + end % (len(places) + 1, table, len(places) + 1, trailer, len(data))


def inspected(folder: Path, content: bytes, name: str = "이름", limits: Limits | None = None) -> Inspected:
    """What becomes of an upload with that content."""
    path = folder / "upload"
    path.write_bytes(content)
    return inspect(path, name, limits)
