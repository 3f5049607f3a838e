import unicodedata
import zlib
from itertools import cycle, islice
from pathlib import Path

import pytest
from django.utils import translation
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image

from newsroom.uploads import (
    Inspected,
    Kind,
    Limits,
    Refused,
    cautions,
    confined,
    content,
    inspecting,
    pictures,
)
from tests.newsroom.uploads import make
from tests.newsroom.uploads.make import inspected, make_picture

WORDS = (
    *(
        "하늘시 보도자료",
        "하늘시, ‘우수’ 등급 받아",
        "2026. 4. 3.(금) 조간",
        "[사진] 시상식",
        "大韓民國 都市大賞",
    ),
    *(
        "시민 🎉 축제 👩‍🚒",
        "붙임 1_현황(최종)(진짜 최종)",
        "가",
        "Haneul City awards",
        "하늘시_English_ver2.1",
    ),
    *("ㅎㅏㄴㅡㄹ", "똠방각하 펲시콜라", "표창·상장", "no-ending", "한글 이름이 아주 긴 " + "파일 " * 30),
)


MANY = 210


def names() -> list[str]:
    """Names as people write them, and as macOS does, which takes Hangul apart."""
    return [form for word in WORDS for form in (word, unicodedata.normalize("NFD", word))]


def lying(orientation: int) -> Image.Exif:
    exif = Image.Exif()
    exif[0x0112] = orientation
    return exif


def benign_photos() -> list[tuple[bytes, str]]:
    sizes = [(1, 1), (60, 40), (33, 700), (640, 360)]
    jpeg = [make_picture("JPEG", mode, size) for mode in ("L", "RGB", "CMYK") for size in sizes]
    jpeg += [make_picture("JPEG", exif=lying(each)) for each in range(1, 9)]
    jpeg += [make_picture("JPEG", quality=each, progressive=True) for each in (1, 50, 100)]
    jpeg += [make_picture("JPEG", subsampling=each, comment="설명", dpi=(300, 300)) for each in (0, 1, 2)]
    jpeg += [make_picture("MPO", save_all=True, append_images=[Image.new("RGB", (60, 40))])]
    modes = ("1", "L", "LA", "P", "RGB", "RGBA", "I;16")
    png = [make_picture("PNG", mode, size) for mode in modes for size in sizes]
    png += [make_picture("PNG", exif=lying(6)), make_picture("PNG", "P", transparency=0)]
    webp = [make_picture("WEBP", mode, size) for mode in ("RGB", "RGBA") for size in sizes]
    webp += [make_picture("WEBP", lossless=True), make_picture("WEBP", exif=lying(3))]
    webp += [make_picture("WEBP", save_all=True, append_images=[Image.new("RGB", (60, 40))])]
    of = {"jpg": jpeg, "png": png, "webp": webp, "heic": [make.HEIC]}
    return [(photo, ending) for ending, photos in of.items() for photo in photos]


