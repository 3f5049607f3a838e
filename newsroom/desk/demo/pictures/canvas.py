"""Something to draw on: 1500 by 1000 points, whatever the pixels, with soft edges."""

import math
from collections.abc import Iterable, Sequence
from random import Random

from PIL import Image, ImageDraw

from newsroom.desk.demo.pictures.palettes import Colour

WIDTH, HEIGHT = 1500, 1000
EDGE_OF_GRADIENT = 180
SCALE = 2  # pixels for a point while drawing; halved at the end, which makes the edges soft

Point = tuple[float, float]


class Canvas:
    """`chance` is the only source of variety: the same seed draws the same picture."""

    def __init__(self, seed: int) -> None:
        self.chance = Random(seed)
        self._image = Image.new("RGB", (WIDTH * SCALE, HEIGHT * SCALE))
        self._draw = ImageDraw.Draw(self._image, "RGBA")

    def image(self) -> Image.Image:
        return self._image.reduce(SCALE)

    def fade(self, top: Colour, bottom: Colour, begin: float = 0, end: float = HEIGHT) -> None:
        """A band from edge to edge that goes from one colour to the other."""
        box = (0, round(begin * SCALE), WIDTH * SCALE, round(end * SCALE))
        height = box[3] - box[1]
        column = Image.linear_gradient("L").resize((1, height), Image.Resampling.BILINEAR)
        colours = Image.merge("RGB", [column.point(_between(a, b)) for a, b in zip(top, bottom, strict=True)])
        self._image.paste(colours.resize((WIDTH * SCALE, height)), box[:2])

    def glow(self, x: float, y: float, radius: float, colour: Colour, strength: float = 0.6) -> None:
        """Light that fades away around a point."""
        size = round(radius * 2 * SCALE)
        ring = Image.radial_gradient("L").point([round(_shine(value) * strength) for value in range(256)])
        place = (round((x - radius) * SCALE), round((y - radius) * SCALE))
        self._image.paste(colour, place, ring.resize((size, size), Image.Resampling.BILINEAR))

    def disc(self, x: float, y: float, radius: float, colour: Colour, opacity: int = 255) -> None:
        self.oval(x - radius, y - radius, x + radius, y + radius, colour, opacity)

    def oval(
        self, left: float, top: float, right: float, bottom: float, colour: Colour, opacity: int = 255
    ) -> None:
        self._draw.ellipse(_scaled(left, top, right, bottom), (*colour, opacity))

    def box(
        self,
        left: float,
        top: float,
        width: float,
        height: float,
        colour: Colour,
        *,
        radius: float = 0,
        opacity: int = 255,
    ) -> None:
        edges = _scaled(left, top, left + width, top + height)
        self._draw.rounded_rectangle(edges, radius * SCALE, (*colour, opacity))

    def shape(self, points: Iterable[Point], colour: Colour, opacity: int = 255) -> None:
        self._draw.polygon([(x * SCALE, y * SCALE) for x, y in points], (*colour, opacity))

    def line(self, points: Sequence[Point], colour: Colour, width: float, opacity: int = 255) -> None:
        scaled = [(x * SCALE, y * SCALE) for x, y in points]
        self._draw.line(scaled, (*colour, opacity), round(width * SCALE), joint="curve")

    def arc(
        self, x: float, y: float, radius: float, begin: float, end: float, colour: Colour, width: float
    ) -> None:
        """A part of a circle, from one angle to the other (degrees, clockwise from three o'clock)."""
        edges = _scaled(x - radius, y - radius, x + radius, y + radius)
        self._draw.arc(edges, begin, end, colour, round(width * SCALE))

    def ridge(self, height: float, swing: float, colour: Colour, waves: float = 1.5) -> None:
        """Hills from edge to edge, around `height`, filled down to the lower edge."""
        phases = [self.chance.uniform(0, math.tau) for _wave in range(3)]
        line = [
            (float(x), height - swing * _swell(x / WIDTH, waves, phases)) for x in range(0, WIDTH + 10, 10)
        ]
        self.shape([*line, (WIDTH, HEIGHT), (0, HEIGHT)], colour)


def _shine(distance: int) -> float:
    """How much light is left (255 to 0) at a place of Pillow's radial gradient, which is 181 at its nearest edge."""
    return 255 * max(0, 1 - distance / EDGE_OF_GRADIENT) ** 2


def _between(first: int, second: int) -> list[int]:
    return [round(first + (second - first) * step / 255) for step in range(256)]


def _scaled(left: float, top: float, right: float, bottom: float) -> tuple[float, float, float, float]:
    return left * SCALE, top * SCALE, right * SCALE, bottom * SCALE


def _swell(place: float, waves: float, phases: Sequence[float]) -> float:
    """Between about -1 and 1."""
    parts = enumerate(phases, start=1)
    return sum(math.sin(math.tau * waves * part * place + phase) / part for part, phase in parts) / 1.5
