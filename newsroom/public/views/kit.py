"""The press kit of a release."""

from django.http import Http404, HttpRequest, StreamingHttpResponse
from django.http.response import HttpResponseBase
from django.utils.http import content_disposition_header

from newsroom.fields import languages
from newsroom.media.serving import HEADERS
from newsroom.public.files import is_guest, with_files
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
    asked = [languages.active()] if is_guest(request) else languages.codes()
    codes = [code for code in asked if found and found.text_in(code)]
    if found is None or not codes:
        raise Http404
    preview = getattr(request, "preview", None)
    made = kit_of(with_files(request, found, codes), codes, request.build_absolute_uri, preview)
    blocks = () if request.method == "HEAD" else stream(made)
    response = StreamingHttpResponse(blocks, content_type=ZIP)
    disposition = content_disposition_header(True, made.name)
    for name, value in {**HEADERS, "Content-Disposition": disposition}.items():
        response[name] = value
    return response
