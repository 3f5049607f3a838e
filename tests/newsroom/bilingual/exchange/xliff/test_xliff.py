import re
from dataclasses import replace
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsroom.bilingual.exchange.xliff import Fields, NotReadable, document, fields_of, read, written
from newsroom.bilingual.exchange.xliff.tokens import said
from newsroom.bilingual.lexicon import Kind, Term
from newsroom.fields.html import sanitise
from tests.newsroom.bilingual.exchange.xliff import make
from tests.newsroom.bilingual.exchange.xliff.rules import CORE, broken


def file_of(*documents, **values):
    return written(documents, **values).decode()


def translated(content):
    """The file as a translator gives it back who has written for each sentence what stands there."""
    root = ElementTree.fromstring(content)
    for part in [*root.iter(f"{CORE}segment"), *root.iter(f"{CORE}ignorable")]:
        for old in part.findall(f"{CORE}target"):
            part.remove(old)
        target = ElementTree.fromstring(ElementTree.tostring(part.find(f"{CORE}source")))
        target.tag = f"{CORE}target"
        target.tail = None
        part.append(target)
    return ElementTree.tostring(root, encoding="unicode").encode()


def cleaned(fields):
    return replace(fields, body=sanitise(fields.body))


def targets(content, unit):
    element = ElementTree.fromstring(content).find(f".//{CORE}unit[@id='{unit}']")
    return ["".join(target.itertext()) for target in element.iter(f"{CORE}target")]


@given(make.fields)
def test_what_is_translated_as_it_stands_comes_back_as_it_stood(fields):
    [back] = read(translated(written([document("r", fields)])))
    assert cleaned(fields_of(back)) == cleaned(fields)
    assert back.untranslated == 0


@given(make.fields, make.fields)
def test_what_went_out_with_its_translation_comes_back_with_it(korean, english):
    sent = document("r", korean, english)
    [back] = read(written([sent]))
    assert (back.skeleton, [unit.source for unit in back.units]) == (
        sent.skeleton,
        [unit.source for unit in sent.units],
    )
    if sent.untranslated == 0 and sent.units:
        assert cleaned(fields_of(back)) == cleaned(english)


@given(st.lists(make.fields.filter(lambda fields: fields != Fields()), min_size=1, max_size=3))
def test_every_file_keeps_the_rules_of_the_standard(several):
    documents = [document(f"r{number}", fields, several[0]) for number, fields in enumerate(several)]
    assert broken(written(documents, [Term(Kind.BODY, "하늘시", "Haneul City")], {"r0": "note"})) == []


@given(st.binary(max_size=300) | st.text(max_size=300).map(str.encode))
def test_no_bytes_break_the_reader(content):
    with pytest.raises(NotReadable):
        read(content)


class TestWhatGoesOut:
    def test_a_unit_for_each_block_and_a_segment_for_each_sentence(self):
        sent = document("r", make.KOREAN)
        assert [(unit.id, unit.untranslated) for unit in sent.units] == [
            *(("title", 1), ("subtitle-1", 1), ("summary", 2)),
            *(("body-1", 2), ("body-2", 1), ("body-3", 1)),
        ]

    def test_what_is_marked_is_a_code_with_its_html_beside_it(self):
        content = file_of(document("r", make.KOREAN))
        assert (
            '<pc id="c1" type="fmt" subType="xlf:b" dataRefStart="d1" dataRefEnd="d2">새 도서관</pc>'
            in content
        )
        assert '<data id="d3">&lt;a href="https://example.org/" rel="noopener"&gt;' in file_of(
            document("r", cleaned(make.KOREAN))
        )

    def test_what_reaches_over_sentences_is_a_pair_of_codes(self):
        content = file_of(document("r", Fields(body="<p><strong>문을 열었다. 누구나</strong> 온다.</p>")))
        assert re.search(r'<sc id="c1".*>문을 열었다\.</source>', content)
        assert re.search(r'누구나<ec startRef="c1"', content)

    def test_an_english_text_that_is_built_alike_gives_the_translations(self):
        content = file_of(document("r", make.KOREAN, make.ENGLISH))
        assert targets(content, "summary") == [
            *("Haneul City has opened a library.", " ", "Everyone may use it."),
        ]
        assert 'state="initial"' not in content

    def test_an_english_text_that_is_built_otherwise_gives_none(self):
        content = file_of(document("r", make.KOREAN, replace(make.ENGLISH, body="<p>One paragraph.</p>")))
        assert "<target>" not in content
        assert 'state="translated"' not in content

    def test_a_block_whose_sentences_were_joined_is_one_segment(self):
        english = replace(make.ENGLISH, summary="Haneul City has opened a library that everyone may use.")
        assert targets(file_of(document("r", make.KOREAN, english)), "summary") == [english.summary]

    def test_terms_stand_with_the_units_that_hold_them(self):
        content = file_of(document("r", make.KOREAN), terms=[Term(Kind.TERM, "자료실", "Reading Room")])
        [unit] = re.findall(r'<unit id="([\w-]+)"><gls:glossary>', content)
        assert unit == "body-3"
        assert '<gls:translation id="t1">Reading Room</gls:translation>' in content

    def test_a_term_is_not_told_where_its_letters_are_a_particle(self):
        terms = [Term(Kind.GRADE, "가", "Ga"), Term(Kind.BODY, "하늘시", "Haneul City")]
        content = file_of(document("r", Fields("하늘시가 15일 도서관을 열었다가 닫았다.")), terms=terms)
        assert re.findall("<gls:term>([^<]+)</gls:term>", content) == ["하늘시"]

    def test_several_releases_stand_in_one_file(self):
        content = file_of(document("r1", make.KOREAN), document("r2", make.KOREAN))
        assert [each.original for each in read(content.encode())] == ["r1", "r2"]


