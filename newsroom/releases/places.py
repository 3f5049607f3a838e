"""Where on the release form a finding is mended."""

from newsroom.releases.models import Release
from newsroom.releases.readiness import Issue, Severity

FACTS = {field.name for field in (*Release._meta.fields, *Release._meta.many_to_many)}


def place(issue: Issue) -> str:
    """The id of what the issue is about: a text's field, a fact, or the rows of an inline.

    What a form refused comes with the id itself.
    """
    if issue.severity == Severity.BLOCKS_SAVING:
        return issue.field
    if issue.language:
        return f"text-{issue.language}-{issue.field}"
    return f"id_{issue.field}" if issue.field in FACTS else f"{issue.field}-group"
