"""How like two Korean sentences are, and a signature by which like ones are found among very many; pure.

The signature is that of Broder's min-wise hashing (On the resemblance and containment of documents, 1997) over pairs of
syllables, in bands: two sentences that share half of their pairs almost surely have a band in common, and two that
share a twentieth hardly ever.
"""

import re
from collections import Counter
from random import Random
from zlib import crc32

from newsroom.korean.normalising import normalised

# Of so many bands of so many rows: half in common is found in 99 of 100 cases, a twentieth in 1 of 250.
BANDS, ROWS = 32, 3
# The eighth prime of Mersenne; hashes are those of x → (ax + b) mod p.
PRIME = (1 << 61) - 1
_random = Random(20_170_726)
HASHES = [(_random.randrange(1, PRIME), _random.randrange(PRIME)) for _each in range(BANDS * ROWS)]
NO_LETTER = re.compile(r"[\W_]+")
DIGITS = re.compile(r"\d+")
# Shorter ones are like too many others.
SHORTEST = 8
# What is not the same word for word is never told as if it were.
ALMOST = 99


def essence(sentence: str) -> str:
    """What of a sentence makes the difference: its letters and figures in one spelling."""
    return NO_LETTER.sub("", normalised(sentence))


def signature(sentence: str) -> tuple[int, ...]:
    """BANDS numbers of 32 bits with a sign; empty for what is too short. Figures count as one and the same."""
    said = essence(sentence)
    if len(said) < SHORTEST:
        return ()
    masked = DIGITS.sub("0", said)
    pairs = {crc32(masked[place : place + 2].encode()) for place in range(max(len(masked) - 1, 1))}
    least = [min((a * pair + b) % PRIME for pair in pairs) for a, b in HASHES]
    bands = (least[start : start + ROWS] for start in range(0, len(least), ROWS))
    return tuple(_signed(crc32(repr((number, band)).encode())) for number, band in enumerate(bands))


def likeness(one: str, other: str) -> int:
    """How like two sentences are in percent, by the pairs of syllables that both have (Dice); 100: word for word."""
    first, second = essence(one), essence(other)
    if first == second:
        return 100
    both = _pairs(first), _pairs(second)
    most = sum(both[0].values()) + sum(both[1].values())
    common = sum((both[0] & both[1]).values())
    return min(round(200 * common / most), ALMOST) if most else 0


def _pairs(said: str) -> Counter[str]:
    return Counter(said[place : place + 2] for place in range(len(said) - 1))


def _signed(number: int) -> int:
    return number - (1 << 32) if number >= 1 << 31 else number
