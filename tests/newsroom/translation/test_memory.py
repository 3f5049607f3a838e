from datetime import timedelta

import pytest
from django.core.management import call_command
from django.db import connection

from newsroom.bilingual.memory import signature
from newsroom.releases import clock
from newsroom.releases.enums import Origin
from newsroom.translation import memory
from newsroom.translation.memory import proposals
from newsroom.translation.models import TranslationUnit
from tests.make import make_published_release, make_release, withdraw

pytestmark = pytest.mark.django_db

KOREAN = "하늘시는 24일 중앙로에 새 도서관을 열고 누구나 쓸 수 있게 했다."
ENGLISH = "On the 24th Haneul City opened a new library on Jungang-ro for everyone to use."
LATER = "하늘시는 25일 중앙로에 새 체육관을 열고 누구나 쓸 수 있게 했다."


def texts(korean=KOREAN, english=ENGLISH, **values):
    return {
        "ko": {"title": "도서관", "summary": "", "body": f"<p>{korean}</p>"},
        "en": {"title": "Library", "summary": "", "body": f"<p>{english}</p>", **values},
    }


def proposed(korean=LATER):
    release = make_release(texts={"ko": {"title": "체육관", "summary": "", "body": f"<p>{korean}</p>"}})
    return [found for _sentence, several in proposals(release) for found in several]


class TestWhatIsKept:
    def test_an_approved_sentence_is_proposed_for_one_like_it(self):
        release = make_published_release(texts=texts())
        [found] = proposed()
        assert (found.ko, found.en, found.release_id) == (KOREAN, ENGLISH, release.pk)
        assert 60 <= found.likeness < 100

    def test_the_same_sentence_is_told_as_such(self):
        make_published_release(texts=texts())
        assert [found.likeness for found in proposed(KOREAN)] == [100]

    def test_what_no_person_has_checked_is_not_kept(self, settings):
        settings.PUBLISH_UNCHECKED_TRANSLATIONS = True
        make_published_release(texts=texts(origin=Origin.MACHINE))
        assert not TranslationUnit.objects.exists()


class TestWhatIsShown:
    def test_nothing_of_a_release_that_waits_for_its_hour(self):
        make_published_release(texts=texts(), at=clock.now() + timedelta(days=1))
        assert TranslationUnit.objects.exists()
        assert proposed() == []

    def test_nothing_of_a_release_that_was_withdrawn(self):
        release = make_published_release(texts=texts())
        withdraw(release)
        assert proposed() == []

    def test_nothing_once_the_english_was_withdrawn(self):
        release = make_published_release(texts=texts())
        withdraw(release, language="en")
        assert proposed() == []

    def test_nothing_that_is_not_like_it(self):
        make_published_release(texts=texts())
        assert proposed("기초지방자치단체 684곳을 평가한 결과 가장 높은 등급을 받았다.") == []

    def test_each_translation_once_and_the_likest_first(self):
        for korean in (KOREAN, KOREAN, LATER):
            make_published_release(texts=texts(korean, ENGLISH if korean == KOREAN else "The gym opened."))
        found = proposed()
        assert [(each.en, each.likeness == 100) for each in found] == [
            *(("The gym opened.", True), (ENGLISH, False)),
        ]

    def test_its_own_sentences_are_left_out(self):
        release = make_published_release(texts=texts())
        assert all(not several for _sentence, several in proposals(release))


def test_what_was_approved_before_is_filled_in_by_a_command():
    make_published_release(texts=texts())
    TranslationUnit.objects.all().delete()
    call_command("fill_memory", verbosity=0)
    assert len(proposed()) == 1


def test_what_an_import_brings_waits_for_the_command(monkeypatch):
    monkeypatch.setattr(memory, "MOST_VERSIONS", 0)
    make_published_release(texts=texts())
    assert not TranslationUnit.objects.exists()
    call_command("fill_memory", verbosity=0)
    assert len(proposed()) == 1


def test_of_many_sentences_only_those_with_a_band_in_common_are_read():
    release = make_published_release(texts=texts())
    version = release.versions.get()
    # Signatures of random sentences have nothing in common; some are like what is asked.
    with connection.cursor() as cursor:
        cursor.execute(
            """INSERT INTO translation_translationunit (version_id, release_id, ko, en, bands)
            SELECT %s, %s, '문장 ' || n, 'Sentence ' || n, CASE WHEN n %% 2500 = 0 THEN %s::int[] ELSE '{}' END
                || (SELECT array_agg((random() * 2147483647)::int) FROM generate_series(1, 24) WHERE n > 0)
            FROM generate_series(1, 10000) AS n""",
            [version.pk, release.pk, list(signature(LATER)[:8])],
        )
        cursor.execute("ANALYZE translation_translationunit")
        bands = "{" + ",".join(map(str, signature(LATER))) + "}"
        cursor.execute(f"EXPLAIN {memory.CANDIDATES}", [[0], [bands], 0, 200, 10])
        plan = "\n".join(line for (line,) in cursor.fetchall())
    assert "translation_unit_bands" in plan
    assert "Seq Scan on translation_translationunit" not in plan
