"""Two people on one release, without a browser: who saves second is shown both, and loses nothing."""

import pytest
from django.test import Client

from newsroom.releases import publishing
from newsroom.releases.admin.acts.labels import LABELS
from newsroom.releases.models import Release
from tests.make import make_category, make_contact, make_editor, make_release, make_topic, make_user, publish
from tests.newsroom.releases.admin.forms import change_url, posted

pytestmark = pytest.mark.django_db


class Person:
    """Somebody at their own computer, with the form of a release open."""

    def __init__(self, release: Release, name: str) -> None:
        self.user = make_user("desk editor", last_name=name)
        self.client = Client()
        self.client.force_login(self.user)
        self.release = release
        self.page = self.open()

    def open(self):
        self.page = self.client.get(change_url(self.release))
        return self.page

    def save(self, **typed):
        """Send the form as it stands on the page, with `typed` into it; the answer is the page from now on."""
        data = posted(self.page, **{name.replace("__", "-"): value for name, value in typed.items()})
        self.page = self.client.post(change_url(self.release), data)
        return self.page

    @property
    def conflict(self):
        return self.page.context["conflict"] if self.page.status_code == 200 else None

    @property
    def clashes(self):
        return {each.place: (each.theirs, each.mine) for each in self.conflict.clashes}

    @property
    def taken(self):
        return {each.place: each.theirs for each in self.conflict.taken}


@pytest.fixture
def release():
    return make_release()


@pytest.fixture
def two(release):
    return Person(release, "김하늘"), Person(release, "이바다")


def title(release, language="ko"):
    return release.texts.get(language=language).title


def test_who_saves_second_stores_nothing_and_sees_both(release, two):
    first, second = two
    assert first.save(texts__0__title="첫째 제목").status_code == 302
    second.save(texts__0__title="둘째 제목")
    assert title(release) == "첫째 제목"
    assert second.clashes == {"texts:ko:title": ("첫째 제목", "둘째 제목")}
    assert "둘째 제목" in second.page.context["texts"].formset.forms[0]["title"].value()
    html = second.page.content.decode()
    assert "김하늘" in html
    assert 'name="_take:texts:ko:title"' in html


def test_having_looked_mine_is_stored(release, two):
    first, second = two
    first.save(texts__0__title="첫째 제목")
    second.save(texts__0__title="둘째 제목")
    assert second.save().status_code == 302
    assert title(release) == "둘째 제목"


def test_having_looked_theirs_is_kept_and_the_rest_of_mine_is_stored(release, two):
    first, second = two
    first.save(texts__0__title="첫째 제목")
    second.save(texts__0__title="둘째 제목", texts__1__title="Second")
    assert second.save(**{"_take:texts:ko:title": "theirs"}).status_code == 302
    assert (title(release), title(release, "en")) == ("첫째 제목", "Second")


def test_what_they_alone_changed_is_taken_over_and_told(release, two):
    first, second = two
    category, topic = make_category("안전", "Safety"), make_topic()
    first.save(texts__1__title="First", category=str(category.pk), topics=[str(topic.pk)])
    second.save(texts__0__title="둘째 제목")
    assert second.clashes == {}
    assert second.taken == {"texts:en:title": "First", "category": "안전", "topics": "도서관"}
    assert second.save().status_code == 302
    release.refresh_from_db()
    assert (title(release), title(release, "en")) == ("둘째 제목", "First")
    assert (release.category, list(release.topics.all())) == (category, [topic])


def test_the_same_change_by_both_is_no_conflict(release, two):
    first, second = two
    first.save(texts__0__title="같은 제목")
    assert second.save(texts__0__title="같은 제목").status_code == 302


def test_bodies_are_told_by_their_words_and_kept_with_their_markup(release, two):
    first, second = two
    first.save(texts__0__body="<p>하늘시는 <strong>25일</strong> 도서관을 열었다.</p>")
    mine = "<p>하늘시는 26일 <em>새</em> 도서관을 열었다.</p>"
    second.save(texts__0__body=mine)
    [clash] = second.conflict.clashes
    assert [(run.change, run.text) for run in clash.runs if run.change != "same"] == [
        ("gone", "25일"),
        ("new", "26일 새"),
    ]
    second.save()
    assert release.texts.get(language="ko").body == mine


def test_a_second_conflict_in_a_row_is_told_as_well(release, two):
    first, second = two
    first.save(texts__0__title="첫째 제목")
    second.save(texts__0__title="둘째 제목")
    first.open()
    first.save(texts__0__title="셋째 제목", texts__1__title="Third")
    second.save()
    assert second.clashes == {"texts:ko:title": ("셋째 제목", "둘째 제목")}
    assert second.taken == {"texts:en:title": "Third"}
    second.save()
    assert (title(release), title(release, "en")) == ("둘째 제목", "Third")


def test_giving_way_gives_way_to_what_was_seen_and_tells_of_what_came_after(release, two):
    first, second = two
    first.save(texts__0__title="첫째 제목")
    second.save(texts__0__title="둘째 제목")
    first.open()
    first.save(texts__0__title="셋째 제목")
    second.save(**{"_take:texts:ko:title": "theirs"})
    assert second.taken == {"texts:ko:title": "셋째 제목"}
    assert title(release) == "셋째 제목"


def test_two_windows_of_one_person_are_told_apart_from_two_people(release):
    first = Person(release, "김하늘")
    other_window = Person(release, "")
    other_window.client = first.client
    other_window.open()
    first.save(texts__0__title="첫째 제목")
    other_window.save(texts__0__title="둘째 제목")
    assert other_window.conflict.is_own
    assert 'lang="ko"' in other_window.page.content.decode()


