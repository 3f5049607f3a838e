"""What docs/interchange.md shows can be imported as it stands there."""

import json
import re
from pathlib import Path

import pytest

from awards.imports.importer import AwardImporter
from newsroom.desk.imports.importer import ReleaseImporter
from tests.lines import import_lines, told

DOCS = Path(__file__).resolve().parents[4] / "docs/interchange.md"
EXAMPLES = [json.loads(block) for block in re.findall(r"```json\n(.*?)```", DOCS.read_text(), re.DOTALL)]


@pytest.mark.django_db
def test_the_examples_are_imported():
    release, award, _proposal = EXAMPLES  # proposals are printed, not imported
    assert told(import_lines(AwardImporter(), award)) == {"created": 1}
    assert told(import_lines(ReleaseImporter(), release | {"awards": [award]})) == {"created": 1}
