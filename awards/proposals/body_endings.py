"""How names end of bodies that are no local government: offices, facilities, societies of residents, teams; pure."""

import re
from typing import Final

# Tables, not rules. A longer ending need not stand before a shorter one: names are matched up to their end.
OFFICES = """
교육지원청 교육청 보건소 보건의료원 보건지소 보건진료소 소방본부 소방서 경찰서 경찰청 파출소 지구대 우체국 세무서
농업기술센터 농업기술원 농업기술과 보건환경연구원 수도사업소 상수도사업소 관리사업소 사업소 사업본부 상수도사업본부
시의회 군의회 구의회 도의회 의회 구역청 개발청 행정복지센터 주민센터 읍사무소 면사무소 동사무소
교도소 구치소 세관 기상대 경제자유구역청 감사위원회 자치경찰위원회 국유림관리소
산림조합 신협 새마을금고 농협 축협 수협 원예농협 체육회
"""
CORPORATIONS = """
도시관리공단 시설관리공단 시설공단 관리공단 환경공단 공단 도시공사 개발공사 교통공사 도시개발공사 도시관리공사
관광공사 도시철도공사 항만공사 의료원 공사 문화재단 복지재단 장학재단 관광재단 문화관광재단 청소년재단 평생학습재단
신용보증재단 재단 산업진흥원 진흥원 연구원 평생교육진흥원 인재육성재단 남부발전 동서발전 남동발전 서부발전 중부발전
지방산림청 지방환경청 지방국토관리청 지방고용노동청
수력원자력 테크노파크 상공회의소 대학교 고등학교 중학교 초등학교 유치원 어린이집
"""
FACILITIES = """
도서관 박물관 미술관 문화원 복지관 문화관 체육관 과학관 기념관 전시관 문예회관 문화회관 예술회관 학생회관 여성회관
청소년수련관 수련관 수련원 교육원 연수원 체육센터 스포츠센터 복지센터 상담복지센터 자원봉사센터 가족센터 치매안심센터
정신건강복지센터 새일센터 새로일하기센터 지역자활센터 자활센터 육아종합지원센터 지원센터 센터 시니어클럽 문화의집
청소년문화의집 노인회관 요양원 병원 생활문화센터 수목원 식물원 동물원 휴양림 자연휴양림 키움센터 쉼터
회관 학습관 역사관 생태관 기록관 홍보관 교육관 연구소 사무소 관리소 상담소 보호소 청년몰
구조대 구급대 안전센터
"""
SOCIETIES = """
주민자치회 주민자치위원회 지역사회보장협의체 자원봉사협의회 새마을협의회 새마을회 새마을지회 새마을부녀회 새마을지도자회
새마을문고 부녀회 의용소방대 자율방범대 자율방재단 생활개선회 생활개선연합회 농업경영인회 통장협의회 이장협의회 노인회
노인지회 바르게살기운동협의회 상인회 청년회 봉사회 문화예술회 도시재생주민협의체 에너지전환연대 마을공동체 협동조합
"""
TEAMS = """
봉사단 자원봉사단 봉사대 서포터즈 합창단 예술단 교향악단 무용단 극단 연구회 동호회 학습동아리 동아리 추진단 산학협력단
기자단 홍보단 순찰대 해설사회 자원봉사회 기획단 청소년운영위원회 청소년참여위원회 청소년자치위원회
"""
# Of a city, a quarter or a village that is named before them; without it anybody's.
OF_PLACES_WORDS = """
연합회 협의회 협의체 위원회 지회 분회 이장단 통장단 자문단 청년회의소 번영회 여성회 부인회 추진위원회
"""
# Places and firms with own names, where they are told to have won.
SIGHTS = """
마을 전통시장 중앙시장 상점가 공원 수목원 휴양림 둘레길 숲길 산책로 캠핑장 야영장 체험관 영농조합법인 농업회사법인
농장 목장 양조장 어린이집 유치원 경로당 아파트 휴게소
"""
# Facilities that are named several at once with one ending.
OF_SHARED: Final = ("도서관", "소방서", "경찰서", "보건소", "복지관", "박물관", "농협")
# Of which each city has one, which goes without a name.
OF_EACH_CITY_WORDS = """
보건소 보건의료원 의료원 농업기술센터 자원봉사센터 문화재단 복지재단 장학재단 청소년재단 관광재단 문화관광재단
도시공사 개발공사 도시관리공단 시설관리공단 시설공단 체육회 소방서 경찰서 교육지원청 의회 시립도서관 군립도서관
구립도서관 시립박물관 시립미술관 상수도사업소 맑은물사업소 정신건강복지센터 치매안심센터 가족센터 육아종합지원센터
청소년상담복지센터 평생학습관 지역자활센터 건강가정지원센터 다문화가족지원센터 도시재생지원센터 노인복지관
장애인복지관 문화원 상공회의소 노인종합복지관 장애인종합복지관 종합사회복지관 시니어클럽 새마을회
어린이급식관리지원센터 도서관 박물관 미술관
"""
# What stands before a kind of bodies and makes no name of it.
ANY_WORDS = """
각 각종 전국 대한민국 공공 우수 최우수 모범 선도 소속 산하 출연 유관 관련 해당 이번 지역 관내 도내 시 군 구 도 이 본 동
우리 민간 수행 운영 위탁 기초 광역 공립 사립 국립 시립 구립 군립 도립 작은 학교 대학 전문 농촌 어촌 산촌 체험 시범 참여
선정 수상 대상 도시 안심 가족 자원 여성 청소년 어르신 주민 시민 장애인 노인 동네 이들 사회복지 종합 국공립 직장
"""
OF_BODIES: Final = (*OFFICES.split(), *CORPORATIONS.split(), *FACILITIES.split(), *SOCIETIES.split())
OF_TEAMS: Final = tuple(TEAMS.split())
OF_SOCIETIES: Final = tuple(SOCIETIES.split())
# Celebrations that win in their own names: 하늘꽃축제.
FESTIVALS = """
축제 문화제 예술제 영화제 연극제 음악제 국악제 불꽃제 페스티벌 꽃박람회 박람회 비엔날레 엑스포 대축제 민속제
"""
OF_FESTIVALS: Final = tuple(FESTIVALS.split())
OF_PLACES: Final = tuple(OF_PLACES_WORDS.split())
OF_SIGHTS: Final = tuple(SIGHTS.split())
OF_EACH_CITY: Final = tuple(OF_EACH_CITY_WORDS.split())
ANY: Final = tuple(ANY_WORDS.split())


def ending(words: tuple[str, ...]) -> str:
    """A pattern of any of these words."""
    return "(?:" + "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True)) + ")"
