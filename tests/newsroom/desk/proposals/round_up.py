"""A year-end round-up of awards, and what the register has of them."""

from typing import Any

from awards.enums import OrganisationKind
from awards.models import Award
from tests.awards.make import (
    make_award,
    make_edition,
    make_home,
    make_organisation,
    make_programme,
    make_role,
)

TITLE = "하늘시, 올 한 해 기관 표창 잇따라"
PARAGRAPHS = (
    "하늘시는 2025년 중앙부처와 도가 주관한 여러 평가에서 좋은 성적을 거뒀다고 29일 밝혔다.",
    "먼저 시는 행정안전부가 주관한 ‘2025년 재난관리평가’에서 우수기관으로 선정됐다.",
    "또 행정안전부 주관 ‘2025년 제17회 다산목민대상’에서 본상을 받았으며,"
    " 국토교통부 주관 ‘2025년 대한민국 도시대상’에서 국무총리상을 수상했다.",
    "환경 분야에서는 ‘2025년 지속가능 교통도시 평가’에서 최우수기관으로 뽑혔다.",
    "산하기관의 성과도 이어졌다. 하늘시시설관리공단은 ‘2025년 지방공기업 경영평가’에서 최우수 등급을 받았다.",
    "시는 ‘2025 대한민국 일자리 어워드’에서 고용노동부 장관상을 받았고,"
    " ‘2025년 지방규제혁신 성과평가’에서는 우수 지자체로 선정됐다.",
    "시는 ‘2025년 적극행정 종합평가’에서 최우수기관으로 선정됐다.",
    "시장은 “시민과 함께 이룬 결과”라고 말했다.",
)
BODY = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)
TEXT = {"title": TITLE, "body": BODY}
TYPED = {"ko-title": TITLE, "ko-body": BODY}


def make_register() -> Award:
    """What the awards office has recorded before: one of the awards of the text, and names of others."""
    make_organisation("하늘시시설관리공단", "Haneul Facilities Corporation", parent=make_home())
    safety = make_organisation(
        "행정안전부", "Ministry of the Interior and Safety", kind=OrganisationKind.CENTRAL
    )
    land = make_organisation("국토교통부", "Ministry of Land", kind=OrganisationKind.CENTRAL)
    make_role(make_programme("대한민국 도시대상", "Korea Urban Awards", grades=("대상", "우수")), land)
    disasters = make_programme("재난관리평가", "Disaster Management Evaluation")
    make_role(disasters, safety)
    return make_award(make_edition(disasters, 2025))


def by_programme(rows: Any) -> dict[str, Any]:
    return {row.standing.proposal.programme: row for row in rows.rows}
