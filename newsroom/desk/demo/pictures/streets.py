"""The streets, bridges and buses of Haneul City."""

from newsroom.desk.demo.pictures.canvas import HEIGHT, WIDTH, Canvas
from newsroom.desk.demo.pictures.palettes import Colour, Palette, mix
from newsroom.desk.demo.pictures.things import (
    BLACK,
    WHITE,
    crowd,
    mountains,
    reflections,
    sky,
    skyline,
    tree,
)


def city(canvas: Canvas, light: Palette) -> None:
    """The skyline across the river."""
    sky(canvas, light)
    mountains(canvas, light, 600)
    skyline(canvas, light, 640, 0.25, 330)
    skyline(canvas, light, 690, 0.6, 300)
    canvas.fade(mix(light.water, light.horizon, 0.35), light.water, 690)
    canvas.glow(1080, 760, 300, light.sun, 0.35)
    reflections(canvas, light.light, 690, 90)
    _bridge(canvas, light)


def _bridge(canvas: Canvas, light: Palette) -> None:
    deck, steel = mix(light.near, WHITE, 0.15), mix(light.light, light.near, 0.25)
    for x in (430, 1070):
        canvas.box(x - 12, 470, 24, 330, steel, radius=6)
        for step in range(1, 9):
            canvas.line([(x, 486), (x - step * 40, 742)], steel, 3, 170)
            canvas.line([(x, 486), (x + step * 40, 742)], steel, 3, 170)
    canvas.box(0, 738, WIDTH, 22, deck)
    for x in range(20, WIDTH, 74):
        canvas.disc(x, 734, 4, light.light)


def bus(canvas: Canvas, light: Palette) -> None:
    """A low-floor bus at its stop."""
    sky(canvas, light, (240, 220))
    skyline(canvas, light, 690, 0.22, 380)
    for x in (80, 330, 1390):
        tree(canvas, x, 720, 150, mix(light.ground, light.near, 0.25))
    canvas.box(0, 712, WIDTH, 90, mix(light.light, light.near, 0.22))
    canvas.box(0, 790, WIDTH, HEIGHT, mix(light.near, BLACK, 0.35))
    for x in range(-40, WIDTH, 190):
        canvas.box(x, 930, 110, 12, light.light, opacity=200)
    crowd(canvas, light, 776, 92, 5)
    _bus_body(canvas, light, 340, 470)


def _bus_body(canvas: Canvas, light: Palette, x: float, y: float) -> None:
    paint, glass = light.water if not light.is_dark else light.accent, mix(light.near, light.sky, 0.45)
    canvas.oval(x - 10, y + 360, x + 850, y + 420, BLACK, 90)
    canvas.box(x, y, 830, 370, paint, radius=44)
    canvas.box(x, y + 230, 830, 60, mix(paint, WHITE, 0.75))
    for window in range(5):
        canvas.box(
            x + 40 + window * 128, y + 50, 112, 150, light.light if light.is_dark else glass, radius=16
        )
        canvas.disc(x + 96 + window * 128, y + 170, 25, mix(paint, BLACK, 0.55))
    canvas.box(x + 690, y + 50, 110, 270, light.light if light.is_dark else glass, radius=16)
    canvas.box(x + 744, y + 50, 6, 270, paint)
    canvas.box(x + 60, y + 12, 300, 30, BLACK, radius=8)
    for light_place in range(9):
        canvas.box(x + 74 + light_place * 30, y + 20, 16, 14, light.sun, radius=3)
    for wheel in (150, 590):
        canvas.disc(x + wheel, y + 366, 62, BLACK)
        canvas.disc(x + wheel, y + 366, 27, mix(WHITE, BLACK, 0.2))


def crossing(canvas: Canvas, light: Palette) -> None:
    """Children on the crossing in front of their school."""
    sky(canvas, light, (1180, 200))
    mountains(canvas, light, 540)
    canvas.box(250, 330, 1000, 360, mix(light.light, light.accent, 0.22))
    canvas.box(660, 250, 180, 440, mix(light.light, light.accent, 0.4))
    canvas.disc(750, 316, 40, WHITE)
    canvas.line([(750, 290), (750, 316), (768, 326)], BLACK, 6)
    for row in range(3):
        for column in range(10):
            if column not in (4, 5):
                canvas.box(280 + column * 97, 366 + row * 104, 66, 66, mix(light.sky, WHITE, 0.35), radius=6)
    for x in (110, 1370):
        tree(canvas, x, 720, 200, mix(light.ground, light.near, 0.2))
    canvas.box(0, 690, WIDTH, HEIGHT, mix(light.near, BLACK, 0.3))
    canvas.box(0, 690, WIDTH, 26, mix(light.light, light.ground, 0.3))
    for stripe in range(8):
        x = 110 + stripe * 170
        canvas.shape([(x + 30, 760), (x + 120, 760), (x + 96, 940), (x - 20, 940)], WHITE)
    crowd(canvas, light, 890, 128, 8)


def parking(canvas: Canvas, light: Palette) -> None:
    """A parking lot from above, with one free place."""
    canvas.fade(mix(light.near, BLACK, 0.25), mix(light.near, BLACK, 0.4))
    paints = (light.accent, light.water, light.light, light.far, mix(light.near, WHITE, 0.3))
    for row, y in enumerate((70, 590)):
        for place in range(8):
            x = 60 + place * 176
            canvas.box(x - 12, y, 6, 340, WHITE, opacity=190)
            if (row, place) == (1, 4):
                canvas.glow(x + 76, y + 170, 220, light.sun, 0.55)
                canvas.arc(x + 76, y + 170, 58, 0, 360, light.sun, 12)
                canvas.line([(x + 50, y + 170), (x + 70, y + 192), (x + 106, y + 146)], light.sun, 12)
                continue
            _car(canvas, light, x + 14, y + 26, canvas.chance.choice(paints))
        canvas.box(1456, y, 6, 340, WHITE, opacity=190)
    for x in range(60, WIDTH, 220):
        canvas.shape(
            [(x, 488), (x + 80, 488), (x + 80, 474), (x + 120, 500), (x + 80, 526), (x + 80, 512), (x, 512)],
            WHITE,
            150,
        )


def _car(canvas: Canvas, light: Palette, x: float, y: float, paint: Colour) -> None:
    canvas.box(x + 8, y + 10, 130, 290, BLACK, radius=40, opacity=70)
    canvas.box(x, y, 130, 290, paint, radius=40)
    canvas.box(x + 14, y + 66, 102, 54, mix(light.near, BLACK, 0.45), radius=14)
    canvas.box(x + 18, y + 128, 94, 82, mix(paint, WHITE, 0.22), radius=12)
    canvas.box(x + 18, y + 218, 94, 40, mix(light.near, BLACK, 0.45), radius=12)
    for lamp in (12, 92):
        canvas.box(x + lamp, y + 6, 26, 14, light.light, radius=7)
