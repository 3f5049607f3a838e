"""Which awards a Korean text says that named bodies won: pure, by rules that can be read one by one.

    from awards.proposals.reading import propose
    from newsroom.bilingual import lexicon  # or awards.named.lexicon(), with the names of the register
    propose(text, lexicon=lexicon.packaged(), date=None, home=None) -> list[Proposal]

`furniture` finds the article on its page, `article` its sentences; `bodies`, `results` and `programmes` are what stands
in one of them; `claims` are results that belong together, `recipients` tells whose they are, `attaching` what they were
won in, `details` and `years` what else is told of them, `background` what is told of earlier years, and `merging` makes
one award of what title, lead and body tell of it.
"""
