"""Who may do what in the admin: each cell of three tables, asked by real requests.

The tables are complete: a model of the admin, an act or a page without its row fails a test here.
"""

import pytest
from django.contrib import admin
from django.urls import reverse

from newsroom.accounts.groups import GROUPS
from newsroom.accounts.models import AuditEntry
from newsroom.releases import publishing
from newsroom.releases.models import (
    OutboxMessage,
    PreviewLink,
    Release,
    ReleaseText,
    ReleaseVersion,
    ReviewNote,
    Revision,
    Withdrawal,
)
from newsroom.translation.models import Dismissal
from tests.make import make_department, make_release, make_user
from tests.newsroom.releases.admin.forms import posted
from tests.roles import files, people
from tests.roles.acts import ACTS
from tests.roles.people import cells, is_turned_away, log_in
from tests.roles.samples import SAMPLES

# l: sees the list; v: sees the row in it, its page and its history; a: adds; c: changes; d: deletes; -: none of these.
MODELS = """
                         anonymous  nobody  author  other  editor  officer  administrator
accounts.auditentry      -          -       -       -      -       -        lv
accounts.department      -          -       lv      lv     lv      lv       lvacd
accounts.user            -          -       -       -      -       -        lvacd
releases.outboxmessage   -          -       -       -      -       -        lv
releases.release         -          -       lvac    la     lvac    lv       lvac
releases.category        -          -       lv      lv     lvacd   lv       lvacd
releases.topic           -          -       lv      lv     lvacd   lv       lvacd
awards.award             -          -       lva     lva    lva     lvacd    lvacd
awards.edition           -          -       lva     lva    lva     lvacd    lvacd
awards.editiongroup      -          -       lv      lv     lv      lvacd    lvacd
awards.organisation      -          -       lva     lva    lva     lvacd    lvacd
awards.programme         -          -       lva     lva    lva     lvacd    lvacd
awards.awardset          -          -       -       -      -       lvacd    lvacd
awards.grade             -          -       lv      lv     lv      lvacd    lvacd
awards.registerimport    -          -       -       -      -       lv       lv
translation.glossaryterm -          -       lv      lv     lvacd   lv       lvacd
practices.practice       -          -       -       -      -       lvacd    lvacd
practices.visit          -          -       -       -      -       lvacd    lvacd
"""

# Acts on a release of the department of `author`, written by somebody else but for `approve-own`.
DEEDS = """
                         anonymous  nobody  author  other  editor  officer  administrator
submit                   -          -       yes     -      yes     -        yes
approve                  -          -       -       -      yes     -        yes
approve-own              -          -       -       -      -       -        yes
send_back                -          -       -       -      yes     -        yes
reopen                   -          -       yes     -      yes     -        yes
reopen-scheduled         -          -       -       -      yes     -        yes
reopen-withdrawn         -          -       -       -      yes     -        yes
withdraw                 -          -       -       -      yes     -        yes
withdraw-english         -          -       -       -      yes     -        yes
withdraw-scheduled       -          -       -       -      yes     -        yes
discard                  -          -       yes     -      yes     -        yes
recover                  -          -       yes     -      yes     -        yes
restore                  -          -       yes     -      yes     -        yes
resolve                  -          -       yes     -      yes     -        yes
issue-link               -          -       -       -      yes     -        yes
revoke-link              -          -       -       -      yes     -        yes
proposals                -          -       yes     -      yes     -        yes
proposals-handed-on      -          -       yes     -      yes     yes      yes
proposals-waiting        -          -       -       -      -       yes      yes
history                  -          -       yes     -      yes     yes      yes
compare                  -          -       yes     -      yes     yes      yes
presence                 -          -       yes     -      yes     yes      yes
preview                  -          -       yes     -      yes     yes      yes
preview-english          -          -       yes     -      yes     yes      yes
dismiss                  -          -       yes     -      yes     -        yes
dismiss-personal         -          -       -       -      yes     -        yes
take-back                -          -       yes     -      yes     -        yes
export-xliff             -          -       yes     -      yes     yes      yes
import-xliff             -          -       yes     yes    yes     -        yes
earlier-translations     -          -       yes     -      yes     yes      yes
export-glossary          -          -       yes     yes    yes     yes      yes
import-glossary          -          -       -       -      yes     -        yes
export-register          -          -       yes     yes    yes     yes      yes
register-template        -          -       yes     yes    yes     yes      yes
import-register          -          -       -       -      -       yes      yes
export-visits            -          -       -       -      -       yes      yes
"""

