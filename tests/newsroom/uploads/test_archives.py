"""Archives built to harm whoever unpacks them, and those that are only unusual."""

import io
import stat
import struct
import zipfile
import zlib
from pathlib import Path

import pytest

from newsroom.uploads import Limits, Refused
from tests.newsroom.uploads import make
from tests.newsroom.uploads.compound import compound
from tests.newsroom.uploads.make import inspected, make_zip

ZEROS = bytes(40_000_000)


def raw_entry(name: bytes, data: bytes, size: int, crc: int, method: int = 8) -> bytes:
    """A local header; the data are to follow."""
    sizes = (crc, len(data), size, len(name), 0)
    return struct.pack("<IHHHHHIIIHH", 0x04034B50, 20, 0, method, 0, 0, *sizes) + name


def raw_directory(entries: list[tuple[bytes, int, bytes, int, int]], at: int) -> bytes:
    """The directory of (name, place, data, size, checksum), which begins at `at`, with its end."""
    listed = b"".join(
        struct.pack(
            "<IHHHHHHIIIHHHHHII",
            *(0x02014B50, 20, 20, 0, 8, 0, 0, crc, len(data), size, len(name), 0, 0, 0, 0, 0, place),
        )
        + name
        for name, place, data, size, crc in entries
    )
    end = struct.pack("<IHHHHIIH", 0x06054B50, 0, 0, len(entries), len(entries), len(listed), at, 0)
    return listed + end


def deflated(content: bytes) -> bytes:
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    return packer.compress(content) + packer.flush()


def make_overlap() -> bytes:
    """Two entries that are the same bytes: https://www.bamsoftware.com/hacks/zipbomb/#overlap."""
    kernel = deflated(b"0" * 1000)
    crc = zlib.crc32(b"0" * 1000)
    local = raw_entry(b"a", kernel, 1000, crc) + kernel
    return local + raw_directory([(b"a", 0, kernel, 1000, crc), (b"b", 0, kernel, 1000, crc)], len(local))


def make_quoted_overlap() -> bytes:
    """One entry that holds the header of the next in a stored block, and then its data."""
    content = b"0" * 1000
    kernel = deflated(content)
    inner = raw_entry(b"b", kernel, 1000, zlib.crc32(content))
    quoting = b"\0" + struct.pack("<HH", len(inner), len(inner) ^ 0xFFFF) + inner + kernel
    outer_crc = zlib.crc32(inner + content)
    outer = raw_entry(b"a", quoting, len(inner) + 1000, outer_crc)
    local = outer + quoting
    listed = [
        (b"a", 0, quoting, len(inner) + 1000, outer_crc),
        (b"b", len(outer) + 5, kernel, 1000, zlib.crc32(content)),
    ]
    return local + raw_directory(listed, len(local))


def make_entry(name: str, mode: int = 0, content: bytes = b"/etc/passwd") -> bytes:
    info = zipfile.ZipInfo(name)
    info.external_attr = mode << 16
    with io.BytesIO() as file:
        with zipfile.ZipFile(file, "w") as archive:
            archive.writestr(info, content)
        return file.getvalue()


def patched(data: bytes, local: int, central: int, value: bytes) -> bytes:
    """With other bytes in the headers of the first entry."""
    at = data.index(b"PK\x01\x02") + central
    data = data[:at] + value + data[at + len(value) :]
    return data[:local] + value + data[local + len(value) :]


def nested(depth: int) -> bytes:
    content = make.make_docx()
    for _level in range(depth):
        content = make.make_docx({"word/embeddings/inner.docx": content})
    return content


SMALL = make_zip({"a.txt": b"hello"})
MACROS = make.make_docx(
    {"ppt/vbaProject.bin": "x"}, type=make.WORD.replace("wordprocessingml", "presentationml")
)
ATTACKS = {
    "much of nothing": (make_zip({"0": ZEROS}), "archive_bomb"),
    "much of nothing in many files": (make_zip({f"{n}": ZEROS[:800_000] for n in range(40)}), "archive_bomb"),
    "much of nothing in a document": (make.make_docx({"word/media/0": ZEROS}), "archive_bomb"),
    "a document full of nothing in an archive": (
        make_zip({"a.docx": make.make_docx({"0": ZEROS})}),
        "archive_bomb",
    ),
    "many files": (make_zip({f"{n}": "" for n in range(2001)}, zipfile.ZIP_STORED), "archive_many"),
    "documents with many files": (
        make_zip({f"{n}.docx": make.make_docx({f"{m}": "" for m in range(500)}) for n in range(5)}),
        "archive_many",
    ),
    "an archive in an archive": (make_zip({"inner.zip": SMALL}), "archive_nested"),
    "a RAR in an archive": (make_zip({"inner.dat": b"Rar!\x1a\x07\x01\0"}), "archive_nested"),
    "an archive in a document": (make.make_docx({"word/embeddings/a.bin": SMALL}), "archive_nested"),
    "documents in documents": (nested(5), "archive_nested"),
    "files that overlap": (make_overlap(), "archive_bomb"),
    "files that quote each other": (make_quoted_overlap(), "archive_bomb"),
    "a size that is too small": (patched(SMALL, 22, 24, struct.pack("<I", 2)), "damaged"),
    "a checksum that is wrong": (patched(SMALL, 14, 16, b"abcd"), "damaged"),
    "another way to pack": (make_zip({"a": b"b" * 99}, zipfile.ZIP_LZMA), "archive"),
    "a password": (patched(SMALL, 6, 8, b"\x01\0"), "password"),
    "nothing": (make_zip({}), "archive_empty"),
    "half of it": (make_zip({"a": bytes(range(256)) * 99})[:-60], "damaged"),
    "something behind it": (SMALL + b"<html>" * 99, "hidden"),
    "something before it": (SMALL[:40] + SMALL, "hidden"),
    "two files of one name": (make_zip({"보도.txt": "a", "보도.TXT": "b"}), "archive_twice"),
    "a link": (make_entry("link", stat.S_IFLNK | 0o777), "archive_link"),
    "a pipe": (make_entry("pipe", stat.S_IFIFO), "archive_link"),
    "a device": (make_entry("device", stat.S_IFCHR), "archive_link"),
    **{
        f"the name {name!r}": (make_entry(name), "archive_name")
        for name in ("../../x", "/etc/cron.d/x", "C:/x", "a\\..\\..\\x", "\\\\a\\b", "x\u202efdp.exe", "a\nb")
    },
    **{
        f"a program called {name}": (make_zip({name: "x"}), "program")
        for name in ("setup.exe", "a/보도자료.pdf.SCR", "x.js", "x.lnk", "x.docm")
    },
    "a program called a folder": (make_zip({"evil.exe/": b"MZ\x90\0".ljust(200, b"\0")}), "hidden"),
    "a program called otherwise": (make_zip({"보도자료.pdf": b"MZ\x90\0".ljust(200, b"\0")}), "program"),
    "a document with macros": (make_zip({"a.docx": make.make_docx({"word/vbaProject.bin": "x"})}), "macros"),
    "a workbook of old": (make_zip({"a.xls": compound({"Workbook": b"x" * 5000})}), "document"),
    "a presentation with macros": (make_zip({"a.pptx": MACROS}), "macros"),
    "a PDF with a script": (make_zip({"a.pdf": make.make_pdf(b"<< /JS (a) >>")}), "active"),
}


