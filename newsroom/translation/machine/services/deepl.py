"""DeepL, by its own client: https://developers.deepl.com/docs/translate/translating-html"""

from collections.abc import Sequence

import deepl
from deepl import http_client

from newsroom.translation.machine.failing import Failed, Reason, of_status
from newsroom.translation.machine.services import SECONDS

# Who waits sees at once that it failed, and asks again.
http_client.max_network_retries = 0
http_client.min_connection_timeout = SECONDS


class Service:
    # A request may be 128 KiB long, and Hangul has three bytes.
    most_texts, most_characters = 50, 30_000

    def __init__(self, key: str, key_id: str, url: str) -> None:
        self._client = deepl.DeepLClient(key, server_url=url or None, send_platform_info=False)

    def translated(self, texts: Sequence[str]) -> list[str]:
        try:
            found = self._client.translate_text(
                list(texts), source_lang="KO", target_lang="EN-US", tag_handling="html"
            )
        except deepl.ConnectionException:
            raise Failed(Reason.UNREACHABLE) from None
        except deepl.DeepLException as error:
            raise of_status(error.http_status_code or 0) from None
        except (ValueError, KeyError, TypeError):  # an answer that is no JSON, or another
            raise Failed(Reason.INCOMPLETE) from None
        if not isinstance(found, list) or len(found) != len(texts):
            raise Failed(Reason.INCOMPLETE)
        return [each.text for each in found]
