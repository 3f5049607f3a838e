"""Articles that tell of one award: headline, lead, what was assessed and why it was won, a quotation, a tail.

Every part is chosen independently of the others, so that each meets each in the long run. Which award is told of, if
any, is known by the choices.
"""

import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from tests.awards.proposals.compositions.particles import Name

YEAR = 2025


@dataclass(frozen=True)
class Award:
    """What is to be read; the programme as it is called in the lead."""

    recipient: str
    programme: str
    grade: str | None
    prize_by: str | None = None
    category: str | None = None
    year: int | None = None
    current: bool = True


@dataclass(frozen=True)
class Composition:
    """`fillers`: what was chosen, by what it stands for."""

    text: str
    awards: Sequence[Award]
    fillers: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Who:
    """`told` in the lead, `name` as the recipient, `again` later, `short` in the headline."""

    told: str
    name: str
    again: tuple[str, ...]
    short: str
    head: str


WHO = (
    Who("하늘시", "하늘시", ("시", "하늘시"), "하늘시", "김하늘 하늘시장"),
    Who("충남 별빛군", "별빛군", ("군", "별빛군"), "별빛군", "이나루 군수"),
    Who("서울 가람구", "가람구", ("구", "가람구"), "가람구", "박가람 구청장"),
    Who("하늘시(시장 김하늘)", "하늘시", ("시",), "하늘시", "김하늘 시장"),
    Who("별빛군(군수 이나루)", "별빛군", ("군", "별빛군"), "별빛군", "이 군수"),
    Who("경기 하늘특례시", "하늘시", ("시", "하늘특례시"), "하늘특례시", "김하늘 시장"),
    Who("하늘시 보건소", "하늘시 보건소", ("보건소", "시 보건소"), "하늘시 보건소", "박나루 보건소장"),
    Who("별빛군보건소", "별빛군보건소", ("보건소",), "별빛군보건소", "보건소 관계자"),
    Who(
        "별빛군 농업기술센터",
        "별빛군 농업기술센터",
        ("센터", "농업기술센터"),
        "별빛군 농업기술센터",
        "최가람 소장",
    ),
    Who("하늘도시공사", "하늘도시공사", ("공사", "하늘도시공사"), "하늘도시공사", "정하늘 사장"),
    Who("하늘시시설관리공단", "하늘시시설관리공단", ("공단",), "하늘시시설관리공단", "한나루 이사장"),
    Who("가람문화재단", "가람문화재단", ("재단", "가람문화재단"), "가람문화재단", "오가람 대표이사"),
    Who("하늘교육지원청", "하늘교육지원청", ("교육지원청",), "하늘교육지원청", "윤하늘 교육장"),
    Who("나루초등학교", "나루초등학교", ("학교", "나루초등학교"), "나루초", "서나루 교장"),
    Who("하늘시립도서관", "하늘시립도서관", ("도서관",), "하늘시립도서관", "임하늘 관장"),
    Who("하늘소방서", "하늘소방서", ("소방서", "하늘소방서"), "하늘소방서", "조하늘 서장"),
    Who("하늘시 별빛동", "별빛동", ("별빛동", "동"), "하늘시 별빛동", "별빛동장"),
    Who("하늘시 청소년수련관", "청소년수련관", ("수련관",), "하늘시 청소년수련관", "수련관 관계자"),
)
MINISTRIES = (
    "행정안전부",
    "보건복지부",
    "농림축산식품부",
    "환경부",
    "국토교통부",
    "고용노동부",
    "행안부",
    "문체부",
)
OTHERS = (
    "경기도", "충청남도", "질병관리청", "산림청", "한국매니페스토실천본부", "대한민국시장군수구청장협의회",
    "하늘일보", "한국능률협회", "국민권익위원회", "한국지방자치학회", "한국보건복지인재원",
    "(사)한국공공정책평가협회",
)  # fmt: skip
HOLDERS = MINISTRIES + OTHERS
HOLDS = (
    "{o} 주관 ", "{o:이} 주관한 ", "{o:이} 주최하는 ", "{o:이} 주최·주관한 ", "{o}의 ", "{o} 주최 ",
    "{o}에서 실시한 ", "{o:이} 실시한 ", "", "{o:이} 전국 226개 지방자치단체를 대상으로 실시한 ",
    "{o:과} 한국행정학회가 공동 주최한 ", "{o} ", "{o:이} 매년 선정하는 ", "{o:이} 발표한 ", "{o:이} 평가한 ",
    "{o:이} 주최하고 한국행정연구원이 주관한 ", "{o:이} 후원하고 하늘신문이 주최한 ", "{o:이} 시행하는 ",
    "{o} 선정 ",
)  # fmt: skip
NAMES = (
    "지방재정 신속집행 평가", "청렴도 평가", "자살예방 시행계획 추진실적 평가", "도로정비 심사",
    "적극행정 우수사례 경진대회", "공공데이터 제공 운영실태 평가", "대한민국 도시대상", "지역복지사업 평가",
    "건강도시상", "지적재조사 업무", "통합건강증진사업 성과대회", "대한민국 안전문화대상", "치매극복의 날 유공",
    "공유재산 관리", "규제혁신 추진실적", "아동친화도시 우수사례 공모전", "물관리 정책", "대한민국 자치발전대상",
    "지역사회 금연사업", "옥외광고 업무", "전국 지방자치단체 일자리대상", "책 읽는 지자체 대상", "주거복지 유공",
    "정부합동평가", "민원서비스 종합평가", "에너지 절약 실천", "올해의 SNS", "여성친화도시 조성", "그린시티",
    "공약이행평가", "시·군 종합평가", "하수도 운영·관리 실태점검", "대한민국 소통어워즈", "을지연습",
    "재난대응 안전한국훈련", "스마트도시 공모", "국민행복민원실", "한국의 가장 사랑받는 브랜드 대상",
    "지방세정 종합평가", "K-지방자치 혁신대상", "AI·데이터 행정 경진대회", "탄소중립 실천 한마당",
    "대한민국 공간문화대상", "전국 기초단체장 매니페스토 우수사례 경진대회", "지역아동센터 평가", "상수도 경영평가",
    "깨끗한 경기 만들기 평가", "지방물가 안정관리", "찾아가는 보건복지서비스",
)  # fmt: skip
# Written before the name, and the year and the number that they tell.
EDITIONS = (
    ("", None), ("2025년 ", 2025), ("2025 ", 2025), ("제12회 ", None), ("2025년도 ", 2025),
    ("2025년 상반기 ", 2025), ("’25년 ", 2025), ("2025년 제7회 ", 2025), ("제3회 2025 ", 2025), ("올해 ", None),
)  # fmt: skip
QUOTES = (("", ""), ("‘", "’"), ("'", "'"), ("“", "”"), ('"', '"'), ("「", "」"), ("『", "』"), ("<", ">"))
# Behind the name, and the category that they tell.
CATEGORIES = (
    ("", None), ("", None), (" 기초지자체 부문", "기초지자체 부문"), (" 복지 분야", "복지 분야"),
    (" 행정혁신 부문", "행정혁신 부문"), (" ‘도시재생’ 분야", "도시재생"), ("의 지역경제 분야", "지역경제 분야"),
    (" 인구 50만 이상 그룹", None), (" 시부", None), ("(기초자치단체 부문)", "기초자치단체 부문"),
)  # fmt: skip
WHENS = (
    "", " 최근", " 지난 3일 서울에서 열린", " 올해", " 지난 12일 하늘컨벤션센터에서 열린", " 3일", " 지난 10월",
    " 이달 초", " 2025년 11월 3일 열린",
)  # fmt: skip


