"""The page on which what was never approved is put into the bin."""

from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from newsroom.releases import publishing
from newsroom.releases.admin.acts import linked
from newsroom.releases.admin.acts.page import ActPage


class DiscardPage(ActPage):
    act = "discard"
    title = gettext_lazy("Move to the bin")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(linked=linked.staying(self.release), **kwargs)

    def perform(self, form: Any) -> str:
        publishing.discard(self.release, by=self.user, seen=self.seen)
        return _("The release is in the bin, from where you can take it out again.")
