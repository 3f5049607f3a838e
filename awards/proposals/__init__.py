"""Which awards a Korean text says that named bodies won: pure, by rules that can be read one by one.

    from awards.proposals.reading import propose
    from newsroom.bilingual import lexicon  # or awards.named.lexicon(), with the names of the register
    propose(text, lexicon=lexicon.packaged(), date=None, home=None) -> list[Proposal]

`furniture` finds the article on its page, `article` its sentences. `bodies`, `results` and `programmes` are what stands
in one of them, put together as a scene (`scenes`); `claims` are results that belong together. `winning` asks
`recipients` and `others` whose they are, `attaching` tells what they were won in, `stating` with `details`, `holders`
and `background` what else the sentence says, `facts` what is true of a programme wherever it is told. `merging` makes
one award of what title, lead and body tell of it.
"""
