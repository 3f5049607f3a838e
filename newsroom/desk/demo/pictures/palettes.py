"""The light that a picture is drawn in: hours of the day and seasons, each a handful of colours that fit together."""

from dataclasses import dataclass

Colour = tuple[int, int, int]


def colour(code: str) -> Colour:
    """The colour of a code like `1f4e79`."""
    red, green, blue = bytes.fromhex(code)
    return red, green, blue


def mix(first: Colour, second: Colour, share: float) -> Colour:
    """`first` with a `share` (0 to 1) of `second`."""
    red, green, blue = (round(a + (b - a) * share) for a, b in zip(first, second, strict=True))
    return red, green, blue


@dataclass(frozen=True)
class Palette:
    sky: Colour
    horizon: Colour
    sun: Colour
    far: Colour
    near: Colour
    ground: Colour
    water: Colour
    accent: Colour
    light: Colour
    is_dark: bool = False

    def depth(self, share: float) -> Colour:
        """The colour of something between the horizon (0) and the foreground (1)."""
        return mix(self.far, self.near, share)


def palette(codes: str, *, is_dark: bool = False) -> Palette:
    """The palette of colours in the order of its fields."""
    sky, horizon, sun, far, near, ground, water, accent, light = map(colour, codes.split())
    return Palette(sky, horizon, sun, far, near, ground, water, accent, light, is_dark)


# sky, horizon, sun, far, near, ground, water, accent, light
PALETTES = {
    "dawn": palette("6f9ec9 fbe3cf fff3d6 b9c4dd 4a5d8f 6b8f71 8fb7d6 e8765c fff6e6"),
    "day": palette("3f97d3 d9f0f7 fff7d1 a9cfdf 2f6f8f 5aa469 5fb3d9 f2a33a ffffff"),
    "noon": palette("58b4e5 eef9fb fffbe0 b7dcc9 2e7d6b 86bf6b 6cc3d5 ef6f5e ffffff"),
    "dusk": palette("473a7d f59f78 ffd9a0 b77a9c 3a2c60 594a78 8a6fa8 ffb454 ffe7bf", is_dark=True),
    "night": palette("0d1b3f 35508f f6efc9 2d4378 0f1d40 14284f 1d3a73 ffc857 ffe9a8", is_dark=True),
    "autumn": palette("7fb0cf fdeed3 fff2cc d7b98e 9a5b34 c98d45 8fb5bf d4552f fff4df"),
    "winter": palette("8db3d1 f1f6fa fffdf2 c7d6e4 5d7c99 eef4f8 a9c9de e0604c ffffff"),
}
