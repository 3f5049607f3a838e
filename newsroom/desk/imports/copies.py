"""Writing the working copy of a release as a line tells it. What the line leaves out stays as it is."""

from collections.abc import Sequence
from typing import Any

from django.utils.translation import gettext as _

from awards.imports.records import AwardRecord
from awards.models import Award, Mention
from newsroom.accounts.models import Department
from newsroom.desk.imports.headings import Headings
from newsroom.desk.imports.records import ReleaseRecord
from newsroom.desk.imports.stored import StoredBatch, StoredRelease
from newsroom.releases import versions
from newsroom.releases.interchange.changes import Changes
from newsroom.releases.interchange.refusal import LineRefused
from newsroom.releases.models import Category, Contact, LegacyURL, Release, ReleaseText, Topic


class WorkingCopies:
    """Brings working copies in line with records, by way of `changes`."""

    def __init__(self, changes: Changes) -> None:
        self._changes = changes
        self._categories = Headings(Category, changes)
        self._topics = Headings(Topic, changes)
        self._departments = Headings(Department, changes)

    def write(self, stored: StoredRelease, record: ReleaseRecord, awards: Sequence[Award] | None) -> None:
        """The facts, texts and mentions: all that a version takes over. Raises LineRefused."""
        release, set_ = stored.release, self._changes.set
        if stored.is_new:
            self._changes.create(release)
        set_(release, **record.facts)
        if record.category:
            set_(release, category=self._categories.get(record.category))
        if record.department:
            set_(release, department=self._departments.get(record.department))
        for language, text in record.texts.items():
            self._write_text(stored, language, text)
        if record.topics is not None:
            self._write_topics(stored, [self._topics.get(topic) for topic in record.topics])
        if record.contacts is not None:
            self._write_contacts(stored, record.contacts)
        if awards is not None:
            self._write_mentions(stored, awards, record.awards or [])

    def write_addresses(self, stored: StoredRelease, record: ReleaseRecord, batch: StoredBatch) -> None:
        """The ids and legacy addresses, which no version holds. Raises LineRefused."""
        if record.external_id:
            self._changes.set(stored.release, external_id=record.external_id)
        if record.public_id:
            self._changes.set(stored.release, public_id=record.public_id)
        if record.legacy_paths is None:
            return
        for path in record.legacy_paths:
            batch.claim_path(path, stored.release)
        known = {url.path for url in stored.legacy_urls}
        for url in stored.legacy_urls:
            if url.path not in record.legacy_paths:
                self._changes.delete(url)
        for path in record.legacy_paths:
            if path not in known:
                self._changes.create(LegacyURL(release=stored.release, path=path))

    def _write_text(self, stored: StoredRelease, language: str, values: dict[str, Any]) -> None:
        if text := stored.texts.get(language):
            self._changes.set(text, **values)
        else:
            text = self._changes.create(ReleaseText(release=stored.release, language=language, **values))
            self._changes.index(stored.texts, language, text)

    def _write_topics(self, stored: StoredRelease, topics: Sequence[Topic]) -> None:
        through = Release.topics.through
        wanted = {id(topic): topic for topic in topics}.values()
        kept = {row.topic_id for row in stored.topics}
        for row in stored.topics:
            if row.topic_id not in {topic.pk for topic in wanted}:
                self._changes.delete(row)
        for topic in wanted:
            if topic.pk is None or topic.pk not in kept:
                self._changes.create(through(release=stored.release, topic=topic))

    def _write_contacts(self, stored: StoredRelease, contacts: Sequence[dict[str, Any]]) -> None:
        if [versions.contact_facts(contact) for contact in stored.contacts] == contacts:
            return
        for contact in stored.contacts:
            self._changes.delete(contact)
        for position, values in enumerate(contacts):
            self._changes.create(Contact(release=stored.release, position=position, **values))

    def _write_mentions(
        self, stored: StoredRelease, awards: Sequence[Award], records: Sequence[AwardRecord]
    ) -> None:
        if len({id(award) for award in awards}) < len(awards):
            raise LineRefused(_("tells of the same award twice"), "awards")
        known = {mention.award_id: mention for mention in stored.mentions}
        for mention in stored.mentions:
            if mention.award_id not in {award.pk for award in awards}:
                self._changes.delete(mention)
        for position, (award, record) in enumerate(zip(awards, records, strict=True)):
            values = {"evidence": record.evidence, "position": position}
            if award.pk in known:
                self._changes.set(known[award.pk], **values)
            else:
                self._changes.create(Mention(release=stored.release, award=award, **values))
