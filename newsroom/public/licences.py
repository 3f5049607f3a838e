"""Under what terms a text may be used, and the sentence by which it is to be named.

Korea Open Government Licence (공공누리): https://www.kogl.or.kr/info/license.do. Type 0 asks nothing, not even
attribution. The sentence is fixed by the licence, so it stands here and not among the messages of the interface.
"""

from dataclasses import dataclass, replace
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
    attribution: str = ""


def licence(code: str) -> Licence:
    """The licence called `code`, without a sentence: of a photo or a file as a page names it."""
    kogl = _type_of(code)
    return Licence(code, LocalizedText(NAMES[code]), KOGL_URL % kogl if kogl else "")


def licence_of(release: PublishedRelease, text: PublishedText, url: str) -> Licence:
    """The licence of a release, its sentence in the language of `text`; `url` is the absolute address of the page."""
    sentence = attribution(release.licence, release, text.language, title=text.title, url=url)
    return replace(licence(release.licence), attribution=sentence)


def attribution(
    code: str, release: PublishedRelease, language: str, *, title: str, url: str, author: str = ""
) -> str:
    """The sentence by which a part of `release`, opened under `code`, is to be named; empty where none is asked for.

    `title` is what the part is called; without an `author` it is the department of the release.
    """
    kogl = _type_of(code)
    if kogl in ("", "0"):
        return ""
    wording = language if language in ATTRIBUTION else "en"
    city = settings.CITY_NAME.get(wording) or next(iter(settings.CITY_NAME.values()))
    department: Any = release.department.name if release.department else {}
    return ATTRIBUTION[wording] % {
        "city": city,
        "year": timezone.localtime(release.published_at).year,
        "type": kogl,
        "title": title,
        "author": author or department.get(wording) or city,
        "url": url,
    }


def _type_of(code: str) -> str:
    return code.removeprefix("KOGL-") if code.startswith("KOGL-") else ""
