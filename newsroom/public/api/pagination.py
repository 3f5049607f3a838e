from typing import Any

from django.core.paginator import EmptyPage
from django.utils.translation import gettext as _
from rest_framework.exceptions import NotFound
from rest_framework.pagination import PageNumberPagination
from rest_framework.request import Request
from rest_framework.response import Response

from newsroom.public.paging import page_of


class BoundedPagination(PageNumberPagination):
    """Pages as the view's filter has cleaned them: a number or size beyond the ceiling has been refused before.

    `capped` tells that there are more than `count`, as pages say “more than” then: of very many matches of words the
    newest alone are read.
    """

    def paginate_queryset(self, queryset: Any, request: Request, view: Any = None) -> Any:
        """The rows of the page, which are read when somebody looks at one."""
        self.chosen = chosen = view.chosen
        try:
            self.page = page_of(queryset, chosen.page_number, chosen.page_size_chosen, view.loading())
        except EmptyPage:
            message = _("The list has no page %(number)d.") % {"number": chosen.page_number}
            raise NotFound(message) from None
        self.request = request
        return self.page.object_list

    def get_paginated_response(self, data: Any) -> Response:
        response = super().get_paginated_response(data)
        found = self.chosen.found
        response.data = {
            "count": response.data.pop("count"),
            "capped": found is not None and found.capped,
            **response.data,
        }
        return response

    def get_paginated_response_schema(self, schema: dict[str, Any]) -> dict[str, Any]:
        told = super().get_paginated_response_schema(schema)
        told["required"] = ["count", "capped", "results"]
        told["properties"]["capped"] = {
            "type": "boolean",
            "description": "There are more than `count`: of very many matches the newest are found.",
        }
        return told

    def get_schema_operation_parameters(self, view: Any) -> list[dict[str, Any]]:
        return []  # the filter tells of them
