from datetime import date
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsroom.bilingual.exchange import tbx
from newsroom.bilingual.lexicon import Kind
from tests.newsroom.bilingual.exchange.make import glossaries, make_entry

NAMESPACE = "urn:iso:std:iso:30042:ed-2"
BOMB = (
    """<!DOCTYPE tbx [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]><tbx>&b;</tbx>"""
)
REACHING_OUT = """<!DOCTYPE tbx [<!ENTITY a SYSTEM "file:///etc/passwd">]><tbx>&a;</tbx>"""


def make_file(*concepts):
    body = "".join(f"<conceptEntry>\n{concept}</conceptEntry>" for concept in concepts)
    return f'<tbx xmlns="{NAMESPACE}" type="TBX-Core"><text><body>{body}</body></text></tbx>'.encode()


def section(language, *terms):
    told = "".join(f"<termSec><term>{term}</term></termSec>" for term in terms)
    return f'<langSec xml:lang="{language}">{told}</langSec>'


@given(glossaries)
def test_what_is_written_is_read_again_without_a_difference(entries):
    reading = tbx.read(tbx.written(entries))
    assert reading.faults == ()
    assert [entry for _line, entry in reading.entries] == entries


@given(st.binary(max_size=200) | st.text(max_size=200).map(str.encode))
def test_no_bytes_break_the_reader(content):
    assert tbx.read(content).faults


def test_a_concept_holds_its_kind_its_source_and_a_section_for_each_language():
    entry = make_entry(forbidden=("MOPAS",), source="정부조직 영어명칭 규칙", since=date(2017, 7, 26))
    root = ElementTree.fromstring(tbx.written([entry]))
    assert (root.tag, root.get("type"), root.get("style")) == (f"{{{NAMESPACE}}}tbx", "TBX-Basic", "dca")
    concept = root.find(".//{*}conceptEntry")
    assert [child.tag.rpartition("}")[2] for child in concept] == [
        *("descrip", "admin", "note", "note", "langSec", "langSec"),
    ]
    assert [note.text for note in concept.findall("{*}note")] == ["valid-from: 2017-07-26", "official: no"]
    english = concept.findall("{*}langSec")[1]
    statuses = [(term.find("{*}term").text, term.find("{*}termNote").text) for term in english]
    assert statuses == [
        ("Ministry of the Interior and Safety", "preferredTerm-admn-sts"),
        ("MOPAS", "deprecatedTerm-admn-sts"),
    ]


def test_a_file_of_another_tool_is_read():
    content = make_file(
        "<note>Seen on a poster</note>"
        + section("ko-KR", "장려", "장려상")
        + section("en-US", "Encouragement")
    )
    [(_line, entry)] = tbx.read(content).entries
    assert (entry.term.ko, entry.term.ko_others, entry.term.en) == ("장려", ("장려상",), "Encouragement")
    assert (entry.term.kind, entry.note, entry.official, entry.in_use) == (
        Kind.TERM,
        "Seen on a poster",
        False,
        True,
    )


@pytest.mark.parametrize("content", [BOMB, REACHING_OUT])
def test_a_document_type_is_refused(content):
    [fault] = tbx.read(content.encode()).faults
    assert fault.message % fault.values == (
        "This is no TBX file that can be read: a document type is not allowed."
    )


def test_nesting_without_end_is_refused():
    content = ("<a>" * 5000 + "</a>" * 5000).encode()
    [fault] = tbx.read(content).faults
    assert fault.values == {"reason": "nested too deeply"}


def test_an_older_tbx_is_told_from_ours():
    [fault] = tbx.read(b'<martif type="TBX"></martif>').faults
    assert fault.message % fault.values == ("This is no TBX file of ISO 30042:2019: it begins with <martif>.")


def test_what_is_wrong_is_told_by_its_line():
    content = make_file(section("ko", "대상") + section("en", "Grand Prize"), section("ko", "우수"))
    [fault] = tbx.read(content).faults
    assert (fault.line, fault.message) == (2, "The English term is missing.")
