"""The admin site of the newsroom, whose index is the desk."""

from typing import Any, cast

from django.http import HttpRequest
from django.template.response import TemplateResponse

from newsroom.accounts.models import User
from newsroom.accounts.site import AdminSite
from newsroom.desk import dashboard


class DeskSite(AdminSite):
    def index(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> TemplateResponse:
        """What waits for the person who asks, each list with its count and one click away."""
        context = {
            "desk": dashboard.of(cast(User, request.user)),
            "may_write": request.user.has_perm("releases.add_release"),
        }
        return super().index(request, {**context, **(extra_context or {})})
