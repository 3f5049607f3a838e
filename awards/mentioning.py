"""What the register hooks onto releases: mentions go out with each version, names are checked before."""

from collections.abc import Iterable, Iterator

from django.utils.translation import gettext as _

from awards.models import Mention, MentionVersion
from newsroom.fields import languages
from newsroom.releases.models import Release, ReleaseVersion
from newsroom.releases.readiness import Issue, Severity


def copy_mentions(version: ReleaseVersion, release: Release) -> None:
    """Write the release's mentions of awards into the version that is being approved."""
    mentions = Mention.objects.filter(release=release).order_by("position", "pk")
    MentionVersion.objects.bulk_create(
        MentionVersion(
            version=version, award_id=mention.award_id, evidence=mention.evidence, position=position
        )
        for position, mention in enumerate(mentions)
    )


def names_are_translated(release: Release) -> Iterable[Issue]:
    """Warn of awards whose names a reader of one language would meet in another."""
    mentions = Mention.objects.filter(release=release).select_related(
        "award__recipient", "award__programme", "award__grade"
    )
    codes = [code for code in languages.codes() if code != languages.primary()]
    for mention in mentions:
        for code in codes:
            if lacking := ", ".join(_names_without(code, mention)):
                message = _("Shown in another language, for the register has no name in this one: %(names)s.")
                yield Issue("mentions", message % {"names": lacking}, Severity.WARNS, code)


def _names_without(code: str, mention: Mention) -> Iterator[str]:
    award = mention.award
    names = [award.programme.name, award.recipient.name, award.category, award.prize]
    if award.grade:
        names.append(award.grade.name)
    yield from (str(name) for name in names if name and not name.get(code))
