"""Texts in files that somebody names to a command."""

from pathlib import Path

from django.core.management.base import CommandError
from django.utils.translation import gettext as _

# What a command ends with that could not read what it was given.
UNREADABLE = 2


def read_text(path: Path) -> str:
    """The characters of a file as they are, line ends included: what is told of a text names places in it.

    Raises CommandError for what cannot be read or is not UTF-8.
    """
    try:
        return path.read_bytes().decode()
    except OSError as error:
        message = _("%(file)s can't be read: %(reason)s.") % {"file": path, "reason": error.strerror}
    except UnicodeDecodeError as error:
        message = _("%(file)s is not UTF-8: byte %(place)d can't be read.") % {
            "file": path,
            "place": error.start,
        }
    raise CommandError(message, returncode=UNREADABLE)
