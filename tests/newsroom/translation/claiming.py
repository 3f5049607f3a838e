"""Releases that claim something of awards, for tests of what the register says of it."""

from django.utils import timezone

from awards.models import Award, Programme
from newsroom.bilingual.findings import Finding
from newsroom.releases.models import Release
from newsroom.translation import checking, claims
from newsroom.translation.claims import Claims
from tests.awards.make import make_award, make_edition, make_home, make_programme
from tests.make import make_release

PROGRAMME, ENGLISH_NAME = "데이터 행정 평가", "Evaluation of Data Administration"
THREE_YEARS = f"하늘시는 2025년 {PROGRAMME}에서 3년 연속 우수기관으로 선정됐다."
TWO_YEARS = f"하늘시는 2025년 {PROGRAMME}에서 2년 연속 우수기관으로 선정됐다."
THREE_YEARS_ENGLISH = (
    f"Haneul City was rated Excellent for the third year in a row in the 2025 {ENGLISH_NAME}."
)


def make_won(
    *years: int, lost: tuple[int, ...] = (), programme: Programme | None = None, is_public: bool = True
) -> list[Award]:
    """Awards of our city in these years of one programme; in `lost` nobody of ours won."""
    make_home()
    programme = programme or make_programme(PROGRAMME, ENGLISH_NAME)
    for year in lost:
        make_edition(programme, year, without_award=True)
    return [make_award(make_edition(programme, year), standalone=is_public) for year in years]


def make_claiming(*sentences: str, english: str = "") -> Release:
    body = "".join(f"<p>{sentence}</p>" for sentence in sentences)
    texts = {"ko": {"title": "하늘시 소식", "summary": "", "body": body}}
    if english:
        texts["en"] = {"title": "News of Haneul", "summary": "", "body": f"<p>{english}</p>"}
    return make_release(texts=texts)


def claims_of(release: Release) -> Claims:
    day = checking.day_of(release, timezone.now())
    return claims.checked(checking.stored(release.texts.all()), day, release)


def told(finding: Finding) -> str:
    """In English."""
    return finding.message % finding.values
