"""What is sent to do harm, or by mistake: refused with a sentence that says why, or made harmless."""

import struct
import zlib
from pathlib import Path

import pytest
from django.utils import translation

from newsroom.uploads import Kind, Limits, Refused
from newsroom.uploads.reasons import REASONS
from tests.newsroom.uploads import make
from tests.newsroom.uploads.compound import compound
from tests.newsroom.uploads.make import inspected

SVG = b'<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'
HTML = b"<!DOCTYPE html><html><script>alert(1)</script></html>"
PROGRAM = b"MZ\x90\0\3\0\0\0\4\0\0\0\xff\xff\0\0".ljust(512, b"\0")
ZIP = make.make_zip({"virus.txt": "x"})
INSTALLER = bytes.fromhex("84100c0000000000c000000000000046")
ENTITIES = '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'
CONTROLS = "application/vnd.ms-office.activeX+xml"


def wide_png(width: int, height: int) -> bytes:
    """A picture of nothing, with that many pixels by its header."""
    header = b"IHDR" + struct.pack(">IIBBBBB", width, height, 8, 6, 0, 0, 0)
    data = b"IDAT" + zlib.compress(bytes(1000))
    parts = (header, data, b"IEND")
    framed = (struct.pack(">I", len(part) - 4) + part + struct.pack(">I", zlib.crc32(part)) for part in parts)
    return b"\x89PNG\r\n\x1a\n" + b"".join(framed)


def wide_jpeg(side: int) -> bytes:
    data = make.make_picture("JPEG")
    at = data.index(b"\xff\xc0") + 5
    return data[:at] + struct.pack(">HH", side, side) + data[at + 4 :]


def wide_webp(side: int) -> bytes:
    head = struct.pack("<I", 0) + (side - 1).to_bytes(3, "little") * 2
    body = b"WEBPVP8X" + struct.pack("<I", 10) + head + make.make_picture("WEBP")[12:]
    return b"RIFF" + struct.pack("<I", len(body)) + body


def wide_heic(side: int) -> bytes:
    at = make.HEIC.index(b"ispe") + 8
    return make.HEIC[:at] + struct.pack(">II", side, side) + make.HEIC[at + 8 :]


def relation(type: str, target: str) -> dict[str, str]:
    element = f'<Relationship Type="{make.OFFICE}/{type}" Target="{target}" TargetMode="External"/>'
    return {
        "word/_rels/settings.xml.rels": f'<Relationships xmlns="{make.RELATIONS}">{element}</Relationships>'
    }


def objects_stream(content: bytes) -> bytes:
    packed = zlib.compress(content)
    return b"<< /Type /ObjStm /Filter /FlateDecode /Length %d >>\nstream\n%s\nendstream" % (
        len(packed),
        packed,
    )


def behind_a_comment(content: bytes) -> bytes:
    """What a reader finds by the table of objects, and who looks for streams skips."""
    return b"%stream\n" + content + b"\n%endstream"


