"""Pictures of pages, drawn when they are asked for: nothing is stored, so nothing can be found before its hour."""

import hashlib
import logging
from functools import lru_cache

from django.http import Http404, HttpRequest, HttpResponse
from django.utils import formats, timezone
from django.utils.cache import get_conditional_response
from django.utils.translation import gettext as _
from django.utils.translation import override

from newsroom.fields import languages
from newsroom.media import storage
from newsroom.media.published import PublishedPhoto
from newsroom.public.labels import newsroom_name
from newsroom.public.methods import read_only
from newsroom.public.queries import releases
from newsroom.public.share.drawing import Background, Card, draw
from newsroom.releases.published import PublishedRelease

logger = logging.getLogger(__name__)

# Changes with what pictures look like: those that were fetched before are then fetched again.
LOOK = 1
# How many pictures are kept in memory: of a release that many send around, one after the other asks for the same.
KEPT = 32
# A crop with a title on it is a change of the work: only of photos that the city itself has opened.
OURS = "KOGL-"


@read_only
def of_release(request: HttpRequest, language: str, public_id: str) -> HttpResponse:
    """The picture of a public release in one of its languages; a path like any where nothing is, if it is not."""
    found = releases.on_one_card(public_id, language) if language in languages.codes() else None
    if found is None:
        raise Http404
    with override(language):
        return _picture(request, _card(found, language), _photo_of(found))


@read_only
def of_site(request: HttpRequest, language: str) -> HttpResponse:
    """The picture of every other page."""
    if language not in languages.codes():
        raise Http404
    with override(language):
        card = Card(site=newsroom_name(), title=_("Press releases and awards"), below=request.get_host())
        return _picture(request, card, None)


def _card(release: PublishedRelease, language: str) -> Card:
    day = formats.date_format(timezone.localtime(release.published_at), "DATE_FORMAT")
    category = release.category.name.get(language, "") if release.category else ""
    below = "  ·  ".join(filter(None, (day, category)))
    return Card(site=newsroom_name(), title=release.texts.all()[0].title, below=below)


def _photo_of(release: PublishedRelease) -> PublishedPhoto | None:
    photo = next(iter(release.photos.all()), None)
    return photo if photo and photo.renditions and photo.licence.startswith(OURS) else None


def _picture(request: HttpRequest, card: Card, photo: PublishedPhoto | None) -> HttpResponse:
    focal = (photo.focal_x, photo.focal_y) if photo else (50, 50)
    path = storage.path_of(photo.token, _widest(photo)) if photo else ""
    etag = f'"{hashlib.sha256(repr((LOOK, card, path, focal)).encode()).hexdigest()[:32]}"'
    response = get_conditional_response(request, etag=etag)
    if response is None:
        try:
            response = HttpResponse(_drawn(card, path, focal), content_type="image/jpeg")
        except OSError:
            # It may be there again in a moment: nobody is to keep this picture for the right one.
            logger.exception("No picture can be made of %s.", path)
            return HttpResponse(_drawn(card, "", focal), content_type="image/jpeg")
    response["ETag"] = etag
    return response


def _widest(photo: PublishedPhoto) -> str:
    return str(max(photo.renditions, key=lambda each: each["width"])["name"])


@lru_cache(KEPT)
def _drawn(card: Card, path: str, focal: tuple[int, int]) -> bytes:
    """By all that is on it, each of which was public when it was asked for.

    Raises OSError for a photo that cannot be read.
    """
    if not path:
        return draw(card)
    with storage.files().open(path) as file:
        return draw(card, Background(file.read(), focal))
