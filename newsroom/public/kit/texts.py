"""The texts of a press kit, in the active language."""

import re
from dataclasses import dataclass, replace
from typing import Any

from django.template.loader import render_to_string

from newsroom.fields.localized import LocalizedText
from newsroom.media.published import PublishedFile
from newsroom.public.citations import author_of, citation
from newsroom.public.files import TOLD
from newsroom.public.kit.plain import plain
from newsroom.public.licences import Licence, attribution, licence, licence_of
from newsroom.releases.published import PublishedRelease, PublishedText

# Programs of Windows and of Hangul take a text without this mark for one in the old Korean encoding, and show rubbish;
# all others pass over it. The same programs want both signs at the end of a line.
BYTE_ORDER_MARK = "\ufeff"
LINE_END = "\r\n"
EMPTY_LINES = re.compile(r"\n(?:[ \t]*\n){2,}")


@dataclass(frozen=True)
class Terms:
    """A release in one language, and on what terms: `url` is the absolute address of its page.

    What a guest sees before its hour is not licensed to anybody yet, and no address names it.
    """

    release: PublishedRelease
    text: PublishedText
    url: str
    preview: Any = None

    @property
    def is_open(self) -> bool:
        return not (self.preview and self.preview.invitation)


@dataclass(frozen=True)
class Entry:
    """A photo or a file with its path in the archive."""

    file: PublishedFile
    path: str

    def told(self, terms: Terms) -> dict[str, Any]:
        """What there is to know of it in the language of the text.

        Nothing of it is borrowed from another one but who took it, who must be named however the name is written.
        """
        language = terms.text.language
        facts = {fact: getattr(self.file, fact, LocalizedText()).get(language, "") for fact in TOLD}
        facts["credit"] = str(getattr(self.file, "credit", ""))
        return {"path": self.path, "file": self.file, **facts, "licence": self._licence(terms, facts)}

    def _licence(self, terms: Terms, facts: dict[str, str]) -> Licence | None:
        if not terms.is_open:
            return None
        title = facts["caption"] or facts["alt"] or facts["title"] or self.file.name
        code, language = self.file.licence, terms.text.language
        sentence = attribution(
            code, terms.release, language, title=title, url=terms.url, author=facts["credit"]
        )
        return replace(licence(code), attribution=sentence)


def as_plain_text(terms: Terms, photos: list[Entry], attachments: list[Entry]) -> bytes:
    """The release as text for any editor."""
    return _for_windows(_rendered("release.txt", terms, photos, attachments, body=plain(terms.text.body)))


def as_html(terms: Terms, photos: list[Entry], attachments: list[Entry]) -> bytes:
    """The release as a page that shows its photos from their places in the archive."""
    return _rendered("release.html", terms, photos, attachments, body=terms.text.body).encode()


def list_of_files(terms: Terms, photos: list[Entry], attachments: list[Entry]) -> bytes:
    """What each photo shows and who took it, what each file is, and on what terms they may be used."""
    return _for_windows(_rendered("files.txt", terms, photos, attachments))


def _rendered(template: str, terms: Terms, photos: list[Entry], attachments: list[Entry], **more: Any) -> str:
    release, text = terms.release, terms.text
    context = {
        "release": release,
        "text": text,
        "author": author_of(release),
        "preview": terms.preview,
        "licence": licence_of(release, text, terms.url) if terms.is_open else None,
        "citation": citation(release, text.title, terms.url) if terms.is_open else "",
        "contacts": release.named_contacts(),
        "corrections": release.corrections.all(),
        "photos": [entry.told(terms) for entry in photos],
        "attachments": [entry.told(terms) for entry in attachments],
    }
    return render_to_string(f"public/kit/{template}", context | more)


def _for_windows(text: str) -> bytes:
    lines = [line.rstrip() for line in EMPTY_LINES.sub("\n\n", text.strip()).split("\n")]
    return f"{BYTE_ORDER_MARK}{LINE_END.join(lines)}{LINE_END}".encode()