@dataclass(frozen=True)
class Result:
    """What was won, as it is written, and what it says."""

    word: str
    kind: str
    grade: str | None
    prize_by: str | None = None


RESULTS = (
    Result("최우수상", "prize", "최우수"), Result("우수상", "prize", "우수"), Result("장려상", "prize", "장려"),
    Result("대상", "prize", "대상"), Result("금상", "prize", "금상"), Result("은상", "prize", "은상"),
    Result("특별상", "prize", "특별상"), Result("본상", "prize", "본상"), Result("종합대상", "prize", "종합대상"),
    Result("‘최우수상’", "prize", "최우수"), Result("‘대상’", "prize", "대상"),
    Result("우수기관상", "prize", "우수"), Result("최우수기관상", "prize", "최우수"),
    Result("최우수기관", "body", "최우수"), Result("우수기관", "body", "우수"),
    Result("우수 지자체", "body", "우수"), Result("최우수 기관", "body", "최우수"),
    Result("‘최우수기관’", "body", "최우수"), Result("‘우수’ 기관", "body", "우수"),
    Result("장려기관", "body", "장려"), Result("전국 최우수 기관", "body", "최우수"),
    Result("우수단체", "body", "우수"), Result("‘최우수’ 등급", "level", "최우수"), Result("S등급", "level", "S"),
    Result("‘가’ 등급", "level", "가"), Result("1등급", "level", "1"), Result("최우수 등급(SA)", "level", "SA"),
    Result("A등급", "level", "A"), Result("최고등급(SA)", "level", "SA"), Result("우수 등급", "level", "우수"),
    Result("장관상", "given", None, "장관상"), Result("행정안전부장관 표창", "given", None, "장관상"),
    Result("국무총리상", "given", None, "국무총리상"), Result("대통령 표창", "given", None, "대통령상"),
    Result("대통령상", "given", None, "대통령상"), Result("환경부 장관상", "given", None, "장관상"),
    Result("경기도지사상", "given", None, "도지사상"), Result("도지사 표창", "given", None, "도지사상"),
    Result("질병관리청장 표창", "given", None, "청장상"), Result("기관 표창", "given", None),
    Result("우수기관 표창", "given", "우수"), Result("‘우수기관’ 표창", "given", "우수"),
    Result("최우수상(행정안전부장관상)", "given", "최우수", "장관상"),
    Result("대상인 대통령상", "given", "대상", "대통령상"), Result("우수상(장관상)", "given", "우수", "장관상"),
    Result("장관 표창(우수상)", "given", "우수", "장관상"),
)  # fmt: skip
OF_BODY = (
    "{r:으로} 선정됐다", "{r:으로} 뽑혔다", "{r}에 선정됐다", "{r:으로} 이름을 올렸다",
    "{r:으로} 선정되는 영예를 안았다", "{r:으로} 선정되는 쾌거를 이뤘다", "{r}에 꼽혔다", "{r:으로} 인정받았다",
    "2년 연속 {r:으로} 선정됐다", "{r:으로} 낙점됐다", "{r:으로} 최종 선정됐다", "{r} 반열에 올랐다",
    "{r}에 이름을 올렸다", "{r:으로} 선정되는 결실을 맺었다", "{r} 영예를 안았다", "{r:으로} 평가받았다",
    "{r:으로} 우뚝 섰다", "{r} 타이틀을 거머쥐었다", "{r} 선정의 영예를 차지했다", "{r:이} 됐다",
)  # fmt: skip
OF_LEVEL = (
    "{r:을} 받았다", "{r:을} 획득했다", "{r:을} 달성했다", "{r:을} 기록했다", "2년 연속 {r:을} 받았다",
    "{r}에 올랐다", "{r}의 성적을 거뒀다", "{r} 평가를 받았다", "{r:으로} 평가됐다", "{r} 판정을 받았다",
    "최고 수준인 {r:을} 받았다", "{r:을} 얻었다",
)  # fmt: skip
OF_PRIZE = (
    "{r:을} 받았다", "{r:을} 수상했다", "{r}의 영예를 안았다", "{r:을} 차지했다", "{r:을} 거머쥐었다",
    "{r:을} 수상하는 쾌거를 이뤘다", "{r:을} 받는 기염을 토했다", "2년 연속 {r:을} 받았다",
    "{r} 수상의 영예를 안았다", "{r:을} 획득했다", "{r:을} 수상하게 됐다", "{r}에 선정됐다", "영예의 {r:을} 안았다",
    "{r:을} 품에 안았다", "{r:을} 받으며 우수성을 인정받았다", "{r:을} 수상하며 2관왕에 올랐다", "{r:을} 받게 됐다",
    "{r} 수상이라는 성과를 거뒀다", "{r:을} 따냈다", "{r} 수상 기관으로 선정됐다", "{r}에 이름을 올렸다",
)  # fmt: skip
VERBS = {"body": OF_BODY, "level": OF_LEVEL, "prize": OF_PRIZE, "given": OF_PRIZE}
ENDS = (
    "고 5일 밝혔다.",
    ".",
    "며 6일 전했다.",
    "고 시가 7일 밝혔다.",
    "고 최근 밝혔다.",
    "고 27일 발표했다.",
)
LEADS = (
    "{who:은}{when} {held}{p}{c}에서 {v}{end}",
    "{who:이}{when} {held}{p}{c}에서 {v}{end}",
    "{who:은}{when} {held}{p}{c} 결과 {v}{end}",
    "{held}{p}{c}에서 {who:이} {v}{end}",
    "{who:은} {held}{p}{c}에서 체계적인 추진 성과를 인정받아 {v}{end}",
    "{who:은} ‘함께 걷는 길’ 사업으로 {held}{p}{c}에서 {v}{end}",
)
# Headlines; `{t}` is the name in few words, `{g}` the result.
HEADLINES = (
    "", "", "{s}, {t} {g}", "{s}, ‘{t}’ {g}", "{s}, {t} {g} 수상", "{s} {t} {g} 쾌거",
    "{s}, {t} ‘{g}’… 2년 연속", "{s}, 2년 연속 {t} {g}", "{s}, {t}서 {g} 영예", "{t} {g}… {s}의 힘",
    "{s}, {o} {t} {g}", "{s}, 시민과 함께한 변화 결실", "{s}, {o} 주관 {t}에서 {g}", "[하늘] {s}, {t} {g}",
    "{s}, {p} {g} 차지",
)  # fmt: skip
EXPLAINED = (
    "",
    "이번 평가는 전국 226개 지방자치단체를 대상으로 3개 분야 25개 지표를 심사해 진행됐다.",
    "이번 평가는 지난 1년간의 추진 실적을 서면심사와 현장평가로 나눠 살폈다.",
    "{o:은} 매년 전국 지방자치단체의 추진 실적을 평가해 최우수, 우수, 장려 기관을 선정하고 있다.",
    "평가는 기반 조성, 사업 성과, 주민 참여 등 5개 항목으로 이뤄졌다.",
    "올해는 전국에서 120개 기관이 참여해 1차 서면심사와 2차 발표심사를 거쳐 수상 기관이 가려졌다.",
    "심사는 전문가로 구성된 심사위원회가 맡았으며, 최종 12개 기관이 뽑혔다.",
    "이 상은 지역 발전에 앞장선 기관을 격려하기 위해 마련됐다.",
)
MERITS = (
    "",
    "{a:은} 전담팀을 꾸려 사업을 꼼꼼히 챙긴 점에서 높은 점수를 받았다.",
    "특히 주민이 직접 참여하는 점검단을 운영해 좋은 평가를 받았다.",
    "{a:은} ‘찾아가는 건강교실’을 운영하는 등 생활 밀착형 시책을 펼쳐 왔다.",
    "심사위원단은 현장 중심의 행정과 꾸준한 소통을 높이 평가했다.",
    "{a:은} 그동안 ▲취약계층 지원 확대 ▲통합 상담 창구 운영 ▲담당자 교육 강화 등을 추진했다.",
    "이번 성과는 부서 간 협업과 꾸준한 현장 점검이 바탕이 됐다는 평이다.",
)
# The same award once more.
AGAIN = (
    "",
    "{a:은} 이번 평가에서 전 분야 고른 점수를 얻어 {v}.",
    "이번 수상으로 {a:은} 포상금 1억 원도 받게 된다.",
    "이로써 {a:은} 2년 연속 {g} 수상이라는 기록을 세웠다.",
    "{a:은} 이번 {g} 수상으로 상사업비 5천만 원을 확보했다.",
    "이번 수상은 지난해에 이어 두 번째다.",
)
QUOTED = (
    "",
    "{h:은} “이번 수상은 전 직원이 한마음으로 노력한 결과”라며 “앞으로도 시민이 체감하는 행정을 펼치겠다”고 말했다.",
    "{h:은} “좋은 결과를 얻어 매우 뜻깊다”며 “내년에는 최우수기관이 되도록 더욱 힘쓰겠다”고 밝혔다.",
    "{h:은} “{t} {g} 수상은 주민 모두의 성과”라고 전했다.",
)
TAILS = (
    "",
    "한편 시상식은 오는 12일 하늘컨벤션센터에서 열린다.",
    "한편, {a:은} 지난 3월 가족친화기관 인증을 받았다.",
    "한편 {a:은} 내년에도 관련 예산을 늘릴 계획이다.",
    "한편 {a:은} 지난달 행정안전부 공모사업에 선정돼 국비 10억 원을 확보했다.",
    "한편 {a:은} 이날 유공 주민 12명에게 표창장을 수여했다.",
)


