"""What the words beside a number say that it is."""

import re

GAP = r"[ \-./_]{0,3}"
"""What people write between the groups of a number."""


def not_after(words: str) -> str:
    """Give the beginning of a pattern that none of the words may stand in front of."""
    return "".join(rf"(?<!\b{word}[ ])" for word in words.split())


def labelled(near: str, label: re.Pattern[str], others: re.Pattern[str]) -> bool | None:
    """Say whether the label is the last one in the words before something.

    None where there is neither the label nor one of the others, which say that it is something else.
    """
    ours = _last_end(near, label)
    theirs = _last_end(near, others)
    return None if ours == theirs else ours > theirs


def _last_end(near: str, label: re.Pattern[str]) -> int:
    return max((found.end() for found in label.finditer(near)), default=-1)
