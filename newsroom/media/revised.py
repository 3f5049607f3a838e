"""Photos and attachments as parts of a release's revisions."""

from collections import defaultdict
from collections.abc import Collection, Iterator
from typing import Any

from django.template.defaultfilters import filesizeformat
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from newsroom.fields import languages
from newsroom.fields.localized import LocalizedText
from newsroom.media import copying
from newsroom.media.models import Attachment, AttachmentVersion, Photo, PhotoVersion, StoredFile
from newsroom.releases.models import Release, ReleaseVersion

# Told by the order of the list.
PLACE = "position"
# Digits of a digest that people compare.
SHORT = 8


class Files:
    """A list of `{"file": {"id", "label", "size", "digest"}, ...facts}` in the order of the form.

    A file that a revision tells of is not purged; one that is gone all the same is left out.
    """

    def __init__(
        self,
        label: Any,
        model: type[Any],
        approved: type[Any],
        facts: Collection[str],
        texts: Collection[str],
    ) -> None:
        self.label, self.model, self.approved = label, model, approved
        self.facts = [name for name in facts if name not in ("file_id", PLACE)]
        self.texts = texts

    def take_many(self, releases: Collection[int]) -> dict[int, Any]:
        taken: dict[int, list[Any]] = defaultdict(list)
        for row in self.model.objects.filter(release__in=releases).select_related("file"):
            taken[row.release_id].append(self._told(row))
        return taken

    def of_version(self, version: ReleaseVersion) -> Any:
        rows = self.approved.objects.filter(version=version).select_related("file")
        return [self._told(row) for row in rows]

    def possible(self, value: Any) -> tuple[Any, list[str]]:
        known = StoredFile.objects.in_bulk([each["file"]["id"] for each in value])
        told = [
            _("The file “%(name)s” was deleted: it is left out.") % {"name": _name(each)}
            for each in value
            if each["file"]["id"] not in known
        ]
        return [each for each in value if each["file"]["id"] in known], told

    def put_back(self, release: Release, value: Any) -> None:
        rows = self.model.objects.filter(release=release)
        rows.exclude(file__in=[each["file"]["id"] for each in value]).delete()
        for position, each in enumerate(value):
            values = {name: each[name] for name in self.facts} | {PLACE: position}
            self.model.objects.update_or_create(release=release, file_id=each["file"]["id"], defaults=values)

    def lines(self, value: Any) -> list[str]:
        return [line for each in value for line in self._lines(each)]

    def _lines(self, each: Any) -> Iterator[str]:
        """The name, what tells the content from another of that name, each text in each language, the other facts."""
        yield _name(each)
        # Revisions of before do not tell it.
        if digest := each["file"].get("digest"):
            told = {"size": filesizeformat(each["file"]["size"]), "digest": digest[:SHORT]}
            yield _("%(size)s, checksum %(digest)s…") % told
        for name in self.texts:
            label = self.model._meta.get_field(name).verbose_name
            for code, language in languages.choices():
                if text := each[name].get(code):
                    yield f"{label} ({language}): {text}"
        rest = [name for name in self.facts if name not in self.texts]
        yield ", ".join(f"{self.model._meta.get_field(name).verbose_name}: {each[name]}" for name in rest)

    def _told(self, row: Any) -> dict[str, Any]:
        label = {languages.primary(): row.file.name}
        file = {"id": row.file_id, "label": label, "size": row.file.size, "digest": row.file.digest}
        return {"file": file, **{name: getattr(row, name) for name in self.facts}}


PHOTOS = Files(gettext_lazy("Photos"), Photo, PhotoVersion, copying.PHOTO, texts=("alt", "caption", "credit"))
ATTACHMENTS = Files(
    gettext_lazy("Attachments"), Attachment, AttachmentVersion, copying.ATTACHMENT, texts=("title",)
)


def _name(each: Any) -> str:
    return str(LocalizedText(each["file"]["label"]))