PACKED_TWICE = (
    b"<< /Type /ObjStm /Filter [/ASCIIHexDecode /FlateDecode] >>\nstream\n%s\nendstream"
    % zlib.compress(b"5 0 << /S /JavaScript >>").hex().encode()
)
BROKEN_OFF = (
    b"<< /Type /ObjStm /Filter /FlateDecode >>\nstream\n%s\nendstream" % zlib.compress(bytes(99))[:-5]
)
PREDICTED = objects_stream(b"5 0 << >>").replace(b"/Length", b"/DecodeParms << /Predictor 12 >> /Length")
HIDDEN_OBJECTS = objects_stream(b"5 0 << /S /JavaScript >>").replace(
    b"/Type /ObjStm", b"/Type /Obj#53tm" + b" " * 999
)
ATTACKS = {
    "nothing": (b"", "empty"),
    "text": (b"hello", "unknown"),
    "zeros": (bytes(5000), "unknown"),
    "SVG": (SVG, "markup"),
    "SVG after a comment": (b"<!-- " + b"x" * 500 + b" -->" + SVG, "markup"),
    "SVG in UTF-16": (SVG.decode().encode("utf-16"), "markup"),
    "HTML": (HTML, "markup"),
    "PHP": (b"<?php system($_GET[0]);", "markup"),
    "GIF that is a script": (b"GIF89a/*\0\0*/=1;alert(1)//", "picture"),
    "BMP": (make.make_picture("BMP"), "picture"),
    "TIFF": (make.make_picture("TIFF"), "picture"),
    "AVIF": (make.make_picture("AVIF"), "picture"),
    "Windows program": (PROGRAM, "program"),
    "Linux program": (b"\x7fELF\2\1\1", "program"),
    "macOS program": (b"\xcf\xfa\xed\xfe", "program"),
    "shell script": (b"#!/bin/sh\nrm -rf /\n", "program"),
    "RAR": (b"Rar!\x1a\x07\x01\0", "archive"),
    "7z": (b"7z\xbc\xaf\x27\x1c", "archive"),
    "gzip": (b"\x1f\x8b\x08", "archive"),
    "ALZ": (b"ALZ\x01", "archive"),
    "video": (b"\0\0\0\x18ftypmp42\0\0\0\0mp42isom", "recording"),
    "RTF": (b"{\\rtf1 x}", "document"),
    "HWP 3": (b"HWP Document File V3.00 \x1a\1\2\3\4\5", "document"),
    "PNG of 50,000 pixels": (wide_png(50_000, 50_000), "pixels"),
    "PNG of one long line": (wide_png(50_000, 1), "pixels"),
    "PNG of too many pixels": (wide_png(9_000, 9_000), "pixels"),
    "JPEG of 50,000 pixels": (wide_jpeg(50_000), "pixels"),
    "WebP of 50,000 pixels": (wide_webp(50_000), "damaged"),  # which the format does not know
    "WebP as wide as can be": (make.make_picture("WEBP", size=(16_383, 2)), "pixels"),
    "HEIC of 50,000 pixels": (wide_heic(50_000), "pixels"),
    "PNG without a picture": (b"\x89PNG\r\n\x1a\n" + b"x" * 99, "damaged"),
    "JPEG without a picture": (b"\xff\xd8\xff\xe0", "damaged"),
    "ZIP before a JPEG": (ZIP + make.make_picture(), "hidden"),
    "PDF before a ZIP": (make.make_pdf() + ZIP, "hidden"),
    "PDF after HTML": (HTML + make.make_pdf(), "markup"),
    "PDF after something": (b"x\n" + make.make_pdf(), "hidden"),
    "PDF that begins a page": (
        make.make_pdf().replace(b"\n%\xe2", b"\n%<html><script>a()</script>\n%", 1),
        "hidden",
    ),
    "PDF before a page": (make.make_pdf() + HTML, "hidden"),
    "half a PDF": (make.make_pdf()[:-30], "damaged"),
    "PDF without a stream's end": (make.make_pdf(b"<< >>\nstream\n"), "damaged"),
    "PDF with a script": (make.make_pdf(b"<< /S /JavaScript /JS (app.alert(1)) >>"), "active"),
    "PDF with a script in disguise": (make.make_pdf(b"<< /S /J#61vaScr#69pt >>"), "active"),
    "PDF with a packed script": (make.make_pdf(objects_stream(b"5 0 << /S /JavaScript >>")), "active"),
    "PDF with a script packed in disguise": (make.make_pdf(HIDDEN_OBJECTS), "active"),
    "PDF with a script behind a comment": (
        make.make_pdf(behind_a_comment(b"5 0 obj << /S /Java#53cript /JS (a()) >> endobj")),
        "active",
    ),
    "PDF with a packed script behind a comment": (
        make.make_pdf(behind_a_comment(objects_stream(b"5 0 << /S /JavaScript >>"))),
        "active",
    ),
    "PDF with objects packed twice": (make.make_pdf(PACKED_TWICE), "damaged"),
    "PDF with packed objects broken off": (make.make_pdf(BROKEN_OFF), "damaged"),
    "PDF with packed objects that are to be computed": (make.make_pdf(PREDICTED), "damaged"),
    "PDF with a script in a list of objects": (
        make.make_pdf(b"<< /Type /ObjStm >>\nstream\n5 0 << /AcroForm << /XFA [] >> >>\nendstream"),
        "active",
    ),
    "PDF with a form of scripts": (make.make_pdf(b"<< /AcroForm << /XFA [] >> >>"), "active"),
    "PDF with a bomb": (make.make_pdf(objects_stream(bytes(20_000_000))), "too_demanding"),
    "PDF that starts a program": (make.make_pdf(b"<< /S /Launch /F (cmd.exe) >>"), "active"),
    "half an HWP": (make.make_hwp()[:-3000], "damaged"),
    "HWP without text": (compound({"FileHeader": b"HWP Document File".ljust(256, b"\0")}), "damaged"),
    "HWP with a password": (make.make_hwp(properties=3), "password"),
    "HWP before a ZIP": (make.make_hwp() + ZIP, "hidden"),
    "DOC": (compound({"WordDocument": b"x" * 5000}), "document"),
    "XLS": (compound({"Workbook": b"x" * 5000}), "document"),
    "PPT": (compound({"PowerPoint Document": b"x" * 5000}), "document"),
    "MSI": (compound({"x": b"y"}, clsid=INSTALLER), "program"),
    "some compound file": (compound({"FileHeader": b"x" * 256}), "unknown"),
    "DOCX with a password": (compound({"EncryptedPackage": b"x" * 5000}), "password"),
    "half a compound file": (make.make_hwp()[:700], "damaged"),
    "DOCX with macros": (make.make_docx({"word/vbaProject.bin": b"x"}), "macros"),
    "XLSX with macros elsewhere": (make.make_xlsx({"xl/x/VBAPROJECT.BIN": b"x"}), "macros"),
    "DOCM": (make.make_docx(type="application/vnd.ms-word.document.macroEnabled.main+xml"), "macros"),
    "XLSX with controls": (make.make_xlsx(type=CONTROLS), "macros"),
    "XLSB": (make.make_xlsx(type="application/vnd.ms-excel.sheet.binary.main"), "document"),
    "PPTX": (make.make_docx(type=make.WORD.replace("wordprocessingml", "presentationml")), "document"),
    "OpenDocument": (make.make_zip({"mimetype": "application/vnd.oasis.opendocument.text"}), "document"),
    "JAR": (make.make_zip({"META-INF/MANIFEST.MF": "x"}), "program"),
    "DOCX of a template elsewhere": (
        make.make_docx(relation("attachedTemplate", "http://a.example/x")),
        "outside",
    ),
    "DOCX with a picture elsewhere": (make.make_docx(relation("image", "\\\\a.example\\x.png")), "outside"),
    "XLSX that asks a program": (
        make.make_xlsx({"xl/externalLinks/externalLink1.xml": "<ddeLink/>"}),
        "outside",
    ),
    "DOCX with entities": (make.make_docx({"docProps/core.xml": ENTITIES}), "damaged"),
    "DOCX that is no XML": (make.make_docx({"docProps/core.xml": "<a>"}), "damaged"),
    "DOCX with a program": (make.make_docx({"word/embeddings/oleObject1.bin": PROGRAM}), "program"),
}


