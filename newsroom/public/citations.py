"""How a release is named by those who write about it."""

from django.conf import settings
from django.utils import formats, timezone
from django.utils.translation import gettext as _

from newsroom.fields import languages
from newsroom.releases.published import PublishedRelease


def citation(release: PublishedRelease, title: str, url: str) -> str:
    """One line in the active language: who published it, under what title, as what, when and where."""
    return _("%(author)s. “%(title)s.” %(kind)s, %(date)s. %(url)s") % {
        "author": author_of(release),
        "title": title,
        "kind": release.get_kind_display(),
        "date": formats.date_format(timezone.localtime(release.published_at), "DATE_FORMAT"),
        "url": url,
    }


def author_of(release: PublishedRelease) -> str:
    """The department and the city in the active language; the city alone where the department has no name in it."""
    language = languages.active()
    city = settings.CITY_NAME.get(language) or next(iter(settings.CITY_NAME.values()))
    department = release.department.name.get(language) if release.department else None
    if not department:
        return str(city)
    return _("%(department)s, %(city)s") % {"department": department, "city": city}
