"""What of a newspaper's page is the article."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from awards.proposals.furniture import main_text

TITLE = "하늘시, 재난관리평가 최우수기관 선정"
LEAD = "하늘시(시장 김하늘)는 행정안전부가 주관한 ‘2025년 재난관리평가’에서 최우수기관으로 선정됐다고 12일 밝혔다."
BODY = (
    "이번 평가는 전국 338개 기관을 대상으로 재난관리 역량과 기관장의 관심도 등 40개 지표를 살폈다. "
    "시는 호우에 앞선 빗물받이 점검과 주민 대피 훈련에서 높은 점수를 받았다."
)
END = "김하늘 시장은 “시민이 안심하는 도시를 만들겠다”고 말했다."
ARTICLE = [TITLE, LEAD, BODY, END]


def read(*lines: str) -> list[str]:
    page = "\n".join(lines)
    return [page[start:end] for start, end in main_text(page)]


def test_an_article_alone_is_kept_whole():
    assert read(*ARTICLE) == ARTICLE


@pytest.mark.parametrize(
    "line",
    [
        "홍길동 기자 | 기사입력 2025/05/12 [10:20]",
        "입력 2025-05-12 10:20:01",
        "▲ 사진=하늘시청",
        "▲ 김하늘 시장이 재난관리평가 최우수기관 상장을 받고 기념촬영을 하고 있다.",
        "| ▲ 하늘시가 최우수기관으로 뽑혔다.",
        "[사진] 재난관리평가 대통령 표창을 받은 하늘시",
        "하늘시청 전경. (사진=하늘시 제공)",
        "서울 21.3℃ 맑음",
        "홈 > 전국 > 경기",
        "메뉴",
        "Haneul City was selected as the best organisation in the 2025 disaster management evaluation.",
    ],
)
def test_a_line_that_stands_around_an_article_is_none_of_it(line):
    assert read(TITLE, line, LEAD, BODY, END) == ARTICLE


@pytest.mark.parametrize(
    "line",
    [
        "[하늘일보=홍길동 기자] " + LEAD,
        "【하늘뉴스 = 홍길동 기자】 " + LEAD,
        LEAD + " [하늘=홍길동 기자]",
        LEAD + " /hong@haneul.example",
        LEAD + "(사진=하늘시 제공)",
        LEAD + "[ⓒ 하늘일보, 무단 전재 및 재배포 금지]",
    ],
)
def test_a_byline_before_or_behind_a_sentence_is_cut_off(line):
    assert read(TITLE, line) == [TITLE, LEAD]


@pytest.mark.parametrize(
    "ending",
    [
        "저작권자 ⓒ 하늘일보 무단전재 및 재배포 금지",
        "관련기사",
        "많이 본 뉴스",
        "홍길동 기자의 다른 기사 보기",
        "댓글 (0)",
        "더보기",
        "*아래는 위 기사를 '구글 번역'으로 번역한 영문 기사입니다.",
    ],
)
def test_what_stands_below_the_end_is_none_of_it(ending):
    below = ["강물시, 대통령상 수상", "강물시는 한국지방자치경영대상에서 대상을 받았다고 밝혔다."]
    assert read(*ARTICLE, ending, *below) == ARTICLE


def test_a_box_of_other_stories_ends_where_the_article_goes_on():
    box = ["[관련기사]", "강물시, 정부합동평가 1위", "노을구, 민원서비스 최우수"]
    assert read(TITLE, LEAD, BODY, *box, "한편 시는 지난해에도 우수기관으로 뽑혔다.", END) == [
        TITLE,
        LEAD,
        BODY,
        "한편 시는 지난해에도 우수기관으로 뽑혔다.",
        END,
    ]


def test_a_second_story_about_another_body_ends_the_first():
    other = [
        "강물시, 회계대상 우수상",
        "강물시(시장 이강물)는 ‘제8회 한국 지방자치단체 회계대상’에서 우수상을 받았다고 15일 밝혔다.",
    ]
    assert read(*ARTICLE, *other) == ARTICLE


def test_a_teaser_that_is_cut_off_is_another_story():
    teaser = [
        "시민 곁으로 한 걸음 더",
        "하늘시가 올해 들어 찾아가는 상담실을 열고 시민의 이야기를 듣고 있...",
    ]
    assert read(*ARTICLE, *teaser) == ARTICLE


def test_headings_and_lists_within_an_article_stay():
    lines = [
        TITLE,
        LEAD,
        "분야별 성과",
        BODY,
        "▲지방물가 안정관리 평가 최우수",
        "▲정보공개 종합평가 우수",
        END,
    ]
    assert read(*lines) == lines


def test_stories_of_a_page_of_briefs_all_belong_to_it():
    lines = [
        "[하늘 단신] 경기 시·군 소식",
        LEAD,
        "강물시, 대통령상",
        "강물시는 청소년 육성 유공으로 대통령 표창을 받았다.",
        END,
    ]
    assert read(*lines) == lines


@pytest.mark.parametrize("again", [[LEAD, BODY, END], [" ".join([LEAD, BODY, END])], ARTICLE])
def test_a_body_that_is_printed_twice_is_read_once(again):
    assert read(*ARTICLE, *again) == ARTICLE


def test_a_summary_that_breaks_off_is_read_where_it_stands_whole():
    assert read(TITLE, LEAD[:45] + "...", LEAD, BODY, END) == ARTICLE


def test_a_table_of_results_is_no_menu():
    table = ["평가명", "등급", "재난관리", "최우수", "정보공개", "우수"]
    assert read(TITLE, LEAD, *table, END) == [TITLE, LEAD, *table, END]


def test_a_row_of_short_lines_is_a_menu():
    assert read("정치", "경제", "사회", "문화", "지역", *ARTICLE) == ARTICLE


@given(
    st.lists(
        st.sampled_from([*ARTICLE, "", "  ", "관련기사", "▲", "...", "ⓒ", "Haneul City news"]), max_size=12
    )
)
def test_what_is_kept_stands_in_order_and_is_never_empty(lines):
    page = "\n".join(lines)
    end = 0
    for start, stop in main_text(page):
        assert end <= start < stop
        assert page[start:stop].strip()
        end = stop
