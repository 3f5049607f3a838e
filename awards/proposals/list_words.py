"""Which words may stand in a name that is listed, and before which ones it begins; pure."""

import re
from collections.abc import Collection
from typing import Final

# Words that no name goes on before.
ADVERBS_LIST = """
또 또한 이어 이어서 아울러 특히 먼저 우선 여기에 여기다 더불어 함께 한편 그리고 역시 반면 그러나 하지만 다만 실제로
이 그 밖에 이밖에 외에 올해 지난해 작년 금년 최근 이번 올 지난 해 한해 동안 주요 각종 각각 모두 총 등 및 보면 통해 위해
결과 뒤 가운데 중 주관 주최 주관의 실시 선정 수상
"""
ADVERBS: Final = frozenset(ADVERBS_LIST.split())
OFFICES: Final = (
    r"(?:[시군구도부처청원회단소관과팀국실]|센터|지역|지자체|기관|담당관|공사|재단|보건소|도서관)"
)
PARTICLES: Final = (
    r"에서(?:는|도)?|에(?:게|는|도)|(?:으)?로(?:는|도|부터)|으로|별로|대로|부터|까지|[^가-힣][은는]"
    rf"|{OFFICES}[은는이가도]|(?:분야|부문)도"
)
VERBS: Final = (
    r"이?라며|면서|이?며|으며|지만|하여|(?:비롯|포함|통|위|더|인정|대신)해|해서|[했됐였]다|이다|하면|되면|는가|[^최창재]고는"
    r"|[았었했됐렸렀겼졌췄뒀봤왔갔랐]고|[하되받이]고|[하되]는"
    r"|(?:주관|주최|실시|개최|추진|평가|시행|발표|선정|진행|시상|수여|마련|제정|운영|점검|공모|관|대|위|뽑)한|열린|치러진|^(?:연|치른|펼친)"
    r"|[받얻]아|얻어|거둬|거쳐|돼|되어|높여|올려|이뤄|펼쳐|힘입어|이어|만에|데|것|뒤|후|채"
)
ENDED = re.compile(rf"(?:{PARTICLES}|{VERBS})$")
VERB = re.compile(rf"(?:{VERBS})$")
# What ends like a particle or a verb, and is part of a name.
IN_NAME = re.compile(
    r"(?:[좋같밝맑높싶넓젊작]은|[받있하되가찾나걷사오키]는|주관|재해|도로|경로|진로|수로|선로|제로|올해의)$"
)
# Words that end like a particle, and end a name.
LAST = re.compile(r"(?:도로|경로|진로|수로|제로|재고|광고|최고|창고|보고)$")
# The last syllables of particles and verbs, where the analyser sees no noun.
LAST_OF_PARTICLES: Final = "은는이가을를에의도와과로고며서게나면만해여한된인할던지까져돼려러아어다"
AND_WORD = re.compile(r"[가-힣]{2,}(?<![성결효경교학부])(?:과|와)")
EDITION = re.compile(r"(?:19|20)\d\d년?도?|제?\d{1,3}회|[상하]반기")
# What names go on with behind 의: 치매극복의 날.
OF_NAME = re.compile(r"\s(?:날|달|해|집|SNS|책|문화|브랜드|도시|인물|소리|품격)")
OF_ALL: Final = ("모두의", "우리의")


def ends_before(said: str, word: str, place: int, nominal: Collection[int], *, is_last: bool) -> bool:
    """Whether a word, which ends at a place, belongs to no name that goes on behind it, or that ends with it.

    `nominal` are the places of characters that belong to nouns.
    """
    if word in ADVERBS:
        return True
    if EDITION.fullmatch(word) and not is_last:
        return False
    is_noun = place - 1 in nominal or word[-1] not in LAST_OF_PARTICLES or LAST.search(word) is not None
    if is_last:
        return not is_noun or VERB.search(word) is not None
    if AND_WORD.fullmatch(word):
        return True
    if word.endswith("의"):
        return OF_NAME.match(said, place) is None and word not in OF_ALL
    return (not is_noun or ENDED.search(word) is not None) and IN_NAME.search(word) is None
