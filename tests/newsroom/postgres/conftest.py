import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest


@pytest.fixture
def home() -> Iterator[Path]:
    """A folder that the server's user can reach; pytest's own is closed to all but its owner."""
    folder = Path(tempfile.mkdtemp(prefix="newsroom-test-"))
    folder.chmod(0o755)
    yield folder / "postgres"
    shutil.rmtree(folder)
