"""A corpus for measuring: bilingual releases of a made-up city with the awards that they tell of, always the same.

    python -m bench.corpus 10000 > releases.jsonl

Each release is drawn from its number alone, so the first thousand of a million are those of a thousand, but for
their dates: any number of releases spreads over the same twenty years. How often words come follows Zipf's law.
"""

import json
import sys
from calendar import month_abbr, month_name
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from itertools import accumulate
from random import Random
from typing import Any

from bench.sentences import AWARDED, SENTENCES, TITLE_OF_AWARD, TITLES, Act, Word
from bench.words import (
    ACTS,
    FIELDS,
    FORMS,
    GRADES,
    NOUNS,
    ORGANISERS,
    PLACES,
    RECIPIENTS,
    SURNAMES,
    SYLLABLES,
    Field,
)

CHARACTERS = 2000  # of each text
SENTENCES_OF_A_PARAGRAPH = 4
FIRST, LAST = datetime(2005, 1, 3, tzinfo=UTC), datetime(2025, 6, 30, tzinfo=UTC)
TOPICS = 60
OFFICES = 3  # of each field
# Of how many releases one is something else than public in both languages with nothing more to tell.
AWARDED_EVERY, TOLD_AGAIN_EVERY = 4, 20
KOREAN_ONLY_EVERY, WITHDRAWN_EVERY, DRAFT_EVERY = 20, 1000, 500

Texts = tuple[str, str]  # Korean, English
Slots = dict[str, Any]


def _zipf(count: int) -> list[float]:
    return list(accumulate(1 / rank for rank in range(1, count + 1)))


def _pairs(words: dict[str, str]) -> list[tuple[Word, str]]:
    return [(Word(korean), english) for korean, english in words.items()]


NOUN_PAIRS, NOUN_WEIGHTS = _pairs(NOUNS), _zipf(len(NOUNS))
PLACE_PAIRS, PLACE_WEIGHTS = _pairs(PLACES), _zipf(len(PLACES))
FIELD_WEIGHTS, TOPIC_WEIGHTS = _zipf(len(FIELDS)), _zipf(TOPICS)
SUBJECTS = {field.slug: _pairs(field.subjects) for field in FIELDS}
ACT_PAIRS = [(Act(korean), english) for korean, english in ACTS.items()]
SURNAME_PAIRS, SYLLABLE_PAIRS = list(SURNAMES.items()), list(SYLLABLES.items())
SURNAME_WEIGHTS = _zipf(len(SURNAMES))


def releases(count: int) -> Iterator[dict[str, Any]]:
    """Lines of the interchange format: `count` releases, nearly all published, nearly all in both languages."""
    for number in range(1, count + 1):
        yield release(number, moment(number, count))


def moment(number: int, count: int) -> datetime:
    """When a release is published, by its number: `count` are spread evenly from the first day to the last."""
    return FIRST + (LAST - FIRST) * (number / count)


def release(number: int, time: datetime) -> dict[str, Any]:
    """The line of one release: what it says follows from its number, when it was published is `time`."""
    random = Random(number)
    field = random.choices(FIELDS, cum_weights=FIELD_WEIGHTS)[0]
    subject = random.choices(SUBJECTS[field.slug], cum_weights=_zipf(len(field.subjects)))[0]
    award = _award(number) if number % AWARDED_EVERY == 0 else None
    office = random.randrange(1, OFFICES + 1)
    line = {
        "external_id": f"bench-{number}",
        "kind": "explanation" if number % 40 == 3 else "release",
        "state": "published",
        "published_at": time.replace(microsecond=0).isoformat(),
        "category": {"slug": field.slug, "ko": field.ko, "en": field.en},
        "department": {"ko": f"{field.ko}정책{office}과", "en": f"{field.en} Division {office}"},
        "licence": "KOGL-1",
        "topics": [_topic(place) for place in sorted(_topics(random))],
        "contacts": [_contact(random, number)],
        "legacy_urls": [f"/www/user/bbs/BD_selectBbs.do?q_bbscttSn={number}"],
        "texts": _texts(number, random, subject, award),
        "awards": [award] if award else [],
    }
    return line | _standing(number, time)


