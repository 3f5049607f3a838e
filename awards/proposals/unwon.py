"""Why nobody, or nobody with a name, has won what a sentence claims: wished for, counted, given, of a part; pure."""

import re
from typing import Final

from awards.proposals.attaching import AGAIN
from awards.proposals.claims import WIN, Claim
from awards.proposals.others import A_PERSON, others
from awards.proposals.otherwise import is_unreal, says_otherwise

# What names of persons begin with.
SURNAME = (
    "[김이박최정강조윤장임한오서신권황안송류유전홍고문양손배백허남심노하곽성차주우구민진지엄채원천방공"
    "현함변염여추도소석선설마길연위표명기반왕금옥육인맹제모탁국어은편용]"
)
# Behind a result that nobody has won by this sentence.
UNWON = tuple(
    re.compile(form)
    for form in (
        r"[’'”\")]*\s?(?:각\s?)?(?:\d{1,3}|한|두|세|네|다섯)\s?(?:개|곳|팀|점|명|건|편|작품|개소|개팀|가지|회(?!\s?(?:째|연속))|차례)(?!\s?(?:부문|분야"
        r"|중|가운데|에 (?:선정|포함|이름|들|속|뽑|꼽|[가-힣]{2,5}[시군구][이가도]\s)))",
        r"[’'”\"]?(?:을|를|에|으로)?\s?(?:(?:선정|달성|수상|등극|획득)(?:을|를)?\s)?(?:목표|도전|향해|노리|노려|기대)",
        r"[’'”\"]?(?:으로|에)?\s?(?:선정|뽑히|오르|수상|받)[가-힣]{0,3}\s?(?:수\s?있도록|위해|위한|도록)",
        r"[’'”\"]?(?:에게|에게는|에는|에)\s(?!선정|뽑|이름|올|오르|꼽|들|이어)(?:[가-힣]+\s){0,4}?(?:인센티브|포상금|상금|상사업비|특별교부세|교부세|상장|표창장?|재정)(?:를|을|이|가|와|과|\s)",
        r"[’'”\"]?\s?(?:기준|후보|추천|심사|발굴|포상금|상금|시상금|상사업비|공무원|직원|제안|논문)(?![가-힣]*\s?(?:수상|선정))",
        r"[’'”\"]?(?:으로|에)?\s?(?:재)?인증(?!패|서|\s?동판|\s?현판)",
        # What a prize is: 실적향상 우수기관에 부여하는 상.
        r"[’'”\"]?(?:에|에게|을|를)\s(?:(?:부여|수여|주어지|지급)(?:하|되)?는|선정하는|선정되는(?!\s(?:등|영예|쾌거|성과|기염|영광|결실|결과|저력|겹경사)))\s",
        r"[’'”\"]?(?:,\s?(?:최우수|우수|장려|모범|대상|본상)[가-힣]{0,2}){1,4}\s?등의?\s",
        r"[’'”\"]?(?:을|를|도)?\s?(?:추진|대상\s?(?:기관|자)?(?:으로|에)?\s?추천)",
        # 대상을 받은 것은 7년 만이다: told before.
        r"[’'”\"]?(?:을|를|에|로)?\s?(?:차지|달성|수상|획득|받|선정)(?:한|은|된)\s것(?:은|이)\s",
        # In lists of how many prizes there are, and of which.
        r"[’'”\"]?\s\d{1,2}(?:명|곳|팀|건|점)?\s?[,)]",
        r"[^.]{0,30}\s등\s(?:[가-힣]+\s){0,3}(?:훈격|상훈|시상\s?규모|포상)",
        r"(?:\s?[·ㆍ,]\s?(?:우수|장려|특별)상?){0,3}\s등\s(?:상위\s|총\s|모두\s)?\d+개\s?(?:시군|시·군|기관|자치구|지자체)",
        # At a ceremony that is told of: 훈·포장과 대통령표창 등 총 12점이.
        r"[’'”\"]?(?:\s등)?\s(?:총|모두)\s?\d+\s?(?:점|건|명|개|곳|편)(?:\([^)]*\))?[이을]\s[^.]{0,20}(?:수여|시상|주어)",
        # Of a work that is named: 장관상 수상작 ‘의료문화센터’는.
        r"\s?수상작(?:인)?\s[‘'“\"]",
        # What somebody chooses of its own and rewards.
        r"[’'”\"]?\s?선정\s(?:및|·)\s(?:시상|포상)",
        # Named as such by the state, and no prize: 문화관광 우수축제로 지정됐다.
        r"[’'”\"]?(?:으로|로|에)\s(?:최종\s|재)?지정",
        # What it is looked up to as: 선도기관의 자리를 굳혔다.
        r"(?<=선도기관|모범기관|선도도시|모범도시)의?\s(?:자리|위상|면모|명성)",
        r"로서\s|[’'”\"]?(?:로|으로)\s(?:자리매김|거듭|도약|발돋움)",
        # 최우수 수상자 김 씨는; prizes of a city's own contest.
        r"\s?수상자(?:로|에|는|인)?\s?(?:[가-힣]{2,4}\s?)(?:씨|님|군|양)",
        # ▲우수상, 주차관리과 김하늘: staff of a city in its own contest.
        r"[’'”\")]*(?:은|는|에는|에)?\s?[,:]?\s?(?:[가-힣·\d]{2,12}(?:(?<![시군구도])과|담당관|팀|국|실|동|읍|면|센터|사업소)|[가-힣]{2,12}보건소)\s"
        rf"(?:{SURNAME})[가-힣]{{1,2}}(?=\s?(?:[▲△▷▶○●,)/·]|(?:이다|이며|씨|\s등|주무관|팀장|[을를이가은는])|$))",
        # A head of a city has won it: 혁신대상에 선정된 김하늘 시장은.
        r"[’'”\"]?(?:에|을|를|으로)?\s(?:선정된|수상한|받은|뽑힌|오른)\s(?:[가-힣]{2,4}\s)?(?:전\s)?[가-힣]{0,6}(?:시장|군수|구청장|지사|의원|교육감|의장|위원장|이사장|회장|대표|씨)(?:[은는이가]\s|[과와]\s|[(.,])",
        # To whom something is given; how many are chosen: 15개 우수기관(최우수 3, 우수 5).
        r"[’'”\"]?(?:을|를)\s대상으로\s",
        # How good at least: 우수기관 이상 등급을 받은 평가는 15개다.
        r"[’'”\"]?\s이상(?=\s)",
        # Why it could be won; what was not won after all; what is competed for.
        r"[’'”\"]?(?:을|를)?\s?(?:받을|수상할|획득할|달성할|거둘)\s수\s있",
        r"[^.]{0,24}(?:배제|제외[됐되]|탈락|놓[쳤쳐친]|실패했|받지\s못|불발|고배를|박탈|반납)",
        r"(?:,\s?[가-힣]{2,8}상){0,4}\s?(?:등)?(?:의\s수상)?(?:을|를)?\s(?:놓고|두고|위한\s(?:최종|본선|결선|발표|심사))",
        r"\s?수여(?:[.,]|\s?$)",
        # In all: 장관상 등 20개 수상 기관; what money follows from.
        r"(?:\s(?:및|과|와)\s[가-힣\s]{2,20}상)?\s등\s\d+개\s수상",
        r"(?:를\s차지한\s(?:[가-힣\d]+\s){0,3}|\s)(?:담당자|직원|공무원)(?:들)?(?:[와과]?\s|[에이])",
        r"(?:을\s비롯(?:해|한|하여)\s[^.]{0,16}상\s\d{1,2}(?:개|건))",
        r"\s?수상에\s(?:큰\s)?(?:기여|이바지)",
        r"에\s따른\s(?:상사업비|시상금|포상금|인센티브)",
        r"\s대상으로\s",
        # Some of many: 대통령 표창 등 상을 받거나, 최우수 또는 우수기관으로.
        r"[·ㆍ,]\s?우수\s?(?:기관|지자체)|상?이나\s|[’'”\"]?\s등\s상을\s|[’'”\"]?\s또는\s",
        r"[’'”\"]?(?:을|를)\s(?:선발|선정|시상|포상|발굴)(?:[.,·]|하는|해\s?(?:시상|포상))",
        r"[’'”\"]?\s?\((?:최우수|우수|장려|대상|본상)[가-힣]{0,2}\s?\d",
        # What a body had, and has no longer: 지난해(가 등급)보다 내려앉았다.
        r"[’'”\"]?\)?보다\s",
        r"[’'”\"]?(?:\s?등급)?(?:이?었던|이?였던|에서\s(?:[가-힣\d]+\s?(?:단계|계단)|상승|하락))",
        # What is assessed, and is no body that tells of it: 1등급 시설은 12곳.
        r"\s(?:시설|업소|업체|점포|가구|농가|단지|건물|숙박업소|음식점)(?:은|는|이|가|에|에는|을|를)?\s",
        r"\s?(?:사례|시책|제품|상품|작품(?=[을은]\s)|작품집|인재|농가|업체|기업|동아리|선수)(?!\s?(?:부문|분야))",
        r"[’'”\"]\s(?:업소|업체|음식점|식당|점포|농가|제품|상품|인재|의견|판단)(?:로|으로|을|를|이)\s",
        # What is done with a work that has won; who is congratulated.
        r"[’'”\"]?(?:을|를)\s(?:받은|수상한|차지한)\s(?:작품|사진|그림|영상|제품)(?:들)?(?:을|과|에)\s",
        r"[^.]{0,14}다[고며]\s(?:[가-힣]+\s)?(?:축하|격려|칭찬)",
    )
)
# What is paid for a prize, and how many of it there are: 최우수(200만원) 1편.
PAID = re.compile(
    r"[’'”\"]?\s?(?:(?:각\s|각각\s)?\d[\d,]*\s?(?:만|천|억|백만)\s?원|\((?:각\s)?\d[\d,]*\s?만\s?원\))"
)
HOW_MANY = re.compile(r"\s?\d{1,3}\s?(?:편|명|팀|점|개|곳|건|작품)")
# What whoever wins it gets.
PROMISED = re.compile(
    r"[’'”\"]?(?:이|가|을|를|은|는)?\s?(?:[가-힣]+에\s)?(?:주어진다|주어지|수여된다|수여되며|부여된다|부여되|지급된다)"
    r"|[’'”\"]?(?:,\s[가-힣\s]{2,20}(?:상|표창)){0,4}\s등이\s(?:[가-힣]+\s)?돌아간다"
)
# How many prizes somebody has won: 최우수상 1건, 장려상 2건을 수상했다.
COUNTED_AND_WON = re.compile(
    r"[’'”\"]?\s?\d{1,2}\s?(?:건|점|편|개)(?:,\s|과\s|와\s|을\s|를\s|\s등|\s및|으로\s)(?=[^.]*다)"
    r"(?![^.]{0,80}(?:시상|수여|선정했|선정하|선발|뽑았|뽑는|골랐|가렸|가려|발굴|추천|배출|전달|줬|준다|나눠))"
)
# What somebody gives.
GIVEN = re.compile(r"[’'”\"]?(?:을|를|도)?\s?(?:수여(?!받)|시상|전달|표창)(?:했|한다|하|할|식)")
MEDAL: Final = "메달"
# Those who won, named in brackets behind how many they are.
COUNTED_BY_NAME = re.compile(
    r"[’'”\"]?\s?\d{1,3}\s?(?:곳|개\s?[가-힣·]{1,6})\s?\((?:[가-힣]{2}\s)?□|[’'”\"]?\s?\d{1,2}건(?:은|에는)\s[△▲▷▶‘'“\"][^()]{4,62}\((?:□|[시도군구]\s)"
)
# Before what is not it, or one of two.
NOT_IT: Final = ("또는 ", "예비 ", "차기 ")
# What somebody means to win.
HOPE = re.compile(r"[^.]{0,30}(?:받|안|차지하|따내|거두|수상하|오르)겠|[^.]{0,20}(?:각오|포부|도전장|도전한)")
# A level of a part of what was assessed: 청렴노력도 2등급.
PART_ONLY = re.compile(
    r"(?:체감도|노력도|(?!(?:전|모든|전체)\s)[가-힣]+\s?(?:영역|항목|지표))(?:에서|에서는|은|는|의)?\s(?:최고\s?등급인\s)?[‘'“\"]?$"
)
# A level that has moved: 4등급에서 2등급으로 올랐다.
FROM_LEVEL = re.compile(r"등급에서\s(?:[가-힣\d]{1,3}\s?(?:단계|계단)\s[가-힣]{2,4}\s)?[‘'“\"]?$")
MOVED = re.compile(
    r"[’'”\"]?(?:으로|로)\s(?:[가-힣\d]{1,3}\s?(?:단계|계단)(?:이나)?\s)?"
    r"(?:올[랐라]|오르|올라|뛰[어었]|뛰어|상승|향상|개선|높아|내려|떨어|하락|낮아|바뀌|좋아)"
)
# Of so many parts: 11개 분야 중 6개 분야에서 ‘가’ 등급을.
PARTS_ONLY = re.compile(
    r"\d+개\s(?:분야|부문|지표|항목|영역)(?:\([^)]*\))?에서(?:는|도)?\s(?:모두\s)?(?:최고\s?등급\()?[‘'“\"]?$"
    r"|\d+개\s(?:[가-힣]{1,4}\s?)?(?:분야|부문|지표|항목|영역)\s?(?:중|가운데)\s[^.]{0,80}$"
)

