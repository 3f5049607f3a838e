from collections.abc import Sequence

from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.utils.translation import gettext as _

from newsroom.fields import languages
from newsroom.public import fragments, links, standings
from newsroom.public.citations import citation
from newsroom.public.context import Breadcrumbs, show
from newsroom.public.files import with_files
from newsroom.public.filters.releases import ReleaseFilter
from newsroom.public.head import of_page, of_release
from newsroom.public.key_figures import key_figures
from newsroom.public.kit.contents import size_of
from newsroom.public.licences import licence_of
from newsroom.public.methods import read_only
from newsroom.public.queries import releases as queries
from newsroom.public.queries import rows
from newsroom.public.queries.nearby import nearby
from newsroom.public.redirects import moved
from newsroom.public.search.marking import releases_marked
from newsroom.public.views import lists
from newsroom.releases.published import PublishedRelease, PublishedText


@read_only
def release_list(request: HttpRequest) -> HttpResponse:
    listing, number = lists.listing(ReleaseFilter, request, _in_this_language)
    page = lists.page_of_listing(listing, number, releases_marked(rows_of_list, listing.words))
    trail: Breadcrumbs = [(_("Press releases"), request.path)]
    feeds = links.feeds(releases=listing.first_page)
    return show(
        request,
        "release_list",
        alternates=links.same_page(request, "release-list"),
        breadcrumbs=trail,
        canonical=lists.canonical(request, listing.query(number)),
        head=lambda: of_page(trail, feeds=feeds),
        feed=feeds[0],
        status=listing.status,
        form=listing.chosen.form,
        ignored=lists.ignored(ReleaseFilter, request),
        key=listing.key,
        words=listing.words,
        facets=listing.facets,
        page=page,
        **listing.rows_of(page),
    )


def _in_this_language() -> QuerySet[PublishedRelease]:
    return queries.releases(languages.active())


def rows_of_list(ids: Sequence[int]) -> list[PublishedRelease]:
    """The releases with these ids that are public in the active language, with all that a row of a list shows."""
    return rows.releases(ids, languages.active())


@read_only
def release(request: HttpRequest, public_id: str, slug: str | None = None) -> HttpResponse:
    """The page of a release in the language of the address.

    What is not public is a 404, whatever the slug; what was taken back, wholly or in this language, is told with its
    reason (410); a wrong slug or none leads to the right one; a language without a text says so and names the others,
    as a 404.
    """
    language = languages.active()
    found = queries.release(public_id)
    if found is None:
        return _withdrawn(request, public_id)
    text = found.text_in(language)
    if text is None:
        return _not_in_this_language(request, found, language)
    if slug != text.slug and not getattr(request, "preview", False):
        return moved(links.with_query(links.text_url(found, text), request))
    return _release_page(request, found, text)


def _release_page(request: HttpRequest, found: PublishedRelease, text: PublishedText) -> HttpResponse:
    urls = links.release_urls(with_files(request, found, [text.language]))
    trail = _under_the_list(text.language, text.title)
    # What is told of it names the host that was asked, in addresses to be copied.
    named = links.absolute(request, ""), found.pk
    return show(
        request,
        "release_detail",
        alternates=links.alternates(urls),
        breadcrumbs=trail,
        canonical=urls[text.language],
        text=text,
        photos=found.photos.all(),
        article=fragments.record(("release", *named), lambda: _article(request, found, text)),
        head=lambda: of_release(request, found, text),
        head_named=named,
    )


def _article(request: HttpRequest, found: PublishedRelease, text: PublishedText) -> str:
    url = links.absolute(request, links.lasting_url(found, text.language))
    awards = [mention.award for mention in found.mentions.all()]
    standings.attach(awards)
    told = {
        "release": found,
        "text": text,
        "photos": found.photos.all(),
        "attachments": found.attachments.all(),
        "kit_size": size_of(found),
        "awards": awards,
        "key_figures": key_figures(awards),
        "topics": found.topics.all(),
        "practices": found.practices,  # type: ignore[attr-defined]
        "corrections": found.corrections.all(),
        "contacts": found.named_contacts(),
        "licence": licence_of(found, text, url),
        "citation": citation(found, text.title, url),
        "url": url,
        "nearby": nearby(found, text),
    }
    return render_to_string("public/components/release_article.html", told, request)


def _withdrawn(request: HttpRequest, public_id: str) -> HttpResponse:
    notice = queries.withdrawal(public_id)
    if notice is None:
        raise Http404
    return show(
        request,
        "release_withdrawn",
        alternates=links.same_page(request, "release-id", public_id),
        breadcrumbs=_under_the_list(languages.active(), _("Withdrawn")),
        status=410,
        withdrawal=notice,
    )


def _not_in_this_language(request: HttpRequest, found: PublishedRelease, language: str) -> HttpResponse:
    """Says why there is no text in `language`, with the way to those there are."""
    urls = links.release_urls(found)
    if not urls:
        raise Http404
    notice = queries.withdrawal_of_language(found, language)
    label = _("Withdrawn") if notice else _("Not available in this language")
    return show(
        request,
        "release_withdrawn" if notice else "release_language_missing",
        alternates=links.alternates(urls),
        breadcrumbs=_under_the_list(language, label),
        status=410 if notice else 404,
        release=queries.with_text([found], *urls)[0],
        withdrawal=notice,
    )


def _under_the_list(language: str, label: str) -> list[tuple[str, str | None]]:
    return [(_("Press releases"), links.page_url(language, "release-list")), (label, None)]
