"""The texts of the release form as its script sends them while somebody types, cleaned as the form cleans them."""

from collections.abc import Mapping
from datetime import date, datetime

from django.utils import timezone
from django.utils.dateparse import parse_date, parse_datetime

from newsroom.fields import languages
from newsroom.fields.characters import writable
from newsroom.fields.html import sanitise
from newsroom.releases.admin.fields import LinesField
from newsroom.releases.admin.texts import SUBTITLE_LENGTH
from newsroom.translation.checking import Words

_subtitles = LinesField(line_length=SUBTITLE_LENGTH)
# "2026-04-03", the beginning of a publish time.
DAY = 10


def texts(data: Mapping[str, str]) -> dict[str, Words]:
    """By language, of values named `ko-title`, `ko-subtitles`, `ko-summary`, `ko-body`; what is not sent is empty."""
    return {code: _words(data, code) for code in languages.codes()}


def day(data: Mapping[str, str]) -> date | None:
    """The day of the publish time that stands in the form (`publish_at`); None without one."""
    try:
        return parse_date(data.get("publish_at", "")[:DAY])
    except ValueError:
        return None


def hour(data: Mapping[str, str]) -> datetime | None:
    """That publish time itself."""
    try:
        typed = parse_datetime(data.get("publish_at", ""))
    except ValueError:
        return None
    return timezone.make_aware(typed) if typed and timezone.is_naive(typed) else typed


def _words(data: Mapping[str, str], code: str) -> Words:
    title, subtitles, summary, body = (
        data.get(f"{code}-{name}", "") for name in ("title", "subtitles", "summary", "body")
    )
    return Words(
        title=" ".join(writable(title).split()),
        subtitles=tuple(_subtitles.to_python(subtitles)),
        summary=writable(summary).strip(),
        body=sanitise(body),
    )
