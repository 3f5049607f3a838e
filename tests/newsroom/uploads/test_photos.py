import io
from pathlib import Path
from typing import Any

import pytest
from PIL import ExifTags, Image, ImageCms, ImageOps, PngImagePlugin

from newsroom.uploads import Limits, Refused, photos, pictures
from newsroom.uploads.content import identify
from newsroom.uploads.photos import Prepared
from tests.newsroom.uploads.make import HEIC, make_picture, make_zip

RED, BLUE = (220, 20, 20), (20, 20, 220)
SCRIPT = b"<script>alert(1)</script>"


def prepared(folder: Path, content: bytes, limits: Limits | None = None) -> Prepared:
    """What is made of a photo, in the folder `made`."""
    (folder / "made").mkdir()
    (folder / "photo").write_bytes(content)
    return photos.prepare(folder / "photo", folder / "made", limits)


def made_here(folder: Path, content: bytes) -> list[dict[str, Any]]:
    """The same in this process, which is faster."""
    (folder / "made").mkdir()
    (folder / "photo").write_bytes(content)
    found = identify(folder / "photo")
    return pictures.prepare(str(folder / "photo"), found.extension, str(folder / "made"), Limits())


def original(folder: Path, content: bytes) -> Image.Image:
    made = made_here(folder, content)
    with Image.open(folder / "made" / made[0]["name"]) as picture:
        picture.load()
        return picture


def is_like(pixel: Any, colour: tuple[int, ...], distance: int = 30) -> bool:
    return all(abs(one - other) <= distance for one, other in zip(pixel, colour, strict=True))


@pytest.mark.parametrize(
    ("format", "media_type", "ending"),
    [("JPEG", "image/jpeg", "jpg"), ("PNG", "image/png", "png"), ("WEBP", "image/webp", "webp")],
)
def test_an_original_keeps_its_format_and_its_pixels(
    format: str, media_type: str, ending: str, tmp_path: Path
) -> None:
    made = prepared(tmp_path, make_picture(format, size=(1700, 1000)))
    assert (made.media_type, made.width, made.height) == (media_type, 1700, 1000)
    assert made.original.name == f"original.{ending}"
    assert made.size == (tmp_path / "made" / made.original.name).stat().st_size


def test_a_wide_photo_is_shown_in_three_widths_and_by_one_fallback(tmp_path: Path) -> None:
    made = prepared(tmp_path, make_picture(size=(1700, 1000)))
    assert [(each.name, each.media_type, each.width, each.height) for each in made.renditions] == [
        ("480.webp", "image/webp", 480, 282),
        ("960.webp", "image/webp", 960, 565),
        ("1600.webp", "image/webp", 1600, 941),
        ("960.jpg", "image/jpeg", 960, 565),
    ]
    for each in made.renditions:
        file = tmp_path / "made" / each.name
        with Image.open(file) as picture:
            assert (picture.size, file.stat().st_size) == ((each.width, each.height), each.size)


@pytest.mark.parametrize(
    ("width", "made"), [(1, [1, 1]), (300, [300, 300]), (700, [480, 700, 700]), (960, [480, 960, 960])]
)
def test_a_photo_is_never_made_larger(width: int, made: list[int], tmp_path: Path) -> None:
    _original, *renditions = made_here(tmp_path, make_picture(size=(width, 40)))
    assert [each["width"] for each in renditions] == made


def test_a_panorama_is_at_least_one_pixel_high(tmp_path: Path) -> None:
    assert prepared(tmp_path, make_picture(size=(4000, 1))).renditions[0].height == 1


