"""Where the content of files lies: `<first two of the token>/<token>/`, the original and the renditions by name.

The store is a folder outside the web root or an S3-compatible one, by configuration (`STORAGES["files"]`). Nothing but
`newsroom.media.serving` hands content out: no web server and no store may serve it by itself.
"""

from collections.abc import Iterator
from datetime import datetime

from django.core.files.storage import Storage, storages

# Told apart from the renditions, whose names have an ending.
ORIGINAL = "original"


def files() -> Storage:
    return storages["files"]


def path_of(token: str, name: str = ORIGINAL) -> str:
    """Where the store keeps the original, or the rendition `name`, of the file `token`."""
    return f"{folder_of(token)}/{name}"


def folder_of(token: str) -> str:
    return f"{token[:2]}/{token}"


def discard(token: str) -> None:
    """Delete all content of a file; nothing happens where there is none."""
    for path in _contents(token):
        files().delete(path)
    # Of a folder on disk; an object store has none.
    files().delete(folder_of(token))


def tokens() -> Iterator[list[str]]:
    """The tokens of all content that there is: of one folder after the other."""
    for beginning in _listed("")[0]:
        yield _listed(beginning)[0]


def stored_at(token: str) -> list[datetime]:
    """When each content of a file was stored."""
    return [files().get_modified_time(path) for path in _contents(token)]


def _contents(token: str) -> list[str]:
    return [path_of(token, name) for name in _listed(folder_of(token))[1]]


def _listed(path: str) -> tuple[list[str], list[str]]:
    """The folders and the files in a folder; none where it is missing."""
    try:
        return files().listdir(path)
    except FileNotFoundError:
        return [], []
