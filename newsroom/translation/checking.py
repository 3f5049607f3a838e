"""The checks of `newsroom.bilingual` on the texts of a release, as they are stored or as somebody types them."""

import logging
from collections import OrderedDict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from threading import Lock
from typing import Any, Generic, TypeVar

from django.utils import timezone

from newsroom.bilingual.checking import check
from newsroom.bilingual.findings import Finding, Severity, identity
from newsroom.bilingual.lexicon import Lexicon
from newsroom.bilingual.pairs import Pair
from newsroom.bilingual.rules import RULES
from newsroom.bilingual.rules.rule import Rule
from newsroom.bilingual.sentences import sentence_at
from newsroom.bilingual.texts import Span, Text, composed
from newsroom.releases.models import Release, ReleaseText
from newsroom.translation import lexicon

T = TypeVar("T")
logger = logging.getLogger(__name__)

NO_NAMES = Lexicon()

# What the checks can read; other languages of a site are not checked.
KOREAN, ENGLISH = "ko", "en"
# Rules that keep a text from going out.
BLOCKING = tuple(rule for rule in RULES if rule.severity == Severity.BLOCKS)
# So many results are remembered in each process: those that people are working on, and, with next to nothing in them,
# those of rules that are asked whenever it is asked what may go out.
MOST_WORKED_ON, MOST_BLOCKING = 64, 20_000


@dataclass(frozen=True)
class Words:
    """What a release says in one language; `body` is sanitised HTML."""

    title: str = ""
    subtitles: tuple[str, ...] = ()
    summary: str = ""
    body: str = ""

    @classmethod
    def of(cls, values: Mapping[str, Any]) -> "Words":
        """Of the values that a text or a revision has by the names of its fields."""
        return cls(values["title"], tuple(values["subtitles"]), values["summary"], values["body"])

    @property
    def is_written(self) -> bool:
        return bool(self.title or self.body)


@dataclass(frozen=True)
class Found:
    """A finding with its `identity`, which stays until a sentence that it stands in changes in either language."""

    finding: Finding
    identity: str
    # The records that it is drawn from, by their keys, with their names; or years, all of whose records it is.
    awards: tuple[tuple[int, str], ...] = ()
    years: tuple[int, ...] = ()


@dataclass(frozen=True)
class Checked:
    """What was found in the texts `ko` and `en`, in the order of the text; None where there is no such text."""

    ko: Text | None = None
    en: Text | None = None
    found: tuple[Found, ...] = ()


def stored(texts: Iterable[ReleaseText]) -> dict[str, Words]:
    """The texts of a release by language, as they are stored."""
    return {text.language: Words.of(vars(text)) for text in texts}


def text_of(language: str, words: Words) -> Text:
    """As the rules read it."""
    return composed(language, words.title, words.subtitles, words.summary, words.body)


def day_of(release: Release | None, now: datetime) -> date:
    """By which 28일 or 지난해 are read: the day on which the release goes or went out, else today."""
    return timezone.localtime((release and release.publish_at) or now).date()


def checked(texts: Mapping[str, Words], day: date) -> Checked:
    """Everything that the rules find."""
    return _everything.of(texts, day)


def blocking(texts: Mapping[str, Words], day: date) -> tuple[Found, ...]:
    """What the rules find that keeps a text from going out: of thousands of releases as quickly as of one."""
    return _blocking.of(texts, day)


class Remembering(Generic[T]):
    """What comes of two texts, remembered for as long as names mean the same."""

    def __init__(
        self, make: Callable[[Words, Words, date, Lexicon], T], most: int, names: Callable[[], Lexicon]
    ) -> None:
        self._make, self._most, self._current_names = make, most, names
        self._known: OrderedDict[tuple[int, int, date], T] = OrderedDict()
        self._names: Lexicon | None = None
        # Requests are answered by several threads.
        self._lock = Lock()

    def of(self, texts: Mapping[str, Words], day: date) -> T:
        names = self._current_names()
        korean, english = texts.get(KOREAN, Words()), texts.get(ENGLISH, Words())
        key = (hash(korean), hash(english), day)
        with self._lock:
            if names is not self._names:
                self._known, self._names = OrderedDict(), names
            known = self._known
            if key in known:
                known.move_to_end(key)
                return known[key]
        made = self._make(korean, english, day, names)
        with self._lock:
            known[key] = made
            if len(known) > self._most:
                known.popitem(last=False)
        return made


def applied(pair: Pair, rules: Iterable[Rule]) -> list[Finding]:
    """What rules find. One that fails finds nothing and is noted in the log: nobody is kept from their text by it."""
    found: list[Finding] = []
    for rule in rules:
        try:
            found += check(pair, [rule])
        except Exception:
            logger.exception("The rule “%s” failed.", rule.id)
    return sorted(found, key=lambda each: each.place)


def _check(korean: Words, english: Words, day: date, names: Lexicon) -> Checked:
    pair = _pair(korean, english, day, names)
    if pair is None:
        return Checked()
    return Checked(pair.ko, pair.en, _found(pair, applied(pair, RULES)))


def _check_blocking(korean: Words, english: Words, day: date, names: Lexicon) -> tuple[Found, ...]:
    """Where a rule fails, it is not known what may go out, and nothing does."""
    pair = _pair(korean, english, day, names)
    found = check(pair, BLOCKING) if pair else []
    return _found(pair, (each for each in found if each.severity == Severity.BLOCKS)) if pair else ()


def _pair(korean: Words, english: Words, day: date, names: Lexicon) -> Pair | None:
    """None without a Korean text: it is written first, and there is nothing to compare with."""
    if not korean.is_written:
        return None
    en = text_of(ENGLISH, english) if english.is_written else None
    return Pair(text_of(KOREAN, korean), en, day, names)


def _found(pair: Pair, findings: Iterable[Finding]) -> tuple[Found, ...]:
    return tuple(Found(each, identity_of(each, pair.ko, pair.en)) for each in findings)


def identity_of(finding: Finding, ko: Text | None, en: Text | None) -> str:
    """Of a finding in these texts."""
    return identity(finding, _sentence(ko, finding.ko), _sentence(en, finding.en))


def _sentence(text: Text | None, span: Span | None) -> str:
    """The sentences that a span reaches into."""
    if text is None or span is None:
        return ""
    first, last = (sentence_at(text, place) for place in (span.start, max(span.end - 1, span.start)))
    return text.whole[first.start : last.end] if first and last else span.text


_everything = Remembering(_check, MOST_WORKED_ON, lexicon.current)
# They know no names, so that nothing is asked of the database for them.
_blocking = Remembering(_check_blocking, MOST_BLOCKING, lambda: NO_NAMES)
