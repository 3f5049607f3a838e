"""What the register hooks onto releases: mentions go out with each version, names are checked before."""

from collections.abc import Iterable, Iterator, Sequence

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from awards.models import Mention, MentionVersion
from newsroom.fields import languages
from newsroom.releases.models import Release, ReleaseVersion
from newsroom.releases.readiness import Issue, Part, Severity
from newsroom.releases.versions import by_release

AWARDS = Part("awards", gettext_lazy("Awards"))


def copy_mentions(versions: Sequence[ReleaseVersion]) -> None:
    """Write the releases' mentions of awards into the versions that are being approved."""
    releases = [version.release_id for version in versions]
    told = by_release(Mention.objects.filter(release__in=releases).order_by("position", "pk"))
    MentionVersion.objects.bulk_create(
        MentionVersion(
            version=version, award_id=mention.award_id, evidence=mention.evidence, position=position
        )
        for version in versions
        for position, mention in enumerate(told[version.release_id])
    )


def repeat_mentions(version: ReleaseVersion, former: ReleaseVersion) -> None:
    """Copy the mentions of the version that `version` repeats."""
    MentionVersion.objects.bulk_create(
        MentionVersion(
            version=version, award_id=told.award_id, evidence=told.evidence, position=told.position
        )
        for told in MentionVersion.objects.filter(version=former)
    )


# What `names_are_translated` reads of a release.
NAMES = (
    *("mentions__award__recipient", "mentions__award__programme", "mentions__award__grade"),
    *("mentions__award__group", "mentions__award__ranks__group"),
)


def names_are_translated(release: Release) -> Iterable[Issue]:
    """Warn of awards whose names a reader of one language would meet in another."""
    mentions: Iterable[Mention] = release.mentions.all()
    for code, language in languages.choices():
        lacking = {name for mention in mentions for name in _names_without(code, mention)}
        if lacking:
            message = _("The register has no name in %(language)s for: %(names)s.")
            found = {"language": language, "names": ", ".join(sorted(lacking))}
            yield Issue("mentions", message % found, Severity.WARNS, part=AWARDS)


def _names_without(code: str, mention: Mention) -> Iterator[str]:
    award = mention.award
    names = [award.programme.name, award.recipient.name, award.category, award.prize]
    if award.grade:
        names.append(award.grade.name)
    if award.group:
        names.append(award.group.name)
    names += [each.group.name for each in award.ranks.all()]
    yield from (str(name) for name in names if name and not name.get(code))
