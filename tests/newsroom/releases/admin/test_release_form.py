from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connection
from django.test import Client

from newsroom.releases import publishing
from newsroom.releases.models import Release, ReleaseText
from tests.make import make_category, make_department, make_editor, make_release, make_user
from tests.newsroom.releases.admin.acts import do
from tests.newsroom.releases.admin.forms import ADD, change_url, posted

pytestmark = pytest.mark.django_db


@pytest.fixture
def author(client: Client):
    user = make_user("author", department=make_department("문화예술과", "Culture and Arts"))
    client.force_login(user)
    return user


def test_what_a_word_processor_leaves_within_a_text_is_not_stored(client, author):
    typed = {
        "texts-0-title": "새\x0b도서\x08관",
        "texts-0-subtitles": "첫째\x0b줄\n둘\x1f째 줄\n\x08",
        "texts-0-summary": "요약\x0b둘",
        "texts-0-body": "<p>본&#11;문</p>",
    }
    assert client.post(ADD, posted(client.get(ADD), **typed)).status_code == 302
    text = ReleaseText.objects.get()
    assert (text.title, text.subtitles) == ("새 도서관", ["첫째 줄", "둘째 줄"])
    assert (text.summary, text.body) == ("요약 둘", "<p>본 문</p>")


def test_one_save_stores_both_languages(client, author):
    page = client.get(ADD)
    response = client.post(
        ADD,
        posted(
            page,
            **{
                "category": make_category().pk,
                "texts-0-title": "하늘시, 새 도서관 열어",
                "texts-0-subtitles": "첫째 줄\n둘째 줄",
                "texts-0-body": "<p>본문</p>",
                "texts-1-title": "A new library",
                "texts-1-body": "<p>Text</p>",
            },
        ),
    )
    assert response.status_code == 302
    release = Release.objects.get()
    texts = {text.language: text for text in release.texts.all()}
    assert texts["ko"].title == "하늘시, 새 도서관 열어"
    assert texts["ko"].subtitles == ["첫째 줄", "둘째 줄"]
    assert texts["en"].body == "<p>Text</p>"
    assert release.created_by == author
    assert release.department == author.department


def test_an_untouched_language_makes_no_row(client, author):
    page = client.get(ADD)
    client.post(ADD, posted(page, **{"texts-0-title": "하늘시", "texts-0-body": "<p></p>"}))
    assert [text.language for text in Release.objects.get().texts.all()] == ["ko"]


def test_every_language_of_the_settings_is_offered(client, author, settings):
    settings.LANGUAGES = [("ko", "한국어"), ("en", "English"), ("zh", "中文")]
    release = make_release(department=author.department, texts=["ko"])
    panels = client.get(change_url(release)).context["texts"].formset.panels
    assert [(panel.code, panel.status) for panel in panels] == [
        ("ko", "ready"),
        ("en", "empty"),
        ("zh", "empty"),
    ]


def test_a_ready_text_without_body_is_refused_and_nothing_typed_is_lost(client, author):
    page = client.get(ADD)
    data = posted(
        page, **{"texts-1-title": "Only a title", "texts-1-ready": "on", "texts-1-body": "<p> </p>"}
    )
    response = client.post(ADD, data)
    assert response.status_code == 200
    assert "Only a title" in response.content.decode()
    assert response.context["texts"].formset.forms[1].errors.keys() == {"body"}
    assert not Release.objects.exists()


def test_a_line_that_is_too_long_is_told_with_its_number(client, author):
    page = client.get(ADD)
    response = client.post(
        ADD, posted(page, **{"texts-0-title": "가", "texts-0-subtitles": "짧다\n" + "가" * 301})
    )
    assert "2" in str(response.context["texts"].formset.forms[0].errors["subtitles"])


def test_the_body_is_stored_sanitised(client, author):
    page = client.get(ADD)
    body = '<p onclick="x()">가</p><script>alert(1)</script><a href="javascript:x()">나</a>'
    client.post(ADD, posted(page, **{"texts-0-title": "가", "texts-0-body": body}))
    assert Release.objects.get().texts.get().body == '<p>가</p><a rel="noopener">나</a>'


def test_a_form_sent_after_approval_changes_nothing_and_keeps_what_was_typed(client, author):
    release = make_release(department=author.department, state="review")
    page = client.get(change_url(release))
    publishing.approve(release, by=make_editor())
    response = client.post(change_url(release), posted(page, **{"texts-0-title": "내 제목"}))
    assert response.status_code == 200
    assert "내 제목" in response.content.decode()
    assert release.texts.get(language="ko").title != "내 제목"


