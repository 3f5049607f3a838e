"""From an upload to a stored file: looked into, scanned, made fit to be shown, kept. Or refused, and nothing kept."""

import hashlib
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.files.base import File
from django.core.files.uploadedfile import UploadedFile

from newsroom import uploads
from newsroom.accounts.models import User
from newsroom.media import storage
from newsroom.media.models import StoredFile
from newsroom.uploads import photos, scanner

LIMITS = uploads.Limits()


def largest() -> int:
    """How many bytes a file may have at most."""
    return max(LIMITS.photo_size, LIMITS.attachment_size)


def store(upload: UploadedFile | Path, by: User | None, name: str = "") -> StoredFile:
    """Keep what was uploaded, under `name` or its own. It is on no page by that.

    Raises `uploads.Refused` (`uploads.Infected` is one) with what the person is told; then nothing of it is left.
    """
    with _on_disk(upload) as source, tempfile.TemporaryDirectory(prefix="newsroom-photo-") as folder:
        found = uploads.inspect(source, name or upload.name or "", LIMITS)
        if settings.FILES_SCANNER:
            scanner.scan(source, settings.FILES_SCANNER)
        file = StoredFile(kind=found.kind.value, warnings=list(found.warnings), uploaded_by=by)
        if found.kind is uploads.Kind.PHOTO:
            prepared = photos.prepare(source, Path(folder), LIMITS)
            original = Path(folder) / prepared.original.name
            contents = {each.name: Path(folder) / each.name for each in prepared.renditions}
            file.media_type, file.width, file.height = prepared.media_type, prepared.width, prepared.height
            file.renditions = [asdict(each) for each in prepared.renditions]
        else:
            original, contents = source, {}
            file.media_type = found.media_type
        file.name = _unlike(contents, found.name)
        file.size, file.digest = original.stat().st_size, _digest(original)
        _keep(file, {storage.ORIGINAL: original, **contents})
    return file


def _keep(file: StoredFile, contents: dict[str, Path]) -> None:
    try:
        for name, path in contents.items():
            with path.open("rb") as stream:
                storage.files().save(storage.path_of(file.token, name), File(stream))
        file.save(force_insert=True)
    except BaseException:
        storage.discard(file.token)
        raise


@contextmanager
def _on_disk(upload: Any) -> Iterator[Path]:
    """Where the bytes are: an upload may be in memory still."""
    if isinstance(upload, Path):
        yield upload
    elif hasattr(upload, "temporary_file_path"):
        yield Path(upload.temporary_file_path())
    else:
        with tempfile.NamedTemporaryFile(prefix="newsroom-upload-") as copy:
            for chunk in upload.chunks():
                copy.write(chunk)
            copy.flush()
            yield Path(copy.name)


def _unlike(renditions: dict[str, Path], name: str) -> str:
    """A name by which the original is asked for, never one of its renditions."""
    return f"photo-{name}" if name in renditions else name


def _digest(path: Path) -> str:
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()
