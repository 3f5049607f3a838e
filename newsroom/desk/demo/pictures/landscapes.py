"""The stream, the lake, the hills and the park of Haneul City."""

import math
from itertools import pairwise

from newsroom.desk.demo.pictures.canvas import HEIGHT, WIDTH, Canvas
from newsroom.desk.demo.pictures.palettes import Palette, mix
from newsroom.desk.demo.pictures.things import (
    BLACK,
    WHITE,
    crowd,
    mountains,
    reflections,
    sky,
    skyline,
    stars,
    tree,
)


def stream(canvas: Canvas, light: Palette) -> None:
    """A stream that winds from the hills to the foreground, stepping stones across it, reeds on its banks."""
    sky(canvas, light, (360, 240))
    mountains(canvas, light, 560)
    canvas.ridge(560, 26, mix(light.ground, light.far, 0.45), 1.3)
    canvas.ridge(640, 22, mix(light.ground, light.far, 0.15), 1)
    _winding_water(canvas, light)
    for place in range(9):
        width = 62 + place * 5
        canvas.oval(
            330 + place * 92,
            808 + 12 * (place % 2),
            330 + place * 92 + width,
            846,
            mix(light.near, WHITE, 0.55),
        )
    for x, y, size in ((140, 700, 130), (1330, 690, 150), (1210, 640, 90), (250, 640, 80)):
        tree(canvas, x, y, size, mix(light.ground, light.near, 0.35))
    _reeds(canvas, light)


def _winding_water(canvas: Canvas, light: Palette) -> None:
    left, right = [], []
    for step in range(61):
        share = step / 60
        y = 575 + (HEIGHT - 575) * share
        middle = 800 + 210 * math.sin(share * 4.4 + 0.4) * (0.25 + share)
        half = 16 + 480 * share**1.7
        left.append((middle - half, y))
        right.append((middle + half, y))
    canvas.shape([*left, *reversed(right)], mix(light.water, WHITE, 0.25))
    inner = [(x + 26 * (y - 575) / 425, y) for x, y in left]
    canvas.shape([*inner, *reversed([(x - 40 * (y - 575) / 425, y) for x, y in right])], light.water)
    for _line in range(26):
        y = canvas.chance.uniform(700, 985)
        x = canvas.chance.uniform(560, 1120)
        canvas.box(x, y, canvas.chance.uniform(40, 130), 4, WHITE, radius=2, opacity=110)


def _reeds(canvas: Canvas, light: Palette) -> None:
    for place in range(70):
        x = canvas.chance.choice([canvas.chance.uniform(-20, 300), canvas.chance.uniform(1250, WIDTH + 20)])
        height = canvas.chance.uniform(90, 250)
        lean = canvas.chance.uniform(-40, 40)
        stem = mix(light.ground, light.near, canvas.chance.uniform(0.1, 0.7))
        canvas.line(
            [(x, HEIGHT), (x + lean * 0.4, HEIGHT - height * 0.6), (x + lean, HEIGHT - height)], stem, 4
        )
        if place % 3 == 0:
            top = HEIGHT - height
            canvas.oval(x + lean - 7, top - 24, x + lean + 7, top + 24, mix(light.accent, light.near, 0.5))


def park(canvas: Canvas, light: Palette) -> None:
    """Hills of a park, a path between old trees, people on it."""
    sky(canvas, light, (1140, 210))
    mountains(canvas, light, 520)
    skyline(canvas, light, 560, 0.12, 170)
    canvas.ridge(590, 30, mix(light.ground, WHITE, 0.22), 0.9)
    canvas.ridge(690, 34, light.ground, 0.7)
    path = mix(light.light, light.ground, 0.25)
    canvas.shape(
        [
            (700, 660),
            (742, 660),
            (900, 760),
            (820, 860),
            (1080, HEIGHT),
            (420, HEIGHT),
            (640, 860),
            (780, 760),
        ],
        path,
    )
    for x, y, size in (
        (90, 770, 210),
        (330, 700, 120),
        (480, 730, 150),
        (1050, 720, 140),
        (1250, 770, 220),
        (1420, 720, 150),
    ):
        tree(
            canvas, x, y, size, mix(light.ground, light.accent if light.ground[0] > 180 else light.near, 0.3)
        )
    crowd(canvas, light, 880, 96, 7)


def planting(canvas: Canvas, light: Palette) -> None:
    """Young trees with name tags in rows around a lake."""
    sky(canvas, light, (300, 230))
    mountains(canvas, light, 520)
    canvas.box(0, 520, WIDTH, 150, light.water)
    reflections(canvas, WHITE, 520, 30)
    canvas.ridge(680, 18, light.ground, 0.8)
    canvas.ridge(830, 16, mix(light.ground, light.near, 0.18), 0.6)
    for row, (y, size, number) in enumerate(((700, 74, 11), (800, 104, 9), (940, 150, 7))):
        for place in range(number):
            x = (place + 0.5 + 0.25 * (row % 2)) * WIDTH / number
            tree(canvas, x, y, size, mix(light.ground, (60, 140, 70), canvas.chance.uniform(0.3, 0.9)))
            canvas.line([(x, y - size * 0.55), (x + size * 0.2, y - size * 0.42)], WHITE, 2)
            canvas.box(x + size * 0.12, y - size * 0.44, size * 0.3, size * 0.2, light.light, radius=4)
            canvas.box(x + size * 0.18, y - size * 0.36, size * 0.18, size * 0.04, light.accent)
    crowd(canvas, light, 870, 110, 5)


