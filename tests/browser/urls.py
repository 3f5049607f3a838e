"""The addresses of the site, and some at which something goes wrong: for looking at the pages that then answer."""

from django.core.exceptions import PermissionDenied, SuspiciousOperation
from django.http import HttpRequest, HttpResponse
from django.urls import path

from newsroom import urls


def broken(request: HttpRequest, status: int) -> HttpResponse:
    raise {400: SuspiciousOperation, 403: PermissionDenied, 500: RuntimeError}[status]


urlpatterns = [path("broken/<int:status>/", broken), *urls.urlpatterns]
