from typing import Any

from django.contrib import admin
from django.contrib.admin.views.main import ChangeList
from django.http import HttpRequest

from newsroom.accounts.admin.audited import AuditedAdmin
from newsroom.accounts.admin.paging import CappedPaginator


class CappedChangeList(ChangeList):
    def get_results(self, request: HttpRequest) -> None:
        super().get_results(request)
        # Beside the search it would be told as the number of results, which the cap does not let us know.
        self.full_result_count = self.result_count


class ReadOnlyAdmin(AuditedAdmin):
    """A list to look at, of rows that only acts write and that grow for ever; newest first, as its index has it."""

    list_display_links = None
    list_per_page = 50
    list_max_show_all = 0
    # Only the time has an index to sort by.
    sortable_by = []
    paginator = CappedPaginator
    show_full_result_count = False
    show_facets = admin.ShowFacets.NEVER
    actions = None

    def get_changelist(self, request: HttpRequest, **kwargs: Any) -> type[ChangeList]:
        return CappedChangeList

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False
