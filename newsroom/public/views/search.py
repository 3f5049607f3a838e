from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from newsroom.fields import languages
from newsroom.public import links, standings
from newsroom.public.context import show
from newsroom.public.filters.search import SearchForm
from newsroom.public.methods import read_only
from newsroom.public.queries import awards, releases
from newsroom.public.queries.illustrations import illustrated
from newsroom.public.search.suggesting import Suggestion, suggestions

RELEASES = 10
AWARDS = 5


@dataclass(frozen=True)
class Results:
    """The best of one kind of thing, and how many there are with all of the words."""

    rows: list[Any]
    count: int
    partial: list[Any]

    @property
    def said(self) -> str:
        return str(self.count)


@read_only
def search(request: HttpRequest) -> HttpResponse:
    """One box over releases and awards: the best of both, how many there are, and the way to each list."""
    form = SearchForm(request.GET)
    valid = form.is_valid()
    q = form.cleaned_data["q"] if valid else ""
    language = languages.active()
    return show(
        request,
        "search",
        alternates=links.same_page(request, "search"),
        breadcrumbs=[(_("Search"), request.path)],
        status=200 if valid else 400,
        form=form,
        ignored=form.unknown_parameters(),
        q=q,
        release_list=links.page_url(language, "release-list"),
        award_list=links.page_url(language, "award-list"),
        **({"releases": _releases(q, language), "awards": _awards(q)} if q else {}),
    )


def _releases(q: str, language: str) -> Results:
    found = releases.searched(releases.releases(language), q, language)
    rows = releases.with_text(illustrated(releases.listed(found, language))[:RELEASES], language)
    return Results(rows, found.count(), [])


def _awards(q: str) -> Results:
    found = awards.searched(awards.awards(), q)
    rows = list(awards.listed(found)[:AWARDS])
    standings.attach(rows)
    return Results(rows, found.count(), [])


@read_only
def suggest(request: HttpRequest) -> JsonResponse:
    """The pages whose names begin as somebody types; for the script of the search box."""
    form = SearchForm(request.GET)
    problems = {**form.errors, **{name: [_("Unknown parameter.")] for name in form.unknown_parameters()}}
    if problems:
        return JsonResponse(problems, status=400)
    found = suggestions(form.cleaned_data["q"])
    told = ngettext("%(n)d suggestion", "%(n)d suggestions", len(found)) % {"n": len(found)}
    return JsonResponse({"told": told, "suggestions": [_shown(each) for each in found]})


def _shown(suggestion: Suggestion) -> dict[str, Any]:
    kinds = {
        "organisation": _("Organisation"),
        "programme": _("Award programme"),
        "release": _("Press release"),
    }
    return {
        "kind": kinds[suggestion.kind],
        "url": suggestion.url,
        "lang": "" if suggestion.language == languages.active() else suggestion.language,
        "parts": [{"text": text, "match": match} for text, match in suggestion.parts],
    }
