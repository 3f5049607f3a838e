"""Author and approver are different people: whose words a text holds, through review, restoring and approval."""

from importlib import import_module

import pytest
from django.db import connection

from newsroom.releases import authors, clock, publishing, restoring, revisions, versions
from newsroom.releases.models import Release, ReleaseText
from newsroom.releases.publishing import Refused
from newsroom.releases.versions import Approval
from tests.awards.make import make_award, make_mention
from tests.make import make_editor, make_release, make_text, make_user

pytestmark = pytest.mark.django_db


@pytest.fixture
def author():
    return make_user("desk editor")


@pytest.fixture
def editor():
    return make_editor()


@pytest.fixture
def release(author):
    """A draft in Korean."""
    release = make_release(created_by=author, texts=["ko"])
    revisions.record(release, by=author)
    return release


def write(release, who, language="ko", **values):
    ReleaseText.objects.filter(release=release, language=language).update(**values)
    release.refresh_from_db()
    return revisions.record(release, by=who)


def written_by(release, language="ko"):
    return release.texts.get(language=language).written_by


def send(release, by):
    Release.objects.filter(pk=release.pk).update(minor_change=True)
    release.refresh_from_db()
    publishing.submit(release, by=by)


def publish_by_another(release, author):
    send(release, author)
    publishing.approve(release, by=make_editor())
    publishing.reopen(release, by=author)


def refused(release, who):
    release.refresh_from_db()
    assert publishing.needs_override(release, who)
    with pytest.raises(Refused):
        publishing.approve(release, by=who)
    return True


def test_who_rewrites_in_review_does_not_approve_but_another_does(release, author, editor):
    publishing.submit(release, by=author)
    write(release, editor, body="<p>편집자가 혼자 쓴 전부</p>")
    assert refused(release, editor)
    publishing.approve(release, by=make_editor())
    assert release.state == "approved"


def test_sending_it_back_makes_nobody_less_an_author(release, author, editor):
    publishing.submit(release, by=author)
    write(release, editor, title="고친 제목")
    publishing.send_back(release, by=editor, remark="확인하세요.")
    publishing.submit(release, by=author)
    assert refused(release, editor)


def test_own_words_that_are_brought_back_in_review_are_approved_by_another(release, author, editor):
    mine = write(release, editor, body="<p>편집자의 글</p>")
    write(release, author, body="<p>담당자의 글</p>")
    publish_by_another(release, author)
    send(release, author)
    restoring.restore(mine, by=editor)
    assert refused(release, editor)


def test_own_words_that_somebody_else_brings_back_are_approved_by_another(release, author, editor):
    mine = write(release, editor, body="<p>편집자의 글</p>")
    write(release, author, body="<p>담당자의 글</p>")
    publish_by_another(release, author)
    restoring.restore(mine, by=author)
    send(release, author)
    assert refused(release, editor)


def test_who_brings_back_the_words_of_others_did_not_write_them(release, author, editor):
    first = release.revisions.get()
    write(release, make_editor(), title="둘째 제목")
    publishing.submit(release, by=author)
    restoring.restore(first, by=editor)
    release.refresh_from_db()
    assert not publishing.needs_override(release, editor)


def test_bringing_back_what_was_approved_makes_no_author_of_who_wrote_it(release, author, editor):
    write(release, editor, title="편집자의 제목")
    Release.objects.filter(pk=release.pk).update(minor_change=True)
    release.refresh_from_db()
    went_out = revisions.record(release, by=author)
    publish_by_another(release, author)
    assert release.versions.get().revision == went_out.number
    write(release, author, title="담당자의 제목")
    restoring.restore(went_out, by=author)
    assert written_by(release) == [author.pk]


def test_a_language_that_did_not_go_out_keeps_its_author(release, author, editor):
    make_text(release, "en", ready=False, body="<p>English all by the editor</p>")
    write(release, editor, "en")
    publish_by_another(release, author)
    assert (written_by(release), written_by(release, "en")) == ([], [editor.pk])
    write(release, author, "en", ready=True)
    send(release, author)
    assert refused(release, editor)


def test_who_wrote_what_stays_behind_may_approve_the_rest(release, author, editor):
    make_text(release, "en", ready=False)
    write(release, editor, "en")
    publishing.submit(release, by=author)
    assert not publishing.needs_override(release, editor)


def test_who_sets_the_time_or_the_category_writes_nothing(release, author, editor):
    Release.objects.filter(pk=release.pk).update(featured=True, publish_at=clock.now())
    write(release, editor, slug="library")
    publishing.submit(release, by=author)
    assert not publishing.needs_override(release, editor)


def test_who_links_an_award_or_its_evidence_writes_what_readers_read(release, author, editor):
    award = make_award()
    publishing.submit(release, by=author)
    mention = make_mention(award, release)
    revisions.record(release, by=editor)
    assert refused(release, editor)
    second = make_editor()
    mention.evidence = ["우수 사례로 뽑혔다"]
    mention.save()
    revisions.record(release, by=second)
    assert refused(release, second)


def test_an_import_and_an_act_make_nobody_an_author(release, author):
    write(release, None, title="가져온 제목")
    assert written_by(release) == [author.pk]


def test_a_revision_tells_whose_words_it_holds(release, author, editor):
    made = write(release, editor, title="고친 제목")
    assert made.content["written_by"] == {"ko": sorted([author.pk, editor.pk])}


def test_the_person_is_told_why(release, author, editor):
    make_text(release, "en")
    write(release, author, "en")
    send(release, author)
    assert len(authors.reasons(release, author)) == 3
    assert authors.reasons(release, editor) == []
    write(release, editor, title="고친 제목")
    [reason] = authors.reasons(release, editor)
    assert "한국어" in reason


def test_the_authors_of_what_was_there_before_are_found_in_the_history(release, author, editor):
    """What the migration writes is what was kept since."""
    make_text(release, "en", ready=False)
    write(release, editor, "en")
    write(release, editor, title="고친 제목")
    publish_by_another(release, author)
    write(release, author, title="다시 고친 제목")
    kept = told(release)
    ReleaseText.objects.update(written_by=[])
    migration = import_module("newsroom.releases.migrations.0010_authors")
    with connection.cursor() as cursor:
        for statement in (migration.FORGET, migration.FILL_TEXTS, migration.FILL_REVISIONS):
            cursor.execute(statement)
    assert told(release) == kept


def told(release):
    now = dict(release.texts.values_list("language", "written_by"))
    then = {
        revision.number: {code: people for code, people in revision.content["written_by"].items() if people}
        for revision in release.revisions.all()
    }
    return now, then


def test_a_publication_by_an_import_approves_what_goes_out(release):
    versions.write_many([Approval(release, clock.now())], approved_by=None)
    assert written_by(release) == []
