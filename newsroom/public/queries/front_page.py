"""Which releases the home page shows: those that the desk has featured lead, the newest follow."""

from newsroom.public.queries import releases as queries
from newsroom.public.queries import rows
from newsroom.releases.published import PublishedRelease

Releases = list[PublishedRelease]


def releases(language: str, *, leads: int, latest: int) -> tuple[Releases, Releases]:
    """The releases that lead, and the latest of the others; where none is featured, the newest leads.

    Looked for together: what is featured may be older than all that is new.
    """
    public = queries.releases(language).values_list("pk", "published_at")
    featured = public.filter(featured=True)[:leads]
    found = sorted(
        featured.union(public[: leads + latest]), key=lambda told: (told[1], told[0]), reverse=True
    )
    shown = rows.releases([pk for pk, _time in found], language)
    leading = [release for release in shown if release.featured][:leads] or shown[:1]
    return leading, [release for release in shown if release not in leading][:latest]