class TestWhatComesBack:
    def back(self, change, fields=make.KOREAN):
        [document_] = read(change(translated(written([document("r", fields)])).decode()).encode())
        return document_

    def test_a_sentence_without_a_translation_is_left_out_and_counted(self):
        def change(content):
            return re.sub(r"<(\w+:)?target[^<]*>누구나[^<]*</(\w+:)?target>", "", content)

        back = self.back(change)
        assert (back.untranslated, fields_of(back).summary) == (1, "하늘시가 도서관을 열었다.")

    def test_korean_sentences_that_stuck_together_do_not_in_english(self):
        def change(content):
            first = re.sub(r"(target>)문을 열었다\.", r"\1It opened.", content)
            return re.sub(r"(target>)누구나 온다\.", r"\1All may come.", first)

        fields = Fields(body="<p>문을 열었다.누구나 온다.</p>")
        assert fields_of(self.back(change, fields)).body == "<p>It opened. All may come.</p>"

    def test_sentences_that_the_translator_moved_stand_where_they_were_moved_to(self):
        def change(content):
            first = re.sub(r"(<\w+:target)>하늘시가", r'\1 order="3">하늘시가', content)
            return re.sub(r"(<\w+:target)>누구나", r'\1 order="1">누구나', first)

        assert fields_of(self.back(change)).summary == "누구나 쓸 수 있다. 하늘시가 도서관을 열었다."

    def test_a_code_that_the_tool_repeated_stands_for_the_same_html(self):
        def change(content):
            return re.sub(
                r"(target>)1층 어린이실",
                r'\1<ns0:pc id="x1" subType="xlf:b" type="fmt">1층</ns0:pc> 어린이실',
                content,
            )

        assert "<li><strong>1층</strong> 어린이실</li>" in fields_of(self.back(change)).body

    def test_marks_of_the_tool_leave_their_words(self):
        def change(content):
            return re.sub(r"(target>)1층", r'\1<ns0:mrk id="m1" type="comment">1층</ns0:mrk>', content)

        assert fields_of(self.back(change)) == fields_of(self.back(str))

    def test_words_in_place_of_codes_are_words(self):
        def change(content):
            return re.sub(r"(target>)1층", r"\1&lt;script&gt;1층", content)

        assert "<li>&lt;script&gt;1층 어린이실</li>" in fields_of(self.back(change)).body

    @pytest.mark.parametrize(
        ("content", "told"),
        [
            ("", "no XLIFF file that can be read"),
            ("<!DOCTYPE a><a/>", "a document type is not allowed"),
            ('<xliff version="1.2"/>', "no file of XLIFF 2"),
            (
                f'<xliff xmlns="{CORE[1:-1]}" version="2.1" srcLang="en" trgLang="ko"/>',
                "not from Korean to English, but from “en” to “ko”",
            ),
        ],
    )
    def test_other_files_are_told_from_ours(self, content, told):
        with pytest.raises(NotReadable, match=told):
            read(content.encode())


def test_the_words_of_a_long_text_take_linear_time():
    body = "<p>" + "하늘시는 24일 <strong>도서관</strong>을 열었다. " * 4000 + "</p>"
    [back] = read(translated(written([document("r", Fields(body=body))])))
    assert said(back.units[0].target).count("도서관") == 4000
