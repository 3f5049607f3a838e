"""Google's Cloud Translation, edition Basic (v2), by its own client:
https://cloud.google.com/translate/docs/basic/translating-text"""

from collections.abc import Sequence
from typing import Any

import requests
from google.api_core.exceptions import GoogleAPICallError
from google.auth import api_key
from google.auth.exceptions import TransportError
from google.auth.transport.requests import AuthorizedSession
from google.cloud import translate_v2

from newsroom.translation.machine.failing import Failed, Reason, of_status
from newsroom.translation.machine.services import SECONDS

# What Google says, too, with the status of a key that is refused.
USED_UP = frozenset(("dailyLimitExceeded", "quotaExceeded"))
TOO_BUSY = frozenset(("rateLimitExceeded", "userRateLimitExceeded"))
NO_KEY = frozenset(("API_KEY_INVALID", "keyInvalid"))


class Session(AuthorizedSession):
    """The client offers no way to tell how long a request may take."""

    def request(self, *args: Any, **options: Any) -> Any:
        return super().request(*args, **{**options, "timeout": SECONDS})  # type: ignore[no-untyped-call]


class Service:
    # It recommends requests of at most 5,000 characters.
    most_texts, most_characters = 128, 5_000

    def __init__(self, key: str, key_id: str, url: str) -> None:
        address = {"api_endpoint": url} if url else None
        session = Session(api_key.Credentials(key))  # type: ignore[no-untyped-call]
        self._client = translate_v2.Client(_http=session, client_options=address)

    def translated(self, texts: Sequence[str]) -> list[str]:
        try:
            found = self._client.translate(
                list(texts), source_language="ko", target_language="en", format_="html"
            )
            return [each["translatedText"] for each in found]
        except GoogleAPICallError as error:
            raise _failed(error) from None
        except (requests.Timeout, requests.ConnectionError, TransportError):
            raise Failed(Reason.UNREACHABLE) from None
        except (
            ValueError,
            KeyError,
            TypeError,
            AttributeError,
        ):  # another number of texts, or no answer of its kind
            raise Failed(Reason.INCOMPLETE) from None


def _failed(error: GoogleAPICallError) -> Failed:
    told = {each.get("reason", "") for each in error.errors if isinstance(each, dict)}
    told |= {str(each.get("reason", "")) for each in error.details if isinstance(each, dict)}
    for reasons, reason in (
        (USED_UP, Reason.USED_UP),
        (TOO_BUSY, Reason.TOO_BUSY),
        (NO_KEY, Reason.KEY_REFUSED),
    ):
        if told & reasons:
            return Failed(reason, f"(status {error.code})")
    return of_status(error.code or 0)