# Photos and files, with a release of the department of `author`.
FILES = """
                         anonymous  nobody  author  other  editor  officer  administrator
upload                   -          -       yes     yes    yes     -        yes
ask                      -          -       yes     -      yes     -        yes
attach                   -          -       yes     -      yes     -        yes
attach-foreign           -          -       -       -      -       -        -
see                      -          -       yes     -      yes     yes      yes
see-certificate          -          -       -       -      -       yes      yes
"""

STANDARD_PAGES = {"changelist", "add", "change", "delete", "history"}
# Where an account's password is set: a change of the account.
PAGES_OF_CHANGE = {"auth_user_password_change"}
WRITTEN_BY_ACTS = (
    *(Release, ReleaseText, ReleaseVersion, Revision, ReviewNote),
    *(Withdrawal, PreviewLink, OutboxMessage, AuditEntry, Dismissal),
)


def registered():
    return {model._meta.label_lower: model_admin for model, model_admin in admin.site._registry.items()}


class TestTheTables:
    def test_name_every_model_of_the_admin(self):
        assert {row for row, _who, _allowed in cells(MODELS)} == registered().keys() == SAMPLES.keys()

    def test_name_every_act(self):
        assert {row for row, _who, _allowed in cells(DEEDS)} == ACTS.keys()
        assert publishing.TRANSITIONS.keys() <= ACTS.keys()

    def test_name_every_act_on_a_file(self):
        assert {row for row, _who, _allowed in cells(FILES)} == files.ACTS.keys()

    def test_name_every_page_of_the_admin(self):
        pages = {page.name for each in registered().values() for page in each.get_urls() if page.name}
        standard = {f"{label.replace('.', '_')}_{page}" for label in registered() for page in STANDARD_PAGES}
        tested = {act.page.removeprefix("admin:") for act in ACTS.values()}
        assert pages - standard - PAGES_OF_CHANGE <= tested

    def test_have_a_column_for_every_group(self):
        assert set(people.GROUPS.values()) - {None} == GROUPS.keys()


class Visit:
    """One person before one model: each `may_…` asserts that they may, or that they are turned away."""

    def __init__(self, client, label, who):
        self.client, self.who = client, who
        self.user = log_in(client, who)
        self.sample = SAMPLES[label]
        self.obj = self.sample.make()
        self.model = type(self.obj)
        self.prefix = f"admin:{label.replace('.', '_')}"

    def page(self, name):
        return reverse(f"{self.prefix}_{name}", args=[] if name in ("changelist", "add") else [self.obj.pk])

    def rows(self):
        return list(self.model._default_manager.order_by("pk").values())

    def is_turned_away(self, response):
        return is_turned_away(response, self.who)

    def may_list(self, may, *, sees_the_row):
        response = self.client.get(self.page("changelist"))
        if may:
            assert response.status_code == 200
            assert (self.obj in response.context["cl"].result_list) == sees_the_row
        else:
            assert self.is_turned_away(response)

    def may_see(self, may):
        for name in ("change", "history"):
            response = self.client.get(self.page(name))
            assert response.status_code == 200 if may else self.is_turned_away(response), name

    def may_add(self, may):
        page, typed = self.page("add"), self.sample.added()
        before, shown = self.rows(), self.client.get(page)
        if may:
            response = self.client.post(page, posted(shown, **typed))
            assert response.status_code == 302, response.context["errors"]
            assert len(self.rows()) == len(before) + 1
        else:
            assert self.is_turned_away(shown)
            assert self.is_turned_away(self.client.post(page, typed))
            assert self.rows() == before

    def may_change(self, may):
        page, typed, before = self.page("change"), self.sample.changed(), self.rows()
        if may:
            response = self.client.post(page, posted(self.client.get(page), **typed))
            assert response.status_code == 302, response.context["errors"]
            assert self.rows() != before
        else:
            assert self.is_turned_away(self.client.post(page, typed))
            assert self.rows() == before

    def may_delete(self, may):
        page = self.page("delete")
        shown = self.client.get(page)
        opened = shown.context["opened"] if may else ""
        response = self.client.post(page, {"post": "yes", "_opened": opened})
        if may:
            assert (shown.status_code, response.status_code) == (200, 302)
        else:
            assert self.is_turned_away(shown)
            assert self.is_turned_away(response)
        assert self.model._default_manager.filter(pk=self.obj.pk).exists() == (not may)


