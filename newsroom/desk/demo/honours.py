"""What the awards office of the demo has beside its awards: practices, visits, what was paid, certificates."""

import json
from datetime import date
from pathlib import Path
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import transaction

from awards.models import Award
from newsroom.accounts.models import Department
from newsroom.certificates.models import Certificate
from newsroom.desk.demo import documents
from newsroom.media.storing import store
from newsroom.practices.models import Practice, Visit
from newsroom.releases.models import Release

PRACTICES = Path(__file__).with_name("practices.jsonl")
TOLD = ("title", "text", "year", "field", "contact_name", "contact_post", "contact_phone", "contact_email")
# Fee, promotion cost, day of the review; of an award whose release went out, and of one that is kept inside.
PAID = {
    "demo-award-083": (1_450_000, None, date(2026, 2, 9)),
    "demo-award-037": (1_300_000, 0, date(2024, 2, 15)),
    "demo-award-049": (5_500_000, 11_000_000, date(2024, 3, 4)),
}
PROVEN = "demo-award-083"
LABEL = {"ko": "블루시티 국제상 금상 증서", "en": "Certificate of the Gold Award of the Blue Cities Awards"}
WORDS = (
    "하천 복원 부문 금상",
    "하늘시",
    "이 도시가 은여울천을 되살린 일을 기려 이 상을 드립니다.",
    "블루시티재단 이사장",
)


def load(*, with_files: bool) -> None:
    """Add what is missing; what people made of it since stays."""
    _note_what_was_paid()
    known = set(Practice.objects.values_list("title__ko", flat=True))
    for line in PRACTICES.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        if row["title"]["ko"] not in known:
            _add_practice(row)
    if with_files:
        _add_certificate()


def _note_what_was_paid() -> None:
    if Award.objects.filter(reviewed_on__isnull=False).exists():
        return
    for external_id, (fee, cost, day) in PAID.items():
        award = Award.objects.filter(external_id=external_id)
        award.update(entry_fee=fee, promotion_cost=cost, reviewed_on=day)


@transaction.atomic
def _add_practice(row: dict[str, Any]) -> None:
    department = Department.objects.get(name__ko=row["department"])
    facts = {name: row[name] for name in TOLD}
    practice = Practice.objects.create(department=department, released=True, **facts)
    for award in Award.objects.filter(external_id__in=row["awards"]).order_by("external_id"):
        practice.award_links.create(award=award)
    for release in Release.objects.filter(external_id__in=row["releases"]).order_by("external_id"):
        practice.release_links.create(release=release)
    Visit.objects.bulk_create(
        Visit(kind=kind, held_on=day, body=body, people=people, topic=topic, practice=practice)
        for kind, day, body, people, topic in row["visits"]
    )


def _add_certificate() -> None:
    award = Award.objects.filter(external_id=PROVEN).first()
    if award is None or Certificate.objects.exists():
        return
    content = documents.pdf(LABEL["ko"], WORDS)
    file = store(SimpleUploadedFile("블루시티-금상-증서.pdf", content), by=None)
    Certificate.objects.create(award=award, file=file, label=LABEL, released=True)
