"""A register with a year to tell of: prizes of high authorities, streaks, first places, sets, affiliates."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from awards.models import Award, Organisation, Programme
from newsroom.releases.models import Release
from tests.awards.make import (
    make_award,
    make_award_set,
    make_edition,
    make_group,
    make_home,
    make_organisation,
    make_programme,
    make_role,
)
from tests.make import make_category, make_department, publish

YEAR = 2025
PRESIDENT = {"ko": "대통령상", "en": "Presidential Award"}
PRIME_MINISTER = {"ko": "국무총리 표창", "en": "Prime Minister's Commendation"}
GRAND = {"ko": "대상", "en": "Grand Prize"}
GOLD, SILVER = {"ko": "금상", "en": "Gold Prize"}, {"ko": "은상", "en": "Silver Prize"}


@dataclass
class Register:
    """What stands in the register: eleven awards of `YEAR`, two of them of `affiliate`, and four of the year before."""

    home: Organisation
    affiliate: Organisation
    awards: list[Award]


def make_register() -> Register:
    home = make_home()
    affiliate = make_organisation(parent=home)
    ministry = make_organisation("행정안전부", "Ministry of the Interior and Safety", kind="central")
    labour = make_organisation("고용노동부", "Ministry of Employment and Labor", kind="central")
    province = make_organisation("경기도", "Gyeonggi Province", kind="province")
    paper = make_organisation("하늘일보", "Haneul Daily", kind="media")

    data = given(ministry, "데이터기반행정 실태점검 및 평가", "Evaluation of Data-Based Administration")
    safety = given(ministry, "재난관리평가", "Disaster Management Evaluation")
    people = given(ministry, "다산목민대상", "Dasan Mokmin Award", grades=())
    jobs = given(labour, "전국 지방자치단체 일자리대상", "National Local Government Job Awards", grades=())
    cities = given(province, "시·군 종합평가", "Comprehensive Evaluation of Cities and Counties")
    brand = given(paper, "대한민국 대표 브랜드 대상", "Korea Representative Brand Awards", grades=())
    openness = make_programme("정보공개 종합평가", "Comprehensive Information Disclosure Evaluation")
    make_award_set(data, safety)

    make_award(make_edition(data, YEAR - 2))
    make_award(make_edition(data, YEAR - 1))
    make_award(make_edition(cities, YEAR - 1), grade="보통")
    prize(make_edition(brand, YEAR - 1), GRAND, recipient=affiliate)

    spending = given(ministry, "지방재정 신속집행 평가", "Evaluation of Timely Local Spending")
    make_award(make_edition(spending, YEAR - 1, half=2))

    of_cities, of_jobs = make_edition(cities, YEAR), make_edition(jobs, YEAR)
    group = make_group(of_cities, "1그룹", size=10)
    group.name = {"ko": "1그룹", "en": "Group 1"}
    group.save()
    awards = [
        make_award(make_edition(data, YEAR)),
        make_award(make_edition(safety, YEAR), authority="president", prize=PRESIDENT),
        prize(make_edition(people, YEAR, number=17), PRIME_MINISTER, authority="prime_minister"),
        prize(of_jobs, GOLD, category={"ko": "공시제", "en": "Disclosure"}),
        prize(of_jobs, SILVER, category={"ko": "우수사업", "en": "Best projects"}),
        make_award(of_cities, rank=1, group=group),
        make_award(make_edition(openness, YEAR)),
        *(make_award(make_edition(spending, YEAR, half=half)) for half in (1, 2)),
        prize(make_edition(brand, YEAR), GRAND, recipient=affiliate),
        make_award(of_cities, grade="보통", recipient=affiliate),
    ]
    return Register(home, affiliate, awards)


def given(
    by: Organisation, name: str, english: str, grades: tuple[str, ...] = ("우수", "보통", "미흡")
) -> Programme:
    """A programme that `by` organises."""
    programme = make_programme(name, english, grades=grades)
    make_role(programme, by)
    return programme


def prize(edition: object, name: Mapping[str, str], **values: object) -> Award:
    return make_award(edition, grade=None, prize=name, **values)


def bring_out(release: Release, at: datetime | None = None) -> None:
    """Complete the draft of a year and publish it, or schedule it for `at`."""
    release.category, release.department = make_category(), make_department()
    release.save()
    release.texts.filter(language="ko").update(ready=True)
    publish(release, at=at)
