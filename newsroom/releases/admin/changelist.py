"""The list of releases in the admin: its query, its columns, its search."""

from typing import Any

from django.contrib import admin
from django.db.models import Exists, F, OuterRef, Prefetch, Q, QuerySet
from django.http import HttpRequest
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from newsroom.fields import languages
from newsroom.fields.clock import Now
from newsroom.releases.admin.head import public_url
from newsroom.releases.models import Release, ReleaseText, ReleaseVersion

# The same in every language, and narrow.
TIME_FORMAT = "Y-m-d H:i"


def with_columns(releases: QuerySet[Release]) -> QuerySet[Release]:
    """What the columns show, in a number of queries that does not grow with the rows."""
    public = ReleaseVersion.objects.filter(release=OuterRef("pk"), public_during__contains=Now())
    # Whether there is a body is all that a column tells; the bodies themselves would be most of the answer.
    texts = ReleaseText.objects.only("release", "language", "title", "ready").annotate(
        written=~Q(title="") | ~Q(body="")
    )
    return (
        releases.select_related("category", "department")
        .prefetch_related(Prefetch("texts", texts))
        .annotate(public_now=Exists(public))
    )


def search(releases: QuerySet[Release], words: str) -> QuerySet[Release]:
    """Releases whose titles, in any language, hold every word, or whose id is the search itself."""
    texts = ReleaseText.objects.all()
    found = Q()
    for word in words.split():
        found &= Q(pk__in=texts.filter(title__icontains=word).values("release"))
    return releases.filter(found | Q(public_id=words.strip()) | Q(external_id=words.strip()))


def language_status(text: Any) -> str:
    """ "ready", "not-ready" or "empty", as on the form, of a text that `with_columns` has fetched."""
    if text is None or not text.written:
        return "empty"
    return "ready" if text.ready else "not-ready"


STATUS_LABELS = {
    "ready": gettext_lazy("Ready"),
    "not-ready": gettext_lazy("Not ready"),
    "empty": gettext_lazy("Empty"),
}


class ColumnsMixin(admin.ModelAdmin):
    """Columns of the release list; all of them read what `with_columns` has fetched."""

    @admin.display(description=gettext_lazy("title"))
    def headline(self, release: Release) -> str | SafeString:
        texts = {text.language: text.title for text in release.texts.all() if text.title}
        code = next((code for code in languages.codes() if code in texts), None)
        if code is None:
            return format_html(
                '<span class="untitled">{}</span>', _("Untitled %(id)s") % {"id": release.public_id}
            )
        return format_html('<span lang="{}">{}</span>', code, texts[code])

    @admin.display(description=gettext_lazy("state"), ordering="state")
    def state_badge(self, release: Release) -> SafeString:
        return format_html(
            '<span class="badge badge-{}">{}</span>', release.state, release.get_state_display()
        )

    @admin.display(description=gettext_lazy("languages"))
    def language_badges(self, release: Release) -> SafeString:
        texts = {text.language: text for text in release.texts.all()}
        rows = ((code, language_status(texts.get(code))) for code in languages.codes())
        return format_html_join(
            " ",
            '<span class="language language-{}"><abbr title="{}">{}</abbr> {}</span>',
            (
                (status, dict(languages.choices())[code], code.upper(), STATUS_LABELS[status])
                for code, status in rows
            ),
        )

    @admin.display(
        description=gettext_lazy("publish time (KST)"), ordering=F("publish_at").desc(nulls_last=True)
    )
    def publish_time(self, release: Release) -> str | None:
        if release.publish_at is None:
            return None
        return date_format(timezone.localtime(release.publish_at), TIME_FORMAT)

    @admin.display(description=gettext_lazy("public now"))
    def public_page(self, release: Release) -> str | SafeString:
        if not release.public_now:  # type: ignore[attr-defined]
            return _("No")
        return format_html('<a href="{}">{}</a>', public_url(release), _("View"))

    def get_search_results(
        self, request: HttpRequest, queryset: QuerySet[Any], search_term: str
    ) -> tuple[QuerySet[Any], bool]:
        return (search(queryset, search_term) if search_term.strip() else queryset), False
