from newsroom.bilingual.rules.structure.links import LinkMissing
from tests.newsroom.bilingual.rules.structure.make import found, make_pair, make_release

KO = '<p>신청은 <a href="https://www.haneul.example/ko/care/">시 누리집</a>에서 한다.</p>'


def test_a_link_that_english_lacks_is_found():
    pair = make_release(KO, "<p>Applications are taken on the city's website.</p>")
    assert found(LinkMissing(), pair) == [("시 누리집", "Applications are taken on the city's website.")]


def test_the_english_page_of_the_same_site_is_the_same():
    en = '<p>Applications are taken on <a href="https://haneul.example/en/">the city\'s website</a>.</p>'
    assert not found(LinkMissing(), make_release(KO, en))


def test_paths_within_the_site_are_equal_in_both_languages():
    ko, en = (
        '<p>자세히는 <a href="/ko/awards/">수상</a>에 있다.</p>',
        '<p>See <a href="/en/awards">Awards</a>.</p>',
    )
    assert not found(LinkMissing(), make_release(ko, en))
    assert found(LinkMissing(), make_release(ko, en.replace("awards", "files")))


def test_an_address_that_is_written_out_is_found():
    ko = "문의는 care@haneul.example 으로 하면 된다."
    assert found(LinkMissing(), make_pair(ko, "Questions are welcome by e-mail."))
    assert not found(LinkMissing(), make_pair(ko, "Write to care@haneul.example."))
