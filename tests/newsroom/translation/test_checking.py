"""The checks on the texts of a release, as they are stored or typed."""

from datetime import date

import pytest

from newsroom.bilingual.findings import Severity
from newsroom.bilingual.lexicon import Lexicon
from newsroom.bilingual.pairs import Pair
from newsroom.bilingual.rules import RULES
from newsroom.bilingual.rules.rule import Rule
from newsroom.translation import checking, claims
from newsroom.translation.checking import Words
from newsroom.translation.dismissing import RULES_BY_ID
from tests.newsroom.translation.found import (
    HANJA,
    HANJA_RULE,
    PERSONAL,
    PERSONAL_RULE,
    found_by,
    found_in,
    make_checked_release,
)

pytestmark = pytest.mark.django_db

DAY = date(2026, 4, 3)


def rules_of(found):
    return [each.finding.rule for each in found]


def test_what_is_found_in_the_stored_texts_is_told():
    release = make_checked_release(PERSONAL, HANJA)
    assert {PERSONAL_RULE, HANJA_RULE} <= set(rules_of(found_in(release)))


def test_a_finding_keeps_its_identity_while_other_sentences_change():
    before = found_by(HANJA_RULE, make_checked_release(HANJA))
    after = found_by(HANJA_RULE, make_checked_release("앞에 한 문장이 더 있다.", HANJA, "뒤에도 있다."))
    assert before.identity == after.identity


def test_a_finding_is_another_one_when_its_sentence_changes():
    before = found_by(HANJA_RULE, make_checked_release(HANJA))
    after = found_by(HANJA_RULE, make_checked_release(HANJA.replace("열었다", "연다")))
    assert before.identity != after.identity


def test_nothing_is_compared_before_the_korean_is_written():
    english = Words(title="Haneul City opens 77 libraries", body="<p>It opened 77 libraries.</p>")
    assert checking.checked({"en": english}, DAY) == checking.Checked()


def test_the_korean_is_checked_alone_while_there_is_no_translation():
    found = checking.checked({"ko": Words(title="제목", body=f"<p>{HANJA}</p>")}, DAY)
    assert found.en is None
    assert HANJA_RULE in rules_of(found.found)


def test_what_blocks_is_asked_for_alone():
    texts = {"ko": Words(title="제목", body=f"<p>{HANJA}</p><p>{PERSONAL}</p>")}
    found = checking.blocking(texts, DAY)
    assert {each.finding.severity for each in found} == {Severity.BLOCKS}
    assert PERSONAL_RULE in rules_of(found)
    known = {each.identity for each in checking.checked(texts, DAY).found}
    assert {each.identity for each in found} <= known


def test_the_same_texts_are_checked_once():
    texts = {"ko": Words(title="제목", body=f"<p>{HANJA}</p>")}
    assert checking.checked(texts, DAY) is checking.checked(dict(texts), DAY)


class FailingRule(Rule):
    id = "failing"
    label = explanation = "It fails."
    severity = Severity.ERROR
    compares = False

    def findings(self, pair):
        raise ValueError("a slip in the rule")
        yield


def test_a_rule_that_fails_hides_nothing_that_the_others_find(caplog):
    ko = checking.text_of("ko", Words(title="제목", body=f"<p>{HANJA}</p>"))
    found = checking.applied(Pair(ko, None, DAY, Lexicon()), [FailingRule(), *RULES])
    assert HANJA_RULE in [each.rule for each in found]
    assert "failing" in caplog.text


def test_every_rule_is_known_by_its_name():
    assert len(RULES_BY_ID) == len(RULES) + len(claims.RULES)
