"""Where the content of files lies: `<first two of the token>/<token>/`, the original and the renditions by name.

The store is a folder outside the web root or an S3-compatible one, by configuration (`STORAGES["files"]`). Nothing but
`newsroom.media.serving` hands content out: no web server and no store may serve it by itself.
"""

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
    folder = folder_of(token)
    try:
        _folders, names = files().listdir(folder)
    except FileNotFoundError:
        return
    for name in names:
        files().delete(f"{folder}/{name}")
    # Of a folder on disk; an object store has none.
    files().delete(folder)
