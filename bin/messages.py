"""The translations of the interface: .venv/bin/python bin/messages.py compile|update|check

compile  makes the .mo files that Django reads
update   brings the .po files up to date with the source; new messages are left to translate
check    fails when a message of the source has no translation, or a doubtful one, and when a message of
         Django's that we word better is no longer among Django's
"""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import django
import polib

ROOT = Path(__file__).resolve().parent.parent
LOCALE = ROOT / "locale"
LANGUAGE = "ko"  # messages are written in English, the other language of the interface
CATALOGUE = Path(LANGUAGE, "LC_MESSAGES/django.po")
REWORDED = (
    Path("django") / CATALOGUE.parent
)  # written by hand, as Django's own messages are not in the source
SOURCES = ("newsroom", "awards", "templates")


def compile_messages() -> None:
    """Makes each .mo file that is older than its .po file; gettext's own msgfmt is not needed for it."""
    for source in LOCALE.glob("**/LC_MESSAGES/*.po"):
        target = source.with_suffix(".mo")
        if not target.exists() or target.stat().st_mtime < source.stat().st_mtime:
            polib.pofile(str(source)).save_as_mofile(str(target))


def update() -> None:
    with tempfile.TemporaryDirectory() as scratch:
        fresh = extract(Path(scratch))
        (LOCALE / CATALOGUE).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(fresh, LOCALE / CATALOGUE)
    print(f"{len(list(incomplete(polib.pofile(str(LOCALE / CATALOGUE)))))} messages are left to translate.")


def check() -> None:
    with tempfile.TemporaryDirectory() as scratch:
        fresh = extract(Path(scratch))
        subprocess.run(["msgfmt", "--check-format", "-o", os.devnull, fresh], check=True)
        left = list(incomplete(polib.pofile(str(fresh))))
    for entry in left:
        state = "doubtful" if entry.fuzzy else "not translated"
        print(f"{state}: {entry.msgid!r} ({', '.join(file for file, _line in entry.occurrences)})")
    if left:
        sys.exit(
            f"{len(left)} messages have no sure translation: run 'make messages', then edit {CATALOGUE}."
        )
    if gone := no_longer_of_django():
        sys.exit(f"Django has these messages no more, take them out of {REWORDED}: {', '.join(gone)}")


def no_longer_of_django() -> list[str]:
    gone = []
    for reworded in (LOCALE / REWORDED).glob("*.po"):
        known = messages_of_django(reworded.name)
        gone += [entry.msgid for entry in polib.pofile(str(reworded)) if entry.msgid not in known]
    return gone


def messages_of_django(catalogue: str) -> set[str]:
    home = Path(django.__file__).parent
    paths = [
        source / "locale" / LANGUAGE / "LC_MESSAGES" / catalogue for source in (home / "contrib").iterdir()
    ]
    return {entry.msgid for path in paths if path.exists() for entry in polib.pofile(str(path))}


def extract(scratch: Path) -> Path:
    """A catalogue with the messages of the source as it is now and the translations there are.

    It is made in a copy of the source, because the extraction writes beside what it reads.
    """
    for folder in SOURCES:
        shutil.copytree(ROOT / folder, scratch / folder, ignore=shutil.ignore_patterns("__pycache__"))
    catalogue = scratch / "locale" / CATALOGUE
    catalogue.parent.mkdir(parents=True)
    if (LOCALE / CATALOGUE).exists():
        shutil.copy(LOCALE / CATALOGUE, catalogue)
    command = [sys.executable, "-m", "django", "makemessages", "--locale", LANGUAGE, "--verbosity", "0"]
    unset = {"DJANGO_SETTINGS_MODULE"}  # without settings it looks for locale/ in the folder it is run in
    subprocess.run(
        [*command, "--no-obsolete", "--no-wrap", "--add-location", "file"],
        cwd=scratch,
        env={name: value for name, value in os.environ.items() if name not in unset},
        check=True,
    )
    return catalogue


def incomplete(catalogue: polib.POFile) -> Iterator[polib.POEntry]:
    for entry in catalogue:
        if not entry.obsolete and (entry.fuzzy or not entry.translated()):
            yield entry


COMMANDS = {"compile": compile_messages, "update": update, "check": check}

if __name__ == "__main__":
    COMMANDS[sys.argv[1]]()
