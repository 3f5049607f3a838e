from typing import Any

LONGEST_REASON = 500


class LineRefused(Exception):
    """A line cannot be imported, and nothing of it is stored.

    `message` says why, with named placeholders for `params`; `path` names the place (`texts.ko.title`).
    """

    def __init__(self, message: str, path: str = "", **params: Any) -> None:
        text = message % params if params else message
        self.path, self.text = path, _printable(text)
        super().__init__(_printable(f"{path}: {text}" if path else text))

    @property
    def reason(self) -> str:
        return str(self.args[0])


def _printable(text: str) -> str:
    """On one line and in valid UTF-8: a reason may quote what a broken line held."""
    return " ".join(text.encode(errors="replace").decode().split())[:LONGEST_REASON]
