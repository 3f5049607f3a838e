"""Photos and files before they are public: for staff, and for the holders of preview links."""

from typing import cast

from django.contrib import admin
from django.http import Http404, HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404
from django.views.decorators.common import no_append_slash
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_safe

from newsroom.accounts.models import User
from newsroom.desk.preview import HEADERS
from newsroom.media import serving
from newsroom.media.enums import FileKind
from newsroom.media.models import StoredFile
from newsroom.media.queries import files_of, seen_by
from newsroom.releases import preview_links


def staff_file(request: HttpRequest, token: str, name: str) -> HttpResponseBase:
    """The file `token` or its rendition, for those who uploaded it or may see a release that it was put to."""
    return _send(request, get_object_or_404(seen_by(cast(User, request.user)), token=token), name)


staff_file_view = require_safe(admin.site.admin_view(staff_file, cacheable=True))


@csrf_exempt
@no_append_slash
@require_safe
def invited_file(request: HttpRequest, link: str, token: str, name: str) -> HttpResponseBase:
    """A file of the release that the preview link opens at this moment; else what is answered where nothing is."""
    opened = None if request.META.get("QUERY_STRING") else preview_links.open(link)
    if opened is None:
        raise Http404
    return _send(request, get_object_or_404(files_of(opened.release), token=token), name)


def _send(request: HttpRequest, file: StoredFile, name: str) -> HttpResponseBase:
    is_download = file.kind != FileKind.PHOTO
    return serving.send_privately(request, serving.content(file, name, is_download=is_download), HEADERS)
