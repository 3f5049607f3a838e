"""One release in each state in which something of it is not public, with a canary in every field that hides.

`STATES` names the makers. Those of `WHOLLY` hide the release with all that it points to; of the others readers see a
part, which holds no canary.
"""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from awards.models import (
    Award,
    ImportedRecord,
    ImportedRow,
    ProposalRefusal,
    ProposalSuggestion,
    RegisterImport,
)
from newsroom.accounts import audit
from newsroom.accounts.models import Department, User
from newsroom.media.models import StoredFile
from newsroom.practices.models import Practice
from newsroom.releases import preview_links, publishing, revisions
from newsroom.releases.models import Contact, OutboxMessage, Presence, Release
from tests.awards.make import make_award, make_edition, make_home, make_mention
from tests.clock import SEOUL, seoul, set_clock
from tests.make import (
    ENGLISH,
    KOREAN,
    make_category,
    make_contact,
    make_department,
    make_release,
    make_topic,
    make_user,
)
from tests.visibility.canaries import Canaries
from tests.visibility.files import add_files_with_secret_english, add_secret_files
from tests.visibility.honours import add_secret_certificate, make_secret_practice
from tests.visibility.register import kept_inside, make_secret_award

EARLY, MORNING = seoul(2025, 3, 2, 8), seoul(2025, 3, 2, 9)
PLAIN_REASON = {"ko": "사실과 달라 취소합니다.", "en": "It was not correct."}


def choose_a_spreadsheet(c: Canaries) -> None:
    """A file that waits to be confirmed, with what it would change and what one has written."""
    waiting = RegisterImport.objects.create(
        file_name=c.word("RegisterImport.file_name"),
        digest=c.word("RegisterImport.digest"),
        plan=c.word("RegisterImport.plan"),
        notes=[c.word("RegisterImport.notes")],
    )
    told = {"title": c.word("ImportedRow.told"), "steps": [], "notes": [], "problems": [], "differs": False}
    place = c.word("ImportedRow.place")
    ImportedRow.objects.create(made_by=waiting, position=0, place=place, result="created", told=told)
    ImportedRecord.objects.create(
        made_by=waiting,
        model="awards.award",
        key=c.number("ImportedRecord.key"),
        before={"prize": c.word("ImportedRecord.before")},
        after={"prize": c.word("ImportedRecord.after")},
    )


@dataclass
class Hidden:
    """A release of which something hides, and an award and files that hide; `token` is a preview link's, if any."""

    state: str
    release: Release
    award: Award
    token: str = ""
    files: list[StoredFile] = field(default_factory=list)
    # Stand with the award: no link to the release opens them.
    certificates: list[StoredFile] = field(default_factory=list)
    practice: Practice | None = None

    @property
    def dead_token(self) -> str:
        """The token, where it must open nothing any more."""
        return self.token if self.state in ("calledoff", "deleted", "withdrawn") else ""


