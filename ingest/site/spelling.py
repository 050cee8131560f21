"""How far one spelling is from another: for suggestions where a search found nothing."""

from __future__ import annotations

MOST_EDITS = 2
LONGEST = 64  # letters of a word that is compared: the cost grows with the square


def edits(one: str | None, other: str | None) -> int | None:
    """Letters changed, added, left out or swapped with their neighbour; None for more than fit a word of this length.

    Words of up to four letters may differ in one, longer ones in two.

    >>> edits("lavrof", "lavrov"), edits("lavorv", "lavrov"), edits("kerry", "lavrov"), edits("un", "up")
    (1, 1, None, None)
    """
    if not one or not other or one == other or max(len(one), len(other)) > LONGEST:
        return None
    allowed = 0 if len(one) < 3 else 1 if len(one) < 5 else MOST_EDITS
    if abs(len(one) - len(other)) > allowed:
        return None
    found = _distance(one, other, allowed)
    return found if found <= allowed else None


def _distance(one: str, other: str, allowed: int) -> int:
    """Optimal string alignment distance; given up, as more than allowed, where no row can come below that."""
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, letter in enumerate(one, 1):
        last, before, row = before, row, [i, *([0] * len(other))]
        for j, match in enumerate(other, 1):
            row[j] = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (letter != match))
            if i > 1 and j > 1 and letter == other[j - 2] and one[i - 2] == match:
                row[j] = min(row[j], last[j - 2] + 1)
        if min(row) > allowed:
            return allowed + 1
    return row[-1]
