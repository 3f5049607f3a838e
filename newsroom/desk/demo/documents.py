"""Small files of the demo, made by code: what a press office attaches to its releases."""

import csv
import io
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from xml.sax.saxutils import escape
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from xlsxwriter import Workbook

Row = Sequence[str | float]
LONG_AGO = (2000, 1, 1, 0, 0, 0)  # no file tells when the demo was loaded
NAMESPACES = " ".join(
    f'xmlns:{prefix}="http://www.hancom.co.kr/hwpml/2011/{name}"'
    for prefix, name in (("hs", "section"), ("hp", "paragraph"), ("hh", "head"))
)
XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
CONTAINER = (
    f'{XML}<ocf:container xmlns:ocf="urn:oasis:names:tc:opendocument:xmlns:container"><ocf:rootfiles>'
    '<ocf:rootfile full-path="Contents/content.hpf" media-type="application/hwpml-package+xml"/>'
    "</ocf:rootfiles></ocf:container>"
)
PACKAGE = (
    f'{XML}<opf:package xmlns:opf="http://www.idpf.org/2007/opf/"><opf:metadata><opf:title>{{title}}</opf:title>'
    '</opf:metadata><opf:manifest><opf:item id="header" href="Contents/header.xml" media-type="application/xml"/>'
    '<opf:item id="section0" href="Contents/section0.xml" media-type="application/xml"/></opf:manifest>'
    '<opf:spine><opf:itemref idref="header"/><opf:itemref idref="section0"/></opf:spine></opf:package>'
)
VERSION = f'{XML}<hv:HCFVersion xmlns:hv="http://www.hancom.co.kr/hwpml/2011/version" major="5" minor="1"/>'
HEADER = f'{XML}<hh:head {NAMESPACES} version="1.4" secCnt="1"/>'


def hwpx(title: str, paragraphs: Sequence[str]) -> bytes:
    """A document of the open Korean standard for office documents (KS X 6101)."""
    body = "".join(
        f'<hp:p id="{place}" paraPrIDRef="0" styleIDRef="0"><hp:run charPrIDRef="0">'
        f"<hp:t>{escape(text)}</hp:t></hp:run></hp:p>"
        for place, text in enumerate([title, *paragraphs])
    )
    return _packed(
        {
            "mimetype": "application/hwp+zip",
            "version.xml": VERSION,
            "META-INF/container.xml": CONTAINER,
            "Contents/content.hpf": PACKAGE.format(title=escape(title)),
            "Contents/header.xml": HEADER,
            "Contents/section0.xml": f"{XML}<hs:sec {NAMESPACES}>{body}</hs:sec>",
            "Preview/PrvText.txt": "\r\n".join([title, *paragraphs]),
        }
    )


def pdf(title: str, paragraphs: Sequence[str]) -> bytes:
    """One page. The font is left to the reader's program, which every one has for Korean."""
    lines = [title, "", *(line for text in paragraphs for line in _broken(text, 42))]
    shown = " ".join(f"<{line.encode('utf-16-be').hex()}> Tj T*" for line in lines[:40])
    content = f"BT /F1 12 Tf 19 TL 56 770 Td {shown} ET"
    return _pdf_of(
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R "
        "/Resources << /Font << /F1 5 0 R >> >> >>",
        f"<< /Length {len(content)} >>\nstream\n{content}\nendstream",
        "<< /Type /Font /Subtype /Type0 /BaseFont /HYGoThic-Medium /Encoding /UniKS-UTF16-H "
        "/DescendantFonts [6 0 R] >>",
        "<< /Type /Font /Subtype /CIDFontType0 /BaseFont /HYGoThic-Medium /FontDescriptor 7 0 R "
        "/CIDSystemInfo << /Registry (Adobe) /Ordering (Korea1) /Supplement 2 >> >>",
        "<< /Type /FontDescriptor /FontName /HYGoThic-Medium /Flags 4 /FontBBox [0 -200 1000 900] "
        "/ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >>",
    )


def xlsx(rows: Sequence[Row]) -> bytes:
    """A sheet; the first row is its heading."""
    file = io.BytesIO()
    with Workbook(file, {"in_memory": True}) as workbook:
        workbook.set_properties({"created": datetime(*LONG_AGO, tzinfo=UTC)})
        sheet = workbook.add_worksheet()
        bold = workbook.add_format({"bold": True})
        for place, row in enumerate(rows):
            sheet.write_row(place, 0, row, None if place else bold)
    return file.getvalue()


def csv_in_zip(name: str, rows: Sequence[Row]) -> bytes:
    """A table in an archive, with the mark at its beginning by which spreadsheets know UTF-8."""
    text = io.StringIO()
    csv.writer(text).writerows(rows)
    return _packed({name: "\ufeff" + text.getvalue()})


def _packed(files: Mapping[str, str]) -> bytes:
    archive = io.BytesIO()
    with ZipFile(archive, "w") as packing:
        for name, text in files.items():
            entry = ZipInfo(name, LONG_AGO)
            entry.compress_type = ZIP_STORED if name == "mimetype" else ZIP_DEFLATED
            packing.writestr(entry, text)
    return archive.getvalue()


def _broken(text: str, length: int) -> list[str]:
    lines = [""]
    for word in text.split():
        if lines[-1] and len(lines[-1]) + len(word) >= length:
            lines.append(word)
        else:
            lines[-1] = f"{lines[-1]} {word}".strip()
    return lines


def _pdf_of(*objects: str) -> bytes:
    file, places = bytearray(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"), []
    for number, content in enumerate(objects, start=1):
        places.append(len(file))
        file += f"{number} 0 obj\n{content}\nendobj\n".encode()
    start = len(file)
    rows = "".join(f"{place:010} 00000 n \n" for place in places)
    file += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{rows}".encode()
    file += f"trailer\n<< /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n".encode()
    return bytes(file)
