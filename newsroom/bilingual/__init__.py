"""Whether a translation says what the Korean says: a pair of texts in, findings out; pure.

    check(Pair(composed(...), composed(...), date, lexicon))

`texts` and `pairs` hold what is compared, `rules` what is looked for, one small class each, `findings` what is told.
Nothing here knows of a table, a request or a setting: names come in as a `Lexicon`.
"""
