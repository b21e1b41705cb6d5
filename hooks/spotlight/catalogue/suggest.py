"""The word that somebody probably meant."""

from collections.abc import Iterable
from difflib import get_close_matches


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """Give `'word' (did you mean 'known'?)`, or the word alone where nothing known is like it."""
    close = get_close_matches(word.lower(), sorted(known), n=1, cutoff=0.6)
    return f"'{word}' (did you mean '{close[0]}'?)" if close else f"'{word}'"
