"""Parameters that name published records by their slugs, looked up all together.

A list takes up to five such parameters. One query answers for all of them, whether a page needs every choice for its
select boxes or a program names two slugs.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import chain
from operator import itemgetter
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import ProhibitNullCharactersValidator
from django.db.models import F, QuerySet, Value
from django.db.models.fields.json import KT
from django.forms.utils import flatatt
from django.utils.choices import BaseChoiceIterator
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from awards.computed.worlds import World
from awards.published import PublishedGrade, PublishedProgramme
from newsroom.fields import languages
from newsroom.fields.localized import LocalizedText
from newsroom.public import content
from newsroom.public.parts import Parts, part_of
from newsroom.public.queries import statements
from newsroom.public.queries.blocks import is_of_register
from newsroom.public.queries.sql import Statement

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


def look_up(wanted: Mapping[str, tuple[SlugsField, Iterable[str]]]) -> Found:
    """The records of these slugs, by the parameters that name them, in one query."""
    queries = [slugs_field.rows(parameter, slugs) for parameter, (slugs_field, slugs) in wanted.items()]
    return _found(wanted, _together(queries) if queries else ())


def _together(queries: Sequence[QuerySet[Any, Any]]) -> QuerySet[Any, Any]:
    first, *others = queries
    return first.union(*others, all=True) if others else first


def _found(parameters: Iterable[str], rows: Iterable[tuple[str, str, int, dict[str, str]]]) -> Found:
    found: dict[str, dict[str, Reference]] = {parameter: {} for parameter in parameters}
    # Of several records of one slug the oldest lends its name, whatever order the database gives them in.
    for parameter, slug, record_id, name in sorted(rows, key=itemgetter(2)):
        found[parameter].setdefault(slug, Reference(slug, LocalizedText(name))).ids.append(record_id)
    return found


class Named(BaseChoiceIterator):
    """The records that one parameter can name, by their slugs, and the choices of its select box: slugs and names in
    the order of the names in the language of the page. A field takes them as they are, however many there are.
    """

    def __init__(self, references: dict[str, Reference]) -> None:
        self.references = references
        self._choices: dict[str, tuple[tuple[str, str], ...]] = {}

    def __iter__(self) -> Iterator[tuple[str, str]]:
        return iter(self.choices)

    @property
    def choices(self) -> tuple[tuple[str, str], ...]:
        language = languages.active()
        if language not in self._choices:
            named = sorted((str(one), one.slug) for one in self.references.values())
            self._choices[language] = tuple((slug, name) for name, slug in named)
        return self._choices[language]


# Of what is as much as programmes are, all is asked for, in whatever order: the model, its key, its slug and its name.
Row = tuple[str, int, str, dict[str, str]]
NAMES = """
    SELECT json_build_array(p.id, 'PublishedProgramme', p.id, p.slug, p.name)::text FROM {programme} p
    UNION ALL
    SELECT json_build_array(g.programme_id, 'PublishedGrade', g.id, g.name ->> 'ko', g.name)::text FROM {grade} g
"""
OF_PROGRAMMES = (PublishedProgramme, PublishedGrade)


def _read(world: World) -> Iterator[tuple[int, Row]]:
    for programme, model, key, slug, name in world.told(NAMES):
        yield part_of(programme), (model, key, slug, name)


def _named(parts: Iterable[Sequence[Row]]) -> Mapping[str, Named]:
    found: dict[str, dict[str, Reference]] = {model.__name__: {} for model in OF_PROGRAMMES}
    for model, key, slug, name in sorted(chain.from_iterable(parts), key=itemgetter(1)):
        if slug not in found[model]:
            found[model][slug] = Reference(slug, LocalizedText(name))
        found[model][slug].ids.append(key)
    return {model: Named(references) for model, references in found.items()}


_of_programmes = Parts(_read, _named)

Parameters = tuple[tuple[str, Records, str], ...]


def all_there_are(parameters: Parameters) -> Mapping[str, Named]:
    """What each parameter, given with its records and the field that names them, can be."""
    read = [records() for _name, records, _slug in parameters]
    return _of_register(parameters) if all(map(is_of_register, read)) else _of_content(parameters)


def _all_there_are(parameters: Parameters) -> Mapping[str, Named]:
    models = {name: records().model for name, records, _slug in parameters}
    of_programmes = {name: model.__name__ for name, model in models.items() if model in OF_PROGRAMMES}
    told = _of_programmes.told() if of_programmes else {}
    known = {name: told[model] for name, model in of_programmes.items()}
    others = tuple(each for each in parameters if each[0] not in known)
    rows = statements.told(*_asked(others)) if others else ()
    looked_up = _found((name for name, _records, _slug in others), rows)
    return known | {name: Named(references) for name, references in looked_up.items()}


ROWS = """
    SELECT json_build_array(each."_parameter", each."_slug", each.id, each.name)::text FROM ({asked}) AS each
"""


@lru_cache(10)
def _asked(parameters: Parameters) -> Statement:
    """How the database is asked for all records of some parameters: always in the same words, so it plans them once."""
    queries = [SlugsField(records=records, slug=slug).rows(name, None) for name, records, slug in parameters]
    sql, values = _together(queries).query.sql_with_params()
    return ROWS.format(asked=sql), values


_of_content = content.remembered(10)(_all_there_are)
_of_register = content.remembered(10, content.of_register)(_all_there_are)