# What was won in earlier years: behind the lead, with the years before and grades that it tells.
EARLIER = (
    ("", ()),
    ("", ()),
    ("{a:은} 지난해에도 장려상을 받은 바 있다.", ((None, "장려"),)),
    ("{a:은} 2023년 장려상, 2024년 우수상을 받은 바 있다.", ((2023, "장려"), (2024, "우수"))),
    ("{a:은} 2024년에도 우수기관으로 선정된 바 있다.", ((2024, "우수"),)),
    ("{a:은} 지난해 우수상에 이어 올해도 좋은 성적을 거뒀다.", ((None, "우수"),)),
    ("앞서 {a:은} 2022년 평가에서 우수상을 수상했다.", ((2022, "우수"),)),
)
# Leads that tell of no award.
NONE_WON = (
    "{who:은} {held}{p}에서 본선에 진출했다{end}",
    "{who:은} {held}{p}에 도전장을 냈다{end}",
    "{who:은} 3일 {held}{p}에 대비한 보고회를 열었다{end}",
    "{who:은} {p}에서 우수상을 받은 주민 12명에게 상장을 전달했다{end}",
    "{who:은} 내년 {p}에서 최우수기관으로 선정되는 것을 목표로 세웠다{end}",
    "{who:은} ‘2025년 적극행정 우수공무원’ 5명을 선발해 시상했다{end}",
    "{who:은} 가족친화 우수기관 인증을 받았다{end}",
    "{who:은} 국토교통부 공모사업에 최종 선정돼 국비 20억 원을 확보했다{end}",
    "{who} 소속 김나루 주무관이 {held}{p}에서 장관 표창을 받았다{end}",
    "{who:은} 오는 12일 {held}{p} 시상식을 개최한다{end}",
    "{who:은} {held}{p}의 최우수기관인 달빛시를 찾아 우수사례를 배웠다{end}",
    "{who:은} ‘아동친화도시’ 상위단계 인증을 획득했다{end}",
    "{who:은} 3일 자체 우수사례 경진대회를 열고 최우수상 1건, 우수상 2건을 선정했다{end}",
    "{who:은} 제3회 주민 글짓기 공모전을 연다. 대상 1명에게는 100만 원이 주어진다{end}",
    "{who:은} 모범 납세자 20명에게 표창패를 수여했다{end}",
    "{who:은} {p}에서 좋은 결과를 얻지 못했다{end}",
    "{who:은} {held}{p} 우수기관 선정을 위한 대책 회의를 가졌다{end}",
)
CUT = (" 평가", " 경진대회", " 공모전", " 심사", " 성과대회", " 공모", " 유공")


