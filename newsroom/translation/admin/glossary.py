"""The glossary in the admin: its list and form, and its files."""

from typing import Any, cast

from django import forms
from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.db.models import F, Q, QuerySet
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse
from django.utils import timezone
from django.utils.http import content_disposition_header
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from newsroom.accounts.admin.audited import AuditedAdmin
from newsroom.accounts.models import User
from newsroom.bilingual.exchange import csv, tbx
from newsroom.bilingual.exchange.entries import LISTS, LONGEST
from newsroom.fields import languages
from newsroom.releases import clock
from newsroom.releases.admin.fields import LinesField
from newsroom.translation import glossary
from newsroom.translation.models import GlossaryTerm
from newsroom.translation.models.glossary import validate_name

TYPES = {"csv": "text/csv; charset=utf-8", "tbx": "application/x-tbx"}


class GlossaryTermForm(forms.ModelForm):
    """Several names are typed one on each line."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in ("ko", "en", *LISTS):
            if name in self.fields:
                self.fields[name].widget.attrs["lang"] = "ko" if name.startswith("ko") else "en"

    def clean(self) -> dict[str, Any] | None:
        cleaned = super().clean() or self.cleaned_data
        for name in LISTS:
            for value in cleaned.get(name, ()):
                try:
                    validate_name(value)
                except forms.ValidationError as error:
                    self.add_error(name, error)
                    break
        return cleaned


class ValidityFilter(admin.SimpleListFilter):
    title = gettext_lazy("valid")
    parameter_name = "valid"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        return [("today", _("Today")), ("formerly", _("Formerly"))]

    def queryset(self, request: HttpRequest, queryset: QuerySet[GlossaryTerm]) -> QuerySet[GlossaryTerm]:
        today = timezone.localtime(clock.now()).date()
        if self.value() == "formerly":
            return queryset.filter(valid_to__lt=today)
        valid = Q(valid_to=None) | Q(valid_to__gte=today)
        return queryset.filter(valid) if self.value() == "today" else queryset


class FileForm(forms.Form):
    file = forms.FileField(
        label=gettext_lazy("File"),
        help_text=gettext_lazy("CSV in UTF-8, or TBX (ISO 30042:2019)."),
        widget=forms.FileInput(attrs={"accept": ".csv,.tbx,.xml"}),
        error_messages={"required": gettext_lazy("Choose a file.")},
    )


@admin.register(GlossaryTerm)
class GlossaryTermAdmin(AuditedAdmin):
    form = GlossaryTermForm
    fieldsets = [
        (None, {"fields": ["kind", "ko", "ko_others", "within"]}),
        (gettext_lazy("English"), {"fields": ["en", "en_others", "paraphrases", "forbidden"]}),
        (gettext_lazy("Validity"), {"fields": ["valid_from", "valid_to", "thing"]}),
        (gettext_lazy("Where it is from"), {"fields": ["official", "source", "note", "in_use"]}),
    ]
    list_display = ["korean", "english", "kind", "period", "standing", "in_use"]
    list_display_links = ["korean"]
    list_filter = ["kind", "official", "in_use", ValidityFilter]
    search_fields = ["ko", "en", "ko_others", "en_others", "forbidden", "within", "source"]
    search_help_text = gettext_lazy("Terms and their other spellings and renderings in both languages.")
    show_full_result_count = False
    show_facets = admin.ShowFacets.NEVER
    list_per_page = 50
    actions = None
    change_list_template = "admin/translation/glossaryterm/change_list.html"

    class Media:
        css = {"all": ["newsroom/admin-glossary.css"]}

    def get_urls(self) -> list[URLPattern]:
        view = self.admin_site.admin_view
        return [
            path("import/", view(self.import_view), name="translation_glossaryterm_import"),
            path("export.<str:kind>", view(self.export_view), name="translation_glossaryterm_export"),
            *super().get_urls(),
        ]

    def formfield_for_dbfield(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        if db_field.name in LISTS:
            return LinesField(
                line_length=LONGEST,
                required=False,
                label=capfirst(db_field.verbose_name),
                help_text=db_field.help_text,
                widget=forms.Textarea(attrs={"rows": 3}),
            )
        return super().formfield_for_dbfield(db_field, request, **kwargs)

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """A packaged term would come back: it is taken out of use."""
        is_ours = obj is None or obj.packaged is None
        return is_ours and super().has_delete_permission(request, obj)

    def export_view(self, request: HttpRequest, kind: str) -> HttpResponse:
        """The whole glossary as a file."""
        if not self.has_view_permission(request):
            raise PermissionDenied
        if kind not in TYPES:
            raise Http404
        entries = [term.entry for term in GlossaryTerm.objects.all()]
        content = tbx.written(entries) if kind == "tbx" else csv.written(entries, languages.active())
        day = timezone.localtime(clock.now()).date().isoformat()
        disposition = content_disposition_header(True, f"glossary-{day}.{kind}") or "attachment"
        headers = {"Content-Disposition": disposition}
        return HttpResponse(content, content_type=TYPES[kind], headers=headers)

    def import_view(self, request: HttpRequest) -> HttpResponse:
        """Takes a file whole, or tells of each line what is wrong with it."""
        if not (self.has_add_permission(request) and self.has_change_permission(request)):
            raise PermissionDenied
        is_sent = request.method == "POST"
        form = FileForm(request.POST, request.FILES) if is_sent else FileForm()
        faults: list[tuple[int, str]] = []
        if is_sent and form.is_valid():
            try:
                stored = self._store(request, form.cleaned_data["file"])
            except glossary.NotStored as refused:
                faults = refused.told
            else:
                messages.success(request, _told(stored))
                return HttpResponseRedirect(reverse("admin:translation_glossaryterm_changelist"))
        context = {
            **self.admin_site.each_context(request),
            "title": _("Import a glossary"),
            "opts": self.opts,
            "form": form,
            "faults": faults,
        }
        template = "admin/translation/glossaryterm/import.html"
        return TemplateResponse(request, template, context, status=400 if faults else 200)

    def _store(self, request: HttpRequest, file: Any) -> glossary.Stored:
        content = file.read(glossary.MOST_BYTES + 1)
        return glossary.store(glossary.read_file(file.name, content), cast(User, request.user))

    @admin.display(description=gettext_lazy("Korean"), ordering="ko")
    def korean(self, term: GlossaryTerm) -> str:
        return f"{term.ko} ({term.within})" if term.within else term.ko

    @admin.display(description=gettext_lazy("English"), ordering="en")
    def english(self, term: GlossaryTerm) -> str:
        return term.en

    @admin.display(description=gettext_lazy("valid"), ordering=F("valid_from").asc(nulls_first=True))
    def period(self, term: GlossaryTerm) -> str:
        if not term.valid_from and not term.valid_to:
            return ""
        return f"{term.valid_from or ''} – {term.valid_to or ''}"

    @admin.display(description=gettext_lazy("standing"), ordering="official")
    def standing(self, term: GlossaryTerm) -> str:
        return _("official") if term.official else _("observed, not official")


def _told(stored: glossary.Stored) -> str:
    message = _(
        "The file is in the glossary: %(added)d terms added, %(changed)d changed, %(unchanged)d as they were."
    )
    return message % {"added": stored.added, "changed": stored.changed, "unchanged": stored.unchanged}
