"""The word that somebody probably meant."""

from collections.abc import Iterable
from difflib import get_close_matches

_MOST_LISTED = 12


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """Give `'word' (did you mean 'known'?)`, or the word alone where nothing known is like it."""
    names = {name.lower(): name for name in sorted(known)}
    close = get_close_matches(word.lower(), names, n=1, cutoff=0.6)
    return f"'{word}' (did you mean '{names[close[0]]}'?)" if close else f"'{word}'"


def choose_from(word: str, known: Iterable[str]) -> str:
    """Give what `did_you_mean` gives, and all the words that may be used where they are few."""
    names = sorted(known)
    listed = f"; there are {', '.join(names)}" if 0 < len(names) <= _MOST_LISTED else ""
    return did_you_mean(word, names) + listed