# What is told before in parts: 3개 분야에서 우수기관으로 선정됐다.
IN_ALL_OTHERS = re.compile(
    r"(?<!각각\s)최우수[·ㆍ,]\s?$|\d개\s?(?:분야|부문|부분|사업|시책)\s등에서(?:는|도)?\s(?:각각\s|모두\s)?$"
)
IN_ALL = re.compile(
    r"\s*(?:등\s)?(?:총\s|모두\s|전체\s)?\d{1,2}개\s(?:분야|부문|부분|사업|시책)에서(?:는|도)?\s"
)


# What the state calls good is no prize: 정부지정 우수축제.
NAMED_SO = re.compile(r"(?:정부|국가)\s?지정\s?[‘'“\"]?$")
# A prize of the body, whoever went to fetch it.
OF_BODY = re.compile(r"(?:기관|단체)\s?표창")
# How many there are of it, or how often it was won.
OF_IT = re.compile(r"[’'”\"]?\s?\d{1,3}\s?(?:건|개|점)")
TIMES = re.compile(r"[’'”\"]?(?:도|은|는|만|을|를)?\s?\d{1,3}\s?(?:차례|회|번)(?!\s?(?:연속|째))")


def is_total(said: str, end: int, *, of_many: bool) -> bool:
    """Whether a result is only counted behind its end: 국무총리 표창도 6차례나; `of_many`: in a story on many."""
    is_counted = of_many and OF_IT.match(said, end) and not AGAIN.search(said)
    return bool(is_counted) or TIMES.match(said, end) is not None