@pytest.mark.parametrize("orientation", range(1, 9))
@pytest.mark.parametrize("format", ["JPEG", "PNG", "WEBP"])
def test_a_photo_stands_upright(orientation: int, format: str, tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[ExifTags.Base.Orientation] = orientation
    sent = make_picture(format, exif=exif)
    meant = ImageOps.exif_transpose(Image.open(io.BytesIO(sent))).convert("RGB")
    made = original(tmp_path, sent).convert("RGB")
    assert made.size == meant.size
    corners = [(3, 3), (made.width - 4, 3), (3, made.height - 4)]
    assert all(is_like(made.getpixel(corner), meant.getpixel(corner)) for corner in corners)


def test_a_heic_photo_becomes_an_upright_jpeg(tmp_path: Path) -> None:
    made = original(tmp_path, HEIC)
    assert (made.format, made.size) == ("JPEG", (64, 96))
    assert is_like(made.getpixel((32, 5)), (200, 30, 30))
    assert is_like(made.getpixel((32, 90)), (30, 30, 200))


def make_secretive(format: str) -> bytes:
    """A photo that tells where it was taken, by whom, and more."""
    exif = Image.Exif()
    exif[ExifTags.Base.Artist] = "SECRET"
    exif[ExifTags.IFD.GPSInfo] = {1: "N", 2: (37.0, 30.0, 0.0), 3: "E", 4: (127.0, 0.0, 0.0)}
    text = PngImagePlugin.PngInfo()
    text.add_itxt("Author", "SECRET")
    xmp = b"<x:xmpmeta xmlns:x='adobe:ns:meta/'>SECRET</x:xmpmeta>"
    extra: dict[str, dict[str, Any]] = {
        "JPEG": {"comment": "SECRET", "xmp": xmp},
        "PNG": {"pnginfo": text},
        "WEBP": {"xmp": xmp},
    }
    return make_picture(format, exif=exif, **extra[format])


@pytest.mark.parametrize("format", ["JPEG", "PNG", "WEBP"])
def test_a_photo_no_longer_tells_where_and_by_whom_it_was_taken(format: str, tmp_path: Path) -> None:
    sent = make_secretive(format)
    assert b"SECRET" in sent
    made = original(tmp_path, sent)
    assert not made.getexif()
    assert not made.info.keys() & {"exif", "xmp", "comment", "icc_profile", "Author"}
    for file in (tmp_path / "made").iterdir():
        assert b"SECRET" not in file.read_bytes()
        assert b"Exif" not in file.read_bytes()


def test_a_position_in_a_heic_photo_is_gone(tmp_path: Path) -> None:
    assert b"Haneul Camera" in HEIC
    made_here(tmp_path, HEIC)
    assert not any(b"Haneul Camera" in file.read_bytes() for file in (tmp_path / "made").iterdir())


@pytest.mark.parametrize(
    "hidden", [make_zip({"x.exe": b"MZ"}), b"<html>" + SCRIPT, b"%PDF-1.4\n", b"\0" * 9999]
)
@pytest.mark.parametrize("format", ["JPEG", "PNG", "WEBP"])
def test_what_hides_behind_a_picture_is_gone(format: str, hidden: bytes, tmp_path: Path) -> None:
    made_here(tmp_path, make_picture(format) + hidden)
    assert not any(hidden in file.read_bytes() for file in (tmp_path / "made").iterdir())


@pytest.mark.parametrize(
    "option",
    [{"comment": SCRIPT}, {"extra": b"\xff\xe9\0\x1a" + SCRIPT}, {"exif": b"Exif\0\0" + SCRIPT}],
)
def test_a_script_in_a_jpeg_is_gone(option: dict[str, bytes], tmp_path: Path) -> None:
    sent = make_picture(**option)
    assert SCRIPT in sent
    made_here(tmp_path, sent)
    assert not any(SCRIPT in file.read_bytes() for file in (tmp_path / "made").iterdir())


@pytest.mark.parametrize(
    ("format", "mode"),
    [
        *(("JPEG", mode) for mode in ("L", "RGB", "CMYK", "YCbCr")),
        *(("PNG", mode) for mode in ("1", "L", "LA", "P", "RGB", "RGBA", "I;16")),
        *(("WEBP", mode) for mode in ("RGB", "RGBA")),
    ],
)
def test_a_photo_of_any_mode_keeps_how_it_looks(format: str, mode: str, tmp_path: Path) -> None:
    sent = make_picture(format, mode)
    made = original(tmp_path, sent)
    if mode == "I;16":  # brightness alone, from 65,536 steps to 256
        assert made.mode == "L"
        return
    meant = Image.open(io.BytesIO(sent)).convert("RGB")
    for corner in ((3, 3), (56, 36)):
        assert is_like(made.convert("RGB").getpixel(corner), meant.getpixel(corner))


def test_grey_of_sixteen_bits_is_not_blown_out(tmp_path: Path) -> None:
    grey = Image.new("I;16", (20, 20), 0x8000)
    with io.BytesIO() as file:
        grey.save(file, "PNG")
        assert original(tmp_path, file.getvalue()).getpixel((5, 5)) == 0x80


def test_what_is_transparent_is_white_where_there_is_no_transparency(tmp_path: Path) -> None:
    clear = Image.new("RGBA", (20, 20), (0, 0, 0, 0))
    with io.BytesIO() as file:
        clear.save(file, "PNG")
        assert original(tmp_path, file.getvalue()).getpixel((5, 5)) == (0, 0, 0, 0)
    with Image.open(tmp_path / "made" / "960.jpg") as fallback:
        assert fallback.getpixel((5, 5)) == (255, 255, 255)


LAB = ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB")).tobytes()


def make_profile() -> bytes:
    """sRGB with red and blue changed about: nobody can overlook whether it was followed."""
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    renamed = profile.replace("sRGB".encode("utf-16-be"), "rgbS".encode("utf-16-be")).replace(
        b"sRGB", b"rgbS"
    )
    return renamed.replace(b"rXYZ", b"tmpX").replace(b"bXYZ", b"rXYZ").replace(b"tmpX", b"bXYZ")


def test_colours_are_those_of_the_profile(tmp_path: Path) -> None:
    made = original(tmp_path, make_picture("PNG", icc_profile=make_profile()))
    assert is_like(made.getpixel((3, 3)), BLUE)
    assert is_like(made.getpixel((56, 3)), RED)


@pytest.mark.parametrize("profile", [b"nonsense" * 99, LAB])
def test_a_profile_that_does_not_fit_is_left_out(profile: bytes, tmp_path: Path) -> None:
    assert is_like(original(tmp_path, make_picture("PNG", icc_profile=profile)).getpixel((3, 3)), RED)


@pytest.mark.parametrize("format", ["JPEG", "PNG", "WEBP"])
def test_half_a_photo_is_refused_and_nothing_of_it_stays(format: str, tmp_path: Path) -> None:
    sent = make_picture(format, size=(900, 900))
    with pytest.raises(Refused) as refused:
        prepared(tmp_path, sent[: len(sent) // 2])
    assert refused.value.code == "damaged"
    assert not list((tmp_path / "made").iterdir())


def test_half_a_heic_photo_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Refused) as refused:
        prepared(tmp_path, HEIC[:-200])
    assert refused.value.code == "damaged"
    assert not list((tmp_path / "made").iterdir())


def test_what_is_no_photo_is_not_prepared(tmp_path: Path) -> None:
    with pytest.raises(Refused):
        prepared(tmp_path, make_zip({"a": "b"}))


def test_a_photo_that_takes_more_memory_than_allowed_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Refused) as refused:
        prepared(tmp_path, make_picture(size=(3000, 3000)), Limits(memory=60_000_000))
    assert refused.value.code == "too_demanding"
    assert not list((tmp_path / "made").iterdir())
