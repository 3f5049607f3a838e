import pytest

from newsroom.bilingual.rules.names.persons import PersonInManySpellings, WrongPerson
from tests.newsroom.bilingual.rules.names.make_pairs import make_pair, told

WRONG, MANY = WrongPerson(), PersonInManySpellings()


@pytest.mark.parametrize(
    ("ko", "en", "found"),
    [
        ("서윤재 하늘시장은 반겼다.", "Mayor Kim Yun-jae was glad.", ("서윤재", "Kim Yun-jae")),
        ("서윤재 하늘시장은 반겼다.", "Mayor Seo Yun-ho was glad.", ("서윤재", "Seo Yun-ho")),
        ("소설가 문하람 작가가 왔다.", "Novelist Moon Ha-rin came.", ("문하람", "Moon Ha-rin")),
        (
            "하늘시(시장 서윤재)는 반겼다.",
            "Haneul City (Mayor Yun-jae Park) was glad.",
            ("서윤재", "Yun-jae Park"),
        ),
    ],
)
def test_another_name_is_told(ko, en, found):
    assert told(WRONG, ko, en) == [found]


@pytest.mark.parametrize(
    ("ko", "en"),
    [
        ("서윤재 하늘시장은 반겼다.", "Mayor Suh Yoon-jae was glad."),
        ("이영선 스마트도시과장은 말했다.", "Yi Young-sun, head of the Smart City Division, said so."),
        ("이영선 스마트도시과장은 말했다.", "Youngsun Lee, director, said so."),
        ("이영선 스마트도시과장은 말했다.", "The director of the Smart City Division said so."),
        ("정부는 행정 혁신 팀장을 둔다.", "The government names team leaders. New York and San Jose do."),
        ("윤서아 과장은 말했다.", "Director Yoon Seo-ah said so."),
        ("남궁민수 교수는 말했다.", "Professor Namgung Min-su said so."),
        ("서윤재 시장과 한서우 과장이 왔다.", "Mayor Seo Yun-jae and Director Han Seo-u came."),
    ],
)
def test_usual_spellings_are_not_told(ko, en):
    assert told(WRONG, ko, en) == []


def test_what_is_proposed_follows_the_official_rule():
    pair = make_pair("서윤재 하늘시장은 반겼다.", "Mayor Kim Yun-jae was glad.")
    assert [found.proposal for found in WRONG.findings(pair)] == ["Seo Yun-jae"]


def test_one_person_in_two_spellings_is_told():
    ko = "서윤재 시장은 반겼다.\n\n서윤재 시장은 말했다."
    en = "Mayor Seo Yun-jae was glad.\n\nMayor Suh Yoonjae said so."
    assert told(MANY, ko, en) == [("서윤재", "Suh Yoonjae")]


def test_two_persons_are_no_spellings_of_one():
    ko = "서윤재 시장과 서윤지 과장이 왔다."
    en = "Mayor Seo Yun-jae and Director Seo Yun-ji came."
    assert told(MANY, ko, en) == []
