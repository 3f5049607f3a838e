from typing import Any

from django.contrib.admin.forms import AdminAuthenticationForm
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from newsroom.accounts import logins


class LoginForm(AdminAuthenticationForm):
    """Django's own; after too many failures it asks to wait before it looks at another password."""

    error_messages = {
        **AdminAuthenticationForm.error_messages,
        "wait": _("Too many attempts have failed. Try again in a quarter of an hour."),
    }

    def clean(self) -> dict[str, Any]:
        if logins.must_wait(self.cleaned_data.get("username", ""), self.request):
            raise ValidationError(self.error_messages["wait"], code="wait")
        return super().clean()

    def confirm_login_allowed(self, user: Any) -> None:
        """The right password of somebody who is not of the staff: for Django no failure, for the audit log one."""
        try:
            super().confirm_login_allowed(user)
        except ValidationError:
            logins.note_failure({"username": user.get_username()}, self.request)
            raise
