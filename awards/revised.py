"""The mentions of awards as a part of a release's revisions."""

from collections import defaultdict
from collections.abc import Collection
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, override

from awards.models import Award, Mention, MentionVersion
from newsroom.fields import languages
from newsroom.fields.localized import LocalizedText
from newsroom.releases.models import Release, ReleaseVersion

# What the name of an award is made of.
NAMES = ("award__edition__programme", "award__grade", "award__recipient")


class Mentions:
    """A list of `{"award": {"id", "label"}, "evidence": [...]}` in the order of the form."""

    label = gettext_lazy("Awards told of")

    def take_many(self, releases: Collection[int]) -> dict[int, Any]:
        taken: dict[int, list[Any]] = defaultdict(list)
        for mention in Mention.objects.filter(release__in=releases).select_related(*NAMES):
            taken[mention.release_id].append(_told(mention))
        return taken

    def of_version(self, version: ReleaseVersion) -> Any:
        rows = MentionVersion.objects.filter(version=version).select_related(*NAMES)
        return [_told(row) for row in rows]

    def possible(self, value: Any) -> tuple[Any, list[str]]:
        known = Award.objects.in_bulk([each["award"]["id"] for each in value])
        told = [
            _("The award “%(name)s” was deleted: it is left out.") % {"name": _name(each)}
            for each in value
            if each["award"]["id"] not in known
        ]
        return [each for each in value if each["award"]["id"] in known], told

    def put_back(self, release: Release, value: Any) -> None:
        rows = Mention.objects.filter(release=release)
        rows.exclude(award__in=[each["award"]["id"] for each in value]).delete()
        for position, each in enumerate(value):
            values = {"evidence": each["evidence"], "position": position}
            Mention.objects.update_or_create(release=release, award_id=each["award"]["id"], defaults=values)

    def lines(self, value: Any) -> list[str]:
        return [line for each in value for line in (_name(each), *each["evidence"])]


def _told(row: Mention | MentionVersion) -> dict[str, Any]:
    return {"award": {"id": row.award_id, "label": _names(row.award)}, "evidence": row.evidence}


def _names(award: Award) -> dict[str, str]:
    """How the award is called in each language of the site."""
    names = {}
    for code in languages.codes():
        with override(code):
            names[code] = str(award)
    return names


def _name(mention: Any) -> str:
    return str(LocalizedText(mention["award"]["label"]))
