"""The picture that messengers and social networks show of a page: 1200 by 630, as Open Graph likes it."""

from dataclasses import dataclass
from functools import cache
from io import BytesIO

from PIL import Image, ImageDraw, ImageOps

from newsroom.public.share.lettering import fitted, font, writable

WIDTH, HEIGHT = SIZE = (1200, 630)
MARGIN = 72
SMALL = 32
ABOVE_LAST_LINE = HEIGHT - MARGIN - SMALL - 36
# The height that a title has and the sizes to try: alone, and over a photo, of which the upper part stays to be seen.
ALONE, OVER_PHOTO = (330, range(76, 43, -4)), (250, range(64, 39, -4))
# Colours of the site (theme.css: --deep, --on-deep, --on-deep-quiet) and of the emblem.
DEEP, LIGHT, QUIET, GOLD, BLUE = "#063a74", "#ffffff", "#d6e0eb", "#ffc95c", "#0b50d0"
FAR_HILLS, NEAR_HILLS = "#0b4a91", "#0e5bb0"
# What darkens a photo; how much of 255 far above the title and at its upper edge, and over how many lines it comes.
NIGHT, DAY, DUSK, FADE = "#061524", 30, 185, 150
QUALITY = 88


@dataclass(frozen=True)
class Card:
    """What stands on the picture. `below` is the line under the title: the date and the like."""

    site: str
    title: str
    below: str


@dataclass(frozen=True)
class Background:
    """A photo, as bytes of any format, and the point of it that stays in sight, in hundredths from the upper left."""

    content: bytes
    focal: tuple[int, int]


def draw(card: Card, background: Background | None = None) -> bytes:
    """A JPEG. A title that the font has no letters for is left out. Raises OSError for a photo that is none."""
    lines = fitted(writable(card.title), WIDTH - 2 * MARGIN, *(OVER_PHOTO if background else ALONE))
    top = ABOVE_LAST_LINE - lines.height if background else (HEIGHT - lines.height) // 2
    picture = _photo(background, dark_from=top) if background else _landscape().copy()
    pencil = ImageDraw.Draw(picture)
    _name(pencil, writable(card.site))
    for number, line in enumerate(lines.lines):
        pencil.text(
            (MARGIN, top + lines.step * number + lines.size), line, LIGHT, font(lines.size), anchor="ls"
        )
    below = writable(card.below)
    pencil.text((MARGIN, HEIGHT - MARGIN), below, QUIET, font(SMALL, "Regular"), anchor="ls")
    file = BytesIO()
    picture.save(file, "JPEG", quality=QUALITY, subsampling=0, optimize=True)
    return file.getvalue()


def _name(pencil: ImageDraw.ImageDraw, name: str) -> None:
    """The emblem and whose newsroom it is, on a ground of its own: what lies behind may be light."""
    left, top, size = MARGIN, MARGIN, 48
    right = left + size + 44 + font(SMALL).getlength(name)
    pencil.rounded_rectangle((left - 16, top - 12, right, top + size + 12), 36, DEEP)
    pencil.ellipse((left, top, left + size, top + size), LIGHT)
    pencil.ellipse((left + 25, top + 10, left + 38, top + 23), GOLD)
    pencil.chord((left, top, left + size, top + size), 15, 165, BLUE)
    pencil.text((left + size + 16, top + size // 2), name, LIGHT, font(SMALL), anchor="lm")


def _photo(background: Background, dark_from: int) -> Image.Image:
    """The photo, cut to size around its focal point and darkened from the title on downwards."""
    with Image.open(BytesIO(background.content)) as photo:
        across, down = background.focal
        picture = ImageOps.fit(photo.convert("RGB"), SIZE, centering=(across / 100, down / 100))
    column = Image.new("L", (1, HEIGHT))
    column.putdata([_darkness(y - dark_from) for y in range(HEIGHT)])
    picture.paste(NIGHT, mask=column.resize(SIZE))
    return picture


def _darkness(below: int) -> int:
    """How dark a photo is made, of 255, so many lines below the upper edge of the title."""
    return round(
        DAY + (DUSK - DAY) * min(max(0, 1 + below / FADE), 1) + max(0, below) / HEIGHT * (255 - DUSK)
    )


@cache
def _landscape() -> Image.Image:
    """The hills and the sun of the emblem, drawn twice as large for smooth edges."""
    wide, high = 2 * WIDTH, 2 * HEIGHT
    picture = Image.new("RGB", (wide, high), DEEP)
    pencil = ImageDraw.Draw(picture)
    pencil.ellipse((wide - 400, -90, wide - 140, 170), GOLD)
    pencil.ellipse((wide - 900, high - 330, wide + 700, high + 900), FAR_HILLS)
    pencil.ellipse((wide - 1500, high - 190, wide - 100, high + 900), NEAR_HILLS)
    return picture.resize(SIZE, Image.Resampling.LANCZOS)
