"""Preview links: one named person without an account sees one language of a release before its hour.

A link is dead at once when the release becomes public, changes its state, or when somebody revokes it; whether it is
alive is asked of the database's clock each time. One that is opened too often is ended by the site. The token is told
once, to who issues the link: only its digest is stored.
"""

import hashlib
import secrets
from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import Exists, F, OuterRef, Q, QuerySet
from django.utils.translation import gettext as _

from newsroom.accounts import audit
from newsroom.accounts.models import User
from newsroom.fields.clock import Now
from newsroom.releases import clock, versions
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
# A person does not open a page more often: somebody passed the link on, or a program fills our tables through it.
MOST_OPENINGS_AN_HOUR = 200
HOUR = timedelta(hours=1)

# A link opens its page while all of these hold, each by the database's clock.
ALIVE_WHILE: dict[str, Q] = {
    "it is not revoked": Q(revoked_at=None),
    "its time has not run out": Q(expires_at__gt=Now()),
    "the release is there": Q(release__state__in=SHOWN),
    "the release keeps its state": Q(made_at__gte=F("release__state_since")),
    "the release is not public": ~Q(release__state=State.APPROVED, release__publish_at__lte=Now()),
    # That leaves the state of the release as it is.
    "its language is not taken back": ~Q(
        Exists(
            Withdrawal.objects.filter(
                release=OuterRef("release"),
                language=OuterRef("language"),
                withdrawn_at__gte=OuterRef("made_at"),
            )
        )
    ),
}


def may_issue(release: Release, user: User) -> bool:
    """Whether `user` may issue and revoke links to `release`: who decides what goes out also decides who sees it."""
    return user.has_perm(PERMISSION) and covers(user, release)


def languages_of(release: Release) -> list[str]:
    """The languages that a link can be issued for: those with something to read; once approved, those that go out."""
    if release.state == State.APPROVED:
        return going_out(release)
    return [text.language for text in release.texts.exclude(title="").order_by("language")]


def going_out(release: Release) -> list[str]:
    """The languages that become public at the hour: those that were approved; before that, those that are ready."""
    if release.state == State.APPROVED:
        approved = versions.open_version(release)
        return approved.languages if approved else []
    return [text.language for text in release.texts.filter(ready=True).order_by("language")]


def hour_of(link: PreviewLink) -> datetime | None:
    """When what the link shows goes out; None while no hour ahead is set, or its text is none of those that do."""
    hour = link.release.publish_at
    is_ahead = hour is not None and hour > clock.now()
    return hour if is_ahead and link.language in going_out(link.release) else None


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
    return PreviewLink.objects.filter(*ALIVE_WHILE.values())


def open(token: str) -> PreviewLink | None:
    """The link that `token` opens now, with its release; None for any other text.

    It is looked up by its digest: how long that takes tells nothing of a token that was nearly right.
    """
    return alive().select_related("release").filter(token_digest=digest(token)).first()


@transaction.atomic
def note_opening(link: PreviewLink, address: str | None, user_agent: str) -> bool:
    """Keep that the page of `link` was opened, from where and with what; returns whether it may be shown.

    Not when the link died meanwhile, nor when it was opened too often within an hour: that ends it.
    """
    # One opening after the other: they are counted, and the end of the link is told once.
    locked = alive().select_for_update(no_key=True, of=("self",)).filter(pk=link.pk).first()
    if locked is None:
        return False
    now = clock.now()
    if locked.openings.filter(opened_at__gt=now - HOUR).count() >= MOST_OPENINGS_AN_HOUR:
        _end_by_itself(locked, now)
        return False
    browser = user_agent.replace("\x00", "")[:300]
    PreviewOpening.objects.create(link=locked, address=address, user_agent=browser)
    audit.record("preview_opened", None, link.release, **_told(link), address=address)
    return True


def _end_by_itself(link: PreviewLink, now: datetime) -> None:
    """End a link that was opened too often: revoked, by nobody."""
    link.revoked_at = now
    link.save(update_fields=["revoked_at"])
    audit.record("preview_revoked", None, link.release, **_told(link), openings=MOST_OPENINGS_AN_HOUR)


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