@pytest.mark.parametrize(("content", "code"), ATTACKS.values(), ids=ATTACKS)
def test_an_archive_with_it_is_refused(content: bytes, code: str, tmp_path: Path) -> None:
    with pytest.raises(Refused) as refused:
        inspected(tmp_path, content, "자료.zip")
    assert refused.value.code == code
    assert len(str(refused.value)) > 20
    assert [file.name for file in tmp_path.iterdir()] == ["upload"]


PPTX = make.make_docx(type=make.WORD.replace("wordprocessingml", "presentationml"))


def make_streamed() -> bytes:
    """Written without going back, as a server does: sizes stand behind each file."""

    class OneWay(io.BytesIO):
        def seek(self, offset: int, whence: int = 0) -> int:
            raise io.UnsupportedOperation

    target = OneWay()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("가.txt", "a" * 99)
        archive.writestr("나.txt", "b" * 99)
    return target.getvalue()


def make_in_encoding(encoding: str) -> bytes:
    """Names without a word on their encoding, as Korean Windows and macOS write them."""
    name = "하늘시/보도자료.txt".encode(encoding)
    local = raw_entry(name, b"a", 1, zlib.crc32(b"a"), method=0) + b"a"
    listed = raw_directory([(name, 0, b"a", 1, zlib.crc32(b"a"))], len(local))
    return local + listed[:10] + b"\0\0" + listed[12:]


UNUSUAL = {
    "written as a stream": make_streamed(),
    "names in CP949": make_in_encoding("cp949"),
    "names in UTF-8 unsaid": make_in_encoding("utf-8"),
    "folders": make_zip({"사진/": "", "사진/1.txt": "a", "빈 폴더/": ""}),
    "pages and pictures of any type": make_zip(
        {"로고.svg": "<svg/>", "a.html": "<html>", "b.gif": b"GIF89a"}
    ),
    "a text on the MZ generation": make_zip({"MZ세대.txt": "MZ세대 보고서", "MZ.csv": "MZ,1\nBZ,2"}),
    "documents": make_zip({"a.docx": make.make_docx(), "b.hwpx": make.make_hwpx(), "c.hwp": make.make_hwp()}),
    "a workbook in a document": make.make_docx({"word/embeddings/chart.xlsx": make.make_xlsx()}),
    "a workbook in a document in an archive": make_zip(
        {"a.docx": make.make_docx({"word/embeddings/chart.xlsx": make.make_xlsx()})}
    ),
    "a picture of Word's, which is packed": make.make_docx({"word/media/image1.emz": b"\x1f\x8b\x08"}),
    "a presentation in a document": make.make_docx({"word/embeddings/a.pptx": PPTX}),
    "a presentation in an archive": make_zip({"발표.pptx": PPTX}),
    "thumbnails of Windows": make_zip(
        {"사진/Thumbs.db": compound({"256_1": b"x" * 5000}), "사진/1.txt": "a"}
    ),
    "a comment": make_zip({"a": "b"})[:-2] + b"\5\0hello",
    "a page of blanks": make_zip({"a.bmp": bytes(5_000_000)}),
}


@pytest.mark.parametrize("content", UNUSUAL.values(), ids=UNUSUAL)
def test_what_is_only_unusual_is_taken(content: bytes, tmp_path: Path) -> None:
    assert inspected(tmp_path, content, "자료.zip")


def test_limits_are_those_of_the_caller(tmp_path: Path) -> None:
    with pytest.raises(Refused) as refused:
        inspected(tmp_path, make_zip({"a": "", "b": ""}), limits=Limits(archive_entries=1))
    assert (refused.value.code, refused.value.values["most"]) == ("archive_many", 1)
