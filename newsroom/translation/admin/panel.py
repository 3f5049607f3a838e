"""The panel “Language checks” of the release form: what the checks find in both texts, stored or typed."""

from collections.abc import Mapping
from datetime import date
from typing import Any, cast

from django.forms.widgets import Script
from django.http import HttpRequest
from django.template.loader import render_to_string
from django.urls import reverse

from newsroom.accounts.models import User
from newsroom.bilingual.texts import Block, Span, Text
from newsroom.releases import clock, departments
from newsroom.releases.models import Release
from newsroom.translation import checking, claims
from newsroom.translation.admin.rows import Rows, piece, rows
from newsroom.translation.affected import effects
from newsroom.translation.checking import ENGLISH, Words
from newsroom.translation.dismissing import standings

STYLES = ["newsroom/admin-checks.css"]
SCRIPTS = [
    Script("newsroom/admin-typed.js", defer=True),
    Script("newsroom/admin-checks-places.js", defer=True),
    Script("newsroom/admin-checks.js", defer=True),
]


def works_on(user: User, release: Release | None) -> bool:
    """Whether somebody writes what the checks read: nobody changes what is closed."""
    if release is None:
        return user.has_perm("releases.add_release")
    may_change = user.has_perm("releases.change_release") and departments.covers(user, release)
    return may_change and release.is_editable


def panel(request: HttpRequest, release: Release | None) -> str:
    """Below the texts of the release form; empty for who cannot change them."""
    user = cast(User, request.user)
    if not works_on(user, release):
        return ""
    context = {
        "release": release,
        "rows": of_stored(release, user) if release else Rows(()),
        "url": reverse("language_checks", args=[release.pk]) if release else reverse("language_checks_new"),
    }
    return render_to_string("admin/translation/panel.html", context, request)


def effects_panel(request: HttpRequest, release: Release | None) -> str:
    """What a change of the Korean means for the English; empty where the English is up to date."""
    if release is None or not works_on(cast(User, request.user), release):
        return ""
    found = effects(release)
    if found is None:
        return ""
    shown = [
        {
            "change": each.change,
            "pieces": [piece(ENGLISH, found.en, _span(found.en, block)) for block in each.en],
            "after": each.en_before and piece(ENGLISH, found.en, _span(found.en, each.en_before)),
        }
        for each in found.affected
    ]
    context = {"affected": shown, "language": ENGLISH}
    return render_to_string("admin/translation/affected.html", context, request)


def _span(text: Text, block: Block) -> Span:
    return text.span(block.start, block.end)


def of_stored(release: Release, user: User) -> Rows:
    """The findings in the texts as they are stored."""
    day = checking.day_of(release, clock.now())
    return of_texts(checking.stored(release.texts.all()), day, release, user)


def of_texts(texts: Mapping[str, Words], day: date, release: Release | None, user: User) -> Rows:
    """The findings in texts, with what was said of them, and the claims in them that the register bears out."""
    checked = checking.checked(texts, day)
    claimed = claims.checked(texts, day, release)
    said = release.dismissals.select_related("made_by") if release else ()
    found = sorted((*checked.found, *claimed.doubtful), key=lambda each: each.finding.place)
    return rows(checked, standings(found, said), release, user, claimed.confirmed)


def as_list(found: Rows, release: Release | None, request: HttpRequest) -> str:
    """The part of the panel that changes with the texts."""
    context: dict[str, Any] = {"release": release, "rows": found}
    return render_to_string("admin/translation/findings.html", context, request)
