"""What the holder of a preview link sees: one release in one language before its hour, under their name."""

from collections.abc import Callable

from django.http import Http404, HttpRequest
from django.http.response import HttpResponseBase
from django.views.decorators.common import no_append_slash
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_safe

from newsroom.accounts.addresses import address_of
from newsroom.desk.preview import Address, Invitation, kit_address, page_address, show
from newsroom.releases import preview_links
from newsroom.releases.models import PreviewLink

View = Callable[..., HttpResponseBase]


def guest_view(view: View) -> View:
    """A view that only reads, and whose address is complete: nothing is added to it, and it is told to nobody."""
    return csrf_exempt(no_append_slash(require_safe(view)))


@guest_view
def invited(request: HttpRequest, token: str) -> HttpResponseBase:
    """The page that `token` opens at this moment.

    Whatever opens nothing - dead, unknown, malformed, with a query - is answered as any path where nothing is. No page
    is shown whose opening could not be noted.
    """
    return _opened(request, token, page_address)


@guest_view
def invited_kit(request: HttpRequest, token: str) -> HttpResponseBase:
    """The press kit of that page, in its language; taking it along is an opening as well."""
    return _opened(request, token, kit_address)


def _opened(request: HttpRequest, token: str, address: Address) -> HttpResponseBase:
    link = None if _has_query(request) else preview_links.open(token)
    if link is None:
        raise Http404
    answer = show(
        request,
        link.release,
        link.language,
        urls={},
        # Within the address of the page, which stands nowhere on it: a copy of the page gives it to nobody.
        files="files/",
        kit="kit.zip",
        invitation=_invitation(link),
        address=address,
    )
    if answer.status_code != 200:
        # The text is gone: what a public page says then would name the other language's.
        raise Http404
    if not preview_links.note_opening(link, address_of(request), request.headers.get("User-Agent", "")):
        raise Http404
    return answer


def _has_query(request: HttpRequest) -> bool:
    """Whether something was added to the address: no link that we issue has a query."""
    return bool(request.META.get("QUERY_STRING"))


def _invitation(link: PreviewLink) -> Invitation:
    embargo = preview_links.hour_of(link)
    return Invitation(link.name, link.organisation, until=link.expires_at, embargo=embargo)
