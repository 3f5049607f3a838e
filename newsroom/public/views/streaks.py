from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from newsroom.fields import languages
from newsroom.public import links
from newsroom.public.context import show
from newsroom.public.methods import read_only
from newsroom.public.queries import streaks


@read_only
def running(request: HttpRequest) -> HttpResponse:
    """The streaks that are going on, the longest first."""
    return show(
        request,
        "award_streaks",
        alternates=links.same_page(request, "award-streaks"),
        breadcrumbs=[
            (_("Awards"), links.page_url(languages.active(), "award-list")),
            (_("Streaks"), request.path),
        ],
        streaks=streaks.running(streaks.MOST),
    )
