"""The rules of XLIFF 2.1 for the structure of a file, as far as ours can break them: the OASIS schema says the same."""

import re
from xml.etree import ElementTree

CORE = "{urn:oasis:names:tc:xliff:document:2.0}"
XML = "{http://www.w3.org/XML/1998/namespace}"
NMTOKEN = re.compile(r"[\w.:-]+")
CHILDREN = {
    "xliff": ["file"],
    "file": ["skeleton", "notes", "unit"],
    "notes": ["note"],
    "unit": ["glossary", "originalData", "segment", "ignorable"],
    "originalData": ["data"],
    "segment": ["source", "target"],
    "ignorable": ["source", "target"],
    **dict.fromkeys(("source", "target", "pc"), ("pc", "ph", "sc", "ec")),
    **dict.fromkeys(("skeleton", "note", "data", "ph", "sc", "ec"), ()),
}
ATTRIBUTES = {
    "xliff": {"version", "srcLang", "trgLang"},
    "file": {"id", "original", f"{XML}space"},
    **{name: {"id"} for name in ("unit", "note", "data", "ignorable")},
    "segment": {"id", "state"},
    "pc": {"id", "type", "subType", "dataRefStart", "dataRefEnd"},
    "ph": {"id", "type", "subType", "dataRef"},
    "sc": {"id", "isolated", "type", "subType", "dataRef"},
    "ec": {"id", "startRef", "isolated", "type", "subType", "dataRef"},
}
# Parts that come in any order among each other.
TOGETHER = {"segment", "ignorable"}
STATES = {"initial", "translated", "reviewed", "final"}


def broken(content):
    """What of the rules a file breaks, in words."""
    root = ElementTree.fromstring(content)
    faults = []
    if root.tag != f"{CORE}xliff" or root.get("version") != "2.1":
        faults.append("no XLIFF 2.1")
    if len({file.get("id") for file in root}) != len(root) or not len(root):
        faults.append("files without ids of their own")
    for element in root.iter():
        if element.tag.startswith(CORE):
            faults += _of_element(element, element.tag.removeprefix(CORE))
    for file in root:
        if len({unit.get("id") for unit in file.iter(f"{CORE}unit")}) != len(file.findall(f"{CORE}unit")):
            faults.append("units without ids of their own")
    for unit in root.iter(f"{CORE}unit"):
        faults += _of_unit(unit)
    return faults


def _of_element(element, name):
    order = CHILDREN[name]
    names = [child.tag.rpartition("}")[2] for child in element]
    if set(names) - set(order):
        yield f"<{name}> holds {set(names) - set(order)}"
    elif name not in ("source", "target", "pc"):
        ranks = [order.index("segment" if each in TOGETHER else each) for each in names]
        if ranks != sorted(ranks):
            yield f"<{name}> in the wrong order: {names}"
    if set(element.keys()) - ATTRIBUTES.get(name, set()):
        yield f"<{name}> with {element.keys()}"
    if "id" in element.attrib and not NMTOKEN.fullmatch(element.get("id")):
        yield f"an id that is none: {element.get('id')}"


def _of_unit(unit):
    segments = unit.findall(f"{CORE}segment")
    if not segments:
        yield "a unit without a segment"
    if any(segment.get("state") not in STATES for segment in segments):
        yield "a state that is none"
    data = [each.get("id") for each in unit.iter(f"{CORE}data")]
    if len(set(data)) != len(data) or (not data and unit.find(f"{CORE}originalData") is not None):
        yield "data without ids of their own, or none"
    for part in unit.iter():
        for name in ("dataRef", "dataRefStart", "dataRefEnd"):
            if part.get(name, data[0] if data else None) not in data and name in part.attrib:
                yield f"no data {part.get(name)}"
        if part.tag in (f"{CORE}segment", f"{CORE}ignorable") and part.find(f"{CORE}source") is None:
            yield "a part without a source"
    ids = [part.get("id") for part in unit if part.tag != f"{CORE}originalData" and part.get("id")]
    for side in ("source", "target"):
        codes = [code for part in unit.iter(f"{CORE}{side}") for code in part.iter() if code is not part]
        yield from _of_codes(codes, ids)


def _of_codes(codes, others):
    ids = [*others, *(code.get("id") for code in codes if "id" in code.attrib)]
    if len(set(ids)) != len(ids):
        yield f"an id twice: {ids}"
    opened = set()
    for code in codes:
        name = code.tag.removeprefix(CORE)
        isolated = code.get("isolated") == "yes"
        if name == "sc" and not isolated:
            opened.add(code.get("id"))
        if name == "ec" and ("startRef" in code.attrib) == isolated:
            yield "an end that is isolated has an id, any other tells its start"
        if name == "ec" and not isolated:
            if code.get("startRef") not in opened:
                yield f"an end without a start: {code.get('startRef')}"
            opened.discard(code.get("startRef"))
        if name != "ec" and "id" not in code.attrib:
            yield "a code without an id"
        if code.get("subType", "").startswith("xlf:") and code.get("type") != "fmt":
            yield "a subtype of the standard without its type"
    if opened:
        yield f"starts without an end: {opened}"
