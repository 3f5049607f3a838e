"""Words that stand in nearly every text, or that only ask: a question goes without them where others remain."""

ENGLISH_WORDS = """
a about an and any are as at be been by can did do does find for from had has have how i in is it its me of on or please
show tell that the their this to was were what when where which who why will with you
"""
ENGLISH = frozenset(ENGLISH_WORDS.split())
# In their dictionary form. They are not in the index either.
KOREAN_VERBS_LIST = """
하다 되다 있다 없다 같다 이다 보다 주다 않다 위하다 싶다 대하다 통하다 따르다 관하다 의하다 말하다 밝히다
"""
KOREAN_VERBS = frozenset(KOREAN_VERBS_LIST.split())
ASKING_WORDS = """
무엇 뭐 뭘 무슨 언제 어디 누구 누가 왜 어떻다 어떻게 어떤 어느 몇 얼마 하나 알리다 알다 받다 궁금 관련
그 이 저 것 거 수 및 등 싶어요 준 할 한 된 될 둔 본
"""
ASKING = frozenset(ASKING_WORDS.split())
