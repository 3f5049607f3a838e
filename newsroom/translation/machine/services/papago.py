"""Naver's Papago, for which nobody keeps a client: https://api.ncloud-docs.com/docs/en/ai-naver-papagonmt-translation

It reads text, of HTML only `<span translate="no">`: other tags are sent within such spans, under their numbers.
"""

import re
from collections.abc import Sequence
from html import escape, unescape

import requests

from newsroom.translation.machine.failing import Failed, Reason, of_status
from newsroom.translation.machine.services import SECONDS

URL = "https://papago.apigw.ntruss.com/nmt/v1"
TAG = re.compile(r"<[^>]*>")
SPAN = re.compile("</?span[^>]*>")
# What stands for a tag, whatever is written around it: brackets that no press release has.
NUMBERED = "⟦{}⟧"
NUMBER = re.compile(r"⟦\s*(\d{1,4})\s*⟧")
# Its codes of a quota that is used up; others with the same status are of haste.
QUOTA_EXCEEDED = "400"


class Service:
    most_texts, most_characters = 1, 5_000

    def __init__(self, key: str, key_id: str, url: str) -> None:
        self._session = requests.Session()
        self._session.headers.update({"x-ncp-apigw-api-key-id": key_id, "x-ncp-apigw-api-key": key})
        self._url = f"{(url or URL).rstrip('/')}/translation"

    def translated(self, texts: Sequence[str]) -> list[str]:
        return [self._translated(text) for text in texts]

    def _translated(self, text: str) -> str:
        sent, tags = _numbered(text)
        asked = {"source": "ko", "target": "en", "text": sent}
        try:
            answer = self._session.post(self._url, json=asked, timeout=SECONDS, allow_redirects=False)
            if answer.status_code != requests.codes.ok:
                raise _failed(answer)
            return _restored(answer.json()["message"]["result"]["translatedText"], tags)
        except requests.JSONDecodeError:
            raise Failed(Reason.INCOMPLETE) from None
        except requests.RequestException:
            raise Failed(Reason.UNREACHABLE) from None
        except (KeyError, TypeError):
            raise Failed(Reason.INCOMPLETE) from None


def _numbered(text: str) -> tuple[str, list[str]]:
    """A piece of HTML as text, with numbers for its tags; and the tags."""
    tags: list[str] = []

    def number(tag: re.Match[str]) -> str:
        if SPAN.fullmatch(tag[0]):
            return tag[0]
        tags.append(tag[0])
        return f'<span translate="no">{NUMBERED.format(len(tags))}</span>'

    return unescape(TAG.sub(number, text)), tags


def _restored(text: str, tags: Sequence[str]) -> str:
    """The answer as HTML again; a number that was not sent is none."""
    html = escape(SPAN.sub("", text), quote=False)
    return NUMBER.sub(lambda found: tags[int(found[1]) - 1] if 0 < int(found[1]) <= len(tags) else "", html)


def _failed(answer: requests.Response) -> Failed:
    try:
        code = answer.json()["error"]["errorCode"]
    except (requests.JSONDecodeError, KeyError, TypeError):
        code = ""
    if answer.status_code == requests.codes.too_many_requests and str(code) == QUOTA_EXCEEDED:
        return Failed(Reason.USED_UP, f"(status {answer.status_code})")
    return of_status(answer.status_code)
