"""The demo is loaded once, and loading it again changes nothing that people did."""

import io
import json
from datetime import timedelta

import pytest
from django.core.management import CommandError, call_command
from django.db.models import Q
from django.test import override_settings

from awards.models import Award, Organisation, Programme
from awards.published import PublishedAward, PublishedDisclosure
from newsroom.accounts.models import User
from newsroom.desk.demo import content, documents, files
from newsroom.desk.demo.accounts import ACCOUNTS
from newsroom.desk.demo.files import RELEASES, TABLE, Files
from newsroom.desk.demo.pictures import canvas, draw
from newsroom.desk.demo.pictures.drawing import MOTIFS
from newsroom.desk.demo.pictures.palettes import PALETTES
from newsroom.media.models import StoredFile
from newsroom.media.published import PublishedAttachment, PublishedPhoto
from newsroom.practices.published import PublishedPractice
from newsroom.public.programmes import Timeline
from newsroom.public.queries import awards as queries
from newsroom.public.queries import timelines
from newsroom.releases import clock
from newsroom.releases.enums import State
from newsroom.releases.models import Release, ReleaseText, ReleaseVersion
from newsroom.releases.published import PublishedRelease, PublishedWithdrawal
from newsroom.translation.models import TranslationUnit
from newsroom.uploads import inspect

pytestmark = pytest.mark.django_db


def load() -> str:
    """What the command tells."""
    out, err = io.StringIO(), io.StringIO()
    with override_settings(DEMO=True):
        call_command("load_demo", without_files=True, stdout=out, stderr=err)
    assert err.getvalue() == ""
    return out.getvalue()


@pytest.fixture(scope="class")
def told(shared):
    return load()


def test_it_is_refused_where_nobody_asked_for_it(settings):
    settings.DEMO = settings.DEBUG = False
    with pytest.raises(CommandError, match="NEWSROOM_DEMO"):
        call_command("load_demo")
    assert not User.objects.exists()


@pytest.mark.usefixtures("told")
class TestWhatIsLoaded:
    def test_it_shows_what_the_newsroom_can_do(self, told):
        assert PublishedRelease.objects.count() >= 30
        assert Award.objects.count() >= 60
        assert Programme.objects.count() >= 15
        assert PublishedAward.objects.exists()
        assert TranslationUnit.objects.exists()
        assert PublishedWithdrawal.objects.exists()
        assert PublishedPractice.objects.filter(visits__gt=0).exists()
        assert PublishedDisclosure.objects.exists()
        assert {State.DRAFT, State.REVIEW} <= set(Release.objects.values_list("state", flat=True))
        assert Organisation.objects.get(home=True).name == {"ko": "하늘시", "en": "Haneul City"}
        assert Organisation.objects.filter(parent__home=True).exists()
        assert all(account.password in told for account in ACCOUNTS)
        assert "\n  이름      비밀번호         " in told

    def test_a_streak_is_broken_where_another_city_won(self):
        programme = queries.programmes().get(name__ko="시군 재난대응 역량평가")
        counts = timelines.award_counts(programme)
        won = {edition.year: counts.get(edition.pk, 0) for edition in programme.editions.all()}
        assert won == {2021: 1, 2022: 1, 2023: 0, 2024: 1, 2025: 1}
        assert Timeline(programme).streak == 2

    def test_a_release_waits_for_its_hour_a_week_ahead(self):
        release = Release.objects.get(external_id="demo-embargoed")
        assert release.publish_at is not None
        ahead = release.publish_at - clock.now()
        assert timedelta(days=6) < ahead <= timedelta(days=7)
        assert not PublishedRelease.objects.filter(public_id=release.public_id).exists()

    def test_its_staff_log_in_and_have_the_rights_of_their_groups(self, client):
        for account in ACCOUNTS:
            assert client.login(username=account.username, password=account.password)
            user = User.objects.get(username=account.username)
            assert [group.name for group in user.groups.all()] == [account.group]
            assert user.is_staff
        assert User.objects.get(username="editor").has_perm("releases.approve_release")
        assert User.objects.get(username="author").department is not None

    def test_a_second_time_changes_nothing_that_people_did(self, django_assert_max_num_queries):
        ReleaseText.objects.filter(release__external_id="demo-001").update(title="고친 제목")
        Award.objects.filter(external_id="demo-award-001").update(money=7)
        User.objects.filter(username="author").update(password="changed")
        models = (Release, ReleaseText, ReleaseVersion, Award, Organisation, Programme, User)
        before = [list(model.objects.order_by("pk").values()) for model in models]
        with django_assert_max_num_queries(70):
            load()
        assert [list(model.objects.order_by("pk").values()) for model in models] == before


@pytest.mark.django_db(transaction=True)
def test_its_releases_carry_photos_and_files_that_passed_every_check():
    some = {"demo-018", "demo-022", "demo-033", "demo-016"}
    content.load(Files(only=some))
    carriers = PublishedRelease.objects.filter(photos__isnull=False).distinct()
    assert carriers.count() == len(some)
    assert not PublishedPhoto.objects.filter(Q(alt__ko="") | Q(alt__en="")).exists()
    names = PublishedAttachment.objects.values_list("name", flat=True)
    assert {name.rpartition(".")[2] for name in names} == {"pdf", "xlsx", "zip"}
    stored = StoredFile.objects.all()
    assert [file.warnings for file in stored] == [[]] * len(stored)


def test_most_of_its_releases_have_photos():
    table = [json.loads(line) for line in TABLE.read_text(encoding="utf-8").splitlines()]
    releases = {json.loads(line)["external_id"] for line in RELEASES.read_text(encoding="utf-8").splitlines()}
    assert {row["release"] for row in table} <= releases
    assert sum(bool(row["photos"]) for row in table) >= 35
    assert {photo["motif"] for row in table for photo in row["photos"]} == set(MOTIFS)
    assert {photo["light"] for row in table for photo in row["photos"]} <= set(PALETTES)


@pytest.mark.parametrize("motif", MOTIFS)
def test_every_motif_can_be_drawn(monkeypatch, motif):
    monkeypatch.setattr(canvas, "SCALE", 1)
    assert len(draw(motif, "day", 1).getcolors(maxcolors=2_000_000)) > 5


def test_every_document_is_what_it_says_it_is(tmp_path):
    path = tmp_path / "file"
    for line in TABLE.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        for each in row.get("attachments", ()):
            path.write_bytes(files.content(row["release"], each))
            assert inspect(path, each["name"]).extension == each["form"]


def test_a_picture_is_the_same_on_each_machine():
    assert draw("stream", "day", 3).tobytes() == draw("stream", "day", 3).tobytes()
    assert draw("stream", "day", 3).tobytes() != draw("stream", "day", 4).tobytes()


@pytest.mark.parametrize("kind", ["hwpx", "pdf", "xlsx", "zip"])
def test_a_document_is_what_its_name_says(tmp_path, kind):
    rows = [["연도", "점수"], [2026, 94.17]]
    made = {
        "hwpx": documents.hwpx("제목 & 부제", ["본문"]),
        "pdf": documents.pdf("제목", ["본문 " * 200]),
        "xlsx": documents.xlsx(rows),
        "zip": documents.csv_in_zip("점수.csv", rows),
    }
    path = tmp_path / "file"
    path.write_bytes(made[kind])
    assert inspect(path, f"문서.{kind}").extension == kind
