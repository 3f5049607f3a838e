"""The schema of the API, and a page to read it and to try things on."""

from functools import cache
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import override
from drf_spectacular.generators import SchemaGenerator
from drf_spectacular.renderers import OpenApiJsonRenderer
from rest_framework.request import Request
from rest_framework.response import Response

from newsroom.public.api.views.base import PublicView
from newsroom.public.context import show
from newsroom.public.methods import read_only


@cache
def openapi() -> Any:
    """The OpenAPI 3 description: the same until the code changes, and slow to make."""
    with override("en"):
        return SchemaGenerator().get_schema(request=None, public=True)  # type: ignore[no-untyped-call]


class Schema(PublicView):
    schema = None
    renderer_classes = [OpenApiJsonRenderer]

    def get(self, request: Request) -> Response:
        return Response(openapi())


@read_only
def docs(request: HttpRequest) -> HttpResponse:
    """Swagger UI from our own host, started by a file of ours: the policy allows no inline script."""
    return show(
        request,
        "api_docs",
        alternates=[],
        breadcrumbs=[(_("Open API"), None)],
        schema_url=reverse("api:schema"),
    )
