import re

import pytest

from newsroom.bilingual.exchange import xliff
from newsroom.releases import revisions, staleness
from newsroom.releases.enums import Origin
from newsroom.releases.models import ReleaseText, ReleaseVersion
from newsroom.releases.publishing import Overtaken, Refused
from newsroom.translation.translators import file_of, plans, read, store
from tests.make import make_department, make_editor, make_release, make_text, make_user, publish
from tests.newsroom.translation.make import make_term

pytestmark = pytest.mark.django_db

BODY = "<p>하늘시는 24일 <strong>새 도서관</strong>을 열었다. 누구나 온다.</p><ul><li>1층 어린이실</li></ul>"
TRANSLATED = {
    "하늘시, 새 도서관 열어": "Haneul City opens a library",
    "하늘시가 중앙로에 도서관을 열었다.": "Haneul City has opened a library.",
    "하늘시는 24일 ": "On the 24th Haneul City opened ",
    "새 도서관": "a new library",
    "을 열었다.": ".",
    "누구나 온다.": "All may come.",
    "1층 어린이실": "1st floor: children",
}


def make_korean(**values):
    return make_release(texts={"ko": {"body": BODY} | values})


def translated(content, words=TRANSLATED):
    """The file as a translator sends it back."""

    def target(found):
        said = found[0]
        for korean, english in words.items():
            said = said.replace(f">{korean}<", f">{english}<")
        return found[0] + said.replace("source>", "target>") if said != found[0] else found[0]

    return re.sub(r"<source>.*?</source>", target, content.decode(), flags=re.S).encode()


def sent_back(release, words=TRANSLATED):
    return read(translated(file_of([release]), words))


def take(release, documents, by=None, **values):
    release.refresh_from_db()
    return store(documents, by or make_editor(), {release.pk: release.revision}, **values)


class TestTheFile:
    def test_holds_each_release_with_what_the_glossary_says_of_its_terms(self):
        make_term("자료실", "Reading Room", kind="term")
        releases = [make_korean(), make_korean(body="<p>2층 자료실</p>")]
        content = file_of(releases)
        assert [document.original for document in xliff.read(content)] == [
            f"releases/{release.public_id}" for release in releases
        ]
        assert content.decode().count("Reading Room") == 1

    def test_leaves_out_a_release_without_korean(self):
        assert xliff.read(file_of([make_release(texts=["en"])])) == []


class TestWhatComesBack:
    def test_becomes_the_english_working_copy_with_all_its_markup(self):
        release, editor = make_korean(), make_editor()
        assert take(release, sent_back(release), editor) == 1
        text = release.texts.get(language="en")
        assert (text.title, text.summary) == (
            *("Haneul City opens a library", "Haneul City has opened a library."),
        )
        assert text.body == (
            "<p>On the 24th Haneul City opened <strong>a new library</strong>. All may come.</p>"
            "<ul><li>1st floor: children</li></ul>"
        )
        assert (text.origin, text.ready) == ("human", False)
        assert text.written_by == [editor.pk]

    def test_is_a_revision_and_publishes_nothing(self):
        release = make_korean()
        take(release, sent_back(release))
        release.refresh_from_db()
        assert (release.state, release.revision) == ("draft", 2)
        assert not ReleaseVersion.objects.exists()

    def test_changes_nothing_when_it_comes_twice(self):
        release = make_korean()
        documents = sent_back(release)
        take(release, documents)
        assert take(release, documents) == 0

    @pytest.mark.parametrize("origin", list(Origin))
    def test_says_no_other_origin_of_a_text_than_an_editor_did(self, origin):
        release = make_korean()
        make_text(release, "en", body="<p>It opens.</p>", origin=origin)
        assert take(release, sent_back(release)) == 1
        assert release.texts.get(language="en").origin == origin

    def test_is_not_ready_when_sentences_are_missing(self):
        release = make_korean()
        make_text(release, "en", ready=True)
        words = {korean: english for korean, english in TRANSLATED.items() if korean != "누구나 온다."}
        content = re.sub(rb"<target>.*?</target>", b"", file_of([release]))
        documents = read(translated(content, words))
        [plan] = plans(documents, make_editor())
        take(release, documents)
        assert (plan.untranslated, release.texts.get(language="en").ready) == (1, False)


class TestWhatIsRefused:
    def test_a_file_whose_korean_is_no_longer_that_of_the_release(self):
        release = make_korean()
        documents = sent_back(release)
        ReleaseText.objects.filter(release=release).update(body=BODY.replace("24일", "25일"))
        [plan] = plans(documents, make_editor())
        [changed] = plan.changed
        assert ("24일" in changed.then, "25일" in changed.now) == (True, True)
        with pytest.raises(Refused):
            take(release, documents)
        assert not release.texts.filter(language="en").exists()
        assert take(release, documents, knowingly=[release.pk]) == 1
        assert [text.language for text in staleness.stale_texts(release)] == ["en"]

    def test_a_file_whose_blocks_stood_in_another_arrangement(self):
        release = make_korean()
        documents = sent_back(release)
        ReleaseText.objects.filter(release=release).update(body=BODY.replace("ul>", "ol>"))
        [plan] = plans(documents, make_editor())
        assert len(plan.changed) == 1

    def test_what_somebody_saved_meanwhile(self):
        release = make_korean()
        documents = sent_back(release)
        revisions.record(release, by=None)
        with pytest.raises(Overtaken):
            store(documents, make_editor(), {release.pk: 0})

    def test_a_release_that_is_closed(self):
        release = make_korean()
        documents = sent_back(release)
        publish(release)
        with pytest.raises(Refused):
            take(release, documents)

    def test_a_release_of_another_department(self):
        release = make_korean()
        author = make_user("author", department=make_department("교통과", "Transport"))
        [plan] = plans(sent_back(release), author)
        assert (plan.release, bool(plan.problem)) == (None, True)

    def test_one_bad_release_keeps_all_of_the_file_out(self):
        good, bad = make_korean(), make_korean()
        documents = read(translated(file_of([good, bad])))
        type(bad).objects.filter(pk=bad.pk).update(state="deleted")
        with pytest.raises(Refused):
            take(good, documents)
        assert not good.texts.filter(language="en").exists()

    def test_a_release_that_stands_there_twice(self):
        release = make_korean()
        with pytest.raises(Refused):
            read(file_of([release, release]))

    @pytest.mark.parametrize("content", [b"", b"<html/>", "<xliff/>".encode("utf-16"), b" " * 3_000_000])
    def test_other_files(self, content):
        with pytest.raises(Refused):
            read(content)

    def test_a_title_that_is_too_long(self):
        release = make_korean()
        words = TRANSLATED | {"하늘시, 새 도서관 열어": "long " * 70}
        [plan] = plans(sent_back(release, words), make_editor())
        assert plan.problem


def test_what_is_dangerous_in_a_file_does_not_reach_the_text():
    release = make_korean()
    content = translated(file_of([release])).decode()
    content = content.replace("&lt;strong&gt;", '&lt;a href="javascript:alert(1)" onclick="x()"&gt;')
    content = content.replace("&lt;/strong&gt;", "&lt;/a&gt;")
    content = content.replace("<skeleton>", "<skeleton>&lt;script&gt;x&lt;/script&gt;")
    take(release, read(content.encode()), knowingly=[release.pk])
    body = release.texts.get(language="en").body
    assert "a new library" in body
    assert not re.search("javascript|onclick|script", body)
