"""Sentences of the corpus for measuring: Korean ones with particles that fit, each with its English."""

from functools import cache

# Pairs of particles by what they follow: a consonant, a vowel.
PARTICLES = {
    "은": ("은", "는"), "이": ("이", "가"), "을": ("을", "를"), "과": ("과", "와"), "으로": ("으로", "로"),
    "이라": ("이라", "라"), "이나": ("이나", "나"), "에": ("에", "에"), "에서": ("에서", "에서"), "의": ("의", "의"),
    "도": ("도", "도"), "까지": ("까지", "까지"), "부터": ("부터", "부터"), "마다": ("마다", "마다"),
    "만": ("만", "만"),
}  # fmt: skip
RIEUL = 8  # 서울로, not 서울으로

SENTENCES = (
    ("시는 지난 {month}월 {day}일 {subject:을} {act:고} 밝혔다.",
     "On {date} the city said that it had {did} {Subject}."),
    ("이번 {noun:은} {place} 주민 {count}명의 의견을 들어 {subject}에 반영한 것이다.",
     "The views of {count} people of {Place} went into {Subject} with this {Noun}."),
    ("{subject} 이용자는 지난해보다 {rate}% 늘어난 {count}명으로 집계됐다.",
     "{count} people used {Subject}, {rate} percent more than last year."),
    ("시는 {noun} {noun2} 예산 {money}억 원을 들여 {subject:을} 손봤다.",
     "The city spent {money}00 million won on {Noun} and {Noun2} around {Subject}."),
    ("{place}에서는 {noun:과} {noun2:을} 함께 돌보는 모임이 꾸려졌다.",
     "In {Place} a group formed that looks after {Noun} and {Noun2}."),
    ("{name} 팀장은 “{subject:이} {noun}의 밑거름이 되도록 하겠다”라고 말했다.",
     "“{Subject} will be a ground for {Noun},” said team leader {Name}."),
    ("신청은 {month}월 {day}일까지 누리집이나 {place} 행정복지센터에서 받는다.",
     "People may apply until {date}, online or at the service center of {Place}."),
    ("{year}년 시작한 {noun} {noun2:은} 올해로 {nth}회째를 맞았다.",
     "Begun in {year}, the {Noun} for {Noun2} takes place for the {nth}th time."),
    ("이를 위해 {noun} 담당 부서와 {noun2} 전문가 {few}명이 머리를 맞댔다.",
     "{few} experts on {Noun2} sat down with those in charge of {Noun}."),
    ("특히 {noun:이} 어려운 {count}가구에는 {noun2:을} 먼저 도왔다.",
     "For {count} households with little {Noun}, {Noun2} came first."),
    ("만족도 조사에서는 응답자 {count}명 가운데 {rate}%가 {subject:에} 만족한다고 답했다.",
     "Of {count} people asked, {rate} percent were content with {Subject}."),
    ("시는 {noun:을} 맡을 {name} 씨 등 시민 {few}명을 위촉했다.",
     "{Name} and others, {few} citizens in all, were named to look after {Noun}."),
    ("{subject} 앞 {place} 구간 {few}km도 다음 달까지 정비된다.",
     "The {few} km before {Subject} in {Place} will be repaired by next month."),
    ("자세한 내용은 {noun} 안내 전화(070-0000-{phone})로 물으면 된다.",
     "Questions about {Noun} are answered at 070-0000-{phone}."),
    ("{noun:은} {noun2:과} 달리 {month}월부터 {place}에서 먼저 시행된다.",
     "Unlike {Noun2}, {Noun} begins in {Place} in {month_name}."),
    ("시 관계자는 “{noun:을} 기다려 온 {count}명에게 답이 되기를 바란다”라며 웃었다.",
     "“{count} people have waited for {Noun},” an official said with a smile."),
    ("{noun} 분야 {few}개 과제와 {noun2} 분야 {nth}개 과제가 목록에 올랐다.",
     "The list has {few} tasks of {Noun} and {nth} tasks of {Noun2}."),
    ("{place:에} 사는 {name} 씨는 “{subject} 덕분에 하루가 달라졌다”라고 전했다.",
     "“{Subject} changed my days,” said {Name}, who lives in {Place}."),
    ("{subject:은} 평일 오전 9시부터 오후 {hour}시까지 문을 연다.",
     "On weekdays {Subject} can be reached from 9 a.m. to {hour} p.m."),
    ("한편 시는 {year}년까지 {noun:을} {few}곳에서 {nth}곳으로 늘릴 방침이다.",
     "By {year} the city wants {nth} places for {Noun} instead of {few}."),
)  # fmt: skip
AWARDED = (
    "하늘시는 ‘{year} {programme}’에서 {grade} 등급을 받았다고 {month}월 {day}일 밝혔다.",
    "On {date} Haneul City announced that it had received {Grade} in the {year} {Programme}.",
)
TITLES = (
    ("하늘시, {subject} {noun} {act_noun}", "Haneul City turns to {Noun} at {Subject}"),
    ("{place} {subject}, {noun:과} {noun2} 한자리에", "{Noun} and {Noun2} meet at {Subject} in {Place}"),
    ("{subject} 이용자 {count}명 넘어…지난해보다 {rate}%↑", "{Subject} passes {count} users, up {rate} percent"),
    ("하늘시 {subject:을} {act}", "Haneul City has {did} {Subject}"),
    ("{noun} {noun2} {few}곳 늘린다…{subject} 중심", "{few} more places for {Noun} and {Noun2} around {Subject}"),
    ("“{noun:은} {place}에서” 하늘시 {subject} {nth}회째", "“{Noun} in {Place}”: {Subject} for the {nth}th time"),
)  # fmt: skip
TITLE_OF_AWARD = (
    "하늘시, {year} {programme} ‘{grade}’…{subject} 성과",
    "Haneul City wins {Grade} in the {year} {Programme}",
)


class Word(str):
    """A Korean noun; `{noun:을}` in a template is the noun with the particle of that kind that fits it."""

    __slots__ = ()

    def __format__(self, particle: str) -> str:
        return with_particle(self, particle) if particle else str(self)


class Act(str):
    """A Korean verb in the past; `{act:고}` changes its ending -다 to -다고."""

    __slots__ = ()

    def __format__(self, ending: str) -> str:
        return self + ending


@cache
def with_particle(noun: str, particle: str) -> str:
    """`noun` with the particle that is said after its last sound: 도서관을, 수소를, 서울로."""
    after_consonant, after_vowel = PARTICLES[particle]
    final = (ord(noun[-1]) - ord("가")) % 28 if "가" <= noun[-1] <= "힣" else 0
    has_final = final and not (particle == "으로" and final == RIEUL)
    return noun + (after_consonant if has_final else after_vowel)