def _standing(number: int, time: datetime) -> dict[str, Any]:
    """What some releases have come to: a few are withdrawn, a few were never published."""
    if number % WITHDRAWN_EVERY == WITHDRAWN_EVERY // 2 + 1:
        reason = {"ko": "행사가 취소되어 알림", "en": "The event was called off"}
        at = (time + timedelta(days=2)).replace(microsecond=0).isoformat()
        return {"state": "withdrawn", "withdrawn": {"at": at, "reason": reason}}
    return {"state": "draft", "published_at": None} if number % DRAFT_EVERY == 7 else {}


def _topics(random: Random) -> set[int]:
    return set(random.choices(range(TOPICS), cum_weights=TOPIC_WEIGHTS, k=random.randrange(1, 4)))


def _topic(place: int) -> dict[str, str]:
    korean, english = list(NOUNS.items())[place * 3]
    return {"slug": f"topic-{place}", "ko": f"{korean} 소식", "en": f"News of {english}"}


def _contact(random: Random, number: int) -> dict[str, Any]:
    korean, english = _name(random)
    return {
        "name": {"ko": korean, "en": english},
        "post": {"ko": "주무관", "en": "Officer"},
        "phone": f"070-0000-{number % 10_000:04}",
    }


def _name(random: Random) -> Texts:
    surname = random.choices(SURNAME_PAIRS, cum_weights=SURNAME_WEIGHTS)[0]
    first, second = random.choice(SYLLABLE_PAIRS), random.choice(SYLLABLE_PAIRS)
    return surname[0] + first[0] + second[0], f"{surname[1]} {first[1]}-{second[1].lower()}"


def _award(number: int) -> dict[str, Any]:
    """The award that release `number` tells of; one in five is told of by a second release, a little later."""
    number -= AWARDED_EVERY if number % TOLD_AGAIN_EVERY == 0 else 0
    random = Random(-number)
    field = random.choices(FIELDS, cum_weights=FIELD_WEIGHTS)[0]
    area, form = random.choice(list(field.areas)), random.choice(list(FORMS))
    korean, english = _subject(random, field)
    position = random.choice((1, 1, 2, 2, 3))
    grade = list(GRADES)[position - 1]
    year, score = random.randrange(2005, 2025), random.randrange(7000, 9900)
    organiser = list(ORGANISERS)[sum(map(ord, area)) % len(ORGANISERS)]
    recipient = random.choices(list(RECIPIENTS), weights=(12, 2, 1, 1, 1))[0]
    group = {"ko": "기초지방자치단체", "en": "basic local governments", "size": 226, "average": "65.6"}
    return {
        "programme": {"ko": f"{area} {form}", "en": f"{field.areas[area]} {FORMS[form][0]}", "kind": FORMS[form][1]},
        "field": field.slug,
        "organiser": {"ko": organiser, "en": ORGANISERS[organiser][0], "kind": ORGANISERS[organiser][1]},
        "recipient": {"ko": recipient, "en": RECIPIENTS[recipient][0], "kind": RECIPIENTS[recipient][1]},
        "edition_year": year,
        "category": {"ko": f"{korean} 분야 {number}", "en": f"Field {number}: {english}"},
        "grade": {"ko": grade, "en": GRADES[grade], "position": position, "of": len(GRADES)},
        "score": f"{score / 100:.2f}",
        "group": group,
        "announced_on": f"{year}-{random.randrange(1, 13):02}-{random.randrange(1, 29):02}",
        "evidence": [f"하늘시는 ‘{year} {area} {form}’에서 {grade} 등급을 받았다."],
    }  # fmt: skip


