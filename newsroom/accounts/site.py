from http import HTTPStatus
from typing import Any, cast

from django.contrib import admin
from django.core.exceptions import NON_FIELD_ERRORS
from django.db import transaction
from django.http import HttpRequest, HttpResponse

from newsroom.accounts import audit, logins
from newsroom.accounts.forms import LoginForm
from newsroom.accounts.models import User


class AdminSite(admin.AdminSite):
    """The admin, whose own acts (logging in, changing one's password) stand in the audit log like all others."""

    login_form = LoginForm

    def login(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> HttpResponse:
        """The form; who has to wait before trying again is told so by the status as well."""
        response = super().login(request, extra_context)
        form = getattr(response, "context_data", {}).get("form")
        if form is not None and form.has_error(NON_FIELD_ERRORS, "wait"):
            response.status_code = HTTPStatus.TOO_MANY_REQUESTS
            response["Retry-After"] = str(int(logins.WINDOW.total_seconds()))
        return response

    @transaction.atomic
    def password_change(  # type: ignore[override]
        self, request: HttpRequest, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        response = super().password_change(request, extra_context)
        if response.status_code == 302:  # to the page that says it is done
            user = cast(User, request.user)
            audit.record("password", user, on=user)
        return response
