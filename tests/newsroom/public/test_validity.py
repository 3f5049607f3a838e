"""Every type of page is valid HTML, by the W3C's own checker (https://validator.github.io/validator/)."""

import json
import subprocess
import urllib.error
import urllib.request
from pathlib import Path

import pytest
from django.utils.encoding import iri_to_uri

from tests.browser.pages import PAGES
from tests.browser.site import Site
from tests.conftest import JAVA

pytestmark = [pytest.mark.validator, pytest.mark.django_db]

ROOT = Path(__file__).resolve().parents[3]
CHECKER = ROOT / "assets/checks/vnu.jar"
# Pages that the web server shows by itself.
ERRORS = ROOT / "assets/static/newsroom/errors"


def complaints(*files: Path) -> list[str]:
    """What the checker finds wrong, in one run for all files."""
    command = [str(JAVA), "-Xmx512m", "-jar", str(CHECKER), "--exit-zero-always", "--format", "json", *files]
    told = json.loads(subprocess.run(command, capture_output=True, check=True).stderr)
    return [
        f"{Path(each['url']).name}:{each['lastLine']}: {each['message']}: {each.get('extract', '')}"
        for each in told["messages"]
        if each["type"] != "info"
    ]


def fetched(address: str) -> bytes:
    try:
        with urllib.request.urlopen(iri_to_uri(address)) as answer:
            return bytes(answer.read())
    except urllib.error.HTTPError as refusal:
        with refusal:
            return refusal.read()


def test_every_type_of_page_is_valid_in_each_language(site: Site, tmp_path: Path) -> None:
    files = []
    for page in PAGES:
        for language in page.languages:
            files.append(tmp_path / f"{page}-{language}.html")
            files[-1].write_bytes(fetched(site.url + page.path(site, language)))
    found = complaints(*files, *ERRORS.glob("*.html"))
    assert not found, "\n" + "\n".join(found)


def test_the_checker_sees_what_is_wrong(tmp_path: Path) -> None:
    """Else it would prove nothing."""
    page = tmp_path / "wrong.html"
    page.write_text('<!DOCTYPE html><html lang="ko"><title>x</title><p id="a"><div id="a"></p>')
    assert any("Duplicate ID" in each for each in complaints(page))
