"""Spreadsheets in the admin: choosing a file, looking at all that it would change, doing it, and undoing it."""

from collections.abc import Iterable, Mapping
from itertools import groupby
from typing import Any, cast

from django import forms
from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.db.models import Case, Count, F, Q, QuerySet, When
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy

from awards.models import ImportedRow, RegisterImport
from awards.spreadsheets.applying import NotDone, apply, drop
from awards.spreadsheets.files import MOST_BYTES
from awards.spreadsheets.planning import propose
from awards.spreadsheets.reports import ToldRow
from awards.spreadsheets.sheets import FileRefused
from awards.spreadsheets.undoing import undo
from newsroom.accounts.admin.audited import AuditedAdmin
from newsroom.accounts.admin.paging import CappedPaginator
from newsroom.accounts.models import User
from newsroom.releases.interchange.report import Result

ROWS_ON_A_PAGE = 50
# Files that wait beside the one that is looked at.
MOST_OTHERS = 5
TEMPLATES = "admin/awards/registerimport"
# What needs somebody's eyes comes first; of what stays as it is the number is enough.
RESULTS = {
    Result.REFUSED: pgettext_lazy("row", "Refused"),
    Result.UPDATED: gettext_lazy("Changed"),
    Result.CREATED: gettext_lazy("New"),
    Result.UNCHANGED: gettext_lazy("Unchanged"),
}
# A value of the file that is not taken is told of a row that stays as it is, which is looked at before what is new.
TOLD_OF = Q(result=Result.UNCHANGED) & ~Q(told__notes=[])
IN_ORDER = (
    Case(
        When(result=Result.REFUSED, then=0),
        When(result=Result.UPDATED, then=1),
        When(TOLD_OF, then=2),
        When(result=Result.CREATED, then=3),
        default=4,
    ),
    "position",
)


class FileForm(forms.Form):
    file = forms.FileField(
        label=gettext_lazy("File"),
        help_text=gettext_lazy(
            "A workbook (.xlsx) or CSV, with the headings of the template or others like them."
        ),
        widget=forms.FileInput(attrs={"accept": ".xlsx,.csv"}),
        error_messages={"required": gettext_lazy("Choose a file.")},
    )
    leaves_out = forms.BooleanField(
        label=gettext_lazy("Leave out columns that the register does not have"),
        help_text=gettext_lazy(
            "The preview names each of them. Otherwise a file with such columns is not read."
        ),
        required=False,
    )


@admin.register(RegisterImport)
class RegisterImportAdmin(AuditedAdmin):
    """Nothing here is typed: an import comes from a file, and what became of it is told."""

    list_display = ["file_name", "standing", "made_by", "made_at", *(f"{result}_count" for result in Result)]
    list_select_related = ["made_by"]
    search_fields = ["file_name", "made_by__username", "made_by__first_name", "made_by__last_name"]
    search_help_text = gettext_lazy("Words of the file's name or of who imported it.")
    show_full_result_count = False
    list_per_page = 50
    actions = None
    change_list_template = f"{TEMPLATES}/change_list.html"

    def get_queryset(self, request: HttpRequest) -> QuerySet[RegisterImport]:
        return super().get_queryset(request).defer("content")

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def get_urls(self) -> list[URLPattern]:
        upload = self.admin_site.admin_view(self.upload_view)
        return [path("upload/", upload, name="awards_registerimport_upload"), *super().get_urls()]

    @admin.display(description=gettext_lazy("state"), ordering=F("applied_at").desc(nulls_first=True))
    def standing(self, done: RegisterImport) -> str:
        if done.waits:
            return _("not confirmed yet")
        return _("undone") if done.undone_at else _("imported")

    def upload_view(self, request: HttpRequest) -> HttpResponse:
        """Takes a file and leads to what it would change, or tells why it cannot be read."""
        _must_import(request)
        is_sent = request.method == "POST"
        form = FileForm(request.POST, request.FILES) if is_sent else FileForm()
        problems: list[str] = []
        if is_sent and form.is_valid():
            file = form.cleaned_data["file"]
            try:
                waiting = propose(
                    file.read(MOST_BYTES + 1),
                    file.name,
                    cast(User, request.user),
                    leaves_out=form.cleaned_data["leaves_out"],
                )
            except FileRefused as refused:
                problems = list(refused.problems)
            else:
                return HttpResponseRedirect(_page_of(waiting))
        title, days = _("Import a spreadsheet"), RegisterImport.WAITS_FOR.days
        context = {"title": title, "form": form, "problems": problems, "days": days}
        return self._page(request, "upload.html", context, 400 if problems else 200)

    def change_view(
        self, request: HttpRequest, object_id: str, form_url: str = "", extra_context: Any = None
    ) -> HttpResponse:
        """What the import would do or has done, row by row; its buttons confirm, drop or undo it."""
        if not self.has_view_permission(request):
            raise PermissionDenied
        found = self.get_object(request, object_id)
        if found is None:
            return _is_gone(request)
        if request.method == "POST":
            _must_import(request)
            return self._act(request, found)
        return self._rows(request, found)

    def _act(self, request: HttpRequest, found: RegisterImport) -> HttpResponse:
        user = cast(User, request.user)
        try:
            if "confirm" in request.POST:
                apply(found.pk, user)
                messages.success(request, _("The file was imported."))
            elif "undo" in request.POST:
                undo(found.pk, user)
                messages.success(request, _("The import was undone: the register is as it was before."))
            elif "drop" in request.POST:
                drop(found.pk)
                messages.success(request, _("Nothing was imported."))
                return HttpResponseRedirect(reverse("admin:awards_registerimport_changelist"))
            else:
                raise PermissionDenied
        except NotDone as not_done:
            left = self.get_object(request, str(found.pk))
            if left is None:
                return _is_gone(request)
            return self._rows(request, left, not_done.reasons)
        return HttpResponseRedirect(_page_of(found))

    def _rows(self, request: HttpRequest, found: RegisterImport, obstacles: Any = ()) -> HttpResponse:
        chosen = request.GET.get("result", "")
        rows = found.rows.order_by(*IN_ORDER)
        if chosen in RESULTS:
            rows = rows.filter(result=chosen)
        if only_differing := bool(request.GET.get("differs")):
            rows = rows.filter(told__differs=True)
        page = CappedPaginator(rows, ROWS_ON_A_PAGE).get_page(request.GET.get("p"))
        context = {
            "title": _("What the file would change") if found.waits else _("What the file changed"),
            "import": found,
            "object": found,
            "groups": _groups(page, _counts(rows), folds=not (chosen or only_differing)),
            "page": page,
            "tabs": _tabs(found, chosen),
            "chosen": chosen,
            "differing": ImportedRow.objects.filter(made_by=found, told__differs=True).count(),
            "writes": found.created_count + found.updated_count,
            "obstacles": obstacles,
            "waiting": _others(self.get_queryset(request), found),
            "may_import": request.user.has_perm("awards.add_registerimport"),
        }
        return self._page(request, "told.html", context, 409 if obstacles else 200)

    def _page(
        self, request: HttpRequest, template: str, context: dict[str, Any], status: int
    ) -> HttpResponse:
        shared = {**self.admin_site.each_context(request), "opts": self.opts}
        return TemplateResponse(request, f"{TEMPLATES}/{template}", shared | context, status=status)


