import pytest

from newsroom.bilingual.findings import Severity
from newsroom.bilingual.rules.personal.numbers import (
    AccountNumber,
    CardNumber,
    IdentityDocument,
    ResidentNumber,
    is_checked,
)
from tests.newsroom.bilingual.rules.korean.alone import found, make_pair, told


@pytest.mark.parametrize(
    "text",
    [
        "번호는 900101-1234567이다.",
        "번호는 900101 - 2234567이다.",
        "외국인 850505-5123456",
        "주민등록번호 9001011234567",
        "2020년에 태어난 200229-3123456",
    ],
)
def test_a_resident_number_blocks_the_text(text: str) -> None:
    (finding,) = found(ResidentNumber(), text)
    assert finding.severity == Severity.BLOCKS


@pytest.mark.parametrize(
    "text",
    [
        "900101-1******",
        "901301-1234567",
        "900230-1234567",
        "210229-3123456",
        "상품 번호 8801234567893",
        "900101-9234567",
        "공고 1-900101-1234567",
    ],
)
def test_masked_numbers_and_others_are_no_resident_numbers(text: str) -> None:
    assert told(ResidentNumber(), text) == []


def test_the_english_is_read_as_well() -> None:
    (finding,) = ResidentNumber().findings(make_pair("하늘시", "His number is 900101-1234567."))
    assert finding.ko is None
    assert finding.en is not None
    assert finding.en.text == "900101-1234567"


@pytest.mark.parametrize(
    "number",
    ["4111-1111-1111-1111", "5555 5555 5555 4444", "4111111111111111", "3782 822463 10005"],
)
def test_a_card_number_blocks_the_text(number: str) -> None:
    assert told(CardNumber(), f"카드 번호는 {number}이다.") == [number]


@pytest.mark.parametrize(
    "text",
    ["4111-1111-1111-1112", "4111-****-****-1111", "관리 번호 1234567890123456", "2024-0001-2345-6789"],
)
def test_other_long_numbers_are_no_cards(text: str) -> None:
    assert told(CardNumber(), text) == []


def test_the_last_figure_of_a_card_checks_the_others() -> None:
    assert is_checked("79927398713")
    assert not is_checked("79927398710")


@pytest.mark.parametrize(
    "text",
    [
        "하늘은행 110-123-456789로 보낸다.",
        "계좌 301-0123-4567-81(농협)",
        "110-123-456789 신한은행",
        "계좌번호: 1101234567890",
        "Account number 110-123-456789",
    ],
)
def test_an_account_beside_a_bank_blocks_the_text(text: str) -> None:
    (finding,) = found(AccountNumber(), text)
    assert finding.severity == Severity.BLOCKS


@pytest.mark.parametrize(
    "text",
    [
        "하늘은행(02-1234-5678)에 문의",
        "하늘은행 사업자등록번호 123-45-67890",
        "하늘은행이 2025-04-03에 1588-1234",
        "계좌에 10000000000원을",
        "문의 110-123-456789",
        "농협 110-***-******",
        "우체국 070-1234-5678",
    ],
)
def test_telephones_dates_and_amounts_beside_a_bank_are_no_accounts(text: str) -> None:
    assert told(AccountNumber(), text) == []


@pytest.mark.parametrize("text", ["여권번호 M12345678", "passport M123A4567", "운전면허 11-12-345678-90"])
def test_a_passport_or_a_licence_blocks_the_text(text: str) -> None:
    (finding,) = found(IdentityDocument(), text)
    assert finding.severity == Severity.BLOCKS


@pytest.mark.parametrize("text", ["부품 M12345678", "여권 M1234****", "접수번호 31-12-345678-90", "11-12-34"])
def test_other_numbers_are_no_documents(text: str) -> None:
    assert told(IdentityDocument(), text) == []
