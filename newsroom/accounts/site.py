from typing import Any, cast

from django.contrib import admin
from django.db import transaction
from django.http import HttpRequest, HttpResponse

from newsroom.accounts import audit
from newsroom.accounts.forms import LoginForm
from newsroom.accounts.models import User


class AdminSite(admin.AdminSite):
    """The admin, whose own acts (logging in, changing one's password) stand in the audit log like all others."""

    login_form = LoginForm

    @transaction.atomic
    def password_change(  # type: ignore[override]
        self, request: HttpRequest, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        response = super().password_change(request, extra_context)
        if response.status_code == 302:  # to the page that says it is done
            user = cast(User, request.user)
            audit.record("password", user, on=user)
        return response
