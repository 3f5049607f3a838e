"""A glossary as TBX (ISO 30042:2019, dialect TBX-Basic, style DCA), for tools of translators; pure.

TBX-Basic has no place for the days on which a name was valid, nor for whether a rendering is official: they stand in
notes of the form `valid-from: 2017-07-26`, which other tools show as they are.
"""

from collections.abc import Iterable, Iterator
from xml.etree import ElementTree
from xml.etree.ElementTree import Element, SubElement

from newsroom.bilingual.exchange.entries import BETWEEN, Entry, Fault, Raw, Reading, last_day, reading_of
from newsroom.bilingual.exchange.markup import LANGUAGE, Malformed, parsed, whole_text
from newsroom.bilingual.exchange.markup import written as file_of
from newsroom.bilingual.findings import gettext_noop as _

NAMESPACE = "urn:iso:std:iso:30042:ed-2"
# What TBX says of a term, and where a glossary keeps it; terms without a word on it are the preferred ones.
STATUS = "administrativeStatus"
PREFERRED, ADMITTED = "preferredTerm-admn-sts", "admittedTerm-admn-sts"
DEPRECATED, SUPERSEDED = "deprecatedTerm-admn-sts", "supersededTerm-admn-sts"
# Fields that stand in notes, by what the note begins with.
NOTES = {
    "valid-from": "valid_from",
    "valid-to": "valid_to",
    "thing": "thing",
    "within": "within",
    "paraphrases": "paraphrases",
    "official": "official",
    "in-use": "in_use",
    "note": "note",
}


def written(entries: Iterable[Entry]) -> bytes:
    """The file, in UTF-8."""
    root = Element("tbx", {"xmlns": NAMESPACE, "type": "TBX-Basic", "style": "dca", "xml:lang": "ko"})
    source = SubElement(SubElement(SubElement(root, "tbxHeader"), "fileDesc"), "sourceDesc")
    SubElement(source, "p").text = "Glossary of a city's newsroom"
    body = SubElement(SubElement(root, "text"), "body")
    for number, entry in enumerate(entries, 1):
        _write(SubElement(body, "conceptEntry", {"id": f"c{number}"}), entry)
    ElementTree.indent(root)
    return file_of(root)


def read(content: bytes) -> Reading:
    """What the file holds, ours or that of another tool; a concept needs a term in Korean and one in English."""
    try:
        root, lines = parsed(content)
    except Malformed as malformed:
        message = _("This is no TBX file that can be read: %(reason)s.")
        return Reading(faults=(Fault(malformed.line, message, {"reason": malformed.reason}),))
    if root.tag != _tag("tbx"):
        message = _("This is no TBX file of ISO 30042:2019: it begins with <%(element)s>.")
        return Reading(faults=(Fault(1, message, {"element": root.tag.rpartition("}")[2]}),))
    return reading_of((lines[concept], _raw(concept)) for concept in root.iter(_tag("conceptEntry")))


def _write(concept: Element, entry: Entry) -> None:
    term, last = entry.term, last_day(entry.term)
    _typed(concept, "descrip", "subjectField", term.kind)
    if term.source:
        _typed(concept, "admin", "source", term.source)
    told = {
        "valid-from": term.since.isoformat() if term.since else "",
        "valid-to": last.isoformat() if last else "",
        "thing": term.thing,
        "within": term.within,
        "paraphrases": f" {BETWEEN} ".join(term.paraphrases),
        "official": "yes" if entry.official else "no",
        "in-use": "" if entry.in_use else "no",
        "note": entry.note,
    }
    for name, value in told.items():
        if value:
            SubElement(concept, "note").text = f"{name}: {value}"
    _write_language(concept, "ko", [(term.ko, PREFERRED), *((name, ADMITTED) for name in term.ko_others)])
    english = [(term.en, PREFERRED), *((name, ADMITTED) for name in term.en_others)]
    _write_language(concept, "en", [*english, *((name, DEPRECATED) for name in term.forbidden)])


def _write_language(concept: Element, language: str, terms: Iterable[tuple[str, str]]) -> None:
    section = SubElement(concept, "langSec", {"xml:lang": language})
    for name, status in terms:
        term = SubElement(section, "termSec")
        SubElement(term, "term").text = name
        _typed(term, "termNote", STATUS, status)


def _raw(concept: Element) -> Raw:
    korean, korean_others, _wrong = _terms(concept, "ko")
    english, english_others, forbidden = _terms(concept, "en")
    notes = dict(_notes(concept))
    # Other tools name fields of knowledge there; what a term names they do not tell.
    kind = _text_of_type(concept, "descrip", "subjectField")
    return {
        **notes,
        "kind": kind if kind or "official" in notes else "term",
        "source": _text_of_type(concept, "admin", "source"),
        "ko": korean,
        "ko_others": korean_others,
        "en": english,
        "en_others": english_others,
        "forbidden": forbidden,
    }


def _terms(concept: Element, language: str) -> tuple[str, list[str], list[str]]:
    """The preferred term of a language (of several the first; else the first admitted one), others, and wrong ones."""
    by_status: dict[str, list[str]] = {PREFERRED: [], ADMITTED: [], DEPRECATED: []}
    for section in concept.iter(_tag("langSec")):
        if section.get(LANGUAGE, "").lower().split("-")[0] == language:
            for term in section.iter(_tag("termSec")):
                name = term.find(_tag("term"))
                status = _text_of_type(term, "termNote", STATUS) or PREFERRED
                status = DEPRECATED if status == SUPERSEDED else status
                if name is not None:
                    by_status.setdefault(status, by_status[ADMITTED]).append(whole_text(name))
    right = [*by_status[PREFERRED], *by_status[ADMITTED]]
    return right[0] if right else "", right[1:], by_status[DEPRECATED]


def _notes(concept: Element) -> Iterator[tuple[str, str]]:
    """Fields in notes; what else was noted is one note."""
    free = []
    for note in concept.findall(_tag("note")):
        name, _colon, value = whole_text(note).partition(": ")
        if name in NOTES and name != "note":
            yield NOTES[name], value
        else:
            free.append(value if name == "note" else whole_text(note))
    yield "note", "\n".join(free)


def _typed(parent: Element, name: str, kind: str, value: str) -> None:
    SubElement(parent, name, {"type": kind}).text = value


def _text_of_type(parent: Element, name: str, kind: str) -> str:
    """The text of the first such element below `parent`, also within a group (`descripGrp`)."""
    found = (each for each in parent.iter(_tag(name)) if each.get("type") == kind)
    return next((whole_text(each) for each in found), "")


def _tag(name: str) -> str:
    return f"{{{NAMESPACE}}}{name}"
