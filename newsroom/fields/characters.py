"""Characters that XML 1.0 has no place for: word processors leave them, and no reader ever sees them."""

import re

# Of what is left out a vertical tab and a form feed part words, as the soft line break of Word does.
PARTING = re.compile("[\x0b\x0c]")
# What is not in the production Char of XML 1.0 (section 2.2).
UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def writable(text: str) -> str:
    """`text` without what no XML file can hold; what parts words there is a blank."""
    return UNWRITABLE.sub("", PARTING.sub(" ", text))
