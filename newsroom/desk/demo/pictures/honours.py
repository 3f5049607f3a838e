"""Medals, and the people who are handed certificates."""

import math

from newsroom.desk.demo.pictures.canvas import HEIGHT, WIDTH, Canvas
from newsroom.desk.demo.pictures.palettes import Colour, Palette, mix
from newsroom.desk.demo.pictures.things import (
    BLACK,
    WHITE,
    person,
)

GOLD = (240, 190, 80)
SILVER = (205, 213, 222)


def ceremony(canvas: Canvas, light: Palette) -> None:
    """A medal on its ribbon before rays of light, with laurels and confetti."""
    _rays(canvas, light)
    _laurels(canvas, light)
    _medal(canvas, light, GOLD)
    _confetti(canvas, light)


def silver_medal(canvas: Canvas, light: Palette) -> None:
    """The same in silver, over a stream."""
    _rays(canvas, light)
    for step in range(5):
        canvas.ridge(830 + 34 * step, 16, mix(light.water, light.near, step / 6), 2)
    _laurels(canvas, light)
    _medal(canvas, light, SILVER)


def _rays(canvas: Canvas, light: Palette) -> None:
    canvas.fade(light.sky, light.near)
    for ray in range(24):
        begin, end = ray * math.tau / 24, (ray + 0.5) * math.tau / 24
        edge = [(750 + 1100 * math.cos(angle), 500 + 1100 * math.sin(angle)) for angle in (begin, end)]
        canvas.shape([(750, 500), *edge], WHITE, 22)
    canvas.glow(750, 520, 620, light.sun, 0.5)


def _medal(canvas: Canvas, light: Palette, metal: Colour) -> None:
    for lean in (-1, 1):
        canvas.shape(
            [(750 + 40 * lean, 460), (750 + 230 * lean, 0), (750 + 90 * lean, 0), (750 - 60 * lean, 460)],
            light.accent,
        )
        canvas.shape(
            [(750 + 20 * lean, 460), (750 + 184 * lean, 0), (750 + 150 * lean, 0), (750 - 16 * lean, 460)],
            WHITE,
        )
    canvas.oval(562, 800, 950, 850, BLACK, 60)
    canvas.disc(750, 610, 206, mix(metal, BLACK, 0.25))
    canvas.disc(750, 604, 200, metal)
    canvas.disc(750, 604, 164, mix(metal, WHITE, 0.35))
    canvas.disc(750, 608, 160, mix(metal, BLACK, 0.08))
    star = [
        (750 + radius * math.sin(math.pi * point / 5), 604 - radius * math.cos(math.pi * point / 5))
        for point in range(10)
        for radius in ((118,) if point % 2 == 0 else (50,))
    ]
    canvas.shape(star, mix(metal, WHITE, 0.7))
    canvas.shape([star[0], star[1], (750, 604), star[9]], WHITE, 120)


def _laurels(canvas: Canvas, light: Palette) -> None:
    for side in (-1, 1):
        for leaf in range(9):
            angle = math.radians(62 - leaf * 17)
            x, y = 750 + side * 340 * math.cos(angle), 604 + 300 * math.sin(angle)
            turn = angle - math.pi / 2
            tip = (x + side * 92 * math.cos(turn), y + 92 * math.sin(turn))
            wide = 24
            colour = mix((116, 168, 96), WHITE, 0.1 * (leaf % 3))
            canvas.shape([(x, y), (x + side * 50, y - 46 + wide), tip, (x + side * 6, y - 60 - wide)], colour)


def _confetti(canvas: Canvas, light: Palette) -> None:
    colours = (light.accent, light.light, GOLD, light.water, light.far)
    for piece in range(130):
        x, y = canvas.chance.uniform(0, WIDTH), canvas.chance.uniform(0, HEIGHT)
        size, angle = canvas.chance.uniform(8, 18), canvas.chance.uniform(0, math.pi)
        dx, dy = size * math.cos(angle), size * math.sin(angle)
        if abs(x - 750) > 250 or y < 120:
            canvas.shape(
                [
                    (x, y),
                    (x + dx, y + dy),
                    (x + dx - dy * 0.5, y + dy + dx * 0.5),
                    (x - dy * 0.5, y + dx * 0.5),
                ],
                colours[piece % 5],
                220,
            )


def handover(canvas: Canvas, light: Palette) -> None:
    """Winners in a row on a stage, a certificate in the hands of each second one."""
    canvas.fade(mix(light.sky, light.near, 0.4), mix(light.horizon, light.near, 0.55))
    for fold in range(25):
        canvas.box(fold * 62, 0, 26, 760, BLACK, opacity=26)
    canvas.glow(750, 420, 700, light.sun, 0.5)
    canvas.box(330, 110, 840, 150, mix(light.near, BLACK, 0.2), radius=18)
    canvas.box(430, 160, 640, 16, light.light, radius=8)
    canvas.box(530, 200, 440, 10, light.light, radius=5, opacity=170)
    canvas.box(0, 760, WIDTH, HEIGHT, mix(light.near, BLACK, 0.35))
    canvas.box(0, 760, WIDTH, 12, mix(light.accent, WHITE, 0.2))
    coats = (
        light.near,
        mix(light.near, BLACK, 0.4),
        light.accent,
        light.water,
        mix(light.far, light.near, 0.6),
    )
    for place in range(7):
        person(canvas, 240 + place * 170, 850, 400, coats[place % 5])
        if place % 2:
            _certificate(canvas, light, 240 + place * 170, 640)
    for lean, x in ((1, 90), (-1, 1410)):
        canvas.box(x - 46, 790, 92, 110, mix(light.accent, BLACK, 0.3), radius=10)
        for flower in range(16):
            colour = (light.accent, light.light, light.sun)[flower % 3]
            canvas.disc(
                x + lean * canvas.chance.uniform(-80, 80), canvas.chance.uniform(660, 800), 22, colour
            )


def _certificate(canvas: Canvas, light: Palette, x: float, y: float) -> None:
    canvas.box(x - 68, y - 50, 136, 96, mix(light.accent, BLACK, 0.15), radius=6)
    canvas.box(x - 58, y - 41, 116, 78, (255, 252, 244), radius=3)
    for line in range(3):
        canvas.box(x - 40, y - 22 + line * 16, 80 - line * 22, 5, mix(light.near, WHITE, 0.4))
    canvas.disc(x + 34, y + 16, 11, GOLD)
