import pytest

from newsroom.accounts.models import User
from tests.make import make_department, make_user


def test_korean_names_begin_with_the_family_name_and_others_do_not():
    assert str(User(username="moon", last_name="문", first_name="지안")) == "문지안"
    assert str(User(username="smith", last_name="Smith", first_name="Ann")) == "Ann Smith"
    assert str(User(username="nameless")) == "nameless"


@pytest.mark.django_db
def test_the_list_of_departments_shows_names_and_not_their_json(client):
    client.force_login(make_user("administrator"))
    make_department()
    page = client.get("/admin/accounts/department/").content.decode()
    assert "홍보담당관 / Public Relations</a>" in page
