"""The pages on which a spreadsheet is chosen, looked at, imported and undone, and the files that the list gives."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from django.utils import translation

from awards.admin.spreadsheets import RESULTS
from awards.models import Award, RegisterImport
from awards.spreadsheets.planning import propose
from tests.awards.make import make_award, make_edition, make_home, make_programme
from tests.awards.spreadsheets.make import HEADINGS, ROW, make_csv
from tests.make import make_user

pytestmark = pytest.mark.django_db

UPLOAD = reverse("admin:awards_registerimport_upload")


@pytest.fixture(autouse=True)
def in_english(client):
    client.cookies["django_language"] = "en"
    with translation.override("en"):
        yield


@pytest.fixture
def officer(client):
    user = make_user("awards officer")
    client.force_login(user)
    return user


def upload(client, content, name="register.csv", **more):
    return client.post(UPLOAD, {"file": SimpleUploadedFile(name, content), **more})


def page_of(done):
    return reverse("admin:awards_registerimport_change", args=[done.pk])


def rows_of(shown):
    return [row for group in shown.context["groups"] for row in group["rows"]]


def results_of(shown):
    return [row.result for row in rows_of(shown)]


def test_a_file_leads_to_its_preview_then_is_imported_and_undone(client, officer):
    make_home()
    make_award(make_edition(make_programme(), 2025), score=91)
    response = upload(client, make_csv(ROW, [2024, *ROW[1:]], ["25", *ROW[1:]]))
    waiting = RegisterImport.objects.get()
    assert response.url == page_of(waiting)
    shown = client.get(response.url)
    assert results_of(shown) == ["refused", "updated", "created"]
    assert all(
        text in shown.content.decode() for text in ("<del>91</del>", "<ins>92.23</ins>", "four digits")
    )
    assert Award.objects.count() == 1
    client.post(page_of(waiting), {"confirm": ""})
    assert Award.objects.count() == 2
    client.post(page_of(waiting), {"undo": ""})
    assert [award.score for award in Award.objects.all()] == [91]


def test_rows_can_be_looked_at_by_what_becomes_of_them(client, officer):
    upload(client, make_csv(ROW, ["25", *ROW[1:]]))
    page = page_of(RegisterImport.objects.get())
    assert [row.place for row in rows_of(client.get(page, {"result": "refused"}))] == ["3"]


def test_what_needs_a_look_stands_before_what_stays_as_it_is(client, officer):
    rows = [[year, *ROW[1:]] for year in (2023, 2024)]
    upload(client, make_csv(*rows))
    client.post(page_of(RegisterImport.objects.get()), {"confirm": ""})
    upload(client, make_csv(*rows, ["25", *ROW[1:]], [2025, *ROW[1:]]))
    page = page_of(RegisterImport.objects.latest("pk"))
    shown = client.get(page)
    assert results_of(shown) == ["refused", "created", "unchanged", "unchanged"]
    assert [group["count"] for group in shown.context["groups"]] == [1, 1, 2]
    assert [group["is_folded"] for group in shown.context["groups"]] == [False, False, True]
    [chosen] = client.get(page, {"result": "unchanged"}).context["groups"]
    assert not chosen["is_folded"]


def test_a_value_that_is_not_taken_is_told_before_what_stays_as_it_is(client, officer):
    make_home()
    grouped = [*HEADINGS, "비교집단", "비교집단 평균"]
    upload(client, make_csv([*ROW, "시", 80], headings=grouped))
    client.post(page_of(RegisterImport.objects.get()), {"confirm": ""})
    upload(client, make_csv([2023, *ROW[1:], "시", 80], [*ROW, "시", 12.5], headings=grouped))
    groups = client.get(page_of(RegisterImport.objects.latest("pk"))).context["groups"]
    assert [(group["count"], group["is_folded"]) for group in groups] == [(1, False), (1, False)]
    [note] = groups[0]["rows"][0].notes
    assert note.startswith("비교집단 평균: 12.5")


def test_the_next_page_keeps_what_is_looked_at(client, officer):
    upload(client, make_csv(*([1950 + number, *ROW[1:]] for number in range(60))))
    shown = client.get(page_of(RegisterImport.objects.get()), {"result": "created"}).content.decode()
    assert "?result=created&amp;p=2" in shown


def test_a_file_that_cannot_be_read_is_told_and_nothing_is_kept(client, officer):
    response = upload(client, make_csv(ROW, headings=[*HEADINGS[:4], "점쑤"]))
    assert response.status_code == 400
    assert "점쑤" in response.content.decode()
    assert not RegisterImport.objects.exists()


def test_a_register_that_changed_since_the_preview_is_told(client, officer):
    make_home()
    award = make_award(make_edition(make_programme(), 2025), score=91)
    upload(client, make_csv(ROW))
    waiting = RegisterImport.objects.get()
    Award.objects.update(score=50)
    response = client.post(page_of(waiting), {"confirm": ""})
    assert response.status_code == 409
    assert "<del>50</del>" in response.content.decode()
    award.refresh_from_db()
    assert award.score == 50


def test_a_preview_can_be_dropped(client, officer):
    upload(client, make_csv(ROW))
    client.post(page_of(RegisterImport.objects.get()), {"drop": ""})
    assert not RegisterImport.objects.exists()


def test_a_second_file_leaves_the_page_of_the_first_and_leads_to_it(client, officer):
    first, second = (upload(client, make_csv(ROW), name).url for name in ("1.csv", "2.csv"))
    assert client.get(first).status_code == 200
    assert first in client.get(second).content.decode()


def test_a_page_that_is_gone_leads_to_the_list_and_says_why(client, officer):
    page = upload(client, make_csv(ROW)).url
    client.post(page, {"drop": ""})
    for answer in (client.get(page, follow=True), client.post(page, {"confirm": ""}, follow=True)):
        assert answer.redirect_chain == [(reverse("admin:awards_registerimport_changelist"), 302)]
        assert "Nothing of it was imported" in answer.content.decode()


def test_the_list_calls_the_counts_what_the_rows_are_called(client, officer):
    with translation.override("ko"):
        labels = [RegisterImport._meta.get_field(f"{result}_count").verbose_name for result in RESULTS]
        assert [str(label) for label in labels] == [str(label) for label in RESULTS.values()]


def test_unknown_columns_are_left_out_where_the_box_is_ticked(client, officer):
    content = make_csv([*ROW, "x"], headings=[*HEADINGS, "구분"])
    assert upload(client, content).status_code == 400
    shown = client.get(upload(client, content, leaves_out="on").url)
    assert "구분" in shown.content.decode()


def test_an_author_neither_chooses_files_nor_confirms(client):
    waiting = propose(make_csv(ROW), "r.csv", None)
    client.force_login(make_user("author"))
    assert client.get(UPLOAD).status_code == 403
    assert client.post(page_of(waiting), {"confirm": ""}).status_code == 403
    assert not Award.objects.exists()


def test_the_export_holds_what_the_list_shows(client, officer):
    programme = make_programme()
    make_award(make_edition(programme, 2024))
    make_award(make_edition(programme, 2025))
    export = reverse("admin:awards_award_export", args=["csv"])
    rows = b"".join(client.get(export, {"edition__year": 2024}).streaming_content).decode().splitlines()
    assert len(rows) == 2
    assert ",2024," in rows[1]


def test_chosen_awards_are_exported(client, officer):
    chosen, _other = make_award(), make_award(make_edition(make_programme("다른 평가"), 2020))
    listed = reverse("admin:awards_award_changelist")
    response = client.post(listed, {"action": "export_csv", "_selected_action": [chosen.pk]})
    assert len(b"".join(response.streaming_content).splitlines()) == 2


def test_the_template_comes_back_as_an_empty_register(client, officer):
    file = client.get(reverse("admin:awards_award_template")).content
    response = upload(client, file, "template.xlsx")
    shown = client.get(response.url)
    assert shown.context["groups"] == []
    assert "example" in shown.content.decode()


def test_queries_of_the_preview_do_not_grow_with_its_rows(client, officer, django_assert_max_num_queries):
    upload(client, make_csv(*([1950 + number, *ROW[1:]] for number in range(60))))
    with django_assert_max_num_queries(12):
        client.get(page_of(RegisterImport.objects.get()))
