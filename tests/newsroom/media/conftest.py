from pathlib import Path

import pytest

ON_DISK = "django.core.files.storage.FileSystemStorage"


@pytest.fixture
def folder(settings, tmp_path: Path) -> Path:
    """An empty folder that the test stores its files in."""
    settings.STORAGES = {
        **settings.STORAGES,
        "files": {"BACKEND": ON_DISK, "OPTIONS": {"location": tmp_path / "files"}},
    }
    (tmp_path / "files").mkdir()
    return tmp_path / "files"


def contents(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.is_file())
