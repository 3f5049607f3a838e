"""Why a service did not translate, in words for who asked; what it was sent and its key are never among them."""

from enum import Enum

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


class Reason(Enum):
    KEY_REFUSED = "key refused"
    USED_UP = "quota used up"
    TOO_BUSY = "too many requests"
    UNREACHABLE = "no answer"
    INCOMPLETE = "incomplete answer"
    REFUSED = "request refused"
    TOO_SLOW = "too slow"


WORDS: dict[Reason, Promise] = {
    Reason.KEY_REFUSED: _(
        "The translation service refuses the newsroom's key. Tell whoever runs the site: MACHINE_TRANSLATION_KEY."
    ),
    Reason.USED_UP: _("What the newsroom may have translated in this period is used up."),
    Reason.TOO_BUSY: _("The translation service has too much to do. Try again in a minute."),
    Reason.UNREACHABLE: _("The translation service does not answer. Try again later."),
    Reason.INCOMPLETE: _("The answer of the translation service is incomplete, and none of it was used."),
    Reason.REFUSED: _("The translation service does not take this text."),
    Reason.TOO_SLOW: _("The translation service takes too long."),
}


class Failed(Exception):
    """Nothing came back for what was asked; `detail` is for the log, such as the status of the answer."""

    def __init__(self, reason: Reason, detail: str = "") -> None:
        super().__init__(f"{reason.value} {detail}".strip())
        self.reason = reason

    @property
    def told(self) -> str:
        return str(WORDS[self.reason])


def of_status(status: int) -> Failed:
    """For an answer of HTTP that is no translation."""
    known = {401: Reason.KEY_REFUSED, 403: Reason.KEY_REFUSED, 429: Reason.TOO_BUSY, 456: Reason.USED_UP}
    other = Reason.UNREACHABLE if status >= 500 else Reason.REFUSED
    return Failed(known.get(status, other), f"(status {status})")
