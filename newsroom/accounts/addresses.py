"""From which address somebody came."""

import ipaddress

from django.conf import settings
from django.http import HttpRequest


def address_of(request: HttpRequest | None) -> str | None:
    """The visitor's IP address, None where there is none to tell.

    Behind a proxy of ours it is the last of X-Forwarded-For, which that proxy wrote: what stands before it is what
    the visitor claims.
    """
    if request is None:
        return None
    told = request.META.get("REMOTE_ADDR", "")
    if settings.BEHIND_PROXY and (forwarded := request.META.get("HTTP_X_FORWARDED_FOR")):
        told = forwarded.rpartition(",")[2]
    try:
        return str(ipaddress.ip_address(told.strip()))
    except ValueError:
        return None