def _must_import(request: HttpRequest) -> None:
    if not request.user.has_perm("awards.add_registerimport"):
        raise PermissionDenied


def _is_gone(request: HttpRequest) -> HttpResponse:
    message = _("This import is no longer there: somebody dropped it, or nobody confirmed it within %(days)d days. "
                "Nothing of it was imported. Choose the file again.")  # fmt: skip
    messages.warning(request, message % {"days": RegisterImport.WAITS_FOR.days})
    return HttpResponseRedirect(reverse("admin:awards_registerimport_changelist"))


def _others(imports: QuerySet[RegisterImport], found: RegisterImport) -> list[RegisterImport]:
    """The newest of those that wait beside one that waits as well."""
    if not found.waits:
        return []
    waiting = imports.filter(applied_at=None).exclude(pk=found.pk).select_related("made_by")
    return list(waiting.order_by("-pk")[:MOST_OTHERS])


def _page_of(found: RegisterImport) -> str:
    return reverse("admin:awards_registerimport_change", args=[found.pk])


def _counts(rows: QuerySet[ImportedRow]) -> dict[tuple[str, bool], int]:
    """By what becomes of rows, and whether something is told of one that stays as it is."""
    told_of = Case(When(TOLD_OF, then=True), default=False)
    counted = rows.order_by().annotate(told_of=told_of).values_list("result", "told_of").annotate(Count("pk"))
    return {(result, is_told_of): count for result, is_told_of, count in counted}


def _groups(
    rows: Iterable[ImportedRow], counts: Mapping[tuple[str, bool], int], *, folds: bool
) -> list[dict[str, Any]]:
    """The rows of a page by what becomes of them, each with how many there are on all pages."""
    return [
        {
            "label": _("Unchanged, with remarks") if is_told_of else RESULTS[result],
            "count": counts[result, is_told_of],
            "rows": list(together),
            "is_folded": folds and result is Result.UNCHANGED and not is_told_of,
        }
        for (result, is_told_of), together in groupby(map(ToldRow, rows), key=_group)
    ]


def _group(row: ToldRow) -> tuple[Result, bool]:
    return row.result, row.result is Result.UNCHANGED and bool(row.notes)


def _tabs(found: RegisterImport, chosen: str) -> list[dict[str, Any]]:
    counts = {result: getattr(found, f"{result}_count") for result in RESULTS}
    tabs = [{"value": "", "label": _("All"), "count": sum(counts.values())}]
    tabs += [{"value": result.value, "label": RESULTS[result], "count": counts[result]} for result in RESULTS]
    return [tab | {"is_chosen": tab["value"] == chosen} for tab in tabs]
