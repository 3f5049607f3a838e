import pytest

from newsroom.bilingual.findings import Severity
from newsroom.bilingual.lexicon import Lexicon
from newsroom.bilingual.pairs import Pair
from newsroom.bilingual.rules.personal.contacts import BirthDate, MobileNumber, PrivateContact
from newsroom.bilingual.texts import composed
from tests.newsroom.bilingual.rules.korean.alone import found, make_pair, told


@pytest.mark.parametrize(
    "number",
    ["010-1234-5678", "010 1234 5678", "01012345678", "010.1234.5678", "(010) 1234-5678", "+82-10-1234-5678"],
)
def test_a_mobile_number_blocks_the_text(number: str) -> None:
    (finding,) = found(MobileNumber(), f"문의 {number}.")
    assert finding.severity == Severity.BLOCKS


@pytest.mark.parametrize(
    "text",
    [
        "02-1234-5678",
        "031-123-4567",
        "010-****-5678",
        "010-0000-0000",
        "+82-2-123-4567",
        "070-1234-5678",
        "1,010 1234 5678",
    ],
)
def test_office_telephones_and_masked_numbers_may_stand(text: str) -> None:
    assert told(MobileNumber(), f"문의 {text}") == []


def test_a_mobile_number_behind_a_link_blocks_the_text() -> None:
    ko = composed("ko", "하늘시", [], "", '<p>문의는 <a href="tel:010-1234-5678">담당자</a>에게</p>')
    (finding,) = MobileNumber().findings(Pair(ko, None, None, Lexicon()))
    assert finding.ko is not None
    assert finding.ko.text == "담당자"


def test_a_link_that_says_its_number_is_told_once() -> None:
    ko = composed("ko", "하늘시", [], "", '<p><a href="tel:010-1234-5678">010-1234-5678</a></p>')
    assert len(list(MobileNumber().findings(Pair(ko, None, None, Lexicon())))) == 1


@pytest.mark.parametrize(
    "text",
    [
        "홍길동(1990년 1월 1일생)이 받았다.",
        "김하늘 씨는 1985. 3. 4.생이다.",
        "성명: 이하늘 생년월일: 1999.01.02",
        "2025년 1월 1일 태어난 박하늘 양",
    ],
)
def test_a_birth_date_with_a_name_blocks_the_text(text: str) -> None:
    (finding,) = found(BirthDate(), text)
    assert finding.severity == Severity.BLOCKS


def test_a_birth_date_of_the_english_blocks_the_text() -> None:
    (finding,) = BirthDate().findings(make_pair("하늘시", "Hong Gil-dong (born on January 1, 1990) won."))
    assert finding.en is not None
    assert finding.en.text == "born on January 1, 1990"


@pytest.mark.parametrize(
    "text",
    [
        "윤동주 시인(1917년 12월 30일생)",
        "대상은 1990년 1월 1일 이후 출생자다.",
        "대상자는 2020년 1월 1일생부터다.",
        "박하늘 팀장은 2025년 3월 1일 행사를 연다.",
        "1990년생 김하늘 씨",
        "김하늘(1990. *. *.생)",
    ],
)
def test_dates_of_events_and_of_history_may_stand(text: str) -> None:
    assert told(BirthDate(), text) == []


@pytest.mark.parametrize(
    ("text", "private"),
    [
        ("hong@gmail.com으로 보낸다.", "hong@gmail.com"),
        ("hong.gd@naver.com", "hong.gd@naver.com"),
        ("차량 12가 3456, 흰색", "12가 3456"),
        ("승용차(123가4567)", "123가4567"),
    ],
)
def test_private_mail_and_plates_are_warned_of(text: str, private: str) -> None:
    assert told(PrivateContact(), text) == [private]
    assert PrivateContact.severity == Severity.WARNING


@pytest.mark.parametrize(
    "text", ["press@haneul.example", "기온 35도 2025년", "차량 30대 2000명", "차량 12주 2025년", "gmail.com"]
)
def test_other_addresses_and_figures_are_left(text: str) -> None:
    assert told(PrivateContact(), text) == []