class _Choosing:
    """Chooses parts, and remembers which."""

    def __init__(self, chance: random.Random) -> None:
        self.chance = chance
        self.fillers: dict[str, str] = {}

    def one(self, slot: str, among: Sequence[Any]) -> Any:
        chosen = self.chance.choice(among)
        first = chosen[0] if isinstance(chosen, tuple) else chosen
        self.fillers[slot] = str(getattr(first, "word", getattr(first, "told", first)))
        return chosen


def composed(chance: random.Random) -> Composition:
    """An article on one award, with what it tells of."""
    choosing = _Choosing(chance)
    one = choosing.one
    who, result, org = one("who", WHO), one("result", RESULTS), Name(one("holder", HOLDERS))
    name, (before, year), (opened, closed) = (
        one("name", NAMES),
        one("edition", EDITIONS),
        one("quotes", QUOTES),
    )
    after, category = one("category", CATEGORIES)
    again = Name(one("again named", who.again))
    title = name
    for tail in CUT:
        title = title.removesuffix(tail)
    is_within = one("edition within", (True, False))
    words: dict[str, Any] = {
        "who": Name(who.told),
        "when": one("when", WHENS),
        "o": org,
        "p": Name(f"{opened}{before}{name}{closed}" if is_within else f"{before}{opened}{name}{closed}"),
        "c": after,
        "r": Name(result.word),
        "g": Name(
            result.grade + ("" if result.grade.endswith("상") else "상") if result.grade else result.word
        ),
        "s": who.short,
        "t": Name(title),
        "a": again,
        "h": Name(who.head),
        "end": one("end", ENDS),
    }
    words["held"] = one("held", HOLDS).format(**words)
    words["v"] = one("verb", VERBS[result.kind]).format(**words)
    lead = one("lead", LEADS).format(**words)
    earlier, before_it = one("earlier", EARLIER)
    award = Award(who.name, name, result.grade, result.prize_by, category, year)
    parts = [
        lead,
        *(
            one(slot, among).format(**words)
            for slot, among in (("explained", EXPLAINED), ("merit", MERITS), ("told again", AGAIN))
        ),
        earlier.format(**words),
        *(one(slot, among).format(**words) for slot, among in (("quotation", QUOTED), ("tail", TAILS))),
    ]
    headline = one("headline", HEADLINES).format(**words)
    text = "\n\n".join(filter(None, (headline, *parts)))
    awards = [award, *(Award(who.name, name, grade, year=told, current=False) for told, grade in before_it)]
    return Composition(text, awards, choosing.fillers)


def opposite(chance: random.Random) -> Composition:
    """An article in which nobody has won anything."""
    choosing = _Choosing(chance)
    one = choosing.one
    who, org = one("who", WHO), Name(one("holder", HOLDERS))
    name, (before, _year), (opened, closed) = (
        one("name", NAMES),
        one("edition", EDITIONS),
        one("quotes", QUOTES),
    )
    words: dict[str, Any] = {
        "who": Name(who.told),
        "o": org,
        "p": Name(f"{opened}{before}{name}{closed}"),
        "a": Name(one("again named", who.again)),
        "h": Name(who.head),
        "end": one("end", ENDS),
    }
    words["held"] = one("held", HOLDS).format(**words)
    parts = [
        one("none won", NONE_WON),
        one("explained", EXPLAINED),
        one("merit", MERITS),
        one("tail", TAILS),
    ]
    return Composition(
        "\n\n".join(filter(None, (each.format(**words) for each in parts))), (), choosing.fillers
    )
