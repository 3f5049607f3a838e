"""Releases on their way to translators and back, as XLIFF: files, what one would change, and storing that."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from newsroom.accounts import audit
from newsroom.accounts.models import User
from newsroom.bilingual.exchange import xliff
from newsroom.bilingual.exchange.xliff import Document, Fields, Unit
from newsroom.bilingual.exchange.xliff.tokens import said
from newsroom.bilingual.lexicon import Kind, Term
from newsroom.fields.characters import writable
from newsroom.fields.html import sanitise
from newsroom.releases import clock, contents, departments, revisions
from newsroom.releases.contents import Content
from newsroom.releases.enums import Origin
from newsroom.releases.models import Release, ReleaseText
from newsroom.releases.publishing import Overtaken, Refused
from newsroom.translation import lexicon

KOREAN, ENGLISH = "ko", "en"
# What a form sends besides files may be so large (DATA_UPLOAD_MAX_MEMORY_SIZE): the second page sends the file again.
MOST_BYTES = 2 * 1024 * 1024
MOST_RELEASES = 100
LONGEST = 300
ORIGINAL = "releases/"
# What a translator is told of where it stands in a text; places and posts are too many to be read.
TOLD = frozenset((Kind.BODY, Kind.PROGRAMME, Kind.GRADE, Kind.AUTHORITY, Kind.DEPARTMENT, Kind.TERM))


@dataclass(frozen=True)
class ChangedUnit:
    """A block whose Korean is no longer what the translator had before them; empty where there is no such block."""

    then: str
    now: str


@dataclass(frozen=True)
class Plan:
    """What a file would make of the English text of a release.

    `problem` says why nothing can be made of it; `changed` are the blocks whose Korean has changed since the file was
    written, which somebody has to know of first. `untranslated` sentences are left out.
    """

    original: str
    release: Release | None = None
    before: Content | None = None
    after: Content | None = None
    changed: Sequence[ChangedUnit] = ()
    untranslated: int = 0
    problem: str = ""

    @property
    def changes_nothing(self) -> bool:
        return not self.problem and contents.words(self.before, ENGLISH) == contents.words(
            self.after, ENGLISH
        )


def file_of(releases: Iterable[Release]) -> bytes:
    """The file of those releases that have a Korean text, with what the glossary says of its terms."""
    today = timezone.localtime(clock.now()).date()
    terms = [term for term in lexicon.current().terms if term.kind in TOLD and term.is_valid(today)]
    documents = [document for release in releases if (document := _document(release)) and document.units]
    return xliff.written(documents, _foremost(terms))


def read(content: bytes) -> list[Document]:
    """The releases of a file. Raises Refused, which says what is wrong with it."""
    if len(content) > MOST_BYTES:
        raise Refused(_("The file is larger than %(most)d MB.") % {"most": MOST_BYTES // 1024**2})
    try:
        content.decode()
        documents = xliff.read(content)
    except UnicodeDecodeError:
        raise Refused(_("The file is not in UTF-8.")) from None
    except xliff.NotReadable as error:
        raise Refused(_(error.message) % error.values) from None
    if not documents or len(documents) > MOST_RELEASES:
        raise Refused(_("A file holds one to %(most)d releases.") % {"most": MOST_RELEASES})
    if len({document.original for document in documents}) < len(documents):
        raise Refused(_("A release stands in the file twice."))
    return documents


def plans(documents: Sequence[Document], by: User) -> list[Plan]:
    """What `store` would do now, for each document."""
    covered = departments.covered(by).prefetch_related("texts")
    ids = [document.original.removeprefix(ORIGINAL) for document in documents]
    releases = {ORIGINAL + release.public_id: release for release in covered.filter(public_id__in=ids)}
    kept = contents.take_many([release.pk for release in releases.values()])
    return [_plan(document, releases.get(document.original), kept) for document in documents]


@transaction.atomic
def store(
    documents: Sequence[Document], by: User, seen: Mapping[int, int], knowingly: Collection[int] = ()
) -> int:
    """Make the English texts what the documents say, as working copies; returns how many have changed.

    `seen` are the revisions that the person has looked at, by the keys of the releases; `knowingly` are those that are
    to be stored although their Korean has changed. Raises Refused or Overtaken, and stores nothing then.
    """
    ids = [document.original.removeprefix(ORIGINAL) for document in documents]
    locked = Release.objects.select_for_update(no_key=True).filter(public_id__in=ids).order_by("pk")
    numbers = {release.pk: release.revision for release in locked}
    made = 0
    for plan in plans(documents, by):
        if plan.problem or plan.release is None:
            raise Refused(f"{plan.original}: {plan.problem}")
        key = plan.release.pk
        if seen.get(key) != numbers[key]:
            raise Overtaken(_("Somebody saved the release meanwhile. See what the file would change now."))
        if plan.changed and key not in knowingly:
            raise Refused(_("The Korean has changed since the file was written: tick that you know."))
        if not plan.changes_nothing:
            _store(plan.release, plan, by)
            made += 1
    return made


def _store(release: Release, plan: Plan, by: User) -> None:
    """Never publishes; what is unfinished, or made from another Korean text, is not ready until somebody says so."""
    revisions.begin([release])
    values = (plan.after or {})["texts"][ENGLISH]
    ReleaseText.objects.update_or_create(release=release, language=ENGLISH, defaults=values)
    outdated = [ENGLISH] if plan.changed else []
    revisions.record(release, by, _("Translation imported from XLIFF"), outdated=outdated)
    audit.record("import", by, release, xliff={"changed": len(plan.changed), "missing": plan.untranslated})


def _plan(document: Document, release: Release | None, kept: Mapping[int, Content]) -> Plan:
    if release is None:
        return Plan(document.original, problem=_("There is no such release, or it is not yours."))
    if not release.is_editable:
        closed = _("Only a draft or a release in review can be changed. Reopen it first.")
        return Plan(document.original, release, problem=closed)
    english = _clean(xliff.fields_of(document))
    if problem := _problem(english):
        return Plan(document.original, release, problem=problem)
    changed, before = _changed(document, release), kept[release.pk]
    is_whole = bool(english.title and english.body) and not document.untranslated and not changed
    text = _text(english, before["texts"].get(ENGLISH, {}), is_whole)
    after = before | {"texts": before["texts"] | {ENGLISH: text}}
    return Plan(document.original, release, before, after, changed, document.untranslated)


def _text(english: Fields, present: Mapping[str, Any], is_whole: bool) -> dict[str, Any]:
    return {
        "title": english.title,
        "subtitles": list(english.subtitles),
        "summary": english.summary,
        "body": english.body,
        "slug": present.get("slug", ""),
        # A machine's text that was mended elsewhere is one still, until an editor says what it is.
        "origin": present.get("origin", Origin.HUMAN.value),
        "ready": bool(present.get("ready")) and is_whole,
    }


def _problem(english: Fields) -> str:
    if any(len(line) > LONGEST for line in (english.title, *english.subtitles)):
        return _("The title or a subtitle is longer than %(most)d characters.") % {"most": LONGEST}
    if not any((english.title, english.summary, english.body)):
        return _("The file holds no translation.")
    return ""


def _clean(english: Fields) -> Fields:
    """As the form and the database would have it."""
    return replace(
        english,
        title=writable(english.title),
        subtitles=tuple(writable(line) for line in english.subtitles),
        summary=writable(english.summary),
        body=sanitise(english.body),
    )


def _changed(document: Document, release: Release) -> list[ChangedUnit]:
    """The blocks whose words or marks are not those of the release now, in the order of the file."""
    present = _document(release)
    now = {unit.id: unit for unit in present.units} if present else {}
    then = {unit.id: unit for unit in document.units}
    changed = [
        ChangedUnit(_words(then.get(name)), _words(now.get(name)))
        for name in dict.fromkeys((*then, *now))
        if name not in then or name not in now or then[name].source != now[name].source
    ]
    if not changed and present and present.skeleton != document.skeleton:
        # The words are the same, in another arrangement.
        return [ChangedUnit(document.skeleton, present.skeleton)]
    return changed


def _words(unit: Unit | None) -> str:
    return said(unit.source) if unit else ""


def _document(release: Release) -> Document | None:
    texts = {text.language: text for text in release.texts.all()}
    if KOREAN not in texts:
        return None
    english = texts.get(ENGLISH)
    return xliff.document(
        ORIGINAL + release.public_id, _fields(texts[KOREAN]), _fields(english) if english else None
    )


def _fields(text: ReleaseText) -> Fields:
    return Fields(text.title, tuple(text.subtitles), text.summary, text.body)


def _foremost(terms: Iterable[Term]) -> list[Term]:
    """Of terms with one Korean name the first: a translator is told one rendering."""
    return list({term.ko: term for term in reversed(list(terms))}.values())
