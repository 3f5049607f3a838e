"""One throw-away database server per run, and what every test may rely on."""

import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import messages
import psycopg
import pytest
from django.conf import settings

from newsroom.postgres import PUBLIC, ROLES
from tests.settings import CLUSTER

BROWSER_TESTS = Path(__file__).parent / "browser"
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")


def pytest_configure() -> None:
    """Korean answers are the same whether pytest was started by `make test` or by hand."""
    messages.compile_messages()


@pytest.fixture
def home() -> Iterator[Path]:
    """A place for a database cluster that the server's user can reach; pytest's own is closed to others."""
    folder = Path(tempfile.mkdtemp(prefix="newsroom-test-"))
    folder.chmod(0o755)
    yield folder / "postgres"
    shutil.rmtree(folder)


@pytest.fixture(scope="session")
def django_db_modify_db_settings() -> Iterator[None]:
    """Has the server running before the test database is made; it is stopped after that is destroyed."""
    if CLUSTER:
        with CLUSTER:
            yield
    else:
        create_missing_roles()
        yield


def create_missing_roles() -> None:
    """The grants name the three roles, and a server of the person's own may not have them yet."""
    database = settings.DATABASES["default"]
    address = {"host": database["HOST"], "port": database["PORT"], **database.get("OPTIONS", {})}
    credentials = {"user": database["USER"], "password": database["PASSWORD"], "dbname": "postgres"}
    given = {name: value for name, value in {**address, **credentials}.items() if value}
    with psycopg.connect(**given, autocommit=True) as connection:
        known = {name for (name,) in connection.execute("SELECT rolname FROM pg_roles")}
        if PUBLIC not in known:
            connection.execute(ROLES.read_bytes())


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Marks the tests that need a browser, and sees to it that they run or that someone chose otherwise."""
    in_browser = [item for item in items if BROWSER_TESTS in item.path.parents]
    for item in in_browser:
        item.add_marker("browser")
    if not in_browser:
        return
    if os.environ.get("BROWSER") == "0":
        if os.environ.get("CI"):
            raise pytest.UsageError("BROWSER=0 leaves the browser tests out, which CI does not accept.")
        items[:] = [item for item in items if item not in in_browser]
        config.hook.pytest_deselected(items=in_browser)
    elif CHROMIUM is None:
        raise pytest.UsageError("No chromium: run 'apt-get install chromium' as root, or set BROWSER=0.")