class Desk:
    """People of one department and what they do to releases, all with names that nobody may see."""

    def __init__(self, state: str, told: dict[str, str]) -> None:
        self.c = Canaries(state, told)
        names = self.c.both("Department.name")
        self.department: Department = make_department(
            names["ko"], names["en"], slug=self.c.word("Department.slug")
        )
        self.author = self._person("author")
        self.editor = self._person("desk editor")
        self.administrator = self._person("administrator")

    def _person(self, group: str) -> User:
        word = self.c.word
        person = make_user(
            group,
            username=word("User.username"),
            first_name=word("User.first_name"),
            last_name=word("User.last_name"),
            email=f"{word('User.email')}@example.com",
            department=self.department,
        )
        self.c.known(person.password, "User.password")
        return person

    def texts(self) -> dict[str, dict[str, Any]]:
        return {code: self.text(code) for code in ("ko", "en")}

    def text(self, code: str) -> dict[str, Any]:
        def word(field: str) -> str:
            return self.c.word(f"ReleaseText.{field} ({code})")

        return {
            "title": word("title"),
            "subtitles": [word("subtitles")],
            "summary": word("summary"),
            "body": f"<p>{word('body')}</p>",
            "slug": word("slug"),
        }

    def contact(self) -> dict[str, Any]:
        word = self.c.word
        return {
            "name": self.c.both("Contact.name"),
            "post": self.c.both("Contact.post"),
            "phone": word("Contact.phone"),
            "email": f"{word('Contact.email')}@example.com",
        }

    def facts(self) -> dict[str, Any]:
        names, slug = self.c.both("Category.name"), self.c.word("Category.slug")
        return {
            "category": make_category(names["ko"], names["en"], slug=slug),
            "department": self.department,
            "created_by": self.author,
        }

    def topic(self) -> Any:
        names = self.c.both("Topic.name")
        return make_topic(names["ko"], names["en"], slug=self.c.word("Topic.slug"))

    def secret(self) -> Hidden:
        """A draft all of which hides, as it stands before anything is decided on it."""
        release = make_release(
            texts=self.texts(),
            topics=[self.topic()],
            legacy=[f"/old/{self.c.word('LegacyURL.path')}"],
            featured=True,
            public_id=self.c.public_id("Release.public_id"),
            external_id=self.c.word("Release.external_id"),
            import_digest=self.c.word("Release.import_digest"),
            form_digest=self.c.word("Release.form_digest"),
            **self.facts(),
        )
        self.replace_contact(release)
        award = make_secret_award(self.c)
        make_mention(award, release, self.c.word("Mention.evidence"))
        self.refuse_a_proposal(release)
        self.hand_a_proposal_on(release)
        choose_a_spreadsheet(self.c)
        files = add_secret_files(self.c, release)
        certificates = [add_secret_certificate(self.c, award, released=True)]
        practice = make_secret_practice(self.c, self.department, award, release)
        self.save(release)
        return Hidden(self.c.of, release, award, files=files, certificates=certificates, practice=practice)

    def refuse_a_proposal(self, release: Release) -> None:
        names = ("identity", "told", "evidence", "reason")
        said = {name: self.c.word(f"ProposalRefusal.{name}") for name in names}
        ProposalRefusal.objects.create(release=release, made_by=self.author, **said)

    def hand_a_proposal_on(self, release: Release) -> None:
        names = ("identity", "told", "evidence", "note")
        said = {name: self.c.word(f"ProposalSuggestion.{name}") for name in names}
        facts = {"programme": self.c.word("ProposalSuggestion.facts")}
        ProposalSuggestion.objects.create(release=release, made_by=self.author, facts=facts, **said)

    def public(self, texts: dict[str, dict[str, Any]] | None = None, **values: Any) -> Hidden:
        """A public release without canaries but in what is kept inside, which tells of an award likewise.

        `also` in `values` is another award that it tells of, `add_files` what puts files to it.
        """
        also, add_files = values.pop("also", None), values.pop("add_files", None)
        release = make_release(texts=texts or {"ko": KOREAN, "en": ENGLISH}, created_by=self.author, **values)
        if also:
            make_mention(also, release, self.c.word("MentionVersion.evidence"))
        award = make_award(make_edition(), recipient=make_home(), **kept_inside(self.c))
        make_mention(award, release, "우수 등급을 받았다.")
        files = (add_files and add_files(self.c, release)) or []
        certificates = [add_secret_certificate(self.c, award, released=False)]
        self.save(release)
        publishing.submit(release, by=self.administrator, note=self.c.word("ReviewNote.text"))
        reason = self.c.word("ReleaseVersion.override_reason")
        publishing.approve(release, by=self.administrator, override=reason)
        practice = make_secret_practice(self.c, self.department, award, release)
        return Hidden(self.c.of, release, award, files=files, certificates=certificates, practice=practice)

    def replace_contact(self, release: Release) -> None:
        Contact.objects.filter(release=release).delete()
        make_contact(release, **self.contact())

    def save(self, release: Release) -> None:
        """What each save leaves behind: a revision with a note, an entry of the audit log, an open form."""
        revisions.record(release, self.author, note=self.c.word("Revision.note"))
        audit.record("change", self.author, release, told=self.c.word("AuditEntry.detail"))
        Presence.objects.update_or_create(release=release, user=self.author, defaults={"seen_at": MORNING})

    def submit(self, release: Release) -> None:
        """By who covers all departments: what is public bears the name of one that holds no canary."""
        publishing.submit(release, by=self.administrator, note=self.c.word("ReviewNote.text"))

    def approve(self, release: Release, at: datetime | None = None) -> None:
        self.submit(release)
        publishing.approve(release, by=self.editor, at=at)

    def invite(self, hidden: Hidden) -> None:
        """A preview link that somebody opened, and a notice that could not be sent."""
        c = self.c
        hidden.token = preview_links.issue(
            hidden.release,
            "ko",
            c.word("PreviewLink.name"),
            c.word("PreviewLink.organisation"),
            72,
            self.editor,
        )
        link = hidden.release.preview_links.get()
        c.known(link.token_digest, "PreviewLink.token_digest")
        c.known(hidden.token, "the token of a preview link")
        browser = c.word("PreviewOpening.user_agent")
        preview_links.note_opening(link, c.address("PreviewOpening.address"), browser)

    def hour(self) -> datetime:
        """A moment ahead that nobody may learn of."""
        return datetime.combine(self.c.day("Release.publish_at"), datetime.min.time(), SEOUL)


