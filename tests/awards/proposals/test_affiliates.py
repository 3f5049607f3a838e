import pytest

from awards.proposals.affiliates import affiliates


def names_in(said: str) -> list[str]:
    return list(dict.fromkeys(body.name for body in affiliates(said)))


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("하늘시니어클럽이 상을 받았다", "하늘시니어클럽"),
        ("하늘구 늘봄도서관이 상을 받았다", "하늘구 늘봄도서관"),
        ("별빛노인복지관은 상을 받았다", "별빛노인복지관"),
        ("하늘동부경찰서가 상을 받았다", "하늘동부경찰서"),
        ("하늘개발공사는 상을 받았다", "하늘개발공사"),
        ("하늘군(군수 김하늘) 농업기술센터는 상을 받았다", "하늘군 농업기술센터"),
        ("하늘시 별빛2동 주민자치회가 상을 받았다", "별빛2동 주민자치회"),
        ("달빛도 하늘시보건소가 상을 받았다", "하늘시보건소"),
        ("하늘시 도시공사가 상을 받았다", "하늘시 도시공사"),
        ("하늘공단 한마음 봉사단이 상을 받았다", "하늘공단 한마음 봉사단"),
        ("하늘시설공단(이사장 김하늘) 나눔봉사단이 상을 받았다", "하늘시설공단 나눔봉사단"),
        ("‘이음봉사단’이 상을 받았다", "이음봉사단"),
        ("하늘꽃축제가 상을 받았다", "하늘꽃축제"),
        ("하늘시 여성단체협의회가 상을 받았다", "하늘시 여성단체협의회"),
        ("하늘군 별빛면 이장단이 상을 받았다", "별빛면 이장단"),
        ("한국생활개선하늘군연합회가 상을 받았다", "한국생활개선하늘군연합회"),
        ("국민건강보험공단 하늘지사가 상을 받았다", "국민건강보험공단 하늘지사"),
        ("별빛전통시장이 상을 받았다", "별빛전통시장"),
        ("하늘시 평생학습관이 상을 받았다", "하늘시 평생학습관"),
        ("하늘시 119구조대가 상을 받았다", "하늘시 119구조대"),
        ("㈜하늘푸드가 상을 받았다", "하늘푸드"),
        ("농업회사법인 별빛팜이 상을 받았다", "별빛팜"),
        ("대한적십자사 하늘지사는 상을 받았다", "대한적십자사 하늘지사"),
        ("하늘군 별빛마을이 상을 받았다", "하늘군 별빛마을"),
    ],
)
def test_an_office_a_society_or_a_team_has_its_own_name(said, name):
    assert name in names_in(said)


@pytest.mark.parametrize(
    "said",
    [
        "우수 도서관은 다음과 같다",
        "전국 31개 보건소가 참여했다",
        "각종 봉사단이 참여했다",
        "이번 축제는 가을에 열린다",
        "공공도서관은 책을 빌려준다",
        "시·도교육청이 참여했다",
        "대한노인회가 함께했다",
        "농촌마을이 상을 받았다",
        "별빛마을이 아름답다",
        "보건복지부가 발표했다",
        "운영협의회가 열렸다",
    ],
)
def test_a_kind_of_bodies_is_no_body(said):
    assert names_in(said) == []


def test_societies_of_several_quarters_share_what_they_are():
    assert names_in("별빛1동·달빛2동 주민자치위원회가 받았다") == [
        "달빛2동 주민자치위원회",
        "별빛1동 주민자치위원회",
    ]


def test_a_name_in_quotation_marks_is_followed_by_its_particle():
    assert {body.manner for body in affiliates("‘이음봉사단’이 상을 받았다")} == {"subject"}
