"""A corpus for measuring: bilingual releases of a fictional city with awards, the same every time.

python -m bench.corpus 10000 > releases.jsonl
"""

import json
import sys
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from random import Random
from typing import Any

CHARACTERS = 2000  # of each text
SHARE_WITH_AWARD = 0.4
FIRST_DAY = datetime(2005, 1, 3, tzinfo=UTC)
DAYS = 7300

SUBJECTS = {
    "도서관": "the library", "하천 산책로": "the riverside path", "청년 일자리 센터": "the youth job centre",
    "보건소": "the health centre", "전통시장": "the traditional market", "자전거 도로": "the cycle lane",
    "어린이 공원": "the children's park", "재난안전 상황실": "the emergency room", "데이터 포털": "the data portal",
    "시민 대학": "the citizens' college", "공영 주차장": "the public car park", "마을버스 노선": "the village bus line",
}  # fmt: skip
ACTS = {
    "새로 열었다": "has opened", "넓혔다": "has enlarged", "시민과 함께 점검했다": "has inspected with citizens",
    "내년까지 두 배로 늘린다": "will double by next year", "무료로 개방한다": "opens free of charge",
    "전국에서 처음으로 선보였다": "has presented for the first time in the country",
}  # fmt: skip
CATEGORIES = {"culture": ("문화", "Culture"), "data": ("데이터", "Data"), "welfare": ("복지", "Welfare"),
              "safety": ("안전", "Safety"), "economy": ("경제", "Economy"), "roads": ("도로", "Roads")}  # fmt: skip
AREAS = (
    "적극행정",
    "데이터 행정",
    "재난안전",
    "일자리",
    "도시재생",
    "민원 서비스",
    "규제 혁신",
    "공공디자인",
    "기후 대응",
    "평생학습",
)
FORMS = (("평가", "evaluation"), ("경진대회", "contest"), ("대상", "prize"), ("유공 표창", "commendation"))
GRADES = (("최우수", "Top Excellence"), ("우수", "Excellence"), ("장려", "Encouragement"))


def releases(count: int, seed: int = 2) -> Iterator[dict[str, Any]]:
    """Lines of the interchange format: `count` published releases, each with both texts."""
    random = Random(seed)
    for number in range(1, count + 1):
        yield _release(number, random)


def _release(number: int, random: Random) -> dict[str, Any]:
    subject, act = random.choice(list(SUBJECTS)), random.choice(list(ACTS))
    slug = random.choice(list(CATEGORIES))
    category = {"slug": slug, "ko": CATEGORIES[slug][0], "en": CATEGORIES[slug][1]}
    time = FIRST_DAY + timedelta(days=number * DAYS // 10_000 % DAYS, minutes=number % 600)
    office = random.randrange(40)
    return {
        "external_id": f"bench-{number}",
        "kind": "release",
        "state": "published",
        "published_at": time.isoformat(),
        "category": category,
        "department": {
            "ko": f"{CATEGORIES[slug][0]}{office}과",
            "en": f"{CATEGORIES[slug][1]} Division {office}",
        },
        "licence": "KOGL-1",
        "topics": [_topic(place) for place in random.sample(range(60), 2)],
        "contacts": [
            {
                "name": {"ko": f"담당자 {number % 300}", "en": f"Officer {number % 300}"},
                "post": {"ko": "주무관", "en": "Officer"},
                "phone": f"070-0000-{number % 10_000:04}",
            }
        ],
        "legacy_urls": [f"/www/user/bbs/BD_selectBbs.do?q_bbscttSn={number}"],
        "texts": {
            "ko": {
                "title": f"하늘시, {subject} {act} ({number})",
                "subtitles": [f"{subject} {random.randrange(10, 999)}곳"],
                "summary": f"하늘시가 {subject}을(를) {act}.",
                "body": _paragraphs(random, _korean),
            },
            "en": {
                "title": f"Haneul City {ACTS[act]} {SUBJECTS[subject]} ({number})",
                "summary": f"Haneul City {ACTS[act]} {SUBJECTS[subject]}.",
                "body_html": "".join(f"<p>{text}</p>" for text in _paragraphs(random, _english)),
            },
        },
        "awards": [_award(number)] if random.random() < SHARE_WITH_AWARD else [],
    }


def _topic(place: int) -> dict[str, str]:
    return {"slug": f"topic-{place}", "ko": f"주제 {place}", "en": f"Topic {place}"}


def _award(number: int) -> dict[str, Any]:
    """One of 40 programmes; every fifth award is told by two releases."""
    number -= number % 5 == 0
    area, (form, kind) = AREAS[number % 10], FORMS[number // 10 % 4]
    position = number % 3
    return {
        "programme": {"ko": f"{area} {form}", "kind": kind},
        "organiser": {"ko": f"{area}부", "kind": "central"},
        "recipient": {"ko": "하늘시", "en": "Haneul City", "kind": "city"},
        "edition_year": 2000 + number % 25,
        "category": {"ko": f"{number} 분야", "en": f"Field {number}"},
        "grade": {"ko": GRADES[position][0], "en": GRADES[position][1], "position": position + 1, "of": 3},
        "score": f"{70 + number % 30}.{number % 100:02}",
        "group": {"ko": "기초지방자치단체", "en": "basic local governments", "size": 226},
        "evidence": [f"하늘시는 {area} {form}에서 {GRADES[position][0]} 등급을 받았다."],
    }


def _paragraphs(random: Random, sentence: Any) -> list[str]:
    paragraphs: list[str] = []
    while sum(map(len, paragraphs)) < CHARACTERS:
        paragraphs.append(" ".join(sentence(random) for _place in range(4)))
    return paragraphs


def _korean(random: Random) -> str:
    subject, act, number = random.choice(list(SUBJECTS)), random.choice(list(ACTS)), random.randrange(2, 9999)
    return f"시는 지난 {number % 12 + 1}월 시민 {number:,}명의 의견을 들어 {subject}을(를) {act}고 밝혔다."


def _english(random: Random) -> str:
    subject, act, number = random.choice(list(SUBJECTS)), random.choice(list(ACTS)), random.randrange(2, 9999)
    return f"After hearing {number:,} citizens, the city said that it {ACTS[act]} {SUBJECTS[subject]}."


if __name__ == "__main__":
    for release in releases(int(sys.argv[1])):
        print(json.dumps(release, ensure_ascii=False))