def _subject(random: Random, field: Field) -> tuple[Word, str]:
    pairs = SUBJECTS[field.slug]
    return random.choices(pairs, cum_weights=_zipf(len(pairs)))[0]


def _texts(
    number: int, random: Random, subject: tuple[Word, str], award: dict[str, Any] | None
) -> dict[str, Any]:
    title = _pair(TITLE_OF_AWARD if award else random.choice(TITLES), _slots(random, subject, award))
    subtitle = _pair(random.choice(SENTENCES[1:4]), _slots(random, subject, award))
    first = AWARDED if award else SENTENCES[0]
    korean, english = _told(random, subject, award, first)
    texts: dict[str, Any] = {"ko": _text(title[0], subtitle[0].rstrip("."), korean)}
    if number % KOREAN_ONLY_EVERY != KOREAN_ONLY_EVERY // 2:
        texts["en"] = _text(title[1], subtitle[1].rstrip("."), english)
    return texts


def _text(title: str, subtitle: str, sentences: list[str]) -> dict[str, Any]:
    starts = range(0, len(sentences), SENTENCES_OF_A_PARAGRAPH)
    paragraphs = [" ".join(sentences[start : start + SENTENCES_OF_A_PARAGRAPH]) for start in starts]
    return {"title": title, "subtitles": [subtitle], "summary": sentences[0], "body": paragraphs}


def _told(
    random: Random, subject: tuple[Word, str], award: dict[str, Any] | None, first: Texts
) -> tuple[list[str], list[str]]:
    """Sentences until the Korean is long enough; the English tells what comes first, until it is."""
    korean: list[str] = []
    english: list[str] = []
    length = english_length = 0
    while length < CHARACTERS:
        told = _pair(first if not korean else random.choice(SENTENCES), _slots(random, subject, award))
        korean.append(told[0])
        length += len(told[0])
        if english_length < CHARACTERS:
            english.append(told[1])
            english_length += len(told[1])
    return korean, english


def _pair(template: Texts, slots: Slots) -> Texts:
    english = template[1].format_map(slots)
    return template[0].format_map(slots), english[0].upper() + english[1:]


def _slots(random: Random, subject: tuple[Word, str], award: dict[str, Any] | None) -> Slots:
    (noun, noun_en), (noun2, noun2_en) = random.choices(NOUN_PAIRS, cum_weights=NOUN_WEIGHTS, k=2)
    place, place_en = random.choices(PLACE_PAIRS, cum_weights=PLACE_WEIGHTS)[0]
    act, did = random.choice(ACT_PAIRS)
    name, name_en = _name(random)
    draw = random.random
    month, day = int(draw() * 12) + 1, int(draw() * 28) + 1
    slots = {
        "subject": subject[0], "Subject": subject[1], "noun": noun, "Noun": noun_en, "noun2": noun2,
        "Noun2": noun2_en, "place": place, "Place": place_en, "act": act, "did": did, "act_noun": "나선다",
        "name": name, "Name": name_en, "month": month, "day": day, "date": f"{month_abbr[month]} {day}",
        "month_name": month_name[month], "count": f"{int(10 ** (1 + 4 * draw())):,}", "rate": f"{90 * draw():.1f}",
        "money": int(draw() * 90) + 2, "few": int(draw() * 30) + 2, "nth": int(draw() * 16) + 4,
        "hour": int(draw() * 6) + 5, "year": 2005 + int(draw() * 25), "phone": f"{int(draw() * 10_000):04}",
    }  # fmt: skip
    return slots | _award_slots(award) if award else slots


def _award_slots(award: dict[str, Any]) -> Slots:
    programme, grade = award["programme"], award["grade"]
    return {"year": award["edition_year"], "programme": programme["ko"], "Programme": programme["en"],
            "grade": grade["ko"], "Grade": grade["en"]}  # fmt: skip


if __name__ == "__main__":
    for line in releases(int(sys.argv[1])):
        print(json.dumps(line, ensure_ascii=False))
