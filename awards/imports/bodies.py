"""The bodies that give and receive awards: found by any of their names, or made."""

from collections.abc import Collection

from awards.enums import OrganisationKind
from awards.imports.names import NameIndex
from awards.imports.records import NamedRecord
from awards.models import Organisation, OrganisationAlias, OrganisationName
from awards.spelling import name_key
from newsroom.fields import languages
from newsroom.fields.slugs import free_slug
from newsroom.releases.interchange.changes import Changes

# What a body most likely is by the end of its Korean name, when a line does not say; the first that fits.
KINDS_BY_ENDING: list[tuple[tuple[str, ...], OrganisationKind]] = [
    (("시청", "군청", "구청"), OrganisationKind.LOCAL),
    (("특별시", "광역시", "특별자치시", "도", "도청"), OrganisationKind.PROVINCE),
    (("협회", "학회", "협의회", "연합회", "연맹", "중앙회"), OrganisationKind.ASSOCIATION),
    (("신문", "신문사", "일보", "방송", "뉴스", "미디어"), OrganisationKind.MEDIA),
    (("공단", "공사", "진흥원", "연구원", "관리원"), OrganisationKind.PUBLIC),
    (("부", "처", "청", "위원회"), OrganisationKind.CENTRAL),
    (("시", "군", "구"), OrganisationKind.LOCAL),
]
# Kinds that are parts of the city whose register this is.
OURS = {OrganisationKind.AFFILIATE, OrganisationKind.DISTRICT, OrganisationKind.DEPARTMENT}


class Bodies:
    """All organisations of the register, held for one run."""

    def __init__(self, changes: Changes) -> None:
        self._changes = changes
        self._bodies = list(Organisation.objects.all())
        self._slugs: dict[str, None] = {body.slug: None for body in self._bodies}
        self._home = next((body for body in self._bodies if body.home), None)
        self._names: NameIndex[Organisation] = NameIndex(name_key)
        by_pk = self.by_pk()
        aliases = [(row.text, by_pk[row.organisation_id]) for row in OrganisationAlias.objects.all()]
        former = [
            (text, by_pk[row.organisation_id])
            for row in OrganisationName.objects.all()
            for text in row.name.values()
        ]
        official = ((body.name.get(languages.primary(), ""), body) for body in self._bodies)
        self._names.load(official, [*aliases, *former])

    @property
    def home(self) -> Organisation | None:
        """Our city."""
        return self._home

    def all(self) -> Collection[Organisation]:
        return self._bodies

    def by_pk(self) -> dict[int, Organisation]:
        return {body.pk: body for body in self._bodies if body.pk}

    def find(self, record: NamedRecord) -> Organisation | None:
        return self._names.find(record.name[languages.primary()])

    def get(self, record: NamedRecord) -> Organisation:
        """The body of that name, made when the register has none. Raises LineRefused when it has several."""
        name = record.name[languages.primary()]
        body = self._names.find(name)
        if body is None:
            return self._create(record)
        if self._names.is_official(name, body):
            self._changes.fill_names(body, record.name)
        return body

    def _create(self, record: NamedRecord) -> Organisation:
        kind = record.kind or kind_of(record.name[languages.primary()])
        slug = free_slug(record.name, "organisation", self._slugs)
        parent = self._home if kind in OURS else None
        body = Organisation(name=record.name, kind=kind, slug=slug, parent=parent)
        self._changes.index(self._slugs, slug, None)
        self._changes.append(self._bodies, body)
        self._names.add(record.name[languages.primary()], body, self._changes)
        return self._changes.create(body)


def kind_of(name: str) -> OrganisationKind:
    """The kind that a body's Korean name suggests; only a first entry, which the awards officer may change."""
    endings = (kind for endings, kind in KINDS_BY_ENDING if name.rstrip().endswith(endings))
    return next(endings, OrganisationKind.PRIVATE)
