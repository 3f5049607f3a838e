"""What the release form tells beside its fields: where the release stands, and the acts."""

from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import override

from newsroom.accounts.models import User
from newsroom.fields import languages
from newsroom.releases import publishing, versions
from newsroom.releases.admin.acts.labels import AT_ONCE, LABELS, LEADING_ON, PREVIEW
from newsroom.releases.enums import State
from newsroom.releases.models import Release
from newsroom.releases.times import kst


@dataclass(frozen=True)
class Button:
    """One act; `url` is where it goes when there is nothing to save before it."""

    value: str
    label: str
    url: str
    # The one that takes the release a step further.
    leads_on: bool = False
    # Whether its address only asks: such a button may be a link.
    asks_first: bool = False


def buttons(release: Release, user: User) -> list[Button]:
    """The acts that `user` may start now, in the order of their buttons."""
    allowed = publishing.allowed_acts(release, user)
    return [
        Button(
            act,
            str(label),
            reverse("admin:releases_release_act", args=[release.pk, act]),
            leads_on=act in LEADING_ON,
            asks_first=act not in AT_ONCE,
        )
        for act, label in LABELS.items()
        if act in allowed
    ]


def first_buttons(user: User) -> list[Button]:
    """The acts on a release that is not saved yet: it can go to review as soon as it is written."""
    may_submit = user.has_perm(publishing.TRANSITIONS["submit"][2])
    return [Button("submit", str(LABELS["submit"]), "", leads_on=True)] if may_submit else []


def previews(release: Release | None) -> list[Button]:
    """One button per language: the release as readers would see it."""
    return [
        Button(
            PREVIEW + code,
            _("Preview: %(language)s") % {"language": name},
            reverse("preview", args=[code, release.pk]) if release else "",
        )
        for code, name in languages.choices()
    ]


def standing(release: Release) -> dict[str, Any]:
    """What the public sees of it: `public_url`, `public_since` and `scheduled_for`, None where there is none."""
    is_public = versions.is_public(release)
    since = versions.first_published_at(release) if is_public else None
    scheduled = release.state == State.APPROVED and not is_public and versions.has_open_version(release)
    return {
        "is_public": is_public,
        "public_url": public_url(release) if is_public else None,
        "public_since": kst(since) if since else None,
        "scheduled_for": kst(release.publish_at) if scheduled and release.publish_at else None,
    }


def public_url(release: Release) -> str:
    """Its public page, in the language of the person who asks if it has that; the page finds the slug."""
    ready = [text.language for text in release.texts.all() if text.ready]
    language = languages.active() if languages.active() in ready else next(iter(ready), languages.primary())
    with override(language):
        return reverse("public:release-id", args=[release.public_id])


def compare_url(release: Release, old: int | str, new: int | str = "now") -> str:
    """Word by word what changed between two revisions; "public" is what readers see, "now" the working copy."""
    return f"{reverse('admin:releases_release_compare', args=[release.pk])}?from={old}&to={new}"
