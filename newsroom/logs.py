"""What our logs leave out."""

import logging
import re

# The token of a preview link opens a page that is not public, and Django tells the path of every 404.
PREVIEW_PATH = re.compile(r"(?i)(?<!/admin)((?:/|%2F)preview(?:/|%2F))[^\s\"'<>]+")


class RedactingFormatter(logging.Formatter):
    """Leaves the tokens of preview links out of whatever is told: paths, referrers, and the errors that name them."""

    def format(self, record: logging.LogRecord) -> str:
        return PREVIEW_PATH.sub(r"\1…", super().format(record))
