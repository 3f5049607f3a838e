# Django collects an app's models from here; the public ones have a module of their own.
from newsroom.releases import published  # noqa: F401
from newsroom.releases.models.outbox import OutboxMessage
from newsroom.releases.models.presence import Presence
from newsroom.releases.models.preview_link import PreviewLink, PreviewOpening
from newsroom.releases.models.release import Contact, LegacyURL, Release
from newsroom.releases.models.review import ReviewNote
from newsroom.releases.models.revision import Revision
from newsroom.releases.models.taxonomy import Category, Topic
from newsroom.releases.models.text import ReleaseText
from newsroom.releases.models.version import (
    Correction,
    ReleaseVersion,
    ReleaseVersionText,
    ReleaseVersionTopic,
    Withdrawal,
)

__all__ = [
    "Category",
    "Contact",
    "Correction",
    "LegacyURL",
    "OutboxMessage",
    "Presence",
    "PreviewLink",
    "PreviewOpening",
    "Release",
    "ReleaseText",
    "ReleaseVersion",
    "ReleaseVersionText",
    "ReleaseVersionTopic",
    "ReviewNote",
    "Revision",
    "Topic",
    "Withdrawal",
]