def test_an_approved_release_is_shown_read_only(client, author):
    release = make_release(department=author.department, state="approved")
    page = client.get(change_url(release)).content.decode()
    assert 'name="texts-0-title"' not in page
    assert "하늘시, 새 도서관 열어" in page
    assert "김하늘" in page


def test_an_author_sees_the_publish_time_but_cannot_set_it(client, author):
    release = make_release(department=author.department)
    page = client.get(change_url(release))
    assert page.context["adminform"].form.fields["publish_at"].disabled
    client.post(change_url(release), posted(page, publish_at="2031-01-01T09:00"))
    release.refresh_from_db()
    assert release.publish_at is None


def test_an_editor_sets_the_publish_time_in_seoul_time(client):
    client.force_login(make_user("desk editor"))
    release = make_release()
    page = client.get(change_url(release))
    client.post(change_url(release), posted(page, publish_at="2031-01-01T09:00"))
    release.refresh_from_db()
    assert release.publish_at.isoformat() == "2031-01-01T00:00:00+00:00"


def test_the_publish_time_of_a_public_release_cannot_be_moved(client):
    client.force_login(make_user("desk editor"))
    release = make_release(state="approved")
    do(client, release, "reopen")
    page = client.get(change_url(release))
    assert page.context["adminform"].form.fields["publish_at"].disabled


def test_contacts_keep_the_order_of_the_form(client, author):
    release = make_release(department=author.department)
    page = client.get(change_url(release))
    row = {"contacts-TOTAL_FORMS": "2", "contacts-1-name_ko": "이하늘", "contacts-1-email": "a@example.org"}
    client.post(change_url(release), posted(page, **row))
    assert [contact.name["ko"] for contact in release.contacts.all()] == ["김하늘", "이하늘"]


def test_a_phone_number_that_nobody_can_dial_is_refused_and_stays_on_the_form(client, author):
    release = make_release(department=author.department)
    page = client.get(change_url(release))
    response = client.post(change_url(release), posted(page, **{"contacts-0-phone": "abc"}))
    assert response.status_code == 200
    assert 'value="abc"' in response.content.decode()
    assert release.contacts.get().phone == "02-000-0000"


@pytest.mark.parametrize("act", ["submit", "preview:ko"])
def test_an_empty_new_form_stores_nothing_on_its_way_to_somewhere_else(client, author, act):
    answer = client.post(ADD, posted(client.get(ADD), _act=act))
    assert answer.status_code == 200
    assert answer.context["errors"]
    assert not Release.objects.exists()


def twice_sent(client, **typed):
    client.force_login(make_user("author", department=make_department()))
    return posted(client.get(ADD), **{"texts-0-title": "두 번", "_draft": "abcdefgh12345678", **typed})


def test_a_form_that_is_sent_twice_adds_one_release(client):
    data = twice_sent(client, _act="submit")
    first, second = (client.post(ADD, data) for _ in range(2))
    assert first.url == second.url
    assert "stored_drafts" in second.cookies
    assert Release.objects.count() == 1


def test_a_form_that_somebody_wrote_more_into_loses_nothing(client):
    data = twice_sent(client)
    client.post(ADD, data)
    client.post(ADD, {**data, "texts-0-title": "두 번째 생각"})
    assert {text.title for text in ReleaseText.objects.all()} == {"두 번", "두 번째 생각"}


def test_the_form_of_somebody_else_is_another_one(client):
    data = twice_sent(client)
    client.post(ADD, data)
    client.force_login(make_editor())
    client.post(ADD, data)
    assert Release.objects.count() == 2


@pytest.mark.parametrize("key", ["abc", "9" * 5000, "99999999999999999999"])
def test_a_form_sent_to_no_release_breaks_nothing(client, key):
    client.force_login(make_editor())
    assert client.post(f"/admin/releases/release/{key}/change/", {}).status_code in (302, 404)


def test_a_revision_that_is_no_number_breaks_nothing(client):
    client.force_login(make_editor())
    release = make_release()
    data = posted(client.get(change_url(release)), revision="9" * 5000)
    release.texts.update(title="다른 제목")
    assert client.post(change_url(release), data).status_code in (200, 302)


@pytest.mark.django_db(transaction=True)
def test_a_form_sent_twice_at_once_adds_one_release(client):
    data = twice_sent(client, _continue="1")

    def send(_number):
        sender = Client()
        sender.cookies = client.cookies
        try:
            return sender.post(ADD, data)["Location"]
        finally:
            connection.close()

    with ThreadPoolExecutor(2) as pool:
        assert len(set(pool.map(send, range(2)))) == 1
    assert Release.objects.count() == 1
