from newsroom.public.likeness import shares, tokens


def test_korean_words_are_known_by_their_pairs_of_syllables():
    assert tokens("도서관을 열어") == {"도서", "서관", "관을", "열어"}
    assert tokens("Haneul City’s ICT 2026, a prize") == {"haneul", "city", "ict", "2026", "prize"}


def test_what_nearly_every_title_says_tells_little():
    titles = ["하늘시, 새 도서관 열어", *(f"하늘시, 소식 {number}00" for number in range(20)), "도서관 축제"]
    found = shares("하늘시, 도서관 야간 개방", titles)
    assert found[0] > found[-1] > found[1]
    assert found[1] < 0.1


def test_nothing_is_like_a_title_without_words():
    assert shares("?", ["하늘시", ""]) == [0, 0]
    assert shares("하늘시", []) == []
