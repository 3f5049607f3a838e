# Django collects an app's models from here; the public ones have a module of their own.
from newsroom.releases import published  # noqa: F401
from newsroom.releases.models.release import Contact, LegacyURL, Release
from newsroom.releases.models.taxonomy import Category, Topic
from newsroom.releases.models.text import ReleaseText
from newsroom.releases.models.version import (
    ReleaseVersion,
    ReleaseVersionText,
    ReleaseVersionTopic,
    Withdrawal,
)

__all__ = [
    "Category",
    "Contact",
    "LegacyURL",
    "Release",
    "ReleaseText",
    "ReleaseVersion",
    "ReleaseVersionText",
    "ReleaseVersionTopic",
    "Topic",
    "Withdrawal",
]
