"""How long a page takes to read."""

import math
from typing import Any

from spotlight.catalogue.document import Document

WORDS_A_MINUTE = 200
"""Slower than the 238 words of M. Brysbaert, How many words do we read per minute? (2019): these are read to think."""


def reading_minutes(document: Document[Any], *more: str) -> int:
    """Give the minutes, 1 or more, that a document's text takes to read, with other texts that its page shows."""
    return max(1, math.ceil(len(" ".join((document.words, *more)).split()) / WORDS_A_MINUTE))