def benign_attachments() -> list[tuple[bytes, str]]:
    picture = make_picture()
    external = '<Relationship Type="{}/{}" TargetMode="External" Target="{}"/>'
    own = external.format(make.OFFICE, "attachedTemplate", "file:///C:/a.dotx")
    link = external.format(make.OFFICE, "hyperlink", "https://a.example/")
    relations = f'<Relationships xmlns="{make.RELATIONS}">{own}{link}</Relationships>'
    docx = [{}, {"word/media/사진.jpg": picture}, {"word/_rels/settings.xml.rels": relations}]
    docx += [{"word/embeddings/chart.xlsx": make.make_xlsx()}, {"docProps/core.xml": "<core/>"}]
    hwpx = [{}, {"BinData/image1.png": make_picture("PNG")}, {"BinData/a.ole": make.make_hwp()}]
    hwp = [{}, {"BinData/BIN0001.jpg": picture * 9}, {"BinData/BIN0001.OLE": b"x" * 500}]
    pdf = [
        b"",
        b"<< /Author (Kim) >>",
        b"<< /Type /EmbeddedFile >>\nstream\nabc\nendstream",
        b"<< /Names [(JS)] >>",
        b"<< /Type /ObjStm /Filter /FlateDecode >>\nstream\n%s\nendstream" % zlib.compress(b"5 0 << /A 1 >>"),
        b"<< /Type /ObjStm >>\nstream\n5 0 << /A 1 >>\nendstream",
    ]
    archives = [{"가.txt": "a"}, {"사진/1.jpg": picture, "사진/": ""}]
    archives += [{"a.pdf": make.make_pdf()}, {"b.hwpx": make.make_hwpx()}]
    of: dict[str, list[bytes]] = {
        "docx": [make.make_docx(entries) for entries in docx] + [make.make_docx(author="김하늘")],
        "xlsx": [
            make.make_xlsx(),
            make.make_xlsx(hidden="명단"),
            make.make_xlsx({"xl/media/1.png": picture}),
        ],
        "hwpx": [make.make_hwpx(entries) for entries in hwpx] + [make.make_hwpx(author="김하늘")],
        "hwp": [make.make_hwp(streams) for streams in hwp]
        + [make.make_hwp(properties=5, version=b"\3\0\1\5")],
        "pdf": [make.make_pdf(extra) for extra in pdf],
        "zip": [make.make_zip(entries) for entries in archives],
    }
    of["pdf"] += [make.make_pdf() + b"\r\n\0\0", make.make_pdf(trailer=b"/Encrypt 9 0 R")]
    unreadable = b"<< /Type /ObjStm /Filter /FlateDecode >>\nstream\n\x93\x84\x11\nendstream"
    of["pdf"] += [make.make_pdf(unreadable, trailer=b"/Encrypt 9 0 R")]
    return [(file, ending) for ending, files in of.items() for file in files]


def benign() -> list[tuple[bytes, str, str]]:
    """Content, name and ending of files, which are all of those above under different names."""
    files = [*benign_photos(), *benign_attachments()]
    named = zip(islice(cycle(files), MANY), cycle(names()), strict=False)
    return [(file, name, ending) for (file, ending), name in named]


def is_taken(name: str, ending: str, found: list[str]) -> bool:
    kept = unicodedata.normalize("NFC", " ".join(name.split()))
    return found[0].startswith(kept[:40]) and found[1] == ending


def test_there_are_more_than_200_ordinary_files_of_every_type() -> None:
    assert len(benign()) >= 200
    assert len({file for file, _name, _ending in benign()}) > 90
    assert {ending for _file, _name, ending in benign()} == set(inspecting.FORMATS)


def test_ordinary_files_are_taken_under_their_names(tmp_path: Path) -> None:
    files = benign()
    sent = []
    for number, (file, name, ending) in enumerate(files):
        path = tmp_path / f"{number}"
        path.write_bytes(file)
        sent.append((str(path), name if name == "no-ending" else f"{name}.{ending}"))
    found = confined.call("tests.newsroom.uploads.probes:all_inspected", Limits(), files=sent)
    assert len(found) == MANY
    told = zip(files, found, strict=True)
    assert not [
        (name, ending, each) for (_file, name, ending), each in told if not is_taken(name, ending, each)
    ]


@pytest.mark.parametrize("ending", inspecting.FORMATS)
def test_an_ordinary_file_of_each_type_is_looked_into_by_a_child_of_its_own(
    ending: str, tmp_path: Path
) -> None:
    file = next(file for file, _name, its_ending in benign() if its_ending == ending)
    assert inspected(tmp_path, file).extension == ending


@pytest.mark.parametrize("ending", ["jpg", "png", "webp", "heic"])
def test_every_ordinary_photo_is_made_fit_to_be_shown(ending: str, tmp_path: Path) -> None:
    for number, (photo, its_ending) in enumerate(benign_photos()):
        if its_ending == ending:
            folder = tmp_path / f"{number}"
            folder.mkdir()
            (folder / "photo").write_bytes(photo)
            made = pictures.prepare(str(folder / "photo"), ending, str(folder), Limits())
            assert all((folder / each["name"]).stat().st_size for each in made)


