"""What a revision holds: the whole working copy as JSON, taken from the database and put back into it.

    {"facts": {...}, "contacts": [...], "texts": {"ko": {...}}, "stale": ["en"], "written_by": {"ko": [7]},
     <part>: ...}

What it points to (a category, an award) stands as `{"id": ..., "label": {"ko": ..., "en": ...}}`: the label is how it
was called then and makes no difference of its own, nor do the size and the digest of a file. Legacy addresses are not
in it: they are no content.
Other apps that hang rows on a release add a part.
"""

from collections import defaultdict
from collections.abc import Collection
from typing import Any, Protocol

from newsroom.fields.slugs import slug_for
from newsroom.releases.models import (
    Contact,
    Release,
    ReleaseText,
    ReleaseVersion,
    ReleaseVersionText,
    Topic,
)
from newsroom.releases.models.release import CORRECTION_FIELDS
from newsroom.releases.versions import by_release, contact_facts

Content = dict[str, Any]

PLAIN_FACTS = ("kind", "licence", "featured", *CORRECTION_FIELDS)
REFERENCES = ("category", "department")
# What readers read; a translation is made from it. The rest of a text is about its address and its standing.
WORDS = ("title", "subtitles", "summary", "body")
TEXT = (*WORDS, "slug", "origin", "ready")
# What is told beside the content, and does not make it another one.
NO_DIFFERENCE = ("label", "size", "digest", "stale", "written_by")


class Part(Protocol):
    """What another app adds to the content of a release; its JSON keeps the rule for references."""

    label: Any

    def take_many(self, releases: Collection[int]) -> dict[int, Any]:
        """The JSON of each release, told by its key, in a number of queries that does not grow with them."""

    def of_version(self, version: ReleaseVersion) -> Any:
        """The JSON of what was approved with a version."""

    def possible(self, value: Any) -> tuple[Any, list[str]]:
        """What of the JSON can be put back today, and for the rest what people are told."""

    def put_back(self, release: Release, value: Any) -> None:
        """Bring the rows of the release in line with JSON that is possible."""

    def lines(self, value: Any) -> list[str]:
        """The JSON as lines of text, for people to compare."""


PARTS: dict[str, Part] = {}


def register(name: str, part: Part) -> None:
    """Add a part under the key `name`."""
    PARTS[name] = part


def take_many(releases: Collection[int]) -> dict[int, Content]:
    """The content of releases, told by their keys, in a number of queries that does not grow with them."""
    topics = _topics(releases)
    contacts = by_release(Contact.objects.filter(release__in=releases))
    texts = by_release(ReleaseText.objects.filter(release__in=releases).order_by("language"))
    added = {name: part.take_many(releases) for name, part in PARTS.items()}
    stored = Release.objects.filter(pk__in=releases).select_related(*REFERENCES)
    return {
        release.pk: {
            "facts": _facts(release, topics[release.pk]),
            "contacts": [contact_facts(contact) for contact in contacts[release.pk]],
            "texts": {
                text.language: {name: getattr(text, name) for name in TEXT} for text in texts[release.pk]
            },
            **{name: taken[release.pk] for name, taken in added.items()},
        }
        for release in stored
    }


def of_version(version: ReleaseVersion) -> Content:
    """What was approved with a version, as content: its texts are the ready ones, its time is when it became public."""
    topics = version.topics.order_by("pk")
    return {
        "facts": {
            **{name: getattr(version, name) for name in ("kind", "licence", "featured")},
            **{name: reference(getattr(version, name)) for name in REFERENCES},
            "topics": [reference(topic) for topic in topics],
            "publish_at": version.published_at.isoformat(),
        },
        "contacts": version.contacts,
        "texts": {text.language: _approved(text, version) for text in version.texts.order_by("language")},
        **{name: part.of_version(version) for name, part in PARTS.items()},
    }


def _approved(text: ReleaseVersionText, version: ReleaseVersion) -> dict[str, Any]:
    """A text of a version as the working copy had it: a slug that was made from the title is empty there."""
    made = slug_for(text.title, fallback=version.kind)
    slug = "" if text.slug == made else text.slug
    return {name: getattr(text, name) for name in (*WORDS, "origin")} | {"slug": slug, "ready": True}


def reference(row: Any) -> dict[str, Any] | None:
    """A heading as content points to it."""
    return {"id": row.pk, "label": dict(row.name)} if row else None


def essence(value: Any) -> Any:
    """Content without what makes no difference of its own: equal essences are equal working copies."""
    if isinstance(value, dict):
        return {key: essence(each) for key, each in value.items() if key not in NO_DIFFERENCE}
    return [essence(each) for each in value] if isinstance(value, list) else value


def words(content: Content | None, language: str) -> dict[str, Any] | None:
    """What readers read of the text in `language`; None where there is no such text."""
    text = (content or {}).get("texts", {}).get(language)
    return text and {name: text[name] for name in WORDS}


def parts(content: Content | None) -> dict[str, Any]:
    """What other apps added, without what makes no difference; what is not told is as nothing."""
    return {name: essence((content or {}).get(name, [])) for name in PARTS}


def put_back(release: Release, content: Content) -> None:
    """Bring the working copy in line with content all of whose references are there; call it in a transaction."""
    facts = content["facts"]
    for name in PLAIN_FACTS:
        setattr(release, name, facts[name])
    for name in REFERENCES:
        setattr(release, f"{name}_id", facts[name] and facts[name]["id"])
    release.publish_at = facts["publish_at"] and _field("publish_at").to_python(facts["publish_at"])
    release.save()
    release.topics.set([topic["id"] for topic in facts["topics"]])
    _put_back_contacts(release, content["contacts"])
    _put_back_texts(release, content["texts"])
    for name, part in PARTS.items():
        if name in content:
            part.put_back(release, content[name])


def _put_back_contacts(release: Release, contacts: list[dict[str, Any]]) -> None:
    if [contact_facts(contact) for contact in release.contacts.all()] == contacts:
        return
    release.contacts.all().delete()
    for position, values in enumerate(contacts):
        Contact.objects.create(release=release, position=position, **values)


def _put_back_texts(release: Release, texts: dict[str, dict[str, Any]]) -> None:
    release.texts.exclude(language__in=texts).delete()
    for language, values in texts.items():
        ReleaseText.objects.update_or_create(release=release, language=language, defaults=values)


def _facts(release: Release, topics: list[Topic]) -> dict[str, Any]:
    return {
        **{name: getattr(release, name) for name in PLAIN_FACTS},
        **{name: reference(getattr(release, name)) for name in REFERENCES},
        "topics": [reference(topic) for topic in topics],
        "publish_at": release.publish_at and release.publish_at.isoformat(),
    }


def _topics(releases: Collection[int]) -> dict[int, list[Topic]]:
    through = Release.topics.through.objects.filter(release__in=releases).select_related("topic")
    topics: dict[int, list[Topic]] = defaultdict(list)
    for row in through.order_by("topic_id"):
        topics[row.release_id].append(row.topic)
    return topics


def _field(name: str) -> Any:
    return Release._meta.get_field(name)
