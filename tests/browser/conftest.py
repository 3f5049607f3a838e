"""A real browser for the tests of this folder: Debian's chromium, which never reaches beyond this machine."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import pytest
from playwright.sync_api import Browser, Page
from pytest_django.live_server_helper import LiveServer

from tests.conftest import CHROMIUM

if TYPE_CHECKING:
    from tests.browser.site import Site

OFFLINE = [
    "--no-sandbox",  # it does not start for root with one
    "--disable-gpu",
    "--disable-quic",
    "--disable-background-networking",
    "--disable-component-update",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1",
]


@pytest.fixture(scope="session")
def browser_type_launch_args() -> dict[str, Any]:
    return {"executable_path": CHROMIUM, "args": OFFLINE}


@pytest.fixture(scope="session")
def browser_context_args(live_server: LiveServer) -> dict[str, Any]:
    """Pages open relative addresses on the live server; times show as in Korea."""
    return {"base_url": live_server.url, "locale": "ko-KR", "timezone_id": "Asia/Seoul"}


@pytest.fixture(scope="module")
def reader(browser: Browser, site: "Site") -> Iterator[Page]:
    """A window on `site`, the same for all tests of a module."""
    context = browser.new_context(base_url=site.url, locale="ko-KR", timezone_id="Asia/Seoul")
    yield context.new_page()
    context.close()
