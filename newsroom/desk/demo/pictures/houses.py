"""The houses and shops of Haneul City."""

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


def hall(canvas: Canvas, light: Palette) -> None:
    """The city hall with its square and flags."""
    sky(canvas, light, (1230, 220))
    mountains(canvas, light, 540)
    skyline(canvas, light, 620, 0.18, 210)
    front, glass = mix(light.light, light.far, 0.18), mix(light.sky, light.near, 0.35)
    canvas.shape([(270, 330), (750, 250), (1230, 330), (1230, 356), (270, 356)], mix(front, light.near, 0.35))
    canvas.box(310, 356, 880, 330, front)
    for column in range(11):
        canvas.box(336 + column * 78, 388, 50, 240, light.light if light.is_dark else glass, radius=6)
        canvas.box(336 + column * 78, 500, 50, 12, front)
    canvas.box(680, 560, 140, 126, mix(light.near, BLACK, 0.25), radius=10)
    canvas.disc(750, 306, 26, light.accent)
    canvas.arc(750, 306, 38, 0, 360, light.light, 5)
    canvas.box(0, 684, WIDTH, HEIGHT, mix(light.ground, light.light, 0.45))
    canvas.shape(
        [(620, 686), (880, 686), (1180, HEIGHT), (320, HEIGHT)], mix(light.light, light.ground, 0.15)
    )
    for place, x in enumerate((130, 200, 1290, 1360)):
        canvas.box(x, 400, 7, 300, mix(light.near, WHITE, 0.5))
        flag = (light.accent, light.water, light.near, light.accent)[place]
        canvas.shape([(x + 7, 404), (x + 66, 416), (x + 62, 446), (x + 7, 450)], flag)
    for x in (90, 250, 1270, 1420):
        tree(canvas, x, 790, 130, mix(light.ground, light.near, 0.35))
    crowd(canvas, light, 900, 100, 6)


def market(canvas: Canvas, light: Palette) -> None:
    """Shops of a lane, with striped awnings and lamps over the street."""
    sky(canvas, light, (760, 250))
    skyline(canvas, light, 560, 0.15, 240)
    canvas.box(0, 860, WIDTH, HEIGHT, mix(light.ground, light.light, 0.4))
    fronts = [light.near, light.accent, light.water, mix(light.far, light.near, 0.5)]
    for place in range(4):
        _shop(canvas, light, 20 + place * 370, fronts[place])
    bunting(canvas, light, 190, 90)
    crowd(canvas, light, 950, 120, 8)


def _shop(canvas: Canvas, light: Palette, x: float, front: Colour) -> None:
    top = 360 + canvas.chance.uniform(-50, 30)
    canvas.box(x, top, 350, 880 - top, mix(front, light.light, 0.2))
    for window in range(3):
        canvas.box(x + 36 + window * 104, top + 40, 68, 90, light.light, radius=8, opacity=210)
    canvas.box(x + 24, 640, 200, 190, mix(light.light, light.sun, 0.5), radius=8)
    canvas.box(x + 244, 640, 84, 222, mix(front, BLACK, 0.4), radius=8)
    for stripe in range(7):
        shade = WHITE if stripe % 2 else front
        left = x - 12 + stripe * 53.5
        canvas.shape([(left + 8, 560), (left + 57, 560), (left + 53.5, 640), (left, 640)], shade)
        canvas.disc(left + 26.7, 640, 26.7, shade)
    for fruit in range(9):
        colour = (light.accent, light.sun, light.ground)[fruit % 3]
        canvas.disc(x + 48 + fruit % 5 * 38, 800 - fruit // 5 * 30, 19, colour)


def houses(canvas: Canvas, light: Palette) -> None:
    """Houses up a hill, a light in most of their windows."""
    sky(canvas, light, (1180, 200))
    mountains(canvas, light, 480)
    roofs = (light.accent, light.near, light.far, mix(light.accent, light.near, 0.5))
    for row in range(5):
        base, size = 500 + row * 118, 96 + row * 26
        canvas.ridge(base - 40, 14, mix(light.ground, light.near, 0.12 * row), 0.8)
        x = -60 + canvas.chance.uniform(0, 60)
        while x < WIDTH:
            _house(canvas, light, x, base + canvas.chance.uniform(-16, 16), size, canvas.chance.choice(roofs))
            x += size * canvas.chance.uniform(1.2, 1.7)
        tree(
            canvas,
            canvas.chance.uniform(100, 1400),
            base + 20,
            size * 0.8,
            mix(light.ground, light.near, 0.45),
        )


def _house(canvas: Canvas, light: Palette, x: float, base: float, size: float, roof: Colour) -> None:
    wall = mix(light.light, light.far, canvas.chance.uniform(0.15, 0.5))
    canvas.box(x, base - size * 0.6, size, size * 0.75, mix(wall, BLACK, 0.12) if light.is_dark else wall)
    canvas.shape(
        [
            (x - size * 0.1, base - size * 0.58),
            (x + size * 0.5, base - size * 1.02),
            (x + size * 1.1, base - size * 0.58),
        ],
        roof,
    )
    for window in range(2):
        is_lit = canvas.chance.random() < 0.75
        colour = light.sun if is_lit else mix(light.near, light.far, 0.4)
        canvas.box(
            x + size * (0.16 + 0.4 * window), base - size * 0.42, size * 0.26, size * 0.26, colour, radius=4
        )


def library(canvas: Canvas, light: Palette) -> None:
    """A library that is lit at night, the moon in its halo above."""
    sky(canvas, light, (1130, 230))
    for ring in (110, 150):
        canvas.arc(1130, 230, ring, 0, 360, mix(light.sky, light.sun, 0.45), 5)
    mountains(canvas, light, 600)
    canvas.ridge(760, 16, mix(light.ground, BLACK, 0.1), 0.6)
    canvas.glow(620, 640, 560, light.light, 0.4)
    canvas.box(230, 380, 800, 400, mix(light.near, WHITE, 0.12), radius=10)
    for row in range(2):
        for column in range(4):
            _shelf_window(canvas, light, 262 + column * 190, 416 + row * 180)
    canvas.shape([(190, 384), (630, 270), (1070, 384)], mix(light.near, BLACK, 0.15))
    for x in (120, 1160, 1330):
        tree(canvas, x, 800, 170, mix(light.ground, light.near, 0.5))
    crowd(canvas, light, 930, 110, 5)


def _shelf_window(canvas: Canvas, light: Palette, x: float, y: float) -> None:
    canvas.box(x, y, 166, 150, light.light, radius=6)
    spines = (light.accent, light.water, light.near, light.far, mix(light.accent, light.near, 0.6))
    for row in range(2):
        left = x + 10
        while left < x + 146:
            width, height = canvas.chance.uniform(8, 17), canvas.chance.uniform(36, 58)
            canvas.box(
                left, y + 68 + row * 72 - height, width, height, canvas.chance.choice(spines), radius=2
            )
            left += width + 3
        canvas.box(x + 4, y + 68 + row * 72, 158, 5, mix(light.near, BLACK, 0.1))
