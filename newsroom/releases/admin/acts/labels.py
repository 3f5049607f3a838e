"""What the buttons of the acts say; the rest of the admin needs no more of them."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

# In the order of the buttons. Three dots: nothing is done yet, a page asks first.
LABELS: dict[str, Promise] = {
    "submit": _("Send to review…"),
    "approve": _("Approve…"),
    "recover": _("Take out of the bin"),
    "send_back": _("Send back…"),
    "reopen": _("Reopen for changes"),
    "withdraw": _("Withdraw…"),
    "discard": _("Move to the bin…"),
}
AT_ONCE = {"recover", "reopen"}
# The acts that take a release a step further.
LEADING_ON = {"submit", "approve", "recover"}

# What else a button of the form does once the form is saved: `preview:en`, `resolve:17`.
PREVIEW = "preview:"
RESOLVE = "resolve:"
