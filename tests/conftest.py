"""One throw-away database server per run, and what every test may rely on."""

import gc
import os
import shutil
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any
from unittest import mock

import hypothesis
import messages
import psycopg
import pytest
from django.conf import settings
from django.db import connection, connections, transaction
from django.test import Client, TransactionTestCase
from django.utils import translation

from bench.serving import NGINX
from newsroom.accounts.grants import EDITORIAL
from newsroom.postgres import PUBLIC, ROLES
from tests.settings import CLUSTER

if TYPE_CHECKING:
    from pytest_django import DjangoDbBlocker

    from tests.browser.site import Demo, Site
    from tests.served import Served

# A busy machine makes no test fail.
hypothesis.settings.register_profile("newsroom", deadline=None)
hypothesis.settings.load_profile("newsroom")

BROWSER_TESTS = Path(__file__).parent / "browser"
SERVER_TESTS = Path(__file__).parent / "newsroom/postgres"
# A test of these may take half a minute: none of them is the last that another process waits for.
LONG = {"test_visibility.py", "test_two_worlds.py", "test_demo.py", "test_migrations.py"}
DATABASE_FIXTURES = {"db", "transactional_db", "live_server"}
# The browser without what people see around a page takes a third of the time for a window.
BROWSERS = ("chromium-headless-shell", "chromium", "chromium-browser")
CHROMIUM = next(filter(None, map(shutil.which, BROWSERS)), None)
JAVA = shutil.which("java")


@dataclass(frozen=True)
class Need:
    """Tests with the marker need the program, of a Debian package; the variable at "0" leaves them out."""

    marker: str
    package: str
    program: str | None
    variable: str


NEEDS = (
    Need("browser", "chromium-headless-shell", CHROMIUM, "BROWSER"),
    Need("nginx", "nginx", NGINX, "NGINX"),
    Need("validator", "default-jre-headless", JAVA, "VALIDATOR"),
)


def pytest_configure(config: pytest.Config) -> None:
    """Korean answers are the same whether pytest was started by `make test` or by hand."""
    gc.disable()  # until all tests are found, of which nothing goes away
    if not hasattr(config, "workerinput"):  # once, before any worker of the run reads them
        messages.compile_messages()


@pytest.fixture(autouse=True)
def begin_in_the_language_of_the_site() -> None:
    """A request leaves its language behind in the thread, where the next test would speak it."""
    translation.deactivate()


@pytest.fixture(autouse=True)
def begin_without_memories() -> None:
    """What is remembered belongs to a database whose changes are never taken back as those of a test are."""
    from newsroom.public import content  # needs settings

    content.forget_all()


class DeskClient(Client):
    """Has the desk answer with the rights that it has in production: what its role of the database may not do fails."""

    def request(self, **request: Any) -> Any:
        if not request["PATH_INFO"].startswith("/admin/"):
            return super().request(**request)
        _take_role(f"SET ROLE {EDITORIAL}")
        try:
            return super().request(**request)
        finally:
            if not connection.needs_rollback:  # else the role goes with what is rolled back
                _take_role("RESET ROLE")


def _take_role(statement: str) -> None:
    """Beside what counts queries."""
    connection.ensure_connection()
    connection.connection.execute(statement)


@pytest.fixture
def client() -> Client:
    return DeskClient()


@pytest.fixture
def home() -> Iterator[Path]:
    """A place for a database cluster that the server's user can reach; pytest's own is closed to others."""
    folder = Path(tempfile.mkdtemp(prefix="newsroom-test-"))
    folder.chmod(0o755)
    yield folder / "postgres"
    shutil.rmtree(folder)


