"""The press kit of a release."""

from django.http import Http404, HttpRequest, StreamingHttpResponse
from django.http.response import HttpResponseBase
from django.utils.http import content_disposition_header

from newsroom.fields import languages
from newsroom.media.serving import HEADERS
from newsroom.public.files import in_languages
from newsroom.public.kit.archive import stream
from newsroom.public.kit.contents import kit_of
from newsroom.public.methods import read_only
from newsroom.public.queries import releases as queries

ZIP = "application/zip"


@read_only
def kit(request: HttpRequest, public_id: str) -> HttpResponseBase:
    """The texts of a release in all of its languages with its photos and files, as one archive.

    While the release is public; whatever else it may be is answered as any path where nothing is. A guest gets the one
    language of the preview link.
    """
    found = queries.release(public_id)
    preview = getattr(request, "preview", None)
    is_guest = bool(preview and preview.invitation)
    asked = [languages.active()] if is_guest else languages.codes()
    codes = [code for code in asked if found and found.text_in(code)]
    if found is None or not codes:
        raise Http404
    queries.with_files(found)
    if is_guest:
        in_languages(codes, found.photos.all(), found.attachments.all())
    made = kit_of(found, codes, request.build_absolute_uri, preview)
    blocks = () if request.method == "HEAD" else stream(made)
    response = StreamingHttpResponse(blocks, content_type=ZIP)
    disposition = content_disposition_header(True, made.name)
    for name, value in {**HEADERS, "Content-Disposition": disposition}.items():
        response[name] = value
    return response
