"""How a photo is cut to the shape of a list or a card."""

from django import template

from newsroom.fields import languages
from newsroom.media.published import PublishedPhoto

register = template.Library()

# The content security policy forbids styles in attributes: the focal point is one of nine steps each way, as classes.
STEPS = 8


@register.filter
def focal(photo: PublishedPhoto) -> str:
    """The classes that keep the focal point of `photo` in sight: "fx-4 fy-4" is its middle."""
    across, down = (round(percent * STEPS / 100) for percent in (photo.focal_x, photo.focal_y))
    return f"fx-{across} fy-{down}"


@register.filter
def alt_text(photo: PublishedPhoto) -> str:
    """What a photo shows, in the language of the page: never another language's words."""
    return photo.alt.get(languages.active(), "")
