from typing import Any

from django.core.paginator import EmptyPage
from django.utils.translation import gettext as _
from rest_framework.exceptions import NotFound
from rest_framework.pagination import PageNumberPagination
from rest_framework.request import Request

from newsroom.public.paging import page_of


class BoundedPagination(PageNumberPagination):
    """Pages as the view's filter has cleaned them: a number or size beyond the ceiling has been refused before."""

    def paginate_queryset(self, queryset: Any, request: Request, view: Any = None) -> Any:
        """The rows of the page, which are read when somebody looks at one."""
        chosen = view.chosen
        try:
            self.page = page_of(queryset, chosen.page_number, chosen.page_size_chosen, view.loading())
        except EmptyPage:
            message = _("The list has no page %(number)d.") % {"number": chosen.page_number}
            raise NotFound(message) from None
        self.request = request
        return self.page.object_list

    def get_schema_operation_parameters(self, view: Any) -> list[dict[str, Any]]:
        return []  # the filter tells of them
