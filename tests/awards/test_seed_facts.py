"""Every award that five real articles tell of can be stored without loss.

The facts are those of articles of 2021 to 2026 on Goyang, Gunpo, Suwon, Anyang, Eunpyeong and Ansan; what the
articles leave open (the rest of a scale, the size of a group) stays open here.
"""

from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

import pytest

from awards.models import Award, Grade
from awards.tallies import Standing, streak
from tests.awards.make import (
    make_award,
    make_edition,
    make_grade,
    make_group,
    make_organisation,
    make_programme,
)
from tests.awards.make import make_role as role_of

pytestmark = pytest.mark.django_db


@dataclass(frozen=True)
class Fact:
    recipient: str
    programme: str
    year: int | None = None
    number: int | None = None
    half: int | None = None
    organiser: str | None = None
    host: str | None = None
    grade: str | None = None
    prize: str | None = None
    prize_kind: str = ""
    authority: str = ""
    category: str | None = None
    rank: int | None = None
    score: str | None = None
    assessed: int | None = None
    indicators: int | None = None
    group: dict[str, Any] = field(default_factory=dict)


LARGE = {"name": "인구 50만 이상", "size": 10}
MAYORS = "전국 기초자치단체장 매니페스토 우수사례 경진대회"
MOIS, MOLIT, PROVINCE = "행정안전부", "국토교통부", "경기도"

FACTS = [
    Fact("고양시", "경기도 시군종합평가", 2024, organiser=PROVINCE, grade="최우수", rank=1, assessed=31, group=LARGE),
    Fact("고양시", "정부합동평가", 2024, grade="최우수", group={**LARGE, "name": "1그룹"}),
    Fact("고양시", "다산목민대상", 2024, number=16, organiser=MOIS, grade="본상"),
    Fact(
        "고양시", "대한민국 도시대상", 2024, organiser=MOLIT, grade="우수",
        prize="국무총리상", prize_kind="award", authority="prime_minister",
    ),
    Fact("고양시", "지속가능 교통도시 평가", 2024, organiser=MOLIT, grade="최우수"),
    Fact("고양시", MAYORS, 2024, grade="최우수", rank=1, category="경제적 불평등 완화"),
    Fact("고양시", "국가대표브랜드 대상", 2024, grade="대상", category="아이 키우기 좋은 도시"),
    Fact("고양시", "대한민국 일자리 어워드", 2024, prize="장관상", prize_kind="award", authority="minister"),
    Fact("고양시", "지방규제혁신 성과평가", 2024, grade="우수"),
    Fact("고양시", "경기도 기업 SOS평가", 2024, organiser=PROVINCE, grade="대상", rank=1),
    Fact("군포시", "지방자치단체 혁신 평가", 2024, organiser=MOIS, grade="우수", assessed=243, indicators=11),
    Fact("수원시", "지방자치단체 혁신 평가", 2024, organiser=MOIS, grade="우수", assessed=243, indicators=11),
    Fact("안양시", "대한민국 축제 콘텐츠 대상", 2021, grade="대상"),
    Fact(
        "안양시", "청소년 육성 및 보호 유공", 2021,
        prize="대통령 표창", prize_kind="commendation", authority="president",
    ),
    Fact("안양시", "지방재정집행 평가", 2021, grade="최우수"),
    Fact("안양시", "한국지방자치경영대상", 2021, grade="대상", category="일자리창출"),
    Fact("안양시", "경기도 규제합리화 우수사례 경진대회", 2021, organiser=PROVINCE, grade="대상"),
    Fact("안양시", "청년친화헌정대상", 2021, prize="대상"),
    Fact("안양시", "코로나 위기관리 역량강화", 2021, grade="대상"),
    Fact("안양시", "거버넌스 지방정치대상", 2021, grade="최우수"),
    Fact("안양시", "대한민국 기초자치단체 PR대상", 2021, grade="최우수"),
    Fact("안양시", "지방자치단체 적극행정 종합평가", 2020, grade="우수"),
    Fact(
        "은평구", "적극행정 성과 우수기관", 2025, half=1, organiser=MOIS, grade="우수",
        prize="행정안전부 장관 표창", prize_kind="commendation", authority="minister",
        group={"name": "전국", "selected_count": 7},
    ),
    Fact(
        "안산시", "지방외교 우수사례 공모전", 2025, host="대한민국시도지사협의회", grade="우수", rank=1,
        assessed=243, group={"name": "기초지자체"},
    ),
    Fact("안산시", "한국 지방자치단체 회계대상", number=8, grade="우수", category="기초자치단체"),
    Fact("안산시", "한국 지방자치단체 회계대상", number=7, grade="장려", category="기초자치단체"),
    Fact(
        "고양시", "데이터기반행정 실태점검 및 평가", 2025, organiser=MOIS, grade="우수", score="92.23",
        assessed=684, indicators=11, group={"name": "기초지방자치단체", "average": Decimal("65.6")},
    ),
]  # fmt: skip


