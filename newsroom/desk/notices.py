"""What a notice of the outbox says, and to whom: the title of a release and links, never its text."""

from typing import Any

from django.conf import settings
from django.core.mail import EmailMessage
from django.db.models import Q, QuerySet
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop, override

from newsroom.accounts.models import User
from newsroom.fields import languages
from newsroom.releases import clock, versions
from newsroom.releases.models import OutboxMessage, ReleaseVersion, ReviewNote

Kind = OutboxMessage.Kind

# kind: (subject, sentence)
WORDS: dict[str, tuple[str, str]] = {
    Kind.SUBMITTED: (gettext_noop("In review: %(title)s"), gettext_noop("A release was sent to review.")),
    Kind.SENT_BACK: (
        gettext_noop("Sent back: %(title)s"),
        gettext_noop("The desk editor has sent a release back."),
    ),
    Kind.PUBLISHED: (
        gettext_noop("Published: %(title)s"),
        gettext_noop("The release is public since %(since)s (KST)."),
    ),
    Kind.WITHDRAWN: (
        gettext_noop("Withdrawn: %(title)s"),
        gettext_noop("A release, or one language of it, was withdrawn."),
    ),
}


def mail_of(notice: OutboxMessage) -> EmailMessage | None:
    """The mail to send, in the site's first language; None when there is nothing to tell or nobody to tell it to."""
    if notice.version and not _is_news(notice.version):
        return None
    addresses = sorted({person.email for person in recipients(notice)})
    if not addresses:
        return None
    subject, sentence = WORDS[notice.kind]
    with override(languages.primary()):
        words = {"title": _title(notice), "since": _since(notice.version)}
        lines = [_(sentence) % words, words["title"], *_remark(notice), *_links(notice)]
        return EmailMessage(_(subject) % words, "\n\n".join(lines) + "\n", to=addresses)


def recipients(notice: OutboxMessage) -> QuerySet[User]:
    """Active staff with an address whom the notice concerns."""
    release = notice.release
    people = Q(pk=release.created_by_id)
    if notice.kind == Kind.SUBMITTED:
        people = Q(groups__name="desk editor") & ~Q(pk=release.submitted_by_id)
    elif notice.kind == Kind.SENT_BACK:
        people |= Q(pk=release.submitted_by_id)
    elif notice.kind == Kind.PUBLISHED and notice.version:
        people |= Q(pk=notice.version.approved_by_id)
    elif notice.kind == Kind.WITHDRAWN:
        people |= Q(groups__name="desk editor")
    return User.objects.filter(people, is_active=True).exclude(email="").distinct()


def _is_news(version: ReleaseVersion) -> bool:
    """Whether it became public, though another may have followed since; of what is gone again its withdrawal tells."""
    period = version.public_during
    has_begun = not period.isempty and period.lower <= clock.now()
    return has_begun and versions.is_public(version.release)


def _title(notice: OutboxMessage) -> str:
    """As approved, where it was, else as it was called then: the working copy may say more by now."""
    version = notice.version
    title = version.texts.get(language=_first_language(version)).title if version else notice.title
    return " ".join(title.split())


def _since(version: ReleaseVersion | None) -> str:
    if version is None:
        return ""
    return date_format(timezone.localtime(version.public_during.lower), "DATETIME_FORMAT")


def _remark(notice: OutboxMessage) -> list[str]:
    """With which the release was sent back; it may have gone to and fro again since."""
    if notice.kind != Kind.SENT_BACK:
        return []
    remarks = ReviewNote.objects.filter(release=notice.release, kind=ReviewNote.Kind.REMARK)
    remark = remarks.filter(made_at__lte=notice.made_at).select_related("made_by").first()
    return [f"{remark.made_by}: {remark.text}"] if remark else []


def _links(notice: OutboxMessage) -> list[str]:
    links: list[Any] = []
    if notice.version:
        links.append(_public_path(notice.version))
    links.append(reverse("admin:releases_release_change", args=[notice.release_id]))
    return [settings.SITE_URL + path for path in links]


def _public_path(version: ReleaseVersion) -> str:
    with override(_first_language(version)):
        return reverse("public:release-id", args=[version.public_id])


def _first_language(version: ReleaseVersion) -> str:
    return languages.primary() if languages.primary() in version.languages else version.languages[0]
