"""What stands in several pictures: sky, trees, people, buildings, bunting."""

import math

from newsroom.desk.demo.pictures.canvas import HEIGHT, WIDTH, Canvas
from newsroom.desk.demo.pictures.palettes import Colour, Palette, mix

WHITE = (255, 255, 255)
BLACK = (20, 24, 40)


def sky(canvas: Canvas, light: Palette, sun: tuple[float, float] = (1080, 260)) -> None:
    canvas.fade(light.sky, light.horizon, end=760)
    canvas.fade(light.horizon, light.horizon, 755)
    if light.is_dark:
        stars(canvas, light)
    canvas.glow(*sun, 420, light.sun, 0.55)
    canvas.disc(*sun, 62, light.sun)
    if not light.is_dark:
        for _cloud in range(4):
            cloud(canvas, light, canvas.chance.uniform(0, WIDTH), canvas.chance.uniform(80, 330))


def stars(canvas: Canvas, light: Palette) -> None:
    for _star in range(90):
        x, y = canvas.chance.uniform(0, WIDTH), canvas.chance.uniform(0, 520)
        canvas.disc(x, y, canvas.chance.uniform(0.8, 2.4), light.light, canvas.chance.randint(70, 220))


def cloud(canvas: Canvas, light: Palette, x: float, y: float) -> None:
    colour = mix(mix(light.sky, light.horizon, y / 600), WHITE, 0.45)
    size = canvas.chance.uniform(0.6, 1.3)
    for place, radius in ((-70, 26), (-30, 42), (20, 52), (70, 34), (110, 20)):
        canvas.oval(
            x + (place - radius) * size, y - radius * size, x + (place + radius) * size, y + 26 * size, colour
        )


def mountains(canvas: Canvas, light: Palette, base: float = 620) -> None:
    canvas.ridge(base - 110, 90, mix(light.far, light.horizon, 0.55), 1.2)
    canvas.ridge(base - 40, 70, mix(light.far, light.horizon, 0.2), 1.7)


def tree(canvas: Canvas, x: float, y: float, size: float, leaves: Colour) -> None:
    """A round one, like the zelkova of every village; `y` is where it stands."""
    canvas.oval(x - size * 0.55, y - 6, x + size * 0.75, y + size * 0.12, BLACK, 40)
    canvas.shape(
        [
            (x - size * 0.06, y),
            (x - size * 0.03, y - size),
            (x + size * 0.03, y - size),
            (x + size * 0.06, y),
        ],
        mix(leaves, (70, 48, 40), 0.8),
    )
    shade, shine = mix(leaves, BLACK, 0.18), mix(leaves, WHITE, 0.16)
    for dx, dy, radius in ((-0.28, 0.75, 0.34), (0.3, 0.78, 0.32), (0, 1.05, 0.42)):
        canvas.disc(x + dx * size, y - dy * size, radius * size, shade)
    for dx, dy, radius in ((-0.3, 0.82, 0.26), (0.22, 0.86, 0.25), (-0.06, 1.13, 0.32)):
        canvas.disc(x + dx * size, y - dy * size, radius * size, leaves)
    canvas.disc(x - 0.12 * size, y - 1.2 * size, 0.17 * size, shine)


def person(canvas: Canvas, x: float, y: float, size: float, coat: Colour) -> None:
    """Seen from afar; `y` is where they stand."""
    canvas.oval(x - size * 0.3, y - size * 0.05, x + size * 0.35, y + size * 0.06, BLACK, 45)
    canvas.box(x - size * 0.12, y - size * 0.42, size * 0.1, size * 0.42, BLACK, radius=size * 0.04)
    canvas.box(x + size * 0.03, y - size * 0.42, size * 0.1, size * 0.42, BLACK, radius=size * 0.04)
    canvas.box(x - size * 0.2, y - size * 0.82, size * 0.4, size * 0.5, coat, radius=size * 0.16)
    canvas.disc(x, y - size * 0.99, size * 0.16, (62, 46, 44))
    canvas.disc(x, y - size * 0.94, size * 0.13, (242, 205, 172))


def crowd(canvas: Canvas, light: Palette, y: float, size: float, number: int) -> None:
    coats = [light.accent, light.near, light.far, WHITE, mix(light.accent, light.near, 0.5), light.water]
    for place in range(number):
        x = (place + canvas.chance.uniform(0.2, 0.8)) * WIDTH / number
        person(canvas, x, y + canvas.chance.uniform(-12, 12), size, coats[place % len(coats)])


def tower(
    canvas: Canvas, light: Palette, x: float, base: float, width: float, height: float, near: float
) -> None:
    """A building with a share of its windows lit; `near` is between 0 and 1."""
    wall = light.depth(near)
    canvas.box(x, base - height, width, height, wall)
    canvas.box(x, base - height, width * 0.28, height, mix(wall, WHITE, 0.1))
    lit = light.light if light.is_dark else mix(wall, WHITE, 0.42)
    step = 34
    for row in range(1, int(height // step)):
        for column in range(int((width - 16) // 26)):
            if canvas.chance.random() < 0.62:
                canvas.box(x + 13 + column * 26, base - height + row * step - 12, 13, 17, lit, opacity=200)


def skyline(canvas: Canvas, light: Palette, base: float, near: float, tallest: float) -> None:
    """A row of towers from edge to edge, higher towards the middle."""
    x = -20.0
    while x < WIDTH:
        width = canvas.chance.uniform(70, 130)
        hill = math.exp(-(((x - WIDTH * 0.45) / 480) ** 2))
        height = tallest * (0.3 + 0.7 * hill) * canvas.chance.uniform(0.6, 1)
        tower(canvas, light, x, base, width, height, near)
        x += width + canvas.chance.uniform(0, 16)
    canvas.box(0, base - 2, WIDTH, HEIGHT - base + 2, light.depth(near))


def bunting(canvas: Canvas, light: Palette, y: float, sag: float) -> None:
    colours = (light.accent, light.light, light.water, light.near)
    rope = [(float(x), y + sag * math.sin(math.pi * x / WIDTH)) for x in range(0, WIDTH + 30, 30)]
    canvas.line(rope, light.light, 3)
    for place, (x, height) in enumerate(rope[1:-1:2]):
        canvas.shape([(x - 20, height), (x + 20, height), (x, height + 46)], colours[place % 4])


def reflections(canvas: Canvas, colour: Colour, top: float, number: int) -> None:
    """Lines of light on water, shorter towards the far bank."""
    for _line in range(number):
        depth = canvas.chance.random() ** 1.5
        y, half = top + 12 + depth * (HEIGHT - top - 24), 14 + 90 * depth
        x = canvas.chance.uniform(0, WIDTH)
        canvas.box(x - half, y, half * 2, 2 + 4 * depth, colour, radius=2, opacity=90)
