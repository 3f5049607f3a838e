"""What happens in Haneul City: playgrounds, festivals, ball games; and its figures."""

from itertools import pairwise

from newsroom.desk.demo.pictures.canvas import HEIGHT, WIDTH, Canvas
from newsroom.desk.demo.pictures.palettes import Colour, Palette, mix
from newsroom.desk.demo.pictures.things import (
    BLACK,
    WHITE,
    bunting,
    crowd,
    mountains,
    sky,
    skyline,
    tree,
)


def figures(canvas: Canvas, light: Palette) -> None:
    """A city whose towers are the columns of a chart, joined by arcs of data."""
    canvas.fade(light.sky, light.horizon)
    for line in range(9):
        canvas.line([(0, 860 - line * 90), (WIDTH, 860 - line * 90)], WHITE, 2, 60)
    tops = []
    for column in range(9):
        height = 170 + 62 * column + canvas.chance.uniform(-40, 40)
        _column(canvas, light, 130 + column * 145, 860, height, column)
        tops.append((130 + column * 145 + 62, 860 - height - 26))
    for first, second in pairwise(tops):
        canvas.line([first, second], light.accent, 6)
    for x, y in tops:
        canvas.glow(x, y, 46, light.sun, 0.7)
        canvas.disc(x, y, 15, light.accent)
        canvas.disc(x, y, 6, WHITE)
    canvas.box(0, 860, WIDTH, HEIGHT, light.near)
    for dot in range(240):
        canvas.disc(20 + dot % 48 * 31, 890 + dot // 48 * 24, 3.4, light.far, 130)


def _column(canvas: Canvas, light: Palette, x: float, base: float, height: float, place: int) -> None:
    wall = mix(light.far, light.near, place / 9)
    canvas.box(x, base - height, 84, height, wall)
    canvas.shape(
        [(x + 84, base - height), (x + 122, base - height - 24), (x + 122, base - 24), (x + 84, base)],
        mix(wall, BLACK, 0.28),
    )
    canvas.shape(
        [
            (x, base - height),
            (x + 38, base - height - 24),
            (x + 122, base - height - 24),
            (x + 84, base - height),
        ],
        mix(wall, WHITE, 0.35),
    )
    for row in range(int(height // 40)):
        for window in range(2):
            if canvas.chance.random() < 0.7:
                canvas.box(
                    x + 14 + window * 34,
                    base - height + 16 + row * 40,
                    20,
                    20,
                    light.light,
                    radius=3,
                    opacity=150,
                )


def playground(canvas: Canvas, light: Palette) -> None:
    """A slide, swings and hills that children drew."""
    sky(canvas, light, (260, 220))
    mountains(canvas, light, 540)
    canvas.ridge(640, 40, mix(light.ground, WHITE, 0.2), 0.9)
    canvas.ridge(770, 20, light.ground, 0.6)
    canvas.oval(120, 810, 1380, 1120, mix(light.light, light.accent, 0.25))
    for x, y, size in ((110, 720, 170), (1400, 730, 190), (1250, 690, 110)):
        tree(canvas, x, y, size, mix(light.ground, light.near, 0.25))
    _slide(canvas, light)
    _swings(canvas, light)
    crowd(canvas, light, 940, 104, 7)


def _slide(canvas: Canvas, light: Palette) -> None:
    canvas.box(330, 430, 22, 430, light.near)
    canvas.box(500, 430, 22, 430, light.near)
    canvas.box(322, 560, 208, 30, light.accent, radius=8)
    canvas.shape([(300, 440), (426, 320), (552, 440)], light.accent)
    curve = [(520 + 300 * step / 20, 575 + 270 * (step / 20) ** 1.6) for step in range(21)]
    canvas.line([*curve, (880, 850)], light.water, 46)
    canvas.line([*curve, (880, 850)], mix(light.water, WHITE, 0.4), 16)
    for step in range(6):
        canvas.box(352, 620 + step * 40, 148, 10, mix(light.near, WHITE, 0.4))


def _swings(canvas: Canvas, light: Palette) -> None:
    for x in (960, 1290):
        canvas.line([(x - 60, 850), (x, 480), (x + 60, 850)], light.near, 16)
    canvas.box(950, 474, 350, 16, light.near, radius=8)
    for x, lean in ((1050, -50), (1190, 40)):
        canvas.line([(x - 26, 486), (x - 26 + lean, 744)], light.light, 4)
        canvas.line([(x + 26, 486), (x + 26 + lean, 744)], light.light, 4)
        canvas.box(x - 36 + lean, 740, 72, 14, light.accent, radius=6)


def festival(canvas: Canvas, light: Palette) -> None:
    """A stage by the way home, lights over it and listeners before it."""
    sky(canvas, light, (1240, 200))
    skyline(canvas, light, 640, 0.25, 260)
    canvas.box(0, 640, WIDTH, HEIGHT, mix(light.ground, BLACK, 0.1))
    canvas.shape([(330, 330), (1170, 330), (1230, 380), (270, 380)], light.near)
    canvas.box(310, 380, 880, 330, mix(light.near, light.accent, 0.35))
    for place in range(6):
        x = 380 + place * 148
        canvas.shape([(x - 8, 384), (x + 8, 384), (x + 110, 712), (x - 110, 712)], light.light, 46)
        canvas.disc(x, 384, 16, light.light)
    canvas.box(250, 706, 1000, 60, mix(light.near, BLACK, 0.3), radius=6)
    for place in range(3):
        _musician(canvas, light, 560 + place * 190)
    bunting(canvas, light, 150, 110)
    for y, size, number in ((860, 120, 13), (960, 150, 11)):
        crowd(canvas, light, y, size, number)


def _musician(canvas: Canvas, light: Palette, x: float) -> None:
    canvas.box(x - 34, 560, 68, 146, (light.accent if x % 4 else light.light), radius=26)
    canvas.disc(x, 530, 32, (242, 205, 172))
    canvas.oval(x - 34, 494, x + 34, 522, BLACK)
    canvas.line([(x - 70, 660), (x + 76, 590)], mix(light.accent, BLACK, 0.45), 12)
    canvas.oval(x - 84, 620, x - 14, 690, mix(light.accent, BLACK, 0.3))


def cups(canvas: Canvas, light: Palette) -> None:
    """Reusable cups in rows before a ball park."""
    sky(canvas, light, (1180, 210))
    canvas.oval(-200, 400, 1700, 1000, mix(light.ground, light.near, 0.2))
    for row in range(6):
        canvas.arc(750, 1040, 620 - row * 44, 200, 340, mix(light.far, light.near, row / 6), 22)
    canvas.oval(300, 640, 1200, 1200, light.ground)
    colours = (light.accent, light.water, light.near, light.light, mix(light.accent, WHITE, 0.4))
    for row, (y, size) in enumerate(((800, 130), (970, 180))):
        for place in range(9 - row * 2):
            x = (place + 0.5) * WIDTH / (9 - row * 2)
            _cup(canvas, light, x, y, size, colours[(place + row * 2) % 5])


def _cup(canvas: Canvas, light: Palette, x: float, y: float, size: float, colour: Colour) -> None:
    top, foot = size * 0.42, size * 0.3
    canvas.oval(x - foot - 12, y - 18, x + foot + 24, y + 20, BLACK, 60)
    canvas.shape([(x - top, y - size * 1.2), (x + top, y - size * 1.2), (x + foot, y), (x - foot, y)], colour)
    canvas.oval(x - foot, y - 16, x + foot, y + 16, colour)
    canvas.shape(
        [
            (x - top * 0.8, y - size * 1.2),
            (x - top * 0.45, y - size * 1.2),
            (x - foot * 0.5, y),
            (x - foot * 0.8, y),
        ],
        WHITE,
        90,
    )
    canvas.oval(x - top, y - size * 1.2 - 18, x + top, y - size * 1.2 + 18, mix(colour, WHITE, 0.4))
    canvas.oval(
        x - top + 10, y - size * 1.2 - 11, x + top - 10, y - size * 1.2 + 11, mix(colour, BLACK, 0.35)
    )
    canvas.arc(x, y - size * 0.6, size * 0.17, 20, 320, WHITE, 7)
