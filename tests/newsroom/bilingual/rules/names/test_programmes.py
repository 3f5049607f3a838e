import pytest

from newsroom.bilingual.rules.names.programmes import ProgrammeInManyNames
from tests.newsroom.bilingual.rules.names.make_pairs import told

RULE = ProgrammeInManyNames()
KNOWN = "시는 재난관리평가에서 뽑혔다.\n\n재난관리평가는 해마다 열린다."
QUOTED = "시는 ‘2025년 맑은하천 대회’에서 뽑혔다.\n\n‘맑은 하천 대회’는 해마다 열린다."


@pytest.mark.parametrize(
    ("ko", "en", "found"),
    [
        (KNOWN, "It was chosen in the Disaster Management Evaluation.\n\nThe Calamity Control Assessment is yearly.",
         "Calamity Control Assessment"),
        (QUOTED, "It was chosen in the 2025 Clear Streams Contest.\n\nThe Clean River Competition is held every year.",
         "Clean River Competition"),
    ],
)  # fmt: skip
def test_a_second_name_of_a_programme_is_told(ko, en, found):
    assert [each[1] for each in told(RULE, ko, en)] == [found]


@pytest.mark.parametrize(
    ("ko", "en"),
    [
        (KNOWN, "It was chosen in the Disaster Management Evaluation.\n\nThe evaluation is held every year."),
        (KNOWN, "It was chosen in the 2025 Disaster Management Evaluation.\n\nThe Management Evaluation is yearly."),
        (QUOTED, "It was chosen in the Clear Streams Contest.\n\nThe Clear Stream Contest is held every year."),
        (QUOTED, "It was chosen in the Clear Streams Contest, not the Rain Expo.\n\nThe Clean River Fair is yearly."),
    ],
)  # fmt: skip
def test_a_shortened_name_is_not_told(ko, en):
    assert told(RULE, ko, en) == []
