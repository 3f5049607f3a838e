"""Texts that Hypothesis makes up: what people write, and what nobody should be able to break anything with."""

from hypothesis import strategies as st

WRITTEN = (
    "고양시가 수상했다 안전한 데이터기반행정 도운 나눈 상을 77건 92.23점 1,509 2025-04-03 4.3(금) 시·군 AI를 "
    "awards city the ＡＩ 高陽市 ㈜하늘 ① ㄱㅇㅅ ﷺ e\u0301 \u1112\u1161\u11ab 코로나19 “안전 도시” "
    '-수상 -"최우수 기관" 하늘시의'
)
HOSTILE = "'\\:&|!()<>*-\"^=\0\t\n\ud800\udfff\u0301\u200b\ufeff가각a1.,·"
words = st.lists(st.sampled_from(WRITTEN.split()), max_size=12).map(" ".join)
hostile = st.text(alphabet=HOSTILE, max_size=60)
anything = st.text(alphabet=st.characters(), max_size=80)
korean = st.text(alphabet=st.characters(min_codepoint=0xAC00, max_codepoint=0xD7A3), max_size=40)
texts = words | hostile | anything | korean