@pytest.mark.django_db
@pytest.mark.parametrize(("label", "who", "allowed"), cells(MODELS))
def test_a_model(client, label, who, allowed):
    visit = Visit(client, label, who)
    visit.may_list("l" in allowed, sees_the_row="v" in allowed)
    visit.may_see("v" in allowed)
    visit.may_add("a" in allowed)
    visit.may_change("c" in allowed)
    visit.may_delete("d" in allowed)


@pytest.mark.django_db
@pytest.mark.parametrize(("name", "who", "allowed"), cells(DEEDS))
def test_an_act(client, name, who, allowed):
    act = ACTS[name]
    user = log_in(client, who)
    release = act.prepare(user)
    done, before = act.times_done(release), world()
    shown = client.get(act.url(release))
    assert world() == before, "looking does nothing"
    response = act.send(client, release) if act.mark else shown
    if act.mark:
        assert act.times_done(release) == done + bool(allowed)
        assert (world() == before) == (not allowed)
    if allowed:
        assert response.status_code in (200, 302)
        assert (shown.status_code == 200) == act.is_page
    elif who in ("anonymous", "nobody", "other"):
        assert is_turned_away(response, who)
        # A button has no page to ask for, whoever asks.
        assert is_turned_away(shown, who) or (shown.status_code == 405 and not act.is_page)


@pytest.mark.django_db
@pytest.mark.parametrize(("name", "who", "allowed"), cells(FILES))
def test_a_file(client, name, who, allowed):
    user = log_in(client, who)
    release = make_release(department=people.our_department())
    assert files.ACTS[name](client, user, release) == bool(allowed)


def world():
    """All that acts write."""
    return [list(model.objects.order_by("pk").values()) for model in WRITTEN_BY_ACTS]


@pytest.mark.django_db
@pytest.mark.parametrize("who", ["author", "other"])
def test_what_somebody_wrote_is_theirs_while_no_other_department_has_it(client, who):
    user = log_in(client, who)
    release = make_release(created_by=user)
    Release.objects.filter(pk=release.pk).update(department=None)
    page = reverse("admin:releases_release_change", args=[release.pk])
    typed = posted(client.get(page), **{"texts-0-title": "새 제목"})
    assert client.post(page, typed).status_code == 302
    assert release.texts.get(language="ko").title == "새 제목"
    Release.objects.filter(pk=release.pk).update(department=make_department("환경과", "Environment"))
    assert is_turned_away(client.get(page), who)
    assert is_turned_away(client.post(page, typed), who)


@pytest.mark.django_db
@pytest.mark.parametrize("who", ["author", "editor"])
def test_only_who_works_for_every_department_moves_a_release_to_another(client, who):
    log_in(client, who)
    release, other = (
        make_release(department=people.our_department()),
        make_department("환경과", "Environment"),
    )
    page = reverse("admin:releases_release_change", args=[release.pk])
    for department in (other.pk, ""):
        client.post(page, posted(client.get(page), department=department))
        release.refresh_from_db()
        assert (release.department != people.our_department()) == (who == "editor")


@pytest.mark.django_db
@pytest.mark.parametrize("who", people.COLUMNS)
def test_a_password_is_set_by_administrators_alone(client, who):
    log_in(client, who)
    user = make_user("author")
    new = {"password1": "another-long-password", "password2": "another-long-password"}
    page = reverse("admin:auth_user_password_change", args=[user.pk])
    response = client.post(page, {**new, "usable_password": "true"})
    user.refresh_from_db()
    assert user.check_password("another-long-password") == (who == "administrator")
    assert is_turned_away(response, who) == (who != "administrator")