@pytest.fixture(scope="session")
def served(django_db_setup: None, django_db_blocker: "DjangoDbBlocker") -> "Iterator[Served]":
    """The site behind nginx; it shows what a test with `transaction=True` has committed."""
    from tests.served import site  # needs settings

    with django_db_blocker.unblock(), site() as running:
        yield running


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup: None, django_db_blocker: "DjangoDbBlocker") -> Iterator[None]:
    """The tests' database, emptied in our own way after each test that commits."""
    from tests.emptying import empty_tables, end_other_sessions  # needs settings

    with mock.patch.object(TransactionTestCase, "_fixture_teardown", empty_tables):
        yield
    with django_db_blocker.unblock():
        connections.close_all()
        end_other_sessions()


@pytest.fixture(scope="class")
def shared(django_db_setup: None, django_db_blocker: "DjangoDbBlocker") -> Iterator[None]:
    """What fixtures of a class make after it is there for each of its tests, as if made for that test alone.

    A test's own changes are taken back to it, and all of it at the end. None of the tests may commit.
    """
    from newsroom.public import content  # needs settings

    translation.deactivate()  # it begins as a test does, which is not asked yet
    content.forget_all()
    with django_db_blocker.unblock(), transaction.atomic():
        yield
        transaction.set_rollback(True)


@pytest.fixture(scope="session")
def demo(django_db_setup: None, django_db_blocker: "DjangoDbBlocker") -> "Iterator[Demo]":
    """The releases of the demo, in a database and a folder of their own."""
    from tests.browser.site import Demo  # needs settings

    with django_db_blocker.unblock():
        made = Demo()
    yield made
    with django_db_blocker.unblock():
        made.remove()


@pytest.fixture(scope="module")
def site(demo: "Demo", django_db_blocker: "DjangoDbBlocker") -> "Iterator[Site]":
    """The site with the releases of the demo, for all tests of a module: they only look at it."""
    with django_db_blocker.unblock(), demo.running() as running:
        yield running


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
    """Marks the tests that need a browser or a database; what needs a program runs, or someone chose otherwise."""
    for item in items:
        if BROWSER_TESTS in item.path.parents:
            item.add_marker("browser")
        if asks_a_database(item):
            item.add_marker("database")
    for need in NEEDS:
        see_to(need, config, items)
    items[:] = as_processes_take_them(items)


def as_processes_take_them(items: list[pytest.Item]) -> list[pytest.Item]:
    """What looks at the demo's site first, what is long or asks the web server from the middle; else the order stays.

    Of two processes that begin with a half each, one makes the demo and the other starts the web server.
    """
    of_the_site = [item for item in items if "site" in getattr(item, "fixturenames", ())]
    first = set(of_the_site)
    middle = [
        item
        for item in items
        if item not in first and ("served" in getattr(item, "fixturenames", ()) or item.path.name in LONG)
    ]
    apart = first | set(middle)
    others = [item for item in items if item not in apart]
    place = max(0, len(items) // 2 - len(of_the_site))
    return [*of_the_site, *others[:place], *middle, *others[place:]]


def pytest_collection_finish() -> None:
    """What is there now stays to the end: it is not looked through again and again for what could go away.

    And as seldom as where the site is served (`newsroom.wsgi`).
    """
    gc.freeze()
    gc.set_threshold(5_000)
    gc.enable()


def asks_a_database(item: pytest.Item) -> bool:
    fixtures = set(getattr(item, "fixturenames", ()))
    is_marked = item.get_closest_marker("django_db") is not None
    return is_marked or bool(DATABASE_FIXTURES & fixtures) or SERVER_TESTS in item.path.parents


def see_to(need: Need, config: pytest.Config, items: list[pytest.Item]) -> None:
    with_it = [item for item in items if item.get_closest_marker(need.marker)]
    if not with_it:
        return
    if os.environ.get(need.variable) == "0":
        if os.environ.get("CI"):
            raise pytest.UsageError(f"{need.variable}=0 leaves tests out, which CI does not accept.")
        items[:] = [item for item in items if item not in with_it]
        config.hook.pytest_deselected(items=with_it)
    elif need.program is None:
        raise pytest.UsageError(
            f"No {need.package}: run 'apt-get install {need.package}' as root, or set {need.variable}=0."
        )
