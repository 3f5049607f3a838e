"""Departments of a city or county that have won in their own names: 하늘시 세정과가, 기획예산담당관은; pure."""

import re
from collections.abc import Iterator
from typing import Final

from awards.proposals.body_endings import ending
from awards.proposals.manners import Body, body_at

# What departments are for: a table, not a rule.
MATTERS = """
정책 행정 민원 지적 세정 세무 재정 징수 복지 건강 증진 보건 위생 환경 자원 순환 경제 일자리 산업 교통 도로 건설 건축
주택 도시 재생 계획 공원 녹지 산림 농정 농업 농촌 축산 수산 유통 관광 문화 예술 체육 교육 학습 청소년 여성 가족 아동
보육 노인 어르신 장애인 안전 재난 총괄 총무 자치 새마을 소통 홍보 감사 기획 예산 법무 회계 재무 정보 통신 디지털
스마트 토지 부동산 하수 상수도 수도 시설 관리 지원 개발 협력 투자 기업 혁신 청년 인구 인사 미디어 의약 질병 감염병
치매 방역 식품 동물 에너지 기후 대기 하천 미래 전략 공동체 봉사 여권 허가 차량 주차 교류 국제 해양 어업 항만 철도 노동
고용 창업 돌봄 생활 보장 데이터 규제 균형 특화 하천 방재 조경 경관 디자인 정원 유산 문화재 외국인 다문화 출산 평생학습
마을 주민 시민 운영 사회 통합 자산 계약 의회 민방위
"""
OF_MATTERS: Final = ending(tuple(MATTERS.split()))
WORD = r"(?<![가-힣A-Za-z·])"
NAME = rf"[가-힣·]{{0,8}}?{OF_MATTERS}\d?(?:과|국|실|팀|담당관실?)"
# The city, or its quarter, that a department is of; 시 for the one that was named before.
PLACE = r"(?P<place>[가-힣]{1,5}(?:시|군|구|도|특별시|광역시|특례시)|[가-힣]{1,5}[동읍면]|[시군구도])(?P<office>청)?\s"
TITLE = r"(?:\((?:과장|국장|실장|팀장|담당관)[^()]{0,12}\))?"
SUBJECT = r"(?:은|는|이|가|와|도|에서도?)?(?=[\s,]|$)"
# Of 과 the last is a particle as well: 기존 정책과는 달리.
COMPARED = (
    r"다[르른]|달[리라]|별개|차별|무관|거리|관련|비교|대조|구[분별]|협[력약의]|업무협약|손[을잡]|함께|연계|소통"
    r"|맞[닿물]|같|이어|일맥"
)
AS_PARTICLE = rf"(?!(?:는|도)\s(?:{COMPARED}))"
# What it has made is why the city has won: 세정과가 낸 사례로.
MADE = (
    r"(?![이가]\s(?:[^\s,.]+\s){0,3}?[가-힣]*(?:낸|한|든|린|인|친|온|은)\s(?:[^\s,.]+\s){0,3}?"
    r"(?:사례|사업|작품|시책|정책|아이디어|제안|과제|서비스|프로그램|논문|연구)(?:으?로)\s)"
)
DEPARTMENT = re.compile(rf"{WORD}(?:{PLACE})?(?P<name>{NAME}){TITLE}(?={SUBJECT}){AS_PARTICLE}{MADE}")
ALONE: Final = re.compile(r"(?:은|는|이|가|도)[\s,]")


def departments(said: str) -> Iterator[Body]:
    """With the city before them, where it is named there; without one, where they are the subject."""
    for found in DEPARTMENT.finditer(said):
        place, name = found["place"], found["name"]
        if place is None and not ALONE.match(said, found.end()):
            continue
        start = found.start("name") if place is None else found.start("place")
        written = f"{place} {name}" if place else name
        yield body_at(said, written, start, found.end("name"), again=place is not None and len(place) == 1)
