"""English words by their stem (Snowball's English stemmer), the same for texts and questions; pure."""

from functools import lru_cache
from importlib.metadata import version


def stemmer_name() -> str:
    """Which stemmer it is: another version may give other stems."""
    return f"snowballstemmer {version('snowballstemmer')}"


@lru_cache(maxsize=4096)
def stem(word: str) -> str:
    """awards, awarded: award. Expects a word in small letters."""
    # Named by its module: what the package offers is another stemmer where PyStemmer is installed. Not kept: it holds
    # the word it works on, and two threads may ask at once.
    from snowballstemmer.english_stemmer import EnglishStemmer

    return str(EnglishStemmer().stemWord(word.removesuffix("'s")))
