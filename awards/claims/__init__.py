"""What a text claims of awards, and whether the register bears it out: “2년 연속”, “통산 세 번째”, “77건”; pure.

    for claim in read(text, names, day):
        verdict = compared(claim, register, day)

`reading` finds the claims of a text, `kinds` holds one small class for each kind of claim (how it is read, how it is
compared), `records` is what of the register they are compared with. Names and records come in as values. A doubt is no
claim: what may be about another city, another matter or a hope is passed over.
"""
