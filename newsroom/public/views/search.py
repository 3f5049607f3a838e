from typing import Any

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext, pgettext

from newsroom.fields import languages
from newsroom.public import links, standings
from newsroom.public.context import show
from newsroom.public.filters.search import SearchForm
from newsroom.public.methods import read_only
from newsroom.public.queries import practices as queries
from newsroom.public.search import finding, practices, register
from newsroom.public.search.correcting import meant
from newsroom.public.search.marking import awards_marked, practices_marked, releases_marked
from newsroom.public.search.results import Results, best
from newsroom.public.search.suggesting import Suggestion, suggestions
from newsroom.public.views import releases

# So many of each kind; the rest is in the lists.
RELEASES = 10
AWARDS = 5
PRACTICES = 3


@read_only
def search(request: HttpRequest) -> HttpResponse:
    """One box over releases, awards and practices: the best of each, how many there are, and the way to each list."""
    form = SearchForm(request.GET)
    valid = form.is_valid()
    q = form.cleaned_data["q"] if valid else ""
    return show(
        request,
        "search",
        alternates=links.same_page(request, "search"),
        breadcrumbs=[(_("Search"), request.path)],
        status=200 if valid else 400,
        form=form,
        ignored=form.unknown_parameters(),
        q=q,
        release_list=links.page_url(languages.active(), "release-list"),
        award_list=links.page_url(languages.active(), "award-list"),
        **(_found(q) if q else {}),
    )


def _found(q: str) -> dict[str, Any]:
    found = {"releases": _releases(q), "awards": _awards(q), "practices": _practices(q)}
    return {
        **found,
        "nothing": not any(found.values()),
        "meant": None if any(results.count for results in found.values()) else meant(q),
    }


def _releases(q: str) -> Results:
    found = finding.releases(finding.question(q), languages.active())
    return best(found, RELEASES, releases_marked(releases.rows_of_list, q))


def _awards(q: str) -> Results:
    return best(register.ours(finding.question(q)), AWARDS, awards_marked(standings.rows, q))


def _practices(q: str) -> Results:
    found = practices.practices(finding.question(q))
    return best(found, PRACTICES, practices_marked(queries.by_key, q))


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
        "organisation": pgettext("what a suggestion leads to", "Organisation"),
        "programme": _("Award programme"),
        "release": _("Press release"),
    }
    return {
        "kind": kinds[suggestion.kind],
        "url": suggestion.url,
        "lang": "" if suggestion.language == languages.active() else suggestion.language,
        "parts": [{"text": text, "match": match} for text, match in suggestion.parts],
    }