def why_not(
    said: str,
    told: str,
    nameless: str,
    claim: Claim,
    since: int,
    until: int,
    *,
    nominal: bool,
    given: bool = False,
) -> str:
    """The rule by which nobody, or nobody with a name, has won this; "" if it is won.

    `told` is the sentence without the names of bodies in it, `nameless` without those of programmes. `since`: where
    the clause begins, behind the body that is its subject; `until`: where the list of results ends that it stands in.
    `nominal`: a title or an item of a list. `given`: it says who gave it to whom.
    """
    is_medal = claim.results[-1].value.endswith(MEDAL)  # of athletes, where they are counted
    is_counted = (not is_medal and COUNTED_AND_WON.match(said, claim.end)) or COUNTED_BY_NAME.match(
        told, claim.end
    )
    if not is_counted and any(rule.match(said, claim.end) for rule in UNWON):
        return "not-won"
    paid = PAID.match(said, claim.end)
    if paid and not (claim.within and HOW_MANY.match(said, paid.end()) is None):
        return "not-won"
    if not given and (PROMISED.match(said, claim.end) or (not is_counted and GIVEN.match(said, claim.end))):
        return "not-won"
    if HOPE.match(said, claim.end) or is_unreal(said, claim.end):
        return "hoped"
    if IN_ALL.fullmatch(told, 0, claim.start) or IN_ALL_OTHERS.search(told, 0, claim.start):
        return "in-all"
    before = told[since : claim.start if claim.list_start is None else claim.list_start]
    if NAMED_SO.search(before):
        return "named-so"
    if before.endswith(NOT_IT):
        return "not-won"
    if FROM_LEVEL.search(before) and MOVED.match(said, claim.end):
        return "moved"
    if PART_ONLY.search(before) or (claim.results[0].form in ("level", "case") and PARTS_ONLY.search(before)):
        return "of-a-part"
    somebody = others(before, said[: claim.start])
    # Whoever goes to fetch a prize of the body: 국장이 참석해 기관 표창을 받았다.
    if somebody and not (somebody == A_PERSON and any(OF_BODY.search(each.value) for each in claim.results)):
        return somebody
    if not nominal and not WIN.search(said, claim.end) and says_otherwise(nameless, until, given=given):
        return "says-otherwise"
    return ""
