"""What every public page shows around its content."""

from collections.abc import Callable, Hashable
from http import HTTPStatus
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.utils.safestring import SafeString

from newsroom.fields.localized import LocalizedText
from newsroom.public import fragments, json_ld
from newsroom.public.head import Head, of_page
from newsroom.public.links import Alternate

Breadcrumbs = list[tuple[Any, str | None]]


def site(request: HttpRequest) -> dict[str, Any]:
    """Context processor: whose newsroom it is, also on error pages, and the preview that this is, if it is one."""
    return {
        "city": LocalizedText(settings.CITY_NAME),
        "masthead": LocalizedText(settings.MASTHEAD),
        "masthead_official": settings.MASTHEAD_OFFICIAL,
        "press_phone": settings.PRESS_PHONE,
        "press_mail": settings.PRESS_MAIL,
        "preview": getattr(request, "preview", None),
    }


def show(
    request: HttpRequest,
    template: str,
    *,
    alternates: list[Alternate],
    breadcrumbs: Breadcrumbs,
    canonical: str | None = None,
    status: int = 200,
    head: Callable[[], Head] | None = None,
    head_named: Hashable = None,
    **context: Any,
) -> HttpResponse:
    """A public page. `canonical` is its path (with the query that matters), by default the path that was asked for;
    where there is no content there is none, and no page in another language is called the same.

    `head` gives what it tells programs; where that is named (`head_named`), it is remembered under the name.
    In a preview the other languages are previews too, or are not led to: what is not public has no other address.
    """
    around: dict[str, Any] = {"alternates": _in_the_preview(request, alternates), "breadcrumbs": breadcrumbs}
    if status == HTTPStatus.OK:
        address = request.build_absolute_uri(request.path if canonical is None else canonical)
        around["canonical"] = address
        if not getattr(request, "preview", None):

            def make() -> str:
                told = head() if head else of_page(breadcrumbs)
                return _for_programs(request, told, breadcrumbs, address)

            around["head"] = (
                fragments.record(("head", head_named), make) if head_named else SafeString(make())
            )
    return render(request, f"public/{template}.html", around | context, status=status)


def _for_programs(request: HttpRequest, head: Head, breadcrumbs: Breadcrumbs, canonical: str) -> str:
    way = [json_ld.breadcrumbs(request, breadcrumbs)] if breadcrumbs else []
    told = {"head": head, "canonical": canonical, "structured": json_ld.graph([*head.nodes, *way])}
    return render_to_string("public/components/head.html", told, request)


def _in_the_preview(request: HttpRequest, alternates: list[Alternate]) -> list[Alternate]:
    preview = getattr(request, "preview", None)
    if preview is None:
        return alternates
    return [
        Alternate(code=link["code"], name=link["name"], url=preview.urls.get(link["code"]))
        for link in alternates
    ]
