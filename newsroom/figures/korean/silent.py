"""Digits that tell no figure: telephone numbers, addresses of the web, numbers of documents and accounts, versions."""

import re

# What begins with digits and is none.
NUMBERS = re.compile(
    r"""0[0-9]{1,2}[-.) ]{1,2}[0-9]{3,4}[-. ][0-9]{4}(?![0-9])
      | 1[5-8][0-9]{2}-[0-9]{4}(?![0-9])
      | (?!(?:19|20)[0-9]{2}-(?:19|20))[0-9]{3,4}-[0-9]{4}(?![0-9])
      | [0-9]{6}-[0-9]{7}(?![0-9])
      | (?!(?:19|20)[0-9]{2}-)[0-9]{2,6}-[0-9]{2,6}-[0-9]{2,8}(?![0-9])
      | [0-9]{1,6}-[0-9]{1,6}호
      | (?!(?:19|20)[0-9]{2}-(?:19|20)[0-9]{2}(?![0-9]))(?:19|20)[0-9]{2}-[0-9]{3,6}(?![0-9-])
      | [0-9]{1,4}(?:\.[0-9]{1,4}){2,6}(?![0-9])
      | [0-9]{16,}""",
    re.VERBOSE,
)
DATE = re.compile(r"['’‘]?[0-9]{2,4}\.(?:1[0-2]|0?[1-9])\.(?:3[01]|[12][0-9]|0?[1-9])(?![0-9])")
# What goes on of an address of the web or of mail that a number stands in.
REST = re.compile(r"[A-Za-z0-9_.+/?=&%#:@-]{1,500}")
MAIL = re.compile(r"[A-Za-z0-9_.+-]{0,64}@[A-Za-z0-9.-]{1,190}")
LETTERS = re.compile(r"[A-Za-z]-?$")
JOINED = re.compile("[0-9]+(?:-[0-9]+)?")
NAMES = re.compile(r"(?:코로나|우편번호|\(우\)?|우\)) ?$")
# Letters behind digits that make a name of them (5G, 3D), where they are no unit of measure.
NAMING = re.compile(r"[0-9.,]{1,20}(?:G|D|K|S|F|A|B|P|X|Q|R|C|H|V|E|N|-[A-Z])(?![A-Za-z])")


def end_of_silence(said: str, place: int) -> int:
    """Where what begins with digits at a place, and is no figure, ends; 0 where a figure may begin."""
    before = said[max(place - 40, 0) : place]
    if _in_address(before):
        found = REST.match(said, place)
        return found.end() if found else 0
    if mail := MAIL.match(said, place):
        return mail.end()
    if not DATE.match(said, place) and (found := NUMBERS.match(said, place)):
        return found.end()
    if LETTERS.search(before[-12:]) or NAMES.search(before[-6:]):
        digits = JOINED.match(said, place)
        return digits.end() if digits else 0
    found = NAMING.match(said, place)
    return found.end() if found else 0


def _in_address(before: str) -> bool:
    word = before[max(before.rfind(" "), before.rfind("\n")) + 1 :]
    return "://" in word or "www." in word or ("@" in word and word.isascii())
