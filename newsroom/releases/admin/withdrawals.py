"""What of a release is withdrawn, as its form tells it: of what, when, by whom, why, and what readers find instead."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import override

from newsroom.accounts.models import User
from newsroom.fields import languages
from newsroom.fields.localized import LocalizedText
from newsroom.releases.models import Release, Withdrawal
from newsroom.releases.published import PublishedWithdrawal
from newsroom.releases.times import kst


@dataclass(frozen=True)
class Notice:
    """`language` is the name of the one that was withdrawn, empty for the whole release; `url` is the public notice."""

    language: str
    at: str
    by: User | None
    reason: LocalizedText
    url: str


def notices(release: Release) -> Iterator[Notice]:
    """The withdrawals of which readers are told now, the latest first."""
    told = PublishedWithdrawal.objects.filter(public_id=release.public_id).values("pk")
    for each in Withdrawal.objects.filter(pk__in=told).select_related("withdrawn_by"):
        name = dict(languages.choices()).get(each.language, each.language)
        yield Notice(name, kst(each.withdrawn_at), each.withdrawn_by, each.reason, _url(release, each))


def _url(release: Release, withdrawal: Withdrawal) -> str:
    with override(withdrawal.language or languages.active()):
        return reverse("public:release-id", args=[release.public_id])
