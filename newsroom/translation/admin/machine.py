"""“Translate by machine” on the release form: asks a service for the English of what is typed, and proposes it."""

import logging
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any, cast

from django.conf import settings
from django.forms.widgets import Script
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy
from django.views.decorators.http import require_POST

from newsroom.accounts.models import User
from newsroom.releases import clock
from newsroom.releases.models import Release
from newsroom.translation import checking, lexicon
from newsroom.translation.admin import typed
from newsroom.translation.admin.checks import release_of
from newsroom.translation.admin.panel import works_on
from newsroom.translation.checking import ENGLISH, KOREAN, Words
from newsroom.translation.dismissing import standings
from newsroom.translation.machine import services
from newsroom.translation.machine.proposing import MOST_CHARACTERS, length, proposed

logger = logging.getLogger(__name__)

STYLES = ["newsroom/admin-machine.css"]
SCRIPTS = [Script("newsroom/admin-machine.js", defer=True)]
LABELS: dict[str, str | Promise] = {
    "title": gettext_lazy("Title"),
    "subtitles": gettext_lazy("Subtitles"),
    "summary": gettext_lazy("Summary"),
    "body": pgettext_lazy("of a release", "Body"),
}
SERVICE_NAMES = {"deepl": "DeepL", "google": "Google", "papago": "Papago"}


@dataclass(frozen=True)
class Field:
    """A field of the form with what is proposed for it; `value` is as the form has it."""

    name: str
    label: str | Promise
    value: str


def panel(request: HttpRequest, release: Release | None) -> str:
    """The way to a proposal, which the script brings to the English text. Empty where no service is named."""
    if not settings.MACHINE_TRANSLATION or not works_on(cast(User, request.user), release):
        return ""
    url = reverse("machine_translation", args=[release.pk]) if release else reverse("machine_translation_new")
    context = {"url": url, "language": ENGLISH, "service": SERVICE_NAMES[settings.MACHINE_TRANSLATION]}
    return render_to_string("admin/translation/machine/panel.html", context, request)


@require_POST
def propose(request: HttpRequest, release: int | None = None) -> HttpResponse:
    """The English for the Korean text that is sent as it is typed; nothing of either is stored.

    Answers with the `proposal` as HTML and what is `told` of it, or with why it was `refused`.
    """
    working_copy = release_of(request, release)
    words = typed.texts(request.POST)[KOREAN]
    day = typed.day(request.POST) or checking.day_of(working_copy, clock.now())
    refused = next(_refusals(words, day, working_copy), "")
    if refused:
        return JsonResponse({"proposal": "", "told": "", "refused": refused})
    logger.info(
        "User %s had %s translate %d characters of release %s.",
        request.user.pk, settings.MACHINE_TRANSLATION, length(words), release or "(new)",
    )  # fmt: skip
    made = proposed(words, day, lexicon.current(), services.chosen())
    failure = made.failure.told if made.failure else ""
    fields = list(_fields(made.words))
    context: dict[str, Any] = {
        "fields": fields,
        "missing": [LABELS[name] for name in made.missing],
        "failure": failure,
        "lost_names": made.lost_names,
        "unmarked": made.unmarked,
    }
    html = render_to_string("admin/translation/machine/proposal.html", context, request) if fields else ""
    return JsonResponse(
        {
            "proposal": html,
            "told": _("What the machine made of it is below each field.") if fields else "",
            "refused": failure,
        }
    )


def _refusals(words: Words, day: date, release: Release | None) -> Iterator[str]:
    """Why a text is not sent; what is personal leaves the house only where an editor said why it may go out."""
    if not settings.MACHINE_TRANSLATION:
        yield _("The newsroom has no translation service.")
    if not words.is_written:
        yield _("There is no Korean text to translate yet.")
    if length(words) > MOST_CHARACTERS:
        yield _("The text is longer than %(most)d characters: no service is asked for so much at once.") % {
            "most": MOST_CHARACTERS
        }
    said = release.dismissals.all() if release else ()
    for each in standings(checking.blocking({KOREAN: words}, day), said):
        if not each.dismissal:
            told = {"finding": _(each.finding.message) % each.finding.values}
            yield _("Nothing was sent to the translation service. %(finding)s") % told


def _fields(words: Words) -> Iterator[Field]:
    values = {
        "title": words.title,
        "subtitles": "\n".join(words.subtitles),
        "summary": words.summary,
        "body": words.body,
    }
    for name, value in values.items():
        if value:
            yield Field(name, LABELS[name], value)
