"""What a clause says of a result other than that it was won: meant, missed, given away, changed, explained; pure.

The words of winning are many, and new ones are found every day; those that say something else are fewer.
"""

import re
from typing import Final

# Where the clause ends that tells a result: behind a verb that another follows, no quotation.
CLAUSE_END = re.compile(r"(?<![다라자냐는])(?:고|며|지만)(?:\s|,)|[.;]\s")
# Somebody means it, wishes for it, asks for it, or could win it.
MEANT = (
    r"겠|계획|예정|방침|목표|다짐|각오|포부|도전|노[리린려렸]|바라[보본봤]|바란다|꿈꾸|꿈꿔|향[해한]\s|위[해한]|도록\s|려[고는]\s|수\s있"
    r"|(?:이|하|되|으|르|들|타)면|경우|기대|준비|대비|대응|될\s것|할\s것|까[?.]|여부|후보|추천|경쟁|겨[루뤘룬]|다[퉈투툰]|가능성|유력"
)
# It was not won, or something worse was.
MISSED = (
    r"못|않|아니|아닌|없[었이는다]|놓[쳤치친]|그[쳤치친]|밀[렸려린]|실패|빠[졌진]|아쉬|내[줬주준]|좌절|무산|물거품"
    r"|\d위에?\s머[물문]"
)
# Somebody gives it away, or something to those who got it.
GIVEN = (
    r"(?<!안겨)\s(?:주[는고며었]|주기도|준다|줬)|나눠\s(?!가)|지급|지원|수여|시상|배정|전달|건네|건넸|부여|포상"
    r"|격려|축하|시상식"
)
# Something else is done with it.
TREATED = (
    r"넓[히혀혔힌힐]|늘[리렸린려었]|확대|줄[이였인여]|가[리린려렸]|(?<!되)찾[아은았는]|방문|견학|배[우웠운워]|본받|벤치|살[펴피폈핀]|소개|모[집으]|뽑는|고르는|선발"
    r"|나[뉘뉜눈]|나눠(?!\s가)|구분|매긴다|삼[아았는]|열[었린리고]|만들|정하는|주는|높[이였인여]|바꾸|바꿨|올라야|넘[으겨]|발굴|보[완강]|제출|접수|응모|신청|공유"
    r"|개최|실시|주최|주관|후원|제정|신설|출품|출전|참[가여]|진행|도입|마련"
)
# What it is, is explained.
EXPLAINED = r"뜻[을은이한]|말한다|의미|기준|과정|과제|제도|방식|이른다|뜻이"
OTHERWISE: Final = re.compile("|".join((MEANT, MISSED, GIVEN, TREATED, EXPLAINED)))
# What those get who are as good: 최우수 시군에 각 3억원.
REWARD = re.compile(
    r"[’'”\"]?(?:에|에는|에게|에게는)\s(?!더해|더하여|이어|그치)[^,.]{0,20}?\d\s?[억만천]?\s?원"
)
# It was won again: 1위를 놓치지 않았다.
KEPT = re.compile(r"(?:놓치|놓지|내주|뺏기|빼앗기|양보하|밀리)지?\s?않")
# The verb of winning itself is denied, supposed or asked for: 선정되지 못했다, 뽑히면, 오를 것으로, 받으려고.
ACT = r"(?:선정|수상|획득|달성|지정|등극|진입|확정|낙점|선발)"
VERB = rf"(?:{ACT}(?:되|하)|받으?|오르|뽑히|꼽히|들|차지하|안으?|거두|따내|이름을\s올리)"
DENIED = rf"{VERB}지(?:는|도)?\s(?:못|않)"
SUPPOSED = (
    rf"{VERB}는\s것[을이]\s(?:[가-힣]{{1,6}}\s){{0,2}}?(?:목표|꿈|과제|관건|바람)|{VERB}(?:면[\s,]|려[고는]\s|려면|기[를만]?\s|길\s|도록\s|자고\s)"
    rf"|(?:{ACT}(?:될|할)|받을|오를|뽑힐|차지할|안을|거둘|따낼)\s(?:것|전망|가능성|듯|만한|경우|때|지\s)"
    rf"|(?:{ACT}(?:됐|되었)|받았|올랐|뽑혔)는지|(?:{ACT}된|받은|오른|뽑힌)\s(?:줄|척)"
)
OTHER_MATTER = (
    r"(?:선정|수상|진입|탈환|등극|획득)?(?:을|를|에|의)?\s(?:놓고|두고|벼르|벼른|기준|요건|조건|축하|좌절|실패|무산)"
    r"|아래|미만|밑|[^.]{0,20}(?:내줬|내준|내주었|뺏[겼긴]|빼앗|넘겨\s?줬)"
)
UNREAL = re.compile(
    rf"[’'”\"]?(?:을|를|에|으로|로|의|\s등급)?\s?(?:(?:[가-힣]{{1,8}}\s){{0,2}}?"
    rf"(?:{DENIED}|{SUPPOSED})|{OTHER_MATTER})"
)
# Where it says who gave it to whom.
NOT_GIVEN: Final = re.compile("|".join((MEANT, MISSED)))


def is_unreal(said: str, end: int) -> bool:
    """Whether what stands right behind a result denies or only supposes that it was won."""
    return UNREAL.match(said, end) is not None


def says_otherwise(said: str, end: int, *, given: bool) -> bool:
    """Whether the clause goes on behind a result, which ends at a place, with something else than its winning.

    `given`: it says who gave it to whom, or chose whom.
    """
    clause = CLAUSE_END.search(said, end)
    until = clause.start() + 1 if clause else len(said)
    if KEPT.search(said, end, until):
        return False
    form = NOT_GIVEN if given else OTHERWISE
    return form.search(said, end, until) is not None or REWARD.match(said, end, until) is not None
