"""Under what terms a text may be used, and the sentence by which it is to be named.

Korea Open Government Licence (공공누리): https://www.kogl.or.kr/info/license.do. Type 0 asks nothing, not even
attribution. The sentence is fixed by the licence, so it stands here and not among the messages of the interface.
"""

from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.utils import timezone

from newsroom.fields.localized import LocalizedText
from newsroom.releases.published import PublishedRelease, PublishedText

KOGL_URL = "https://www.kogl.or.kr/info/licenseType%s.do"

NAMES = {
    "KOGL-0": {"ko": "공공누리 제0유형: 자유이용", "en": "KOGL Type 0: free use"},
    "KOGL-1": {"ko": "공공누리 제1유형: 출처표시", "en": "KOGL Type 1: source indication"},
    "KOGL-2": {
        "ko": "공공누리 제2유형: 출처표시 + 상업적 이용금지",
        "en": "KOGL Type 2: source indication, commercial use prohibited",
    },
    "KOGL-3": {
        "ko": "공공누리 제3유형: 출처표시 + 변경금지",
        "en": "KOGL Type 3: source indication, change prohibited",
    },
    "KOGL-4": {
        "ko": "공공누리 제4유형: 출처표시 + 상업적 이용금지 + 변경금지",
        "en": "KOGL Type 4: source indication, commercial use and change prohibited",
    },
    "none": {"ko": "저작권자가 모든 권리를 보유합니다", "en": "All rights reserved"},
}
ATTRIBUTION = {
    "ko": "본 저작물은 '%(city)s'에서 '%(year)s년' 작성하여 공공누리 제%(type)s유형으로 개방한 "
    "'%(title)s(작성자:%(author)s)'을 이용하였으며, 해당 저작물은 '%(city)s, %(url)s'에서 "
    "무료로 다운받으실 수 있습니다.",
    "en": "This work uses “%(title)s” (author: %(author)s), created by %(city)s in %(year)s and opened under the "
    "Korea Open Government Licence (KOGL) Type %(type)s. It is available free of charge from %(city)s, %(url)s.",
}


@dataclass(frozen=True)
class Licence:
    """`attribution` is empty where none is asked for (type 0) or no use is allowed; `url` where no licence is given."""

    code: str
    name: LocalizedText
    url: str
    attribution: str


def licence_of(release: PublishedRelease, text: PublishedText, url: str) -> Licence:
    """The licence of a release, its sentence in the language of `text`; `url` is the absolute address of the page."""
    kogl = release.licence.removeprefix("KOGL-") if release.licence.startswith("KOGL-") else ""
    return Licence(
        code=release.licence,
        name=LocalizedText(NAMES[release.licence]),
        url=KOGL_URL % kogl if kogl else "",
        attribution=_attribution(release, text, kogl, url) if kogl not in ("", "0") else "",
    )


def _attribution(release: PublishedRelease, text: PublishedText, kogl: str, url: str) -> str:
    language = text.language if text.language in ATTRIBUTION else "en"
    city = settings.CITY_NAME.get(language) or next(iter(settings.CITY_NAME.values()))
    department: Any = release.department.name if release.department else {}
    return ATTRIBUTION[language] % {
        "city": city,
        "year": timezone.localtime(release.published_at).year,
        "type": kogl,
        "title": text.title,
        "author": department.get(language) or city,
        "url": url,
    }
