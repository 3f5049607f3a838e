"""The page from which the draft of a year is made: what it would tell, and what is missing for it."""

from dataclasses import dataclass
from typing import Any, cast

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from awards.undated import undated
from newsroom import uploads
from newsroom.accounts.models import User
from newsroom.desk.year import drafting, gathering, unknown, unnamed
from newsroom.desk.year.drafting import AlreadyThere
from newsroom.desk.year.facts import NoAwards, YearInAwards
from newsroom.desk.year.naming import Both
from newsroom.desk.year.text import Draft, draft
from newsroom.fields import languages
from newsroom.fields.html import sanitise
from newsroom.releases import departments, versions
from newsroom.releases.enums import State
from newsroom.releases.models import Release

SEES = "awards.view_award"
# The awards office, whose figures these are, hands the draft to who writes releases.
WRITES, KEEPS = "releases.add_release", "awards.change_award"


@dataclass(frozen=True)
class Text:
    """The draft in one language; `body` is sanitised HTML."""

    language: str
    name: str
    title: str
    subtitles: list[str]
    body: str


@require_http_methods(["GET", "HEAD", "POST"])
def year_in_awards(request: HttpRequest) -> HttpResponse:
    """Shows the draft of a `year`, by default the latest that has awards; makes it when it is posted."""
    if not request.user.has_perm(SEES):
        raise PermissionDenied
    if request.method == "POST" and not _may_make(request):
        raise PermissionDenied
    known = gathering.years()
    year = _asked(request, known)
    if request.method == "POST" and year is not None:
        return _make(request, year)
    return _page(request, known, year)


def _may_make(request: HttpRequest) -> bool:
    return request.user.has_perm(WRITES) or request.user.has_perm(KEEPS)


def _asked(request: HttpRequest, known: list[int]) -> int | None:
    """The year that is asked for, else the latest; None where there is no award. Raises Http404 for what is no year."""
    given = request.POST.get("year") or request.GET.get("year")
    if not given:
        return known[0] if known else None
    if not given.isascii() or not given.isdecimal() or len(given) > 4:
        raise Http404
    return int(given)


def _make(request: HttpRequest, year: int) -> HttpResponse:
    try:
        release = drafting.make(year, cast(User, request.user))
    except AlreadyThere as there:
        messages.warning(request, _("%(year)d has a draft already. Nothing was made.") % {"year": year})
        return HttpResponseRedirect(_form_of(there.release, request) or _here(year))
    except NoAwards:
        messages.error(request, _("The register has no award of ours of %(year)d.") % {"year": year})
        return HttpResponseRedirect(_here(year))
    except uploads.Refused as refused:
        messages.error(request, str(refused))
        return HttpResponseRedirect(_here(year))
    messages.success(request, _next_step(request))
    return HttpResponseRedirect(_form_of(release, request) or _here(year))


def _next_step(request: HttpRequest) -> str:
    if request.user.has_perm(WRITES):
        return _("The draft was made. Read both texts, add a contact, then send it to review.")
    return _(
        "The draft was made. Tell its author: who writes releases reads both texts, adds a contact and sends it to"
        " review."
    )


def _page(request: HttpRequest, known: list[int], year: int | None) -> HttpResponse:
    try:
        told = gathering.of_year(year) if year is not None else None
    except NoAwards:
        told = None
    made = drafting.present(year) if year is not None else None
    shown = unknown.of_year(told, cast(User, request.user)) if told else None
    context: dict[str, Any] = {
        **admin.site.each_context(request),
        "title": _("Year-end awards release"),
        "years": known,
        "year": year,
        "told": told,
        "counts": _counts(told, shown.untold) if told and shown else [],
        "texts": _texts(draft(told)) if told else [],
        "undated": undated(),
        "unnamed": unnamed.of_year(told) if told else [],
        "unknown": shown.awards if shown else [],
        "made": made,
        "made_url": _form_of(made, request) if made else "",
        "made_next": _after(made) if made else "",
        "is_in_the_way": drafting.is_in_the_way(made),
        "may_make": _may_make(request),
        "writes": request.user.has_perm(WRITES),
    }
    return TemplateResponse(request, "admin/year/year.html", context)


def _after(made: Release) -> str:
    """What can be done where a year has a draft."""
    if made.state == State.WITHDRAWN:
        return _("It was withdrawn: open it again for changes, or make a new draft here.")
    if versions.has_open_version(made):
        return _(
            "It is approved: open it again for changes, or withdraw it; then a new draft can be made here."
        )
    if versions.first_published_at(made):
        return _("It was public before, so it does not go into the bin: go on with it.")
    return _("To have it made anew from the register as it is now, put that one into the bin first.")


def _counts(told: YearInAwards, untold: int) -> list[tuple[str, int]]:
    """What the draft counts, in words."""
    return [
        (_("awards, with affiliates"), told.total),
        (_("of the city itself"), told.city),
        (_("of affiliates"), told.affiliates),
        (
            _("in the name of the President, the Prime Minister or the Speaker"),
            sum(map(len, told.foremost.values())),
        ),
        (_("streaks that are told"), len(told.streaks)),
        (_("first places"), len(told.ranked_first)),
        *([(_("told of by no release that is public or on its way"), untold)] if untold else []),
    ]


def _texts(made: Draft) -> list[Text]:
    return [_text(made, code, name) for code, name in languages.choices() if code in drafting.LANGUAGES]


def _text(made: Draft, code: str, name: str) -> Text:
    def choose(said: Both) -> str:
        return str(getattr(said, code))

    body = sanitise(made.body(choose))
    return Text(code, name, choose(made.title), [choose(each) for each in made.subtitles], body)


def _form_of(release: Release, request: HttpRequest) -> str:
    """Its form, for whoever covers its department."""
    if not departments.covers(cast(User, request.user), release):
        return ""
    return reverse("admin:releases_release_change", args=[release.pk])


def _here(year: int) -> str:
    return f"{reverse('year_in_awards')}?year={year}"
