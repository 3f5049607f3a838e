"""How many slips of the fingers lie between two words, told by their letters; pure."""


def number(one: str, other: str, most: int) -> int:
    """How often a letter was missed, added, taken for another or typed before the one it follows; `most` + 1 for more.

    The optimal string alignment distance of Damerau and Levenshtein.
    """
    if abs(len(one) - len(other)) > most:
        return most + 1
    before: list[int] = []
    last = list(range(len(other) + 1))
    for row, letter in enumerate(one, start=1):
        now = [row]
        for column, wanted in enumerate(other, start=1):
            swapped = row > 1 and column > 1 and letter == other[column - 2] and one[row - 2] == wanted
            now.append(
                min(
                    last[column] + 1,
                    now[column - 1] + 1,
                    last[column - 1] + (letter != wanted),
                    before[column - 2] + 1 if swapped else most + 1,
                )
            )
        if min(now) > most:
            return most + 1
        before, last = last, now
    return min(last[-1], most + 1)
