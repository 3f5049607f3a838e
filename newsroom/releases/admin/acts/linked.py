"""What goes out and away with a release besides its texts: its department, its contacts, and what it points to."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from newsroom.fields.localized import LocalizedText
from newsroom.releases import contents
from newsroom.releases.admin.comparison import contact_line
from newsroom.releases.contents import PARTS, Content
from newsroom.releases.models import Release, ReleaseVersion


@dataclass(frozen=True)
class Linked:
    """`is_told_of`: rows of another app, which readers find for as long as a release that is public tells of them."""

    label: str
    lines: list[str]
    is_told_of: bool = False


def going_out(release: Release) -> list[Linked]:
    """What approval of the working copy brings out with its texts; what there is none of is left out."""
    content = contents.take_many([release.pk])[release.pk]
    department = content["facts"]["department"]
    beside = [
        Linked(_("Department"), [str(LocalizedText(department["label"]))] if department else []),
        Linked(_("Contacts"), [contact_line(contact) for contact in content["contacts"]]),
    ]
    return [each for each in [*beside, *_told_of(content)] if each.lines]


def staying(release: Release) -> list[Linked]:
    """What the working copy tells of and is recorded elsewhere: that stays when the release is put into the bin."""
    return [each for each in _told_of(contents.take_many([release.pk])[release.pk]) if each.lines]


def going_away(version: ReleaseVersion) -> list[Linked]:
    """What readers find no more when the version is withdrawn, unless another release tells of it."""
    return [each for each in _told_of(contents.of_version(version)) if each.lines]


def _told_of(content: Content) -> Iterator[Linked]:
    for name, part in PARTS.items():
        yield Linked(str(part.label), list(_names(content[name])), is_told_of=True)


def _names(value: Any) -> Iterator[str]:
    """How the references in the JSON of a part are called."""
    if isinstance(value, dict) and "label" in value:
        yield str(LocalizedText(value["label"]))
    elif isinstance(value, dict):
        for each in value.values():
            yield from _names(each)
    elif isinstance(value, list):
        for each in value:
            yield from _names(each)
