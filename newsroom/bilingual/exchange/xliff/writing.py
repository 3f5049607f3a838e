"""Documents as a file of XLIFF 2.1; pure."""

from collections.abc import Iterable, Mapping, Sequence
from xml.etree.ElementTree import Element, SubElement

from newsroom.bilingual.exchange.markup import written as file_of
from newsroom.bilingual.exchange.xliff.codes import SUBTYPES, Named, Names
from newsroom.bilingual.exchange.xliff.documents import Document, Unit
from newsroom.bilingual.exchange.xliff.tokens import Token, said
from newsroom.bilingual.lexicon import Lexicon, Occurrence, Term

# That of 2.0, which 2.1 keeps.
NAMESPACE = "urn:oasis:names:tc:xliff:document:2.0"
GLOSSARY = "urn:oasis:names:tc:xliff:glossary:2.0"
VERSION, SOURCE, TARGET = "2.1", "ko", "en"


def written(
    documents: Iterable[Document], terms: Sequence[Term] = (), notes: Mapping[str, str] = {}
) -> bytes:
    """The file, in UTF-8. `terms` are told to the translator where they stand in a unit; `notes` say of a document,
    told by its `original`, what the translator should know."""
    lexicon = Lexicon(tuple(terms))
    root = Element("xliff", {"xmlns": NAMESPACE, "version": VERSION, "srcLang": SOURCE, "trgLang": TARGET})
    if terms:
        root.set("xmlns:gls", GLOSSARY)
    for number, document in enumerate(documents, 1):
        told = {"id": f"f{number}", "original": document.original, "xml:space": "preserve"}
        file = SubElement(root, "file", told)
        if document.skeleton:
            SubElement(file, "skeleton").text = document.skeleton
        if note := notes.get(document.original):
            SubElement(SubElement(file, "notes"), "note", {"id": "n1"}).text = note
        for unit in document.units:
            _write_unit(SubElement(file, "unit", {"id": unit.id}), unit, lexicon)
    return file_of(root)


def _write_unit(element: Element, unit: Unit, lexicon: Lexicon) -> None:
    _write_terms(element, said(unit.source), lexicon)
    names = Names()
    source = names.of_source([token for piece in unit.pieces for token in piece.source])
    target = names.of_target([token for piece in unit.pieces for token in piece.target or ()])
    places = {"source": 0, "target": 0}
    parts: list[Element] = []
    for number, piece in enumerate(unit.pieces, 1):
        part = Element("segment" if piece.is_sentence else "ignorable", {"id": f"s{number}"})
        if piece.is_sentence:
            part.set("state", "initial" if piece.target is None else "translated")
        _Run(names, source, piece.source, places["source"]).write(SubElement(part, "source"))
        places["source"] += len(piece.source)
        if piece.target is not None:
            _Run(names, target, piece.target, places["target"]).write(SubElement(part, "target"))
            places["target"] += len(piece.target)
        parts.append(part)
    if names.data:
        data = SubElement(element, "originalData")
        for html, id in names.data.items():
            SubElement(data, "data", {"id": id}).text = html
    element.extend(parts)


def _write_terms(element: Element, words: str, lexicon: Lexicon) -> None:
    if found := dict.fromkeys(each.term for each in lexicon.found(words) if not _is_particle(words, each)):
        glossary = SubElement(element, "gls:glossary")
        for number, term in enumerate(found, 1):
            entry = SubElement(glossary, "gls:glossEntry", {"id": f"g{number}"})
            SubElement(entry, "gls:term").text = term.ko
            SubElement(entry, "gls:translation", {"id": f"t{number}"}).text = term.en


def _is_particle(words: str, found: Occurrence) -> bool:
    """Whether it is one syllable behind another: the 가 of 하늘시가, not the grade."""
    return found.end - found.start == 1 and words[max(found.start - 1, 0) : found.start].isalpha()


class _Run:
    """The tokens of one piece, which begin at `start` among those of their text."""

    def __init__(self, names: Names, named: Mapping[int, Named], tokens: Sequence[Token], start: int) -> None:
        self._names, self._named, self._tokens, self._start = names, named, tokens, start

    def write(self, element: Element) -> None:
        self._write(element, self._start, self._start + len(self._tokens))

    def _write(self, parent: Element, place: int, end: int) -> None:
        last: Element | None = None
        while place < end:
            token = self._tokens[place - self._start]
            if isinstance(token, str):
                if last is None:
                    parent.text = (parent.text or "") + token
                else:
                    last.tail = (last.tail or "") + token
                place += 1
                continue
            named = self._named[place]
            if token.opens and named.partner is not None and named.partner < end:
                last = SubElement(parent, "pc", self._pair(named))
                self._write(last, place + 1, named.partner)
                place = named.partner + 1
            else:
                last = self._single(parent, named)
                place += 1

    def _pair(self, named: Named) -> dict[str, str]:
        closing = self._named[named.partner if named.partner is not None else -1].code
        start, end = self._names.data_of(named.code), self._names.data_of(closing)
        return {"id": named.id, **_kind(named), "dataRefStart": start, "dataRefEnd": end}

    def _single(self, parent: Element, named: Named) -> Element:
        data = {"dataRef": self._names.data_of(named.code)}
        if named.code.alone:
            return SubElement(parent, "ph", {"id": named.id, **_kind(named), **data})
        isolated = {"isolated": "yes"} if named.partner is None else {}
        if named.code.opens:
            return SubElement(parent, "sc", {"id": named.id, **isolated, **_kind(named), **data})
        which = {"id": named.id} if isolated else {"startRef": named.id}
        return SubElement(parent, "ec", {**which, **isolated, **_kind(named), **data})


def _kind(named: Named) -> dict[str, str]:
    tag = named.code.tag
    if tag == "a":
        return {"type": "link"}
    return {"type": "fmt", "subType": SUBTYPES[tag]} if tag in SUBTYPES else {"type": "fmt"}