def test_a_language_that_they_added_meanwhile_meets_mine(release):
    release.texts.filter(language="en").delete()
    first, second = Person(release, "김하늘"), Person(release, "이바다")
    first.save(texts__1__title="First")
    second.save(texts__1__title="Second", texts__1__body="<p>Mine</p>")
    assert second.clashes == {"texts:en:title": ("First", "Second")}
    assert second.save().status_code == 302
    text = release.texts.get(language="en")
    assert (text.title, text.body) == ("Second", "<p>Mine</p>")


def test_rows_that_both_added_are_all_kept(release, two):
    first, second = two
    row = {"contacts__TOTAL_FORMS": "2", "contacts__1__email": "a@example.org"}
    first.save(**row, contacts__1__name_ko="첫째")
    second.save(**row, contacts__1__name_ko="둘째")
    assert len(second.taken) == 1
    assert second.save().status_code == 302
    assert {contact.name["ko"] for contact in release.contacts.all()} == {"김하늘", "첫째", "둘째"}


def test_what_was_sent_twice_is_stored_once(release):
    person = Person(release, "김하늘")
    page = person.page
    row = {
        "contacts__TOTAL_FORMS": "2",
        "contacts__1__email": "a@example.org",
        "contacts__1__name_ko": "새 사람",
    }
    person.save(**row)
    person.page = page
    person.save(**row)
    person.save()
    assert release.contacts.count() == 2


def test_a_row_that_they_deleted_and_i_changed_can_be_kept(release, two):
    first, second = two
    place = f"contacts#{release.contacts.get().pk}"
    first.save(contacts__0__DELETE="on")
    second.save(contacts__0__phone="02-123-4567")
    theirs, mine = second.clashes[place]
    assert theirs is None
    assert "02-123-4567" in mine
    assert second.save().status_code == 302
    assert [contact.phone for contact in release.contacts.all()] == ["02-123-4567"]


def test_a_row_that_i_deleted_and_they_changed_is_kept_when_i_give_way(release, two):
    first, second = two
    place = f"contacts#{release.contacts.get().pk}"
    first.save(contacts__0__phone="02-123-4567")
    second.save(contacts__0__DELETE="on")
    assert second.clashes[place][1] is None
    second.save(**{f"_take:{place}": "theirs"})
    assert [contact.phone for contact in release.contacts.all()] == ["02-123-4567"]


def test_a_row_that_nobody_touched_goes_when_they_deleted_it(release, two):
    make_contact(release, name={"ko": "이바다"})
    first, second = Person(release, "가"), Person(release, "나")
    first.save(contacts__0__DELETE="on")
    second.save(texts__0__title="둘째 제목")
    second.save()
    assert [contact.name["ko"] for contact in release.contacts.all()] == ["이바다"]


def test_a_form_that_does_not_say_what_it_showed_stores_nothing(release, two):
    person = two[0]
    data = posted(person.page, **{"texts-0-title": "내 제목"})
    del data["_opened"]
    person.page = person.client.post(change_url(release), data)
    assert person.clashes["texts:ko:title"] == ("하늘시, 새 도서관 열어", "내 제목")
    assert title(release) != "내 제목"


def test_what_is_refused_for_another_reason_is_checked_against_the_same_base(release, two):
    first, second = two
    second.save(texts__0__title="둘째 제목", kind="nonsense")
    assert second.page.status_code == 200
    assert second.conflict is None
    first.save(texts__0__title="첫째 제목")
    second.save(kind="release")
    assert second.clashes == {"texts:ko:title": ("첫째 제목", "둘째 제목")}


def test_a_conflict_that_is_invalid_too_loses_nothing(release, two):
    first, second = two
    first.save(texts__1__title="First")
    second.save(texts__0__title="가" * 301)
    form = second.page.context["texts"].formset.forms[0]
    assert form["title"].value() == "가" * 301
    assert form.errors["title"]
    assert second.taken == {"texts:en:title": "First"}


def test_a_release_that_went_into_the_bin_meanwhile_is_taken_out_of_it(release, two):
    first, second = two
    publishing.discard(release, by=make_editor())
    second.save(texts__0__title="내 제목")
    assert second.page.context["came_too_late"]["opening"] == LABELS["recover"]
    assert "내 제목" in second.page.content.decode()
    release.refresh_from_db()
    first.client.post(f"/admin/releases/release/{release.pk}/act/recover/", {"seen": release.revision})
    second.save()
    assert title(release) == "내 제목"


@pytest.mark.parametrize("state", ["approved", "withdrawn"])
def test_a_release_that_was_closed_meanwhile_keeps_the_text_until_it_is_reopened(release, two, state):
    first, second = two
    publish(release)
    if state == "withdrawn":
        from tests.make import withdraw

        withdraw(release)
    second.save(texts__0__title="내 제목")
    assert second.page.status_code == 200
    assert second.page.context["came_too_late"]["opening"] == LABELS["reopen"]
    assert "내 제목" in second.page.content.decode()
    release.refresh_from_db()
    first.client.post(f"/admin/releases/release/{release.pk}/act/reopen/", {"seen": release.revision})
    second.save()
    if second.conflict:
        second.save()
    assert title(release) == "내 제목"


def test_who_may_not_reopen_is_told_whom_to_ask(release):
    author = Person(release, "김하늘")
    author.user.groups.set(make_user("author").groups.all())
    author.user.department = release.department
    author.user.save()
    release.created_by = author.user
    release.save()
    author.open()
    publish(release)
    publish_page = author.save(texts__0__title="내 제목")
    assert "내 제목" in publish_page.content.decode()
