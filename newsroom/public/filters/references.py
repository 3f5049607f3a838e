"""Parameters that name published records by their slugs, looked up all together.

A list takes up to five such parameters. One query answers for all of them, whether a page needs every choice for its
select boxes or a program names two slugs.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from operator import itemgetter
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import ProhibitNullCharactersValidator
from django.db.models import F, QuerySet, Value
from django.db.models.fields.json import KT
from django.forms.utils import flatatt
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from awards.computed.worlds import World
from awards.published import PublishedGrade, PublishedProgramme
from newsroom.fields import languages
from newsroom.fields.localized import LocalizedText
from newsroom.public import content
from newsroom.public.parts import Parts, part_of
from newsroom.public.queries.blocks import is_of_register

MAX_VALUES = 20
SELECTED = SafeString(" selected")
Records = Callable[[], QuerySet[Any]]


@dataclass
class Reference:
    """Published records of one slug: one, but for grades, where every programme has an 우수 of its own."""

    slug: str
    name: LocalizedText
    ids: list[int] = field(default_factory=list)

    def __str__(self) -> str:
        return str(self.name)


Found = Mapping[str, dict[str, Reference]]


class SelectOneOrMore(forms.SelectMultiple):
    """A plain select box, which opens into a list only where an address names several values.

    Written in one go: a template for each option takes longer than all the rest of a page with hundreds of them.
    """

    def render(self, name: str, value: Any, attrs: Any = None, renderer: Any = None) -> SafeString:
        chosen = frozenset(str(each) for each in value or ())
        around = {**self.build_attrs(self.attrs, attrs), "name": name, "multiple": len(chosen) > 1}
        written = _options((("", _("All")), *self.choices), chosen)
        return format_html("<select{}>{}</select>", flatatt(around), written)

    def value_from_datadict(self, data: Any, files: Any, name: str) -> list[str]:
        return [value for value in super().value_from_datadict(data, files, name) or () if value]


@lru_cache(30)
def _options(choices: tuple[tuple[str, Any], ...], chosen: frozenset[str]) -> SafeString:
    options = ((slug, SELECTED if slug in chosen else "", label) for slug, label in choices)
    return format_html_join("", '<option value="{}"{}>{}</option>', options)


class AnyOfField(forms.MultipleChoiceField):
    """Some of a closed list of values; a record fits when it has any of them."""

    widget = SelectOneOrMore

    def validate(self, value: list[str]) -> None:
        super().validate(value)
        if len(value) > MAX_VALUES:
            raise ValidationError(_("Choose at most %(max)d values."), params={"max": MAX_VALUES})


class SlugsField(AnyOfField):
    """Slugs of published records. The form turns them into `Reference`s; see `ListForm`.

    `records` returns the records to choose from, and `slug` says which of their fields names them.
    """

    def __init__(self, *, records: Records, slug: str = "slug", **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.records, self.slug = records, slug

    def validate(self, value: list[str]) -> None:
        # Whether the records exist is the form's question, for all fields together.
        if len(value) > MAX_VALUES:
            raise ValidationError(_("Choose at most %(max)d values."), params={"max": MAX_VALUES})
        for slug in value:
            ProhibitNullCharactersValidator()(slug)

    def rows(self, parameter: str, slugs: Iterable[str] | None) -> QuerySet[Any, Any]:
        """Rows of (parameter, slug, id, name): all of them, or those of some slugs."""
        records = self.records().order_by()
        chosen = records if slugs is None else records.filter(**{f"{self.slug}__in": list(slugs)})
        return chosen.annotate(_parameter=Value(parameter), _slug=_text_of(self.slug)).values_list(
            "_parameter", "_slug", "id", "name"
        )


def _text_of(path: str) -> Any:
    # A path into a JSON field must come out as text: a union has one type per column.
    return KT(path) if "__" in path else F(path)


def look_up(wanted: Mapping[str, tuple[SlugsField, Iterable[str] | None]]) -> Found:
    """The records of several parameters in one query; None instead of slugs asks for all records."""
    found: dict[str, dict[str, Reference]] = {parameter: {} for parameter in wanted}
    queries = [slugs_field.rows(parameter, slugs) for parameter, (slugs_field, slugs) in wanted.items()]
    if not queries:
        return found
    rows = queries[0].union(*queries[1:], all=True) if len(queries) > 1 else queries[0]
    # Of several records of one slug the oldest lends its name, whatever order the database gives them in.
    for parameter, slug, record_id, name in sorted(rows, key=itemgetter(2)):
        found[parameter].setdefault(slug, Reference(slug, LocalizedText(name))).ids.append(record_id)
    return found


class Named:
    """The records that one parameter can name, by their slugs, and the choices of its select box."""

    def __init__(self, references: dict[str, Reference]) -> None:
        self.references = references
        self._choices: dict[str, list[tuple[str, str]]] = {}

    @property
    def choices(self) -> list[tuple[str, str]]:
        """In the order of their names in the language of the page."""
        language = languages.active()
        if language not in self._choices:
            named = sorted(self.references.values(), key=lambda one: (str(one), one.slug))
            self._choices[language] = [(one.slug, str(one)) for one in named]
        return self._choices[language]


Row = tuple[int, str, dict[str, str]]


def _by_parts(statement: str) -> Parts[Row, Named]:
    """What a statement tells of all programmes: of each record the key of its programme, its own, its slug and name."""

    def read(world: World) -> Iterator[tuple[int, Row]]:
        for programme, key, slug, name in world.told(statement):
            yield part_of(programme), (key, slug, name)

    def gather(parts: Iterable[Sequence[Row]]) -> Named:
        rows = sorted((row for of_part in parts for row in of_part), key=itemgetter(0))
        found: dict[str, Reference] = {}
        for key, slug, name in rows:
            if slug not in found:
                found[slug] = Reference(slug, LocalizedText(name))
            found[slug].ids.append(key)
        return Named(found)

    return Parts(read, gather)


# Those that are as many as programmes; all of them are asked for, in whatever order, by the names of their models.
OF_PROGRAMMES: Mapping[type[Any], Parts[Row, Named]] = {
    PublishedProgramme: _by_parts(
        "SELECT json_build_array(p.id, p.id, p.slug, p.name)::text FROM {programme} p"
    ),
    PublishedGrade: _by_parts(
        "SELECT json_build_array(g.programme_id, g.id, g.name ->> 'ko', g.name)::text FROM {grade} g"
    ),
}

Parameters = tuple[tuple[str, Records, str], ...]


def all_there_are(parameters: Parameters) -> Mapping[str, Named]:
    """What each parameter, given with its records and the field that names them, can be."""
    read = [records() for _name, records, _slug in parameters]
    return _of_register(parameters) if all(map(is_of_register, read)) else _of_content(parameters)


def _all_there_are(parameters: Parameters) -> Mapping[str, Named]:
    known = {
        name: OF_PROGRAMMES[records().model].told()
        for name, records, _slug in parameters
        if records().model in OF_PROGRAMMES
    }
    fields = {
        name: SlugsField(records=records, slug=slug)
        for name, records, slug in parameters
        if name not in known
    }
    looked_up = look_up({name: (slugs_field, None) for name, slugs_field in fields.items()})
    return known | {name: Named(references) for name, references in looked_up.items()}


_of_content = content.remembered(10)(_all_there_are)
_of_register = content.remembered(10, content.of_register)(_all_there_are)
