"""What the script and the pages of the proposals send; nothing is made of what is none of it."""

import json
import re
from collections.abc import Mapping, Sequence
from typing import Any

from awards.forms import AwardEntryForm
from newsroom.desk.proposals.deciding import Ticked
from newsroom.desk.proposals.entries import Corrections
from newsroom.desk.proposals.standing import Told

# More awards than any release tells of, and more than anybody corrects.
MOST = 500
LONGEST_REASON = 1000
# Of an award, as long as the database has them.
KEY = re.compile(r"[0-9]{1,18}")


def told(text: str) -> Told:
    """The awards of the rows of the form, each with its evidence; nothing for what is none."""
    sent = ((key, evidence) for key, evidence in _sent(text) if KEY.fullmatch(key))
    return {int(key): str(evidence).splitlines() for key, evidence in sent}


def corrections(text: str) -> Corrections:
    """What the script sends of the proposals that somebody is correcting; nothing for what is none."""
    return {key: facts(said) for key, said in _sent(text) if isinstance(said, dict)}


def _sent(text: str) -> list[tuple[str, Any]]:
    """The entries of a JSON object; none of anything else."""
    try:
        sent = json.loads(text or "{}")
    except (ValueError, RecursionError):
        return []
    return list(sent.items())[:MOST] if isinstance(sent, dict) else []


def refusing(text: str) -> Mapping[str, str]:
    """What is refused until the release is saved, each with the reason, among all that the form keeps of proposals."""
    kept = dict(_sent(text)).get("refusing")
    entries = list(kept.items())[:MOST] if isinstance(kept, dict) else []
    return {identity: str(reason)[:LONGEST_REASON] for identity, reason in entries}


def facts(sent: Mapping[str, Any]) -> dict[str, str]:
    """Those of the entry form."""
    return {name: str(sent[name]) for name in AwardEntryForm.base_fields if name in sent}


def ticked(text: str) -> Ticked:
    """The proposals that are ticked in the panel, each with what was shown of it."""
    return {identity: str(seen).split() for identity, seen in _sent(text)}


def boxes(values: Sequence[str]) -> Ticked:
    """The same of the boxes of a page, each of which has both as its value."""
    return {identity: seen for identity, *seen in (value.split() for value in values[:MOST] if value.split())}
