"""What the site has of the releases of a batch, fetched with a number of queries that does not grow with them."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.db.models import Q
from django.utils.translation import gettext as _

from awards.models import Mention
from newsroom.desk.imports.records import ReleaseRecord
from newsroom.releases import clock
from newsroom.releases.interchange.changes import Changes
from newsroom.releases.interchange.refusal import LineRefused
from newsroom.releases.models import Contact, LegacyURL, Release, ReleaseText, ReleaseVersion, Withdrawal


@dataclass
class StoredRelease:
    """A release with its working copy and its past; all empty for one that is new."""

    release: Release
    texts: dict[str, ReleaseText] = field(default_factory=dict)
    contacts: list[Contact] = field(default_factory=list)
    topics: list[Any] = field(default_factory=list)
    legacy_urls: list[LegacyURL] = field(default_factory=list)
    mentions: list[Mention] = field(default_factory=list)
    withdrawals: list[Withdrawal] = field(default_factory=list)
    first_published_at: datetime | None = None
    open_since: datetime | None = None

    @property
    def is_new(self) -> bool:
        return self.release.pk is None

    def is_scheduled(self, now: datetime) -> bool:
        return self.open_since is not None and self.open_since > now


class StoredBatch:
    """The releases that a batch of records is about, locked until the batch is written."""

    def __init__(self, records: Sequence[ReleaseRecord], changes: Changes) -> None:
        self._changes = changes
        self.now = clock.now()
        self._by_external_id: dict[str | None, Release] = {}
        self._by_public_id: dict[str | None, Release] = {}
        self._taken: dict[int, None] = {}
        self._fetch(records)
        self._stored = {release.pk: StoredRelease(release) for release in self._changed(records)}
        if self._stored:
            self._load_working_copies()
            self._load_past()
        paths = [path for record in records for path in record.legacy_paths or ()]
        owners = LegacyURL.objects.filter(path__in=paths).values_list("path", "release_id") if paths else ()
        self._path_owners: dict[str, Any] = dict(owners)

    def _fetch(self, records: Sequence[ReleaseRecord]) -> None:
        external_ids = [record.external_id for record in records if record.external_id]
        public_ids = [record.public_id for record in records if record.public_id]
        wanted = Q(external_id__in=external_ids) | Q(public_id__in=public_ids)
        releases = list(Release.objects.select_for_update(no_key=True).filter(wanted).order_by("pk"))
        self._by_external_id = {release.external_id: release for release in releases if release.external_id}
        self._by_public_id = {release.public_id: release for release in releases}

    def _changed(self, records: Sequence[ReleaseRecord]) -> Iterator[Release]:
        """The releases of which a record says something new; of the others nothing more needs to be fetched."""
        for record in records:
            with suppress(LineRefused):
                release = self.find(record)
                if release and release.import_digest != record.digest:
                    yield release

    def find(self, record: ReleaseRecord) -> Release | None:
        """The release of the record's ids, or None. Raises LineRefused when they are those of two."""
        by_external_id = self._by_external_id.get(record.external_id) if record.external_id else None
        by_public_id = self._by_public_id.get(record.public_id) if record.public_id else None
        if by_external_id and record.public_id and by_external_id is not by_public_id:
            message = _("the release of this external_id has the id %(id)s here")
            raise LineRefused(message, "id", id=by_external_id.public_id)
        if by_public_id and record.external_id and by_public_id.external_id not in (None, record.external_id):
            message = _("the release of this id has the external_id %(id)s here")
            raise LineRefused(message, "external_id", id=by_public_id.external_id)
        return by_external_id or by_public_id

    def of(self, release: Release | None) -> StoredRelease:
        """What is stored of a release. Raises LineRefused when a line before has taken it: it knows no better."""
        if release is None:
            return StoredRelease(Release())
        if release.pk in self._taken:
            raise LineRefused(_("another line of the file is about the same release"))
        self._changes.index(self._taken, release.pk, None)
        return self._stored[release.pk]

    def claim_path(self, path: str, release: Release) -> None:
        """Raises LineRefused when the legacy address is that of another release, stored or of this batch."""
        owner = self._path_owners.get(path)
        if owner is None:
            self._changes.index(self._path_owners, path, release)
        elif owner is not release and owner != (release.pk or -1):
            raise LineRefused(_("%(address)s is that of another release"), "legacy_urls", address=path)

    def _load_working_copies(self) -> None:
        for text in ReleaseText.objects.filter(release__in=self._stored):
            self._stored[text.release_id].texts[text.language] = text
        self._load(Contact.objects.all(), lambda stored: stored.contacts)
        self._load(Release.topics.through.objects.all(), lambda stored: stored.topics)
        self._load(LegacyURL.objects.order_by("pk"), lambda stored: stored.legacy_urls)
        self._load(Mention.objects.all(), lambda stored: stored.mentions)

    def _load_past(self) -> None:
        self._load(Withdrawal.objects.order_by("withdrawn_at"), lambda stored: stored.withdrawals)
        versions = ReleaseVersion.objects.filter(release__in=self._stored, public_during__isempty=False)
        periods = versions.order_by("number").values_list("release_id", "public_during", "published_at")
        for release_id, period, published_at in periods:
            stored = self._stored[release_id]
            if period.lower <= self.now:
                stored.first_published_at = stored.first_published_at or published_at
            if period.upper is None:
                stored.open_since = period.lower

    def _load(self, rows: Any, place: Callable[[StoredRelease], list[Any]]) -> None:
        grouped: dict[int, list[Any]] = defaultdict(list)
        found: Iterable[Any] = rows.filter(release__in=self._stored)
        for row in found:
            grouped[row.release_id].append(row)
        for release_id, of_release in grouped.items():
            place(self._stored[release_id]).extend(of_release)
