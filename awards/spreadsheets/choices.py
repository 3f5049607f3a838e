"""The words that cells of closed lists hold, in Korean whatever language the page has; others are read too. Pure."""

from awards.enums import Authority, OrganisationKind, PolicyField, ProgrammeKind
from awards.spelling import name_key

Value = str | int | bool
# Each value with the word that is written, then words that are read.
Words = dict[Value, tuple[str, ...]]

# In the column 시상 명의: nobody's name is known, nor is it to be read out of 훈격.
UNKNOWN = "미상"

LISTS: dict[str, Words] = {
    "halves": {1: ("상반기", "상", "1", "전반기"), 2: ("하반기", "하", "2", "후반기")},
    "answers": {
        True: ("예", "Y", "yes", "true", "O", "○", "공개", "1"),
        False: ("아니요", "N", "no", "false", "X", "×", "비공개", "0", "아니오"),
    },
    "programme_kinds": {
        ProgrammeKind.EVALUATION.value: ("평가",),
        ProgrammeKind.CONTEST.value: ("경진대회·공모전", "경진대회", "공모전", "대회", "공모"),
        ProgrammeKind.PRIZE.value: ("시상제", "시상"),
        ProgrammeKind.COMMENDATION.value: ("유공 표창", "표창", "유공"),
        ProgrammeKind.BRAND.value: ("브랜드 대상", "브랜드"),
        ProgrammeKind.OTHER.value: ("기타",),
    },
    "body_kinds": {
        OrganisationKind.CITY.value: ("시 본청", "본청", "시"),
        OrganisationKind.AFFILIATE.value: ("산하기관",),
        OrganisationKind.DISTRICT.value: ("구·읍면동", "구", "동", "읍", "면"),
        OrganisationKind.DEPARTMENT.value: ("부서", "사업소"),
        OrganisationKind.CENTRAL.value: ("중앙행정기관", "중앙부처", "중앙", "중앙정부"),
        OrganisationKind.PROVINCE.value: ("시·도", "광역자치단체", "광역", "도"),
        OrganisationKind.LOCAL.value: ("다른 지방자치단체", "기초자치단체", "지방자치단체"),
        OrganisationKind.PUBLIC.value: ("공공기관",),
        OrganisationKind.ASSOCIATION.value: ("협회·학회", "협회", "학회"),
        OrganisationKind.MEDIA.value: ("언론사", "언론"),
        OrganisationKind.PRIVATE.value: ("민간 기업·연구소", "민간", "기업", "연구소"),
        OrganisationKind.FOREIGN.value: ("해외·국제기구", "해외", "국제기구", "해외기관"),
    },
    "fields": {
        PolicyField.ADMINISTRATION.value: ("일반 행정", "행정"),
        PolicyField.INNOVATION.value: ("정부혁신", "혁신"),
        PolicyField.DATA.value: ("데이터·디지털", "데이터", "디지털"),
        PolicyField.FINANCE.value: ("재정·세무", "재정", "세무"),
        PolicyField.INTEGRITY.value: ("청렴·감사", "청렴", "감사"),
        PolicyField.SERVICE.value: ("민원·소통", "민원", "소통"),
        PolicyField.SAFETY.value: ("안전·재난", "안전", "재난"),
        PolicyField.WELFARE.value: ("복지",),
        PolicyField.HEALTH.value: ("보건",),
        PolicyField.FAMILY.value: ("아동·청소년·가족", "아동", "청소년", "가족"),
        PolicyField.ECONOMY.value: ("경제·일자리", "경제", "일자리"),
        PolicyField.AGRICULTURE.value: ("농업·먹거리", "농업", "먹거리"),
        PolicyField.ENVIRONMENT.value: ("환경·기후", "환경", "기후"),
        PolicyField.URBAN.value: ("도시·주택", "도시", "주택"),
        PolicyField.TRANSPORT.value: ("교통",),
        PolicyField.CULTURE.value: ("문화·관광·체육", "문화", "관광", "체육"),
        PolicyField.EDUCATION.value: ("교육",),
        PolicyField.DIPLOMACY.value: ("국제교류",),
    },
    "authorities": {
        Authority.PRESIDENT.value: ("대통령",),
        Authority.PRIME_MINISTER.value: ("국무총리", "총리"),
        Authority.SPEAKER.value: ("국회의장",),
        Authority.MINISTER.value: ("장관·처장", "장관", "처장"),
        Authority.VICE_MINISTER.value: ("차관",),
        # The second word is that of earlier files.
        Authority.COMMISSIONER.value: ("청장", "처장·청장"),
        Authority.CHAIR.value: ("위원장",),
        Authority.GOVERNOR.value: ("시·도지사", "도지사", "광역시장", "특별시장"),
        Authority.MAYOR.value: ("시장·군수·구청장", "시장", "군수", "구청장"),
        Authority.SUPERINTENDENT.value: ("교육감",),
        Authority.HEAD.value: ("공공기관장", "기관장"),
        Authority.PRIVATE.value: ("협회·기업 대표", "협회장", "민간"),
        Authority.FOREIGN.value: ("해외·국제기구", "해외기관", "해외"),
        "": (UNKNOWN, "모름"),
    },
}  # fmt: skip
READ = {
    name: {name_key(word): value for value, words in values.items() for word in (str(value), *words) if word}
    for name, values in LISTS.items()
}


def value_of(name: str, word: str) -> Value | None:
    """The value that `word` stands for in that list, None for a word that is not in it."""
    return READ[name].get(name_key(word))


def word_of(name: str, value: Value) -> str:
    return LISTS[name][value][0]


def words_of(name: str) -> list[str]:
    """The words that are written, in the order of the list."""
    return [words[0] for words in LISTS[name].values()]
