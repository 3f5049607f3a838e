"""What a notice of the outbox says, and to whom: the title of a release and links, never its text."""

from collections import Counter
from typing import Any

from django.conf import settings
from django.core.mail import EmailMessage
from django.db.models import Q, QuerySet
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop, override

from awards import suggesting
from awards.answering import Answer
from newsroom.accounts.models import User
from newsroom.fields import languages
from newsroom.releases import clock, departments, versions
from newsroom.releases.enums import State
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
    Kind.HANDED_ON: (
        gettext_noop("Awards to look at: %(title)s"),
        gettext_noop("A release tells of awards that were handed on to the awards office."),
    ),
    Kind.ANSWERED: (
        gettext_noop("Awards decided: %(title)s"),
        gettext_noop("The awards office has decided what you handed on."),
    ),
}


def mail_of(notice: OutboxMessage) -> EmailMessage | None:
    """The mail to send, in the site's first language; None when there is nothing to tell or nobody to tell it to."""
    if notice.version and not _is_news(notice.version):
        return None
    addresses = sorted({person.email for person in recipients(notice) if _may_know(person, notice)})
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
    elif notice.kind == Kind.HANDED_ON:
        people = Q(groups__name="awards officer")
    elif notice.kind == Kind.ANSWERED:
        people = Q(pk=notice.addressee_id)
    return User.objects.filter(people, is_active=True).exclude(email="").distinct()


def _may_know(person: User, notice: OutboxMessage) -> bool:
    """Whether it still concerns them: the office, while something of others waits; authors, in their department."""
    release = notice.release
    if notice.kind == Kind.HANDED_ON:
        return suggesting.waiting(person).filter(release=release).exclude(made_by=person).exists()
    if notice.kind == Kind.ANSWERED:
        return departments.covers(person, release) and release.state != State.DELETED
    return True


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
    """What people say of it: with which the release was sent back, or what became of awards and why."""
    if notice.kind == Kind.SENT_BACK:
        return _remark_of_its_round(notice)
    if notice.kind == Kind.ANSWERED:
        return _answers(notice)
    return []


def _remark_of_its_round(notice: OutboxMessage) -> list[str]:
    """The release may have gone to and fro again since."""
    remarks = ReviewNote.objects.filter(release=notice.release, kind=ReviewNote.Kind.REMARK)
    remark = remarks.filter(made_at__lte=notice.made_at).select_related("made_by").first()
    return [f"{remark.made_by}: {remark.text}"] if remark else []


def _answers(notice: OutboxMessage) -> list[str]:
    """How many awards were accepted and refused, and the notes beside; which they are stands with the release."""
    counts = Counter(each["answer"] for each in notice.told)
    told = ", ".join(f"{each.label}: {counts[each]}" for each in Answer if counts[each])
    return [told, *(f"{each['by']}: {each['note']}" for each in notice.told if each["note"])]


def _links(notice: OutboxMessage) -> list[str]:
    links: list[Any] = []
    if notice.version:
        links.append(_public_path(notice.version))
    page = "proposals_stored" if notice.kind == Kind.HANDED_ON else "admin:releases_release_change"
    links.append(reverse(page, args=[notice.release_id]))
    return [settings.SITE_URL + path for path in links]


def _public_path(version: ReleaseVersion) -> str:
    with override(_first_language(version)):
        return reverse("public:release-id", args=[version.public_id])


def _first_language(version: ReleaseVersion) -> str:
    return languages.primary() if languages.primary() in version.languages else version.languages[0]