class Register:
    """Stores facts as an awards officer would: every body, programme and edition once."""

    def __init__(self) -> None:
        self._rows: dict[tuple[Any, ...], Any] = {}

    def _once(self, key: tuple[Any, ...], make: Any) -> Any:
        if key not in self._rows:
            self._rows[key] = make()
        return self._rows[key]

    def body(self, name: str) -> Any:
        return self._once(("body", name), lambda: make_organisation(name, None, kind="local"))

    def store(self, fact: Fact) -> Award:
        programme = self._once(
            ("programme", fact.programme), lambda: make_programme(fact.programme, None, grades=())
        )
        for role, name in (("organiser", fact.organiser), ("host", fact.host)):
            if name:
                self._once(
                    (role, programme, name),
                    lambda name=name, role=role: role_of(programme, self.body(name), role),
                )
        key = (programme, fact.year, fact.half, fact.number)
        edition = self._once(
            ("edition", *key),
            lambda: make_edition(
                programme, fact.year, half=fact.half, number=fact.number,
                assessed_count=fact.assessed, indicator_count=fact.indicators,
            ),
        )  # fmt: skip
        grade = fact.grade and self._once(
            ("grade", programme, fact.grade), lambda: make_grade(programme, fact.grade, None)
        )
        group = fact.group and self._once(("group", edition), lambda: make_group(edition, **fact.group))
        return make_award(
            edition, recipient=self.body(fact.recipient), grade=grade or None, group=group or None,
            prize={"ko": fact.prize} if fact.prize else {}, prize_kind=fact.prize_kind, authority=fact.authority,
            category={"ko": fact.category} if fact.category else {}, rank=fact.rank, score=fact.score,
        )  # fmt: skip


def told(award: Award) -> Fact:
    """The fact as it can be read from the register."""
    edition, group = award.edition, award.group
    roles = {role.role: role.organisation.name["ko"] for role in award.programme.roles.all()}
    group_facts = {
        "name": group.name["ko"], "size": group.size, "average": group.average, "selected_count": group.selected_count
    } if group else {}  # fmt: skip
    return Fact(
        award.recipient.name["ko"], award.programme.name["ko"], edition.year, edition.number, edition.half,
        roles.get("organiser"), roles.get("host"),
        award.grade.name["ko"] if award.grade else None, award.prize.get("ko"), award.prize_kind, award.authority,
        award.category.get("ko"), award.rank, str(award.score.normalize()) if award.score else None,
        edition.assessed_count, edition.indicator_count,
        {name: value for name, value in group_facts.items() if value is not None},
    )  # fmt: skip


def test_every_award_of_the_articles_is_stored_without_loss():
    register = Register()
    stored = [register.store(fact).pk for fact in FACTS]
    for pk, fact in zip(stored, FACTS, strict=True):
        award = Award.objects.get(pk=pk)
        award.full_clean()
        assert told(award) == fact


def test_a_grade_takes_its_place_when_the_scale_becomes_known():
    award = Register().store(FACTS[-1])
    programme = award.programme
    programme.scale_size = 3
    programme.save()
    assert award.grade
    Grade.objects.filter(pk=award.grade.pk).update(position=1)
    make_grade(programme, "보통", 2)
    make_grade(programme, "미흡", 3)
    assert award.programme.grades.get(position=1).name["ko"] == "우수"


def test_the_streak_of_an_edition_and_the_one_before_is_two():
    register = Register()
    later, earlier = register.store(FACTS[-3]), register.store(FACTS[-2])
    timeline = [Standing(number=award.edition.number, positions=(None,)) for award in (earlier, later)]
    assert streak(timeline) == 2
