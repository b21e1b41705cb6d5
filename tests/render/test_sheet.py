"""The words beside a link to something printed."""

import pytest
from spotlight.render.sheet import Sheet


@pytest.mark.parametrize(
    ("pages", "size", "words"),
    [
        (1, 84_400, "PDF, 1 page, 84 KB"),
        (2, 300, "PDF, 2 pages, 1 KB"),
        (13, 999_499, "PDF, 13 pages, 999 KB"),
        (13, 999_500, "PDF, 13 pages, 1.0 MB"),
        (40, 2_340_000, "PDF, 40 pages, 2.3 MB"),
    ],
)
def test_a_sheet_says_its_pages_and_its_size(pages: int, size: int, words: str) -> None:
    assert str(Sheet(pages, size)) == words
