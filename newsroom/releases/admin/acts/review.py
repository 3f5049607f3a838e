"""The pages on which a release changes hands between author and editor."""

from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from newsroom.releases import publishing, review_notes
from newsroom.releases.admin.acts.forms import NoteForm, RemarkForm
from newsroom.releases.admin.acts.page import ActPage
from newsroom.releases.readiness import Severity


class SubmitPage(ActPage):
    act = "submit"
    title = gettext_lazy("Send to review")
    form_class = NoteForm
    blocked_by = frozenset({Severity.BLOCKS_REVIEW})

    def perform(self, form: Any) -> str:
        publishing.submit(self.release, by=self.user, note=form.cleaned_data["note"], seen=self.seen)
        return _("The release was sent to review.")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(remarks=review_notes.open_remarks(self.release), **kwargs)


class SendBackPage(ActPage):
    act = "send_back"
    title = gettext_lazy("Send back")
    form_class = RemarkForm

    def perform(self, form: Any) -> str:
        publishing.send_back(self.release, by=self.user, remark=form.cleaned_data["remark"], seen=self.seen)
        return _("The release was sent back to its author.")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(note=review_notes.note_to_editor(self.release), **kwargs)
