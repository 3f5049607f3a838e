"""Why a file is not taken, by the code of its refusal: the sentence that also says what to do."""

from typing import Any

from django.utils.functional import lazy
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

REASONS = {
    "empty": _("The file is empty. Check it on your computer, then choose it again."),
    "too_large": _(
        "The file has %(size)s MB; at most %(most)s MB are possible. Make it smaller or split it, then choose it again."
    ),
    "unknown": _(
        "What is in this file is none of the accepted types. Photos: JPEG, PNG, WebP, HEIC. Files: HWPX, HWP, PDF, "
        "DOCX, XLSX, ZIP."
    ),
    "picture": _("Pictures of the type %(what)s are not accepted. Save this one as JPEG or PNG."),
    "document": _(
        "Documents of the type %(what)s are not accepted. Save this one as HWPX, PDF, DOCX or XLSX."
    ),
    "archive": _("Archives of the type %(what)s are not accepted. Pack the files as ZIP."),
    "program": _(
        "This file is a program or script (%(what)s). Those are never accepted, whatever their name."
    ),
    "markup": _(
        "This file is %(what)s inside, which can carry scripts. Save a picture as PNG, a document as PDF."
    ),
    "recording": _("Videos and sound are not accepted here. Publish them elsewhere and link to them."),
    "damaged": _(
        "The file is damaged or incomplete. Open it on your computer, save it again and choose the new one."
    ),
    "too_demanding": _(
        "Looking into this file took more time or memory than is allowed. Save it smaller or simpler."
    ),
    "pixels": _(
        "The picture has %(width)s × %(height)s pixels; at most %(side)s on a side and %(megapixels)s million in all "
        "are possible. Save it smaller."
    ),
    "password": _("The file is protected by a password: readers could not open it. Save it without one."),
    "macros": _("The document holds macros. Save it without them, or as PDF."),
    "outside": _(
        "The document loads parts from another place when it is opened. Save it without them, or as PDF."
    ),
    "active": _("The PDF holds scripts or starts programs. Print it to a new PDF and choose that one."),
    "hidden": _("Something else is hidden in this file. Open it on your computer and save it anew."),
    "archive_empty": _("The archive is empty. Pack the files again."),
    "archive_name": _(
        "The archive holds a name that leads out of it or cannot be shown: “%(entry)s”. Rename the file and pack again."
    ),
    "archive_link": _("The archive holds a link instead of a file: “%(entry)s”. Pack the file itself."),
    "archive_twice": _("The archive holds two files of one name: “%(entry)s”. Pack again with one of them."),
    "archive_many": _("The archive holds more than %(most)s files. Split it."),
    "archive_bomb": _(
        "The archive unpacks to far more than its own size. Pack the files again, or in parts."
    ),
    "archive_nested": _("An archive must not hold another one. Pack the files directly."),
    "infected": _(
        "The virus scanner found “%(what)s”. Do not open this file; tell those who look after computers."
    ),
    "not_scanned": _("The virus scanner did not answer, so nothing was stored. Try again in a few minutes."),
}


def _told(code: str, values: dict[str, Any]) -> str:
    sentence = str(REASONS[code]) % values
    if "within" in values:
        return gettext("“%(entry)s” in this file: %(why)s") % {"entry": values["within"], "why": sentence}
    return sentence


# The sentence of a code with its values, translated when it is shown.
told = lazy(_told, str)
