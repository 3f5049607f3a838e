"""What is told to whoever uploads a file that is taken all the same.

A caution is stored as a code, with a value behind a colon where it has one (`author:김하늘`), so that everybody
reads it in the own language: `told`.
"""

from django.utils.functional import lazy
from django.utils.translation import gettext_lazy as _

CAUTIONS = {
    "hwp": _("HWP is a closed format that many readers cannot open. Add the HWPX or a PDF of it, too."),
    "renamed": _("The name was changed: it was “%(value)s”."),
    "author": _("The file names its author: %(value)s. Remove that if it is not meant to be public."),
    "hidden_sheets": _("The workbook has hidden sheets: %(value)s. Readers can show them."),
    "embedded": _(
        "The document holds other files or objects inside. Check that they are meant to be public."
    ),
    "files_within": _("The PDF holds other files inside. Check that they are meant to be public."),
    "restricted": _("The PDF is encrypted. Check that it opens without a password."),
}


def told(caution: str) -> str:
    """The sentence of a caution, translated when it is shown."""
    return _told(caution)


def _tell(caution: str) -> str:
    code, _colon, value = caution.partition(":")
    return str(CAUTIONS[code]) % {"value": value}


_told = lazy(_tell, str)
