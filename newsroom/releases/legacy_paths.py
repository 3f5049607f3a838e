"""Addresses of an older system: which of them this site can take over."""

from urllib.parse import unquote, urlsplit

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from newsroom.fields import languages

# What stands below these is ours, or is answered before anybody could look an old address up.
OURS = ("admin", "api", "files", "preview", "static")


def validate_legacy_path(path: str) -> None:
    """Raises ValidationError for a path with which no reader could ever get to the release."""
    if "#" in path:
        raise ValidationError(_("Leave out “#” and what follows: browsers do not send it."))
    first = unquote(urlsplit(path).path).lstrip("/").split("/")[0]
    if not first and path.startswith("/"):
        raise ValidationError(_("This is the address of the home page, which stays where it is."))
    if first in (*OURS, *languages.codes()):
        message = _("What stands below “/%(segment)s/” belongs to this site and cannot lead elsewhere.")
        raise ValidationError(message, params={"segment": first})
