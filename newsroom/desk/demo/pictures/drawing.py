"""A picture by the names of its motif and its light."""

from collections.abc import Callable

from PIL import Image

from newsroom.desk.demo.pictures import honours, houses, landscapes, occasions, streets
from newsroom.desk.demo.pictures.canvas import Canvas
from newsroom.desk.demo.pictures.palettes import PALETTES, Palette

Motif = Callable[[Canvas, Palette], None]
_DRAWN = (
    *(landscapes.stream, landscapes.park, landscapes.planting, landscapes.lake_lights, landscapes.snow),
    *(streets.city, streets.bus, streets.crossing, streets.parking),
    *(houses.hall, houses.market, houses.library, houses.houses),
    *(honours.ceremony, honours.silver_medal, honours.handover),
    *(occasions.figures, occasions.playground, occasions.festival, occasions.cups),
)
MOTIFS: dict[str, Motif] = {motif.__name__: motif for motif in _DRAWN}


def draw(motif: str, light: str, seed: int = 0) -> Image.Image:
    """The picture of a motif in a light, 1500 by 1000 pixels; other seeds vary what stands in it.

    Raises KeyError for a motif or a light that there is not.
    """
    canvas = Canvas(seed)
    MOTIFS[motif](canvas, PALETTES[light])
    return canvas.image()
