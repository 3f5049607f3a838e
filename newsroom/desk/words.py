"""What an empty list of the desk says: what would be there, or what to do."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

EMPTY: dict[str, str | Promise] = {
    "my-drafts": _("You have no draft. Begin with “New release”."),
    "my-review": _("Nothing waits for your review."),
    "others-review": _("You have sent nothing that still waits for a review."),
    "findings": _("No open remarks, and nothing in review is blocked."),
    "lacking": _(
        "Every release that is on its way, or went out in the last 30 days, has an up-to-date text."
    ),
    "scheduled": _("Nothing is scheduled. A release with a publish time appears here once it is approved."),
    "today": _("Nothing has gone out today yet."),
    "overrides": _("Nobody has approved what they wrote themselves."),
    "bin": _("The bin is empty."),
}
