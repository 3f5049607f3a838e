"""Taking a record's objects apart, key by key, so that nothing in them is misread or lost."""

import re
from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager
from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from newsroom.fields import languages
from newsroom.fields.characters import writable
from newsroom.fields.localized import LocalizedText
from newsroom.releases.interchange.refusal import LineRefused

SMALL = 32_767
INTEGER = 2_147_483_647
BIG = 9_223_372_036_854_775_807
# Years that the site can hold: nothing it tells of is older than the republic's city halls.
FIRST_YEAR, LAST_YEAR = 1945, 2199
UNSTORABLE = re.compile("[\x00\ud800-\udfff]")


class Fields:
    """The keys of one JSON object. Each is taken once; `finish` refuses the object if any is left.

    A missing key and one that is null are the same. Every method raises LineRefused with the key's path.
    """

    def __init__(self, value: Any, path: str = "") -> None:
        self.path = path
        if not isinstance(value, dict):
            raise LineRefused(_("must be an object"), path)
        self._left: dict[str, Any] = dict(value)

    def finish(self) -> None:
        if self._left:
            raise LineRefused(_("unknown key"), self._path(min(self._left)))

    def refuse(self, name: str, message: str, **params: Any) -> LineRefused:
        return LineRefused(message, self._path(name), **params)

    def take(self, name: str, *, required: bool = False) -> Any:
        value = self._left.pop(name, None)
        if required and value in (None, "", [], {}):
            raise self.refuse(name, _("is missing"))
        return value

    def text(self, name: str, *, most: int | None = None, required: bool = False) -> str:
        """A text without blanks around it and without what no XML file can hold; empty when it is missing."""
        return self._text(name, self.take(name, required=required), most)

    def texts(self, name: str, *, most: int | None = None) -> list[str]:
        """A list of texts; empty ones are left out."""
        items = self.items(name) or ()
        found = [self._text(f"{name}.{place}", item, most) for place, (_path, item) in enumerate(items)]
        return [text for text in found if text]

    def names(self, *, most: int = 200, required: bool = True) -> LocalizedText:
        """The texts that stand in this very object under the codes of the site's languages."""
        found = {code: self.text(code, most=most) for code in languages.codes()}
        if required and not found[languages.primary()]:
            raise self.refuse(languages.primary(), _("is missing"))
        return LocalizedText({code: text for code, text in found.items() if text})

    def localized(self, name: str, *, most: int = 200, required: bool = False) -> LocalizedText:
        """One text per language, or a plain text for the primary language; empty when it is missing."""
        with self.inner(name, required=required) as inner:
            return inner.names(most=most, required=required) if inner else LocalizedText()

    def choice(self, name: str, values: Collection[str], default: str = "") -> str:
        value = self._text(name, self.take(name), None) or default
        if value and value not in values:
            raise self.refuse(name, _("must be one of %(values)s"), values=", ".join(values))
        return value

    def flag(self, name: str) -> bool | None:
        value = self.take(name)
        if value is not None and not isinstance(value, bool):
            raise self.refuse(name, _("must be true or false"))
        return value

    def number(self, name: str, *, least: int = 1, most: int = INTEGER) -> int | None:
        """A whole number within the two bounds."""
        value = self.take(name)
        if value is None:
            return None
        if not isinstance(value, int) or isinstance(value, bool) or not least <= value <= most:
            message = _("must be a whole number from %(least)d to %(most)d")
            raise self.refuse(name, message, least=least, most=most)
        return value

    def decimal(self, name: str, *, digits: int = 9, places: int = 3) -> Decimal | None:
        """A number that is not negative, as a number or a text, with no more digits than can be kept."""
        value = self.take(name)
        if value is None:
            return None
        try:
            parsed = Decimal(str(value)) if isinstance(value, str | int | float) else Decimal("nan")
            fits = (
                parsed.is_finite()
                and 0 <= parsed < 10 ** (digits - places)
                and parsed == round(parsed, places)
            )
        except InvalidOperation:
            fits = False
        if isinstance(value, bool) or not fits:
            message = _("must be a number, not negative, with at most %(places)d decimals")
            raise self.refuse(name, message, places=places)
        return round(parsed, places)

    def day(self, name: str) -> date | None:
        return self._in_time(name, date.fromisoformat, _("must be a day such as 2026-04-03"))

    def moment(self, name: str) -> datetime | None:
        """A time with its offset from UTC: without one nobody knows when an embargo ends."""
        shape = _("must be a time with an offset, such as 2026-04-03T09:00:00+09:00")
        found = self._in_time(name, datetime.fromisoformat, shape)
        if found is not None and found.tzinfo is None:
            raise self.refuse(name, shape)
        return found

    def checked(self, name: str, validator: Callable[[Any], Any], *, most: int | None = None) -> str:
        """A text that the validator of a model field accepts."""
        text = self.text(name, most=most)
        try:
            if text:
                validator(text)
        except ValidationError as error:
            raise self.refuse(name, " ".join(error.messages)) from None
        return text

    @contextmanager
    def inner(self, name: str, *, required: bool = False) -> "Iterator[Fields | None]":
        """The object under `name`, read to its end; None when it is missing. A plain text is its name."""
        value = self.take(name, required=required)
        if value is None:
            yield None
            return
        if isinstance(value, str):
            value = {languages.primary(): value}
        with objects(value, self._path(name)) as fields:
            yield fields

    def each(self, name: str) -> "Iterator[Fields]":
        """The objects of a list, each read to its end before the next."""
        for path, value in self.items(name) or ():
            with objects(value, path) as fields:
                yield fields

    def items(self, name: str) -> list[tuple[str, Any]] | None:
        """The values of a list as they are, each with its path; None when the list is missing."""
        value = self.take(name)
        if value is None:
            return None
        if not isinstance(value, list):
            raise self.refuse(name, _("must be a list"))
        return [(self._path(f"{name}.{place}"), item) for place, item in enumerate(value)]

    def has(self, name: str) -> bool:
        """Whether there is something under a key that was not taken yet; null is nothing, and is taken."""
        if self._left.get(name) is not None:
            return True
        self._left.pop(name, None)
        return False

    def _text(self, name: str, value: Any, most: int | None) -> str:
        if value is None:
            return ""
        if not isinstance(value, str):
            raise self.refuse(name, _("must be a text"))
        if UNSTORABLE.search(value):
            raise self.refuse(name, _("holds a character that cannot be stored"))
        text = writable(value).strip()
        if most is not None and len(text) > most:
            raise self.refuse(name, _("is longer than %(most)d characters"), most=most)
        return text

    def _in_time(self, name: str, parse: Callable[[str], Any], shape: str) -> Any:
        value = self.take(name)
        if value is None:
            return None
        try:
            found = parse(value)
        except (TypeError, ValueError):
            raise self.refuse(name, shape) from None
        if not FIRST_YEAR <= found.year <= LAST_YEAR:
            message = _("must lie between %(first)d and %(last)d")
            raise self.refuse(name, message, first=FIRST_YEAR, last=LAST_YEAR)
        return found

    def _path(self, name: str) -> str:
        return f"{self.path}.{name}" if self.path else name


@contextmanager
def objects(value: Any, path: str = "") -> Iterator[Fields]:
    """The keys of `value`; refuses the keys that were not taken by the end of the block."""
    fields = Fields(value, path)
    yield fields
    fields.finish()
