"""Several people on one release: who saved since the form was opened, and what becomes of a form that came too late."""

from collections.abc import Sequence
from typing import Any, cast

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from newsroom.accounts.models import User
from newsroom.fields.conflicts.admin import ConflictGuard, Saved, conflict_of
from newsroom.fields.html import plain_text
from newsroom.releases import differences, publishing
from newsroom.releases.admin import head
from newsroom.releases.admin.acts.labels import LABELS
from newsroom.releases.admin.numbers import number
from newsroom.releases.enums import State
from newsroom.releases.models import Release, Revision

# A form says which revision it began from.
REVISION = "revision"
BODY = ":body"


class ConflictMixin(ConflictGuard):
    """What the guard of all forms tells on the release form, from its revisions."""

    def saves_since(self, request: HttpRequest, obj: Release) -> Sequence[Saved]:
        began = number(request.POST.get(REVISION, ""), otherwise=0)
        newer = Revision.objects.filter(release=obj, number__gt=began).select_related("made_by")
        # Of a release older than its history, the first save keeps what was there as a revision of nobody's.
        newer = newer.exclude(number=1, made_by=None)
        saves = [Saved(maker(each), each.made_at, each.made_by_id == request.user.pk) for each in newer]
        # What a revision does not hold (an address) stands in the audit log.
        return saves or super().saves_since(request, obj)

    def difference(self, place: str, theirs: str, mine: str) -> Sequence[Any]:
        if place.endswith(BODY):
            theirs, mine = plain_text(theirs), plain_text(mine)
        return differences.of_words(theirs, mine)

    def render_change_form(
        self, request: HttpRequest, context: dict[str, Any], *args: Any, obj: Any = None, **kwargs: Any
    ) -> HttpResponse:
        if obj is not None:
            sent = number(request.POST.get(REVISION, ""), otherwise=0)
            conflict = conflict_of(request)
            came_back = request.method == "POST"
            context["began_from"] = sent if came_back and not conflict else obj.revision
            if conflict and sent:
                context["compare_url"] = head.compare_url(obj, sent)
            if came_back and not obj.is_editable:
                context |= {"came_too_late": self._too_late(request, obj), "may_save": True, "buttons": []}
        return super().render_change_form(request, context, *args, **{**kwargs, "obj": obj})

    def _too_late(self, request: HttpRequest, release: Release) -> dict[str, Any]:
        """What is told of a form sent for a release that takes no changes; the form itself stays on the page."""
        allowed = publishing.allowed_acts(release, cast(User, request.user))
        opening = next((LABELS[act] for act in ("reopen", "recover") if act in allowed), "")
        return {"state": State(release.state).label, "opening": opening}


def maker(revision: Revision) -> str:
    """Who made it; an import and an act make some in nobody's name."""
    return str(revision.made_by or revision.note or _("The newsroom itself"))