@pytest.mark.parametrize(("content", "code"), ATTACKS.values(), ids=ATTACKS)
def test_it_is_refused_whatever_it_is_called(content: bytes, code: str, tmp_path: Path) -> None:
    with pytest.raises(Refused) as refused:
        inspected(tmp_path, content, "하늘시 사진.jpg")
    assert refused.value.code == code
    with translation.override("en"):
        assert len(str(refused.value)) > 30
    assert [file.name for file in tmp_path.iterdir()] == ["upload"]


@pytest.mark.parametrize("name", ["사진.jpg", "logo.png", "보도자료.pdf", "자료.zip", "logo.svg"])
def test_an_svg_is_refused_in_every_disguise(name: str, tmp_path: Path) -> None:
    with pytest.raises(Refused) as refused:
        inspected(tmp_path, SVG, name)
    assert refused.value.code == "markup"


@pytest.mark.parametrize(
    ("content", "limits"),
    [(make.make_picture(), Limits(photo_size=100)), (ZIP, Limits(attachment_size=100))],
)
def test_a_file_that_is_too_large_is_refused_with_both_sizes(
    content: bytes, limits: Limits, tmp_path: Path
) -> None:
    with pytest.raises(Refused) as refused:
        inspected(tmp_path, content, limits=limits)
    assert refused.value.code == "too_large"


@pytest.mark.parametrize(
    ("content", "name", "kept"),
    [
        (make.make_picture(), "하늘.pdf", "하늘.jpg"),
        (make.make_picture("PNG"), "하늘.exe", "하늘.png"),
        (make.make_docx(), "보도자료.hwp", "보도자료.docx"),
        (make.make_pdf(), "보도자료.pdf.exe", "보도자료.pdf.pdf"),
        (make.make_pdf(), "자료\u202efdp.exe", "자료fdp.pdf"),
        (make.make_pdf(), "../../자료.pdf", "자료.pdf"),
    ],
)
def test_a_name_that_deceives_is_changed_and_that_is_told(
    content: bytes, name: str, kept: str, tmp_path: Path
) -> None:
    found = inspected(tmp_path, content, name)
    assert found.name == kept
    assert found.warnings[0].startswith("renamed:")


def test_a_picture_with_something_behind_it_is_a_photo_still_which_is_made_anew(tmp_path: Path) -> None:
    assert inspected(tmp_path, make.make_picture() + ZIP, "둘.zip").kind is Kind.PHOTO


def test_every_reason_says_more_than_that_it_is_refused() -> None:
    values = dict.fromkeys(("size", "most", "what", "width", "height", "side", "megapixels", "entry"), "x")
    with translation.override("en"):
        for code in REASONS:
            told = str(Refused(code, **values))
            assert told.count(".") + told.count(":") >= 2, code


def test_a_file_in_an_archive_is_refused_by_its_name(tmp_path: Path) -> None:
    with (
        translation.override("en"),
        pytest.raises(Refused, match="“설치/setup” in this file: This file is a"),
    ):
        inspected(tmp_path, make.make_zip({"설치/setup": PROGRAM}))


def test_the_sentence_is_in_the_language_of_who_reads_it() -> None:
    message = Refused("empty").message
    with translation.override("en"):
        assert str(message).startswith("The file is empty")