def test_what_a_file_is_is_told_by_its_content(tmp_path: Path) -> None:
    found = inspected(tmp_path, make.make_hwpx(), "보도자료.hwpx")
    assert found == Inspected(Kind.ATTACHMENT, "application/hwp+zip", "hwpx", "보도자료.hwpx", ())


def test_a_heic_photo_is_called_as_what_becomes_of_it(tmp_path: Path) -> None:
    found = inspected(tmp_path, make.HEIC, "IMG_0001.HEIC")
    assert (found.media_type, found.extension, found.name) == ("image/heic", "heic", "IMG_0001.jpg")
    assert not found.warnings


@pytest.mark.parametrize(
    ("file", "warnings"),
    [
        (make.make_hwp(), ("hwp",)),
        (make.make_hwp({"BinData/BIN0001.OLE": b"x"}), ("hwp", "embedded")),
        (make.make_hwpx(author="김하늘"), ("author:김하늘",)),
        (make.make_docx(author="김\u202e하늘"), ("author:김하늘",)),
        (make.make_xlsx(hidden="명단"), ("hidden_sheets:명단",)),
        (make.make_docx({"word/embeddings/oleObject1.bin": b"x"}), ("embedded",)),
        (make.make_pdf(b"<< /Author (Kim \\(Haneul\\)) >>"), ("author:Kim (Haneul)",)),
        (make.make_pdf(b"<< /Author <FEFFAE40> >>"), ("author:김",)),
        (make.make_pdf(b"<< /Author (\\376\\377\\256\\100) >>"), ("author:김",)),
        (make.make_pdf(b"<< /Type /EmbeddedFile >>"), ("files_within",)),
        (make.make_pdf(b"<< /Author (\x93\x84) >>", trailer=b"/Encrypt 9 0 R"), ("restricted",)),
        (make_picture(), ()),
    ],
)
def test_what_its_sender_should_know_of_a_file(
    file: bytes, warnings: tuple[str, ...], tmp_path: Path
) -> None:
    name = f"이름.{inspected(tmp_path, file).name.rpartition('.')[2]}"
    assert inspected(tmp_path, file, name).warnings == warnings


def test_cautions_are_told_in_words_with_their_value() -> None:
    with translation.override("en"):
        assert "author: 김: 하늘." in str(cautions.told("author:김: 하늘"))
        assert all(str(cautions.told(f"{code}:x")) for code in cautions.CAUTIONS)


def samples() -> st.SearchStrategy[bytes]:
    """Files with a few bytes changed, cut off, or put in; and anything behind a known beginning."""
    whole = st.sampled_from(
        [file for file, _ending in (*benign_attachments(), *benign_photos()) if len(file) < 9000]
    )
    change = st.tuples(st.floats(0, 1), st.binary(min_size=1, max_size=8), st.booleans())
    spoilt = st.builds(spoil, whole, st.lists(change, max_size=4))
    beginnings = [b"%PDF-1.7\n", content.OLE, content.ZIP_ENTRY, *content.PHOTOS]
    beginnings += [b"RIFF\1\0\0\0WEBP", b"\0\0\0\x18ftypheic"]
    return spoilt | st.builds(
        lambda head, rest: head + rest, st.sampled_from(beginnings), st.binary(max_size=2000)
    )


def spoil(file: bytes, changes: list[tuple[float, bytes, bool]]) -> bytes:
    for place, put, instead in changes:
        at = int(place * len(file))
        file = file[:at] + put + file[at + len(put) * instead :]
    return file


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(file=samples(), name=st.text(max_size=60))
def test_whatever_comes_in_is_taken_or_refused(file: bytes, name: str, tmp_path: Path) -> None:
    try:
        assert inspected(tmp_path, file, name)
    except Refused as refused:
        told = str(refused)
    else:
        told = "taken"
    assert told
