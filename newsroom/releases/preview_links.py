"""Preview links: one named person without an account sees one language of a release before its hour.

A link is dead at once when the release becomes public, changes its state, or when somebody revokes it; whether it is
alive is asked of the database's clock each time. The token is told once, to who issues the link: only its digest is
stored.
"""

import hashlib
import secrets
from datetime import timedelta

from django.db import transaction
from django.db.models import Exists, F, OuterRef, Q, QuerySet
from django.utils.translation import gettext as _

from newsroom.accounts import audit
from newsroom.accounts.models import User
from newsroom.fields.clock import Now
from newsroom.releases import clock
from newsroom.releases.departments import covers
from newsroom.releases.enums import State
from newsroom.releases.models import PreviewLink, PreviewOpening, Release, Withdrawal
from newsroom.releases.models.preview_link import LONGEST
from newsroom.releases.publishing import Refused

PERMISSION = "releases.add_previewlink"
TOKEN_BYTES = 32
MOST_HOURS = int(LONGEST.total_seconds() // 3600)
USUAL_HOURS = 24
# States in which there is something to show that is not public yet.
SHOWN = (State.DRAFT, State.REVIEW, State.APPROVED)


def may_issue(release: Release, user: User) -> bool:
    """Whether `user` may issue and revoke links to `release`: who decides what goes out also decides who sees it."""
    return user.has_perm(PERMISSION) and covers(user, release)


def languages_of(release: Release) -> list[str]:
    """The languages that a link can be issued for: those with something to read."""
    return [text.language for text in release.texts.exclude(title="").order_by("language")]


def is_before_its_hour(release: Release) -> bool:
    """Whether there is something of `release` to show that is not public yet: a draft of what is public, too."""
    due = release.state == State.APPROVED and release.publish_at and release.publish_at <= clock.now()
    return release.state in SHOWN and not due


@transaction.atomic
def issue(release: Release, language: str, name: str, organisation: str, hours: int, by: User) -> str:
    """Let `name` see the text of `release` in `language` for `hours`; returns the token, which nobody is told again.

    Raises Refused when `by` may not, when the release is public or gone, or has no text in the language.
    """
    locked = Release.objects.select_for_update(no_key=True).get(pk=release.pk)
    if not may_issue(locked, by):
        raise Refused(_("You do not have the permission for this."))
    if not is_before_its_hour(locked):
        raise Refused(
            _("There is nothing to show before its hour: the release is public, or it was taken back.")
        )
    if language not in languages_of(locked):
        raise Refused(_("The release has no text in this language."))
    token = secrets.token_urlsafe(TOKEN_BYTES)
    now = clock.now()
    link = PreviewLink.objects.create(
        release=locked,
        language=language,
        name=name,
        organisation=organisation,
        token_digest=digest(token),
        made_by=by,
        made_at=now,
        expires_at=now + timedelta(hours=hours),
    )
    audit.record("preview_issued", by, locked, **_told(link), until=link.expires_at.isoformat())
    return token


@transaction.atomic
def revoke(link: PreviewLink, by: User) -> None:
    """End a link before its time; one that was revoked stays as it is. Raises Refused when `by` may not."""
    locked = PreviewLink.objects.select_for_update(no_key=True).get(pk=link.pk)
    if not may_issue(locked.release, by):
        raise Refused(_("You do not have the permission for this."))
    if locked.revoked_at is None:
        locked.revoked_at, locked.revoked_by = clock.now(), by
        locked.save(update_fields=["revoked_at", "revoked_by"])
        audit.record("preview_revoked", by, locked.release, **_told(locked))


def alive() -> QuerySet[PreviewLink]:
    """The links that open a page at this moment."""
    public = Q(release__state=State.APPROVED, release__publish_at__lte=Now())
    # Taking back one language leaves the state of the release as it is.
    taken_back = Withdrawal.objects.filter(
        release=OuterRef("release"), language=OuterRef("language"), withdrawn_at__gte=OuterRef("made_at")
    )
    return PreviewLink.objects.filter(
        ~public,
        ~Exists(taken_back),
        revoked_at=None,
        expires_at__gt=Now(),
        release__state__in=SHOWN,
        made_at__gte=F("release__state_since"),
    )


def open(token: str) -> PreviewLink | None:
    """The link that `token` opens now, with its release; None for any other text.

    It is looked up by its digest: how long that takes tells nothing of a token that was nearly right.
    """
    return alive().select_related("release").filter(token_digest=digest(token)).first()


@transaction.atomic
def note_opening(link: PreviewLink, address: str | None, user_agent: str) -> None:
    """Keep that the page of `link` was opened, from where and with what."""
    browser = user_agent.replace("\x00", "")[:300]
    PreviewOpening.objects.create(link=link, address=address, user_agent=browser)
    audit.record("preview_opened", None, link.release, **_told(link), address=address)


def digest(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()


def _told(link: PreviewLink) -> dict[str, object]:
    """What the audit log tells of a link."""
    return {
        "link": link.pk,
        "language": link.language,
        "name": link.name,
        "organisation": link.organisation,
    }
