from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from newsroom.fields import languages
from newsroom.public import award_charts, award_figures, links, standings
from newsroom.public.context import Breadcrumbs, show
from newsroom.public.exports import xlsx
from newsroom.public.filters.awards import AwardFilter
from newsroom.public.head import of_page
from newsroom.public.methods import read_only
from newsroom.public.queries import awards as queries
from newsroom.public.queries import streaks
from newsroom.public.queries.releases import with_text
from newsroom.public.search.marking import awards_marked
from newsroom.public.views import lists

# Of the streaks that are going on the register shows as many, and leads to the page of all.
LONGEST_STREAKS = 3


@read_only
def award_list(request: HttpRequest) -> HttpResponse:
    """The register. Where it is neither filtered nor paged it tells of all years and of the streaks that go on."""
    language = languages.active()
    listing, number = lists.listing(AwardFilter, request, queries.awards)
    page = lists.page_of_listing(listing, number, awards_marked(standings.rows, listing.words))
    query = listing.query(number)
    trail: Breadcrumbs = [(_("Awards"), request.path)]
    return show(
        request,
        "award_list",
        alternates=links.same_page(request, "award-list"),
        breadcrumbs=trail,
        canonical=lists.canonical(request, query),
        head=lambda: of_page(trail, feeds=links.feeds(awards=listing.first_page)),
        status=listing.status,
        form=listing.chosen.form,
        ignored=lists.ignored(AwardFilter, request),
        key=listing.key,
        words=listing.words,
        page=page,
        **listing.rows_of(page),
        exports=_exports(language, query),
        most_in_workbook=xlsx.MOST_ROWS,
        totals=award_charts.of_all_years() if not query else None,
        streaks=streaks.running(LONGEST_STREAKS) if not query else None,
    )


def _exports(language: str, query: str) -> dict[str, str]:
    """The addresses of what is listed as files, by their kinds: all of its pages."""
    names = {"CSV": "award-csv", "XLSX": "award-xlsx"}
    return {kind: links.joined(links.page_url(language, name), query) for kind, name in names.items()}


@read_only
def award(request: HttpRequest, public_id: str) -> HttpResponse:
    """The page of an award: its facts, what the register counts from it, and the releases that tell of it.

    A release without a text in the language of the page is listed in another one: it tells of the award all the same.
    """
    language = languages.active()
    found = queries.award(public_id)
    if found is None:
        raise Http404
    standing = standings.of_awards([found]).get(found.pk)
    if standing is None:
        raise Http404
    releases = [mention.release for mention in found.mentions.all()]
    return show(
        request,
        "award_detail",
        alternates=links.same_page(request, "award", public_id),
        breadcrumbs=[
            (_("Awards"), links.page_url(language, "award-list")),
            (found.programme.name, links.page_url(language, "programme", found.programme.slug)),
            (str(found.edition), None),
        ],
        award=found,
        releases=with_text(releases, language, *languages.codes()),
        roles=found.edition.roles.all(),
        standing=standing,
        figures=award_figures.figures(found, standing),
        gaps=award_figures.gaps(found),
        practices=found.practices,  # type: ignore[attr-defined]
        certificates=found.certificates.all(),
        disclosed=found.disclosed,  # type: ignore[attr-defined]
    )