def lake_lights(canvas: Canvas, light: Palette) -> None:
    """Drones that draw a shooting star over the lake at night, and lanterns on the water."""
    canvas.fade(light.sky, light.horizon, end=640)
    stars(canvas, light)
    skyline(canvas, light, 600, 0.35, 210)
    canvas.fade(mix(light.water, light.light, 0.12), light.near, 600)
    for x, y in _star():
        canvas.glow(x, y, 26, light.sun, 0.75)
        canvas.disc(x, y, 4.5, WHITE)
        canvas.glow(x, 1180 - y * 0.95, 22, light.accent, 0.35)
    for _lantern in range(46):
        depth = canvas.chance.random()
        x, y, size = canvas.chance.uniform(0, WIDTH), 630 + 350 * depth, 6 + 16 * depth
        canvas.glow(x, y, size * 3.4, light.accent, 0.7)
        canvas.box(x - size / 2, y - size / 2, size, size, light.light, radius=3)
    reflections(canvas, light.light, 605, 60)
    crowd(canvas, light, 985, 120, 11)


def _star() -> list[tuple[float, float]]:
    """Points along a large star, and along the tail that it draws behind it."""
    corners = [
        (
            960 + radius * math.sin(math.pi * corner / 5 + 0.2),
            260 - radius * math.cos(math.pi * corner / 5 + 0.2),
        )
        for corner in range(11)
        for radius in ((200,) if corner % 2 == 0 else (84,))
    ]
    outline = [
        (x + (other_x - x) * step / 6, y + (other_y - y) * step / 6)
        for (x, y), (other_x, other_y) in pairwise(corners)
        for step in range(6)
    ]
    tail = [(720 - 34 * step, 330 + curve + 1.4 * step**1.6) for curve in (-50, 0, 50) for step in range(14)]
    return outline + tail


def snow(canvas: Canvas, light: Palette) -> None:
    """A hill road after snow, a plough on it."""
    sky(canvas, light, (1120, 230))
    mountains(canvas, light, 560)
    canvas.ridge(600, 40, mix(light.ground, light.far, 0.35), 1.1)
    for _tree in range(16):
        x, y = canvas.chance.uniform(0, WIDTH), canvas.chance.uniform(600, 720)
        _fir(canvas, light, x, y, canvas.chance.uniform(70, 130))
    canvas.ridge(740, 22, light.ground, 0.7)
    road = mix(light.near, light.far, 0.5)
    canvas.shape([(700, 735), (770, 735), (1320, HEIGHT), (240, HEIGHT)], road)
    for step in range(6):
        y = 760 + 42 * step
        canvas.shape(
            [(733 + 6 * step, y), (741 + 8 * step, y), (744 + 10 * step, y + 22), (730 + 5 * step, y + 22)],
            WHITE,
        )
    _plough(canvas, light, 560, 800)
    for _flake in range(170):
        radius = canvas.chance.uniform(2, 6)
        canvas.disc(canvas.chance.uniform(0, WIDTH), canvas.chance.uniform(0, HEIGHT), radius, WHITE, 190)


def _fir(canvas: Canvas, light: Palette, x: float, y: float, size: float) -> None:
    for level in range(3):
        top, half = y - size * (1.3 - 0.34 * level), size * (0.2 + 0.11 * level)
        canvas.shape(
            [(x, top), (x - half, top + size * 0.52), (x + half, top + size * 0.52)],
            mix(light.near, BLACK, 0.2),
        )
        canvas.shape(
            [(x, top), (x - half * 0.5, top + size * 0.27), (x + half * 0.35, top + size * 0.2)], WHITE, 220
        )


def _plough(canvas: Canvas, light: Palette, x: float, y: float) -> None:
    canvas.box(x + 60, y - 90, 210, 110, light.accent, radius=14)
    canvas.box(x, y - 130, 110, 150, mix(light.accent, WHITE, 0.12), radius=16)
    canvas.box(x + 14, y - 112, 62, 58, mix(light.sky, WHITE, 0.4), radius=8)
    canvas.shape(
        [(x - 54, y - 40), (x - 14, y - 60), (x - 4, y + 30), (x - 70, y + 34)], mix(light.near, WHITE, 0.2)
    )
    canvas.box(x + 36, y - 146, 40, 18, light.sun, radius=8)
    for wheel in (40, 190):
        canvas.disc(x + wheel + 14, y + 20, 32, BLACK)
        canvas.disc(x + wheel + 14, y + 20, 13, light.light)
