"""The translations of the interface: .venv/bin/python bin/messages.py compile"""

import sys
from pathlib import Path

import polib

LOCALE = Path(__file__).resolve().parent.parent / "locale"


def compile_messages() -> None:
    """Makes each .mo file that is older than its .po file; gettext's own msgfmt is not needed for it."""
    for source in LOCALE.glob("*/LC_MESSAGES/*.po"):
        target = source.with_suffix(".mo")
        if not target.exists() or target.stat().st_mtime < source.stat().st_mtime:
            polib.pofile(str(source)).save_as_mofile(str(target))


COMMANDS = {"compile": compile_messages}

if __name__ == "__main__":
    COMMANDS[sys.argv[1]]()