def draft(desk: Desk) -> Hidden:
    """Sent back with a remark; the hour that was meant for it has passed."""
    hidden = desk.secret()
    Release.objects.filter(pk=hidden.release.pk).update(publish_at=EARLY)
    desk.submit(hidden.release)
    publishing.send_back(hidden.release, by=desk.editor, remark=desk.c.word("ReviewNote.text"))
    Release.objects.filter(pk=hidden.release.pk).update(publish_at=EARLY)
    desk.invite(hidden)
    return hidden


def review(desk: Desk) -> Hidden:
    hidden = desk.secret()
    desk.submit(hidden.release)
    Release.objects.filter(pk=hidden.release.pk).update(publish_at=EARLY)
    desk.invite(hidden)
    return hidden


def scheduled(desk: Desk) -> Hidden:
    hidden = desk.secret()
    desk.approve(hidden.release, at=desk.hour())
    tell_of_it_too_soon(desk, hidden)
    told = [{"note": desk.c.word("OutboxMessage.told")}]
    OutboxMessage.objects.filter(release=hidden.release).update(
        error=desk.c.word("OutboxMessage.error"), told=told
    )
    desk.invite(hidden)
    return hidden


def tell_of_it_too_soon(desk: Desk, hidden: Hidden) -> None:
    """Somebody sends another release to review that tells of the same award, and tries to publish it before."""
    other = make_release(created_by=desk.author, department=desk.department)
    make_mention(hidden.award, other)
    desk.submit(other)
    with suppress(publishing.NotReady):
        publishing.approve(other, by=desk.editor)


def calledoff(desk: Desk) -> Hidden:
    """Withdrawn before its hour, which has come since."""
    hidden = desk.secret()
    set_clock(EARLY)
    desk.approve(hidden.release, at=EARLY + timedelta(minutes=30))
    desk.invite(hidden)
    set_clock(EARLY + timedelta(minutes=29))
    publishing.withdraw(
        hidden.release, by=desk.editor, reason=desk.c.both("the reason of a withdrawal before the hour")
    )
    set_clock(MORNING)
    return hidden


def deleted(desk: Desk) -> Hidden:
    hidden = desk.secret()
    desk.invite(hidden)
    publishing.discard(hidden.release, by=desk.editor)
    return hidden


def withdrawn(desk: Desk) -> Hidden:
    """Corrected, then taken back: readers are told the reason, and none of what stood there, nor of the correction."""
    set_clock(EARLY)
    hidden = desk.secret()
    desk.invite(hidden)
    desk.approve(hidden.release)
    set_clock(EARLY + timedelta(minutes=10))
    publishing.reopen(hidden.release, by=desk.editor)
    _prepare_correction(desk, hidden.release)
    desk.approve(hidden.release)
    set_clock(MORNING)
    publishing.withdraw(hidden.release, by=desk.editor, reason=PLAIN_REASON)
    return hidden


def pending(desk: Desk) -> Hidden:
    """Public, with a working copy in which everything is other than readers see it."""
    hidden = desk.public()
    release = hidden.release
    publishing.reopen(release, by=desk.editor)
    for code in ("ko", "en"):
        release.texts.filter(language=code).update(**desk.text(code))
    Release.objects.filter(pk=release.pk).update(**desk.facts(), featured=True)
    release.refresh_from_db()
    release.topics.add(desk.topic())
    desk.replace_contact(release)
    hidden.award = make_secret_award(desk.c)
    make_mention(hidden.award, release, desk.c.word("Mention.evidence"))
    hidden.files = add_secret_files(desk.c, release)
    _prepare_correction(desk, release)
    desk.submit(release)
    desk.invite(hidden)
    return hidden


