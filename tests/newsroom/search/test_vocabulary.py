"""The words of titles are kept with the index; the public sees those of public titles."""

from datetime import timedelta

import pytest

from newsroom.releases import clock
from newsroom.releases.models import ReleaseVersionText
from newsroom.search.models import IndexedText
from newsroom.search.published import PublishedSearchWord
from newsroom.search.rebuilding import rebuild
from newsroom.search.vocabulary import Word
from tests.clock import set_clock
from tests.make import make_published_release, make_release, withdraw

pytestmark = pytest.mark.django_db


def titled(korean, **values):
    return make_published_release(texts={"ko": {"title": korean}}, **values)


def public_words():
    return set(PublishedSearchWord.objects.values_list("word", flat=True))


def test_the_words_of_a_title_are_kept_with_the_letters_and_keys_they_are_typed_with():
    titled("‘고양시’ AI기반")
    kept = Word.objects.order_by("word").values_list("language", "word", "letters", "keys")
    assert list(kept) == [
        ("ko", "ai기반", "aiㄱㅣㅂㅏㄴ", "airlqks"),
        ("ko", "고양시", "ㄱㅗㅇㅑㅇㅅㅣ", "rhdidtl"),
    ]


def test_a_word_is_kept_once_for_each_language():
    make_published_release(texts={"ko": {"title": "AI 도시"}, "en": {"title": "AI city"}})
    titled("AI 도시")
    kept = Word.objects.order_by("language", "word").values_list("language", "word")
    assert list(kept) == [("en", "ai"), ("en", "city"), ("ko", "ai"), ("ko", "도시")]


def test_only_words_of_public_titles_are_public():
    make_release(texts={"ko": {"title": "초안낱말"}})
    titled("예약낱말", at=clock.now() + timedelta(days=1))
    withdraw(titled("철회낱말"))
    titled("공개낱말")
    assert public_words() == {"공개낱말"}
    set_clock(clock.now() + timedelta(days=2))
    assert public_words() == {"공개낱말", "예약낱말"}


def test_a_word_of_the_body_alone_is_none_of_a_title():
    make_published_release(texts={"ko": {"title": "제목", "body": "<p>본문낱말</p>"}})
    Word.objects.create(
        language="ko", word="본문낱말", letters="ㅂㅗㄴㅁㅜㄴㄴㅏㅌㅁㅏㄹ", keys="qhsanssxakf"
    )
    assert public_words() == {"제목"}


def test_a_word_with_an_apostrophe_is_looked_up_as_it_is():
    titled("The mayor's day")
    assert public_words() == {"the", "mayor's", "day"}


def test_a_rebuild_takes_in_the_words():
    titled("도서관 개관")
    Word.objects.all().delete()
    IndexedText.objects.update(analyser="of yesterday")
    list(rebuild(ReleaseVersionText.objects.all()))
    assert public_words() == {"도서관", "개관"}


def test_a_rebuild_brings_the_letters_and_keys_of_known_words_up_to_date():
    titled("도서관")
    Word.objects.update(letters="of yesterday", keys="of yesterday")
    list(rebuild(ReleaseVersionText.objects.all()))
    assert Word.objects.values_list("letters", "keys").get() == (
        "ㄷㅗㅅㅓㄱㅘㄴ".replace("ㅘ", "ㅗㅏ"),
        "ehtjrhks",
    )


def test_the_initial_consonants_of_a_public_word_make_no_hidden_word_public():
    titled("ㄱㅇㅅ 2025ㄱㅇㅅ", at=clock.now() + timedelta(days=1))
    titled("고양시 2025고양시")
    assert public_words() == {"고양시", "2025고양시"}
