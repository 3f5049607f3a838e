"""What the holder of a preview link sees: one release in one language before its hour, under their name."""

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.common import no_append_slash
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_safe

from newsroom.accounts.addresses import address_of
from newsroom.desk.preview import Invitation, show
from newsroom.releases import preview_links
from newsroom.releases.models import PreviewLink


@csrf_exempt
@no_append_slash
@require_safe
def invited(request: HttpRequest, token: str) -> HttpResponse:
    """The page that `token` opens at this moment.

    Whatever opens nothing - dead, unknown, malformed, with a query - is answered as any path where nothing is. No page
    is shown whose opening could not be noted.
    """
    link = None if _has_query(request) else preview_links.open(token)
    if link is None:
        raise Http404
    own = reverse("invited", args=[token])
    page = show(
        request,
        link.release,
        link.language,
        urls={},
        files=f"{own}files/",
        kit=f"{own}kit.zip",
        invitation=_invitation(link),
    )
    if page.status_code != 200:
        # The text is gone: what a public page says then would name the other language's.
        raise Http404
    if not preview_links.note_opening(link, address_of(request), request.headers.get("User-Agent", "")):
        raise Http404
    return page


def _has_query(request: HttpRequest) -> bool:
    """Whether something was added to the address: no link that we issue has a query."""
    return bool(request.META.get("QUERY_STRING"))


def _invitation(link: PreviewLink) -> Invitation:
    embargo = preview_links.hour_of(link)
    return Invitation(link.name, link.organisation, until=link.expires_at, embargo=embargo)
