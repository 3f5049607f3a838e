"""One draft of a year: both texts, each award with its line, the list attached; never a second one in silence."""

from datetime import date

import pytest
from django.core.management import CommandError, call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext

from awards.models import Award
from awards.spreadsheets.files import sheets_of
from awards.spreadsheets.tables import table_of
from newsroom.desk.year import drafting, facts
from newsroom.media import storage
from newsroom.releases import publishing
from newsroom.releases.enums import State
from newsroom.releases.models import Release
from newsroom.translation import checking, claims
from tests.make import make_department, make_editor, make_user, withdraw
from tests.newsroom.desk.year.make import GRAND, YEAR, bring_out, make_register, prize

pytestmark = pytest.mark.django_db


def test_a_draft_in_both_languages_is_made_and_nothing_is_ready():
    make_register()
    author = make_user("author", department=make_department())
    release = drafting.make(YEAR, author)
    assert (release.state, release.created_by, release.department) == (State.DRAFT, author, author.department)
    assert sorted(release.texts.values_list("language", "ready")) == [("en", False), ("ko", False)]
    assert release.revision == 1


def test_each_award_is_linked_with_its_line_of_both_texts():
    register = make_register()
    release = drafting.make(YEAR, None)
    mentions = list(release.mentions.all())
    assert {each.award_id for each in mentions} == {each.pk for each in register.awards}
    bodies = {text.language: text.body for text in release.texts.all()}
    for mention in mentions:
        korean, english = mention.evidence
        assert f"<p>{korean}</p>" in bodies["ko"]
        assert english in bodies["en"].replace("&amp;", "&")


def test_the_list_is_attached_as_the_register_reads_it():
    register = make_register()
    [attachment] = drafting.make(YEAR, None).attachments.all()
    assert attachment.file.name == "하늘시 2025년 수상 목록.xlsx"
    assert attachment.title == {"ko": "2025년 수상 목록", "en": "List of awards of 2025"}
    rows = table_of(sheets_of(content_of(attachment.file), "list.xlsx")).rows
    assert [row.problems for row in rows] == [[]] * len(register.awards)
    assert attachment.file.warnings == []


def test_the_list_that_readers_get_lacks_what_is_kept_inside():
    paid, free, *_others = make_register().awards
    Award.objects.filter(pk=paid.pk).update(entry_fee=1, reviewed_on=date(YEAR, 1, 2))
    inside = {"external_id": "register-77", "standalone": True, "reviewed_on": date(YEAR, 3, 4)}
    Award.objects.filter(pk=free.pk).update(**inside)
    [attachment] = drafting.make(YEAR, None).attachments.all()
    [sheet] = sheets_of(content_of(attachment.file), "list.xlsx")
    columns = dict(zip(sheet.rows[0], zip(*sheet.rows[1:], strict=True), strict=True))
    assert set(columns["관리번호"]) == set(columns["단독 공개"]) == {""}
    assert set(columns["심의일"]) == {"", date(YEAR, 1, 2)}


def content_of(file):
    with storage.files().open(storage.path_of(file.token, storage.ORIGINAL)) as content:
        return content.read()


def test_a_second_draft_is_not_made():
    make_register()
    release = drafting.make(YEAR, None)
    with pytest.raises(drafting.AlreadyThere) as there:
        drafting.make(YEAR, None)
    assert there.value.release == release
    assert Release.objects.count() == 1


def test_when_the_draft_is_in_the_bin_another_can_be_made():
    make_register()
    first = drafting.make(YEAR, None)
    publishing.discard(first, by=make_editor())
    second = drafting.make(YEAR, None)
    first.refresh_from_db()
    assert second.external_id == drafting.EXTERNAL_ID.format(YEAR)
    assert (drafting.present(YEAR), drafting.is_of_a_year(first)) == (second, True)


def test_when_the_release_was_withdrawn_another_can_be_made():
    make_register()
    first = drafting.make(YEAR, None)
    bring_out(first)
    with pytest.raises(drafting.AlreadyThere):
        drafting.make(YEAR, None)
    withdraw(first)
    assert drafting.present(YEAR) == first
    second = drafting.make(YEAR, None)
    assert drafting.present(YEAR) == second


def test_of_a_year_without_awards_nothing_is_made():
    make_register()
    with pytest.raises(facts.NoAwards):
        drafting.make(1999, None)
    assert not Release.objects.exists()


def test_the_command_drafts_once_and_says_what_there_is(capsys):
    make_register()
    author = make_user("author")
    call_command("year_in_awards", YEAR, author=author.username)
    release = Release.objects.get()
    assert release.created_by == author
    assert release.public_id in capsys.readouterr().out
    for year, words in ((YEAR, release.public_id), (1999, "1999")):
        with pytest.raises(CommandError, match=words):
            call_command("year_in_awards", year)
    with pytest.raises(CommandError):
        call_command("year_in_awards", YEAR, author="nobody")


def test_as_many_queries_for_many_awards_as_for_few():
    register = make_register()
    drafting.make(YEAR, None)  # what is remembered by processes is remembered
    few = queries_of_a_draft()
    for number, award in enumerate(register.awards):
        category = {"ko": f"부문 {number}", "en": f"Category {number}"}
        prize(award.edition, GRAND, category=category, recipient=award.recipient)
    assert queries_of_a_draft() == few


def queries_of_a_draft():
    publishing.discard(drafting.present(YEAR), by=make_editor())
    with CaptureQueriesContext(connection) as captured:
        drafting.make(YEAR, None)
    return len(captured)


def test_the_register_bears_out_everything_that_the_draft_claims():
    register = make_register()
    Award.objects.exclude(pk__in=[each.pk for each in register.awards]).update(standalone=True)
    release = drafting.make(YEAR, None)
    texts = checking.stored(release.texts.all())
    found = claims.checked(texts, date(YEAR, 12, 26), release)
    assert [(each.finding.rule, each.finding.values) for each in found.doubtful] == []
    confirmed = {each.finding.rule for each in found.confirmed}
    kinds = ("total", "record", "crown", "streak", "rank", "first")
    assert confirmed == {f"claim-{kind}" for kind in kinds}
