"""Permanent redirects that may be taken back: titles, and with them slugs, change and change back."""

from django.http import HttpResponsePermanentRedirect


def moved(url: str) -> HttpResponsePermanentRedirect:
    response = HttpResponsePermanentRedirect(url)
    response["Cache-Control"] = "public, max-age=300"
    return response
