"""The page on which an editor approves: what goes out, when exactly, and what of it is new to readers."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from newsroom.fields import languages
from newsroom.releases import authors, clock, corrections, publishing, review_notes, versions
from newsroom.releases.admin import head
from newsroom.releases.admin.acts import linked
from newsroom.releases.admin.acts.forms import ApprovalForm
from newsroom.releases.admin.acts.page import ActPage
from newsroom.releases.models import ReleaseVersion
from newsroom.releases.readiness import Severity
from newsroom.releases.times import kst


@dataclass(frozen=True)
class Outgoing:
    """One language of the site as approval would leave it; `title` is empty when it stays behind."""

    code: str
    name: str
    title: str


class ApprovePage(ActPage):
    act = "approve"
    title = gettext_lazy("Approve")
    form_class = ApprovalForm
    blocked_by = frozenset({Severity.BLOCKS_REVIEW, Severity.BLOCKS_PUBLISHING})

    def get_form_kwargs(self) -> dict[str, Any]:
        asks = bool(self.reasons) and self.user.has_perm(publishing.OVERRIDE)
        return {**super().get_form_kwargs(), "asks_for_time": not self.public, "asks_for_reason": asks}

    def get_initial(self) -> dict[str, Any]:
        return {"publish_at": self.at}

    def perform(self, form: Any) -> str:
        # What is public keeps its time, and its changed copy goes out at once.
        changed, at = self.public is not None, form.cleaned_data.get("publish_at")
        publishing.approve(
            self.release,
            by=self.user,
            at=at,
            override=form.cleaned_data.get("override", ""),
            seen=self.seen,
        )
        if changed:
            return _("The changed copy was approved: readers see it now.")
        assert self.release.publish_at
        hour = {"hour": kst(self.release.publish_at)}
        if at:
            return _("The release was approved: it goes public on %(hour)s.") % hour
        return _("The release was approved: it is public since %(hour)s.") % hour

    @property
    def asked_here(self) -> Mapping[str, str]:
        return {} if self.public else {"id_publish_at": "publish_at"}

    @property
    def public(self) -> ReleaseVersion | None:
        """What readers see now."""
        return versions.public_version(self.release)

    @property
    def at(self) -> datetime | None:
        """The hour that is stored, None for now."""
        return None if self.public else self.release.publish_at

    @cached_property
    def reasons(self) -> list[str]:
        """Why somebody else has to approve it, or this person with a reason."""
        return authors.reasons(self.release, self.user)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        public, at = self.public, self.at
        waits_for_another = bool(self.reasons) and not self.user.has_perm(publishing.OVERRIDE)
        has_passed = at is not None and at < clock.now()
        context = super().get_context_data(**kwargs)
        return {
            **context,
            "texts": list(self._texts()),
            "linked": linked.going_out(self.release),
            "previews": head.previews(self.release),
            "at": kst(at) if at else "",
            "has_passed": has_passed,
            "reasons": self.reasons,
            "waits_for_another": waits_for_another,
            "is_blocked": context["is_blocked"] or waits_for_another or has_passed,
            "note": review_notes.note_to_editor(self.release),
            "remarks": review_notes.open_remarks(self.release),
            # What was withdrawn and comes back may have a line too.
            "was_public": versions.first_published_at(self.release) is not None,
            "correction": corrections.lines(self.release),
            **(self._changes(public) if public else {}),
        }

    def _changes(self, public: ReleaseVersion) -> dict[str, Any]:
        names = dict(languages.choices())
        return {
            "public": public,
            "public_since": kst(public.published_at),
            "changes_url": head.compare_url(self.release, "public"),
            "changed": [
                names.get(code, code)
                for code in corrections.changed_texts(corrections.with_public(self.release))
            ],
        }

    def _texts(self) -> Any:
        ready = {text.language: text.title for text in self.release.texts.all() if text.ready}
        return (Outgoing(code, name, ready.get(code, "")) for code, name in languages.choices())
