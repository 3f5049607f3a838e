"""The panel of the release form; its script asks for the proposals when the form has opened, and while one types."""

from typing import cast

from django.forms.widgets import Script
from django.http import HttpRequest
from django.template.loader import render_to_string
from django.urls import reverse

from newsroom.accounts.models import User
from newsroom.releases.models import Release
from newsroom.translation.admin.panel import works_on

TELL = "awards.add_mention"
STYLES = ["newsroom/admin-proposals.css"]
SCRIPTS = [Script("newsroom/admin-proposals.js", defer=True)]


def may_decide(user: User, release: Release | None) -> bool:
    """Whether somebody says which awards the release tells of."""
    return user.has_perm(TELL) and works_on(user, release)


def panel(request: HttpRequest, release: Release | None) -> str:
    """Below the texts of the release form; empty for who does not decide."""
    if not may_decide(cast(User, request.user), release):
        return ""
    url = reverse("proposals", args=[release.pk]) if release else reverse("proposals_new")
    return render_to_string("admin/proposals/panel.html", {"release": release, "url": url}, request)
