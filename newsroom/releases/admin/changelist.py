"""The list of releases in the admin: its query, its columns, its search."""

from collections.abc import Sequence
from typing import Any

from django.contrib import admin
from django.contrib.admin.views.main import ORDER_VAR, ChangeList
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
from newsroom.releases.admin.filters import LanguageFilter, StateFilter, WorkFilter
from newsroom.releases.admin.head import public_url
from newsroom.releases.durations import since
from newsroom.releases.enums import State
from newsroom.releases.models import Release, ReleaseText, ReleaseVersion
from newsroom.releases.times import kst


def with_columns(releases: QuerySet[Release]) -> QuerySet[Release]:
    """What the columns show, in a number of queries that does not grow with the rows."""
    public = ReleaseVersion.objects.filter(release=OuterRef("pk"), public_during__contains=Now())
    # Whether there is a body is all that a column tells; the bodies themselves would be most of the answer.
    texts = ReleaseText.objects.only("release", "language", "title", "ready").annotate(
        written=~Q(title="") | ~Q(body="")
    )
    overridden = ReleaseVersion.objects.exclude(override_reason="").select_related("approved_by")
    return (
        releases.select_related("department", "created_by", "submitted_by")
        .prefetch_related(Prefetch("texts", texts), Prefetch("versions", overridden, to_attr="overridden"))
        .annotate(public_now=Exists(public), asked_at=Now())
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


class ReleaseChangeList(ChangeList):
    """A list of the desk comes in the order of the desk, unless another one is asked for."""

    def get_ordering(self, request: HttpRequest, queryset: QuerySet[Any]) -> list[Any]:
        work = next((spec for spec in self.filter_specs if isinstance(spec, WorkFilter)), None)
        if work and work.chosen and ORDER_VAR not in self.params:
            return [*work.chosen.ordering, "pk"]
        return super().get_ordering(request, queryset)


class ColumnsMixin(admin.ModelAdmin):
    """The list of releases; all of its columns read what `with_columns` has fetched."""

    list_display = [
        "headline",
        "state_badge",
        "waiting_since",
        "language_badges",
        "department",
        "publish_time",
    ]
    list_filter = [WorkFilter, ("state", StateFilter), LanguageFilter, "kind", "category", "department"]
    search_fields = ["texts__title", "public_id", "external_id"]
    search_help_text = gettext_lazy("Words of a title in any language, a public id or an external id.")
    show_full_result_count = False
    show_facets = admin.ShowFacets.NEVER
    list_per_page = 50
    # Other apps set theirs.
    actions: Sequence[Any] | None = None

    def get_changelist(self, request: HttpRequest, **kwargs: Any) -> type[ChangeList]:
        return ReleaseChangeList

    def get_queryset(self, request: HttpRequest) -> QuerySet[Release]:
        releases = super().get_queryset(request)
        match = request.resolver_match
        in_list = match and match.url_name == "releases_release_changelist"
        return with_columns(releases) if in_list else releases

    def get_list_display(self, request: HttpRequest) -> list[Any]:
        columns = list(super().get_list_display(request))
        return [*columns, "override"] if request.GET.get("work") == "overrides" else columns

    @admin.display(description=gettext_lazy("title"))
    def headline(self, release: Release) -> str | SafeString:
        code, title = release.first_title
        if not title:
            return format_html(
                '<span class="untitled">{}</span>', _("Untitled %(id)s") % {"id": release.public_id}
            )
        return format_html('<span lang="{}">{}</span>', code, title)

    @admin.display(description=gettext_lazy("state"), ordering="state")
    def state_badge(self, release: Release) -> SafeString:
        return format_html(
            '<span class="badge badge-{}">{}</span>', release.state, release.get_state_display()
        )

    @admin.display(description=gettext_lazy("since"), ordering="state_since")
    def waiting_since(self, release: Any) -> SafeString:
        """Since when it is in its state, and who brought it there as far as it waits for somebody."""
        person = {State.DRAFT: release.created_by, State.REVIEW: release.submitted_by}.get(release.state)
        return format_html(
            '<time datetime="{}" title="{}">{}</time>{}',
            release.state_since.isoformat(),
            kst(release.state_since),
            since(release.state_since, release.asked_at),
            format_html("<br>{}", person) if person else "",
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

    @admin.display(description=gettext_lazy("publish time"), ordering=F("publish_at").desc(nulls_last=True))
    def publish_time(self, release: Release) -> SafeString | None:
        """The day with its weekday, the hour with its zone, and, of what readers see now, the way to its page."""
        if release.publish_at is None:
            return None
        local = timezone.localtime(release.publish_at)
        hour = format_html("{}<br>{} KST", date_format(local, "Y-m-d (D)"), date_format(local, "H:i"))
        if not release.public_now:  # type: ignore[attr-defined]
            return hour
        return format_html('{}<br><a href="{}">{}</a>', hour, public_url(release), _("View on site"))

    @admin.display(description=gettext_lazy("override"))
    def override(self, release: Any) -> SafeString:
        """Who approved what they wrote, when and why; the last time."""
        version = release.overridden[0]
        return format_html(
            "{}<br>{}<br>{}", version.approved_by, kst(version.approved_at), version.override_reason
        )

    def get_search_results(
        self, request: HttpRequest, queryset: QuerySet[Any], search_term: str
    ) -> tuple[QuerySet[Any], bool]:
        return (search(queryset, search_term) if search_term.strip() else queryset), False
