"""Plain helpers that attach certificates to awards; what the bytes are is no matter of theirs."""

from typing import Any

from awards.models import Award
from newsroom.certificates.models import Certificate
from newsroom.media.models import StoredFile
from tests.newsroom.media.make import make_file

LABEL = {"ko": "하늘시가 받은 표창장", "en": "The certificate that Haneul City received"}


def make_certificate(award: Award, file: StoredFile | None = None, **values: Any) -> Certificate:
    """A certificate that is kept inside; `released=True` shows it as long as the award is public."""
    defaults: dict[str, Any] = {"file": file or make_file("표창장.pdf"), "label": LABEL}
    return Certificate.objects.create(award=award, **defaults | values)
