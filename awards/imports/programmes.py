"""Programmes with their scales of grades: found by any of their names, or made."""

from collections import defaultdict
from collections.abc import Collection, Iterable

from django.db.models import Q
from django.utils.translation import gettext as _

from awards.enums import ProgrammeKind
from awards.imports.names import NameIndex
from awards.imports.records import GradeRecord, NamedRecord
from awards.models import Grade, Programme, ProgrammeAlias
from awards.spelling import grade_key, programme_key, without_edition
from newsroom.fields import languages
from newsroom.fields.localized import LocalizedText
from newsroom.fields.slugs import free_slug
from newsroom.releases.interchange.changes import Changes
from newsroom.releases.interchange.fields import SMALL
from newsroom.releases.interchange.refusal import LineRefused


class Programmes:
    """All programmes of the register with their grades, held for one run."""

    def __init__(self, changes: Changes) -> None:
        self._changes = changes
        by_pk = {programme.pk: programme for programme in Programme.objects.all()}
        self._programmes = list(by_pk.values())
        self._slugs: dict[str, None] = {programme.slug: None for programme in by_pk.values()}
        self._names: NameIndex[Programme] = NameIndex(programme_key)
        self._names.load(
            ((row.name.get(languages.primary(), ""), row) for row in by_pk.values()),
            ((row.text, by_pk[row.programme_id]) for row in ProgrammeAlias.objects.all()),
        )
        self._approved: dict[int, None] = {}
        self._grades: dict[int, list[Grade]] = defaultdict(list)
        for grade in Grade.objects.order_by("pk"):
            self._grades[id(by_pk[grade.programme_id])].append(grade)

    def grades_by_pk(self) -> dict[int, Grade]:
        return {grade.pk: grade for grades in self._grades.values() for grade in grades if grade.pk}

    def all(self) -> Collection[Programme]:
        return self._programmes

    def find(self, record: NamedRecord) -> Programme | None:
        return self._names.find(record.name[languages.primary()])

    def get(self, record: NamedRecord, policy_field: str) -> Programme:
        """The programme of that name, made when there is none. Raises LineRefused when it cannot have awards."""
        name = record.name[languages.primary()]
        programme = self._names.find(name)
        if programme is None:
            return self._create(record, policy_field)
        agree(programme)
        if self._names.is_official(name, programme):
            self._changes.fill_names(programme, record.name)
        if not programme.field:
            self._changes.fill(programme, field=policy_field)
        return programme

    def _create(self, record: NamedRecord, policy_field: str) -> Programme:
        primary = languages.primary()
        name = LocalizedText(record.name | {primary: without_edition(record.name[primary])})
        slug = free_slug(name, "programme", self._slugs)
        programme = Programme(
            name=name, kind=record.kind or ProgrammeKind.OTHER, field=policy_field, slug=slug
        )
        self._changes.index(self._slugs, slug, None)
        self._names.add(name[primary], programme, self._changes)
        return self._changes.create(programme)

    def grades(self, programme: Programme) -> list[Grade]:
        """Those of the programme's scale, the best first, and then those beside it."""
        return sorted(self._grades[id(programme)], key=lambda grade: grade.position or SMALL)

    def known_grade(self, programme: Programme, record: GradeRecord) -> Grade | None:
        key = grade_key(record.name[languages.primary()])
        grades = self._grades[id(programme)]
        return next((row for row in grades if grade_key(row.name[languages.primary()]) == key), None)

    def grade(self, programme: Programme, record: GradeRecord) -> Grade:
        """The grade of the programme's scale. Raises LineRefused when the line has another scale in mind."""
        self._agree_on_size(programme, record)
        grades = self._grades[id(programme)]
        grade = self.known_grade(programme, record)
        self._agree_on_position(grades, grade, record)
        if grade is None:
            self._may_add_grade(programme)
            grade = Grade(programme=programme, name=record.name, position=record.position)
            self._changes.append(grades, grade)
            return self._changes.create(grade)
        self._changes.fill_names(grade, record.name)
        if grade.position is None:
            self._changes.fill(grade, "grade", position=record.position)
        return grade

    def load_approved(self, programmes: Iterable[Programme]) -> None:
        """Fetch which of `programmes` readers know, or will when the hour of a release comes."""
        approved = Q(awards__standalone=True) | Q(awards__told_by__isnull=False)
        wanted = {programme.pk: programme for programme in programmes if programme.pk}
        keys = Programme.objects.filter(approved, pk__in=wanted).values_list("pk", flat=True).distinct()
        self._approved = {id(wanted[key]): None for key in keys}

    def approve(self, programme: Programme) -> None:
        """Have the lines after this one know that an award of the programme goes out with an approved release."""
        if id(programme) not in self._approved:
            self._changes.index(self._approved, id(programme), None)

    def _may_add_grade(self, programme: Programme) -> None:
        """The whole scale of a public programme is public, so nothing is added to it that nobody has approved."""
        if id(programme) in self._approved and not self._changes.may_complete(programme):
            message = _("is not in the scale of a programme that readers know; only a public release adds it")
            raise LineRefused(message, "grade")

    def _agree_on_size(self, programme: Programme, record: GradeRecord) -> None:
        size = record.scale_size
        if size and programme.scale_size and size != programme.scale_size:
            message = _("the scale has %(stored)d grades in the register, %(given)d in the line")
            raise LineRefused(message, "grade.of", stored=programme.scale_size, given=size)
        if size and programme.scale_size is None:
            positions = [grade.position or 0 for grade in self._grades[id(programme)]]
            if max(positions, default=0) > size:
                raise LineRefused(_("the register has grades beyond this scale"), "grade.of")
            self._changes.fill(programme, "grade", scale_size=size)
        if programme.scale_size and record.position and record.position > programme.scale_size:
            message = _("lies outside the scale of %(size)d grades")
            raise LineRefused(message, "grade.position", size=programme.scale_size)

    def _agree_on_position(self, grades: list[Grade], grade: Grade | None, record: GradeRecord) -> None:
        if record.position is None:
            return
        if grade and grade.position not in (None, record.position):
            message = _("the register has %(grade)s at %(stored)d, the line at %(given)d")
            raise LineRefused(
                message, "grade.position", grade=grade, stored=grade.position, given=record.position
            )
        holder = next((row for row in grades if row.position == record.position), grade)
        if holder is not grade:
            message = _("position %(position)d is that of %(grade)s in the register")
            raise LineRefused(message, "grade.position", position=record.position, grade=holder)


def agree(programme: Programme) -> None:
    """Raises LineRefused for what has no awards."""
    if programme.kind == ProgrammeKind.CERTIFICATION:
        raise LineRefused(_("the register has it as a certification, which is no award"), "programme")