def notready(desk: Desk) -> Hidden:
    """Public in Korean; the English is being written."""
    set_clock(EARLY)
    texts = {"ko": KOREAN, "en": {**desk.text("en"), "ready": False}}
    hidden = desk.public(texts, add_files=add_files_with_secret_english)
    set_clock(MORNING)
    _correct_in_english_unseen(desk, hidden.release)
    return hidden


def languageback(desk: Desk) -> Hidden:
    """Public in both languages, then taken back in English."""
    set_clock(EARLY)
    hidden = desk.public({"ko": KOREAN, "en": desk.text("en")}, add_files=add_files_with_secret_english)
    set_clock(EARLY + timedelta(minutes=10))
    _correct_in_english_unseen(desk, hidden.release)
    set_clock(MORNING)
    publishing.withdraw(hidden.release, by=desk.editor, reason=PLAIN_REASON, language="en")
    return hidden


def superseded(desk: Desk) -> Hidden:
    """Public in a corrected version: what stood there before is gone."""
    set_clock(EARLY)
    award = make_secret_award(desk.c)
    hidden = desk.public(desk.texts(), topics=[desk.topic()], also=award, add_files=add_secret_files)
    set_clock(MORNING)
    publishing.reopen(hidden.release, by=desk.editor)
    hidden.release.topics.clear()
    hidden.release.mentions.filter(award=award).delete()
    for rows in (hidden.release.photos, hidden.release.attachments):
        rows.all().delete()
    for code, text in {"ko": KOREAN, "en": ENGLISH}.items():
        hidden.release.texts.filter(language=code).update(**text, subtitles=[], slug="")
    Release.objects.filter(pk=hidden.release.pk).update(minor_change=True)
    hidden.release.refresh_from_db()
    desk.save(hidden.release)
    desk.approve(hidden.release)
    return hidden


def republished(desk: Desk) -> Hidden:
    """Public again after a withdrawal: the reason of that is history."""
    set_clock(EARLY)
    hidden = desk.public()
    set_clock(EARLY + timedelta(minutes=10))
    publishing.withdraw(hidden.release, by=desk.editor, reason=desk.c.both("Withdrawal.reason"))
    set_clock(MORNING)
    publishing.reopen(hidden.release, by=desk.editor)
    desk.approve(hidden.release)
    return hidden


def _correct_in_english_unseen(desk: Desk, release: Release) -> None:
    """Correct both languages, of which readers have the Korean alone in the end: they are told that alone."""
    publishing.reopen(release, by=desk.editor)
    release.texts.filter(language="ko").update(title=f"{KOREAN['title']} (정정)")
    release.texts.filter(language="en").update(title=desk.c.word("ReleaseText.title (en)"))
    told = {field: desk.c.word(f"Correction.{field} (en)") for field in ("wrong", "right")}
    release.correction_wrong = {"ko": "3층", "en": told["wrong"]}
    release.correction_right = {"ko": "4층", "en": told["right"]}
    release.save(update_fields=["correction_wrong", "correction_right"])
    revisions.record(release, desk.author, confirmed={"en"})
    desk.approve(release)


def _prepare_correction(desk: Desk, release: Release) -> None:
    release.correction_wrong = desk.c.both("Correction.wrong")
    release.correction_right = desk.c.both("Correction.right")
    release.save(update_fields=["correction_wrong", "correction_right"])
    desk.save(release)


WHOLLY: tuple[Callable[[Desk], Hidden], ...] = (draft, review, scheduled, calledoff, deleted, withdrawn)
PARTLY: tuple[Callable[[Desk], Hidden], ...] = (pending, notready, languageback, superseded, republished)
STATES = {maker.__name__: maker for maker in (*WHOLLY, *PARTLY)}


def make_hidden(state: str, told: dict[str, str]) -> Hidden:
    """A release in `state`, with an award; the clock stands at MORNING before and after."""
    set_clock(MORNING)
    hidden = STATES[state](Desk(state, told))
    set_clock(MORNING)
    return hidden
