"""Photos decoded and encoded by Pillow; runs in the child process of `confined` only."""

import contextlib
import io
from pathlib import Path
from typing import Any

import pi_heif
from PIL import Image, ImageCms, ImageFile, ImageOps

from newsroom.uploads.limits import Limits
from newsroom.uploads.refusals import Refused

# By the ending of what came in: Pillow's name of the decoder, the only one that is tried.
DECODERS = {"jpg": "JPEG", "png": "PNG", "webp": "WEBP", "heic": "HEIF"}
ENCODERS = {
    "jpg": ("JPEG", "image/jpeg"),
    "png": ("PNG", "image/png"),
    "webp": ("WEBP", "image/webp"),
}
WIDTHS = (480, 960, 1600)
FALLBACK_WIDTH = 960
ORIGINAL_OPTIONS: dict[str, dict[str, Any]] = {"jpg": {"quality": 92}, "png": {}, "webp": {"quality": 92}}
WEBP_OPTIONS = {"quality": 80, "method": 4}
JPEG_OPTIONS = {"quality": 82, "optimize": True, "progressive": True}

Image.MAX_IMAGE_PIXELS = None  # `check_pixels` has limits of its own, and a message
pi_heif.register_heif_opener(decode_threads=1, thumbnails=False, depth_images=False, aux_images=False)


def look_into(path: str, extension: str, limits: Limits) -> None:
    """Reads the header of a photo; raises `Refused` of one with too many pixels."""
    with Image.open(path, formats=[DECODERS[extension]]) as image:
        check_pixels(image, limits)


def prepare(path: str, extension: str, into: str, limits: Limits) -> list[dict[str, Any]]:
    """Writes the original and its renditions into the folder; the original is the first of the answer."""
    with Image.open(path, formats=[DECODERS[extension]]) as image:
        check_pixels(image, limits)
        image.load()
        turn_upright(image)
        picture = in_srgb(image)
    if extension == "heic":
        extension = "jpg"
    if extension == "jpg":
        picture = opaque(picture)
    folder = Path(into)
    made = [write(picture, folder / f"original.{extension}", ORIGINAL_OPTIONS[extension])]
    for width in WIDTHS:
        made.append(write(scaled(picture, width), folder / f"{width}.webp", WEBP_OPTIONS))
        if width >= picture.width:
            break
    fallback = opaque(scaled(picture, FALLBACK_WIDTH))
    return [*made, write(fallback, folder / f"{FALLBACK_WIDTH}.jpg", JPEG_OPTIONS)]


def check_pixels(image: Image.Image, limits: Limits) -> None:
    width, height = image.size
    if max(width, height) > limits.side or width * height > limits.megapixels * 1_000_000:
        raise Refused("pixels", width=width, height=height, side=limits.side, megapixels=limits.megapixels)


def turn_upright(image: ImageFile.ImageFile) -> None:
    """As the picture was meant to be held; a note on that which cannot be read says nothing."""
    with contextlib.suppress(Exception):
        ImageOps.exif_transpose(image, in_place=True)


def in_srgb(image: Image.Image) -> Image.Image:
    """The picture in the colours of the web, with 8 bits a channel: modes L, RGB or RGBA, and nothing else in it."""
    profile = image.info.get("icc_profile")
    image = in_eight_bits(image)
    if profile:
        image = by_profile(image, profile)
    if image.mode not in ("L", "RGB", "RGBA"):
        image = image.convert("RGBA" if image.has_transparency_data else "RGB")
    image.info = {}
    return image


def in_eight_bits(image: Image.Image) -> Image.Image:
    if image.mode.startswith("I") or image.mode == "F":  # Pillow would cut what is brighter than 255
        return image.point(lambda value: value * (1 / 256)).convert("L")
    if image.mode in ("P", "PA", "LA") or "transparency" in image.info:
        return image.convert("RGBA" if image.has_transparency_data else "RGB")
    return image.convert("L") if image.mode == "1" else image


def by_profile(image: Image.Image, profile: bytes) -> Image.Image:
    """Colours as the camera's profile means them; a profile that does not fit the picture is left out."""
    try:
        source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        if ImageCms.getProfileDescription(source).startswith("sRGB"):
            return image
        srgb = ImageCms.createProfile("sRGB")
        if image.mode in ("RGB", "RGBA"):  # in place: a large picture fits into memory twice, not three times
            ImageCms.profileToProfile(image, source, srgb, inPlace=True)
            return image
        return ImageCms.profileToProfile(image, source, srgb, outputMode="RGB") or image
    except (ImageCms.PyCMSError, OSError, ValueError):
        return image


def opaque(image: Image.Image) -> Image.Image:
    """On white, where JPEG has no transparency."""
    if image.mode != "RGBA":
        return image
    ground = Image.new("RGB", image.size, "white")
    ground.paste(image, mask=image.getchannel("A"))
    return ground


def scaled(image: Image.Image, width: int) -> Image.Image:
    if width >= image.width:
        return image
    height = max(1, round(image.height * width / image.width))
    return image.resize((width, height), Image.Resampling.LANCZOS, reducing_gap=2.0)


def write(image: Image.Image, path: Path, options: dict[str, Any]) -> dict[str, Any]:
    encoder, media_type = ENCODERS[path.suffix[1:]]
    image.save(path, encoder, **options)
    return {"name": path.name, "media_type": media_type, "width": image.width, "height": image.height}
