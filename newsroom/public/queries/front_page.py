"""Which releases the home page shows: those that the desk has featured lead, the newest follow."""

from django.db.models import Q

from newsroom.public.queries import releases as queries
from newsroom.public.queries import rows
from newsroom.releases.published import PublishedRelease

Releases = list[PublishedRelease]


def releases(language: str, *, leads: int, latest: int) -> tuple[Releases, Releases]:
    """The releases that lead, and the latest of the others; where none is featured, the newest leads.

    Looked for together: what is featured may be older than all that is new.
    """
    public = queries.releases(language)
    featured = public.filter(featured=True).values("pk")[:leads]
    newest = public.values("pk")[: leads + latest]
    found = public.filter(Q(pk__in=featured) | Q(pk__in=newest)).values_list("pk", flat=True)
    shown = rows.releases(list(found), language)
    leading = [release for release in shown if release.featured][:leads] or shown[:1]
    return leading, [release for release in shown if release not in leading][:latest]
