"""The acts as the pages of the admin do them, for tests that need no browser."""

from typing import Any

from django.contrib.messages import get_messages
from django.urls import reverse

from newsroom.releases.models import Release


def act_url(release: Release, act: str) -> str:
    return reverse("admin:releases_release_act", args=[release.pk, act])


def do(client: Any, release: Release, act: str, **typed: Any) -> Any:
    """Press the button of an act on its page, or on the form where it has none, having seen the release as it is."""
    seen = Release.objects.get(pk=release.pk).revision
    response = client.post(act_url(release, act), {"seen": seen, **typed}, headers={"Accept-Language": "en"})
    release.refresh_from_db()
    return response


def told(response: Any) -> list[str]:
    return [str(message) for message in get_messages(response.wsgi_request)]
