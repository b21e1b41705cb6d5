"""What stands beside a link to something printed."""

from typing import NamedTuple


class Sheet(NamedTuple):
    """One printed file: its pages, and its size in bytes."""

    pages: int
    size: int

    def __str__(self) -> str:
        """Give format, pages and size, such as "PDF, 2 pages, 84 KB" (a KB is 1,000 bytes)."""
        return f"PDF, {self.pages} {'page' if self.pages == 1 else 'pages'}, {_size(self.size)}"


def _size(size: int) -> str:
    return f"{max(1, round(size / 1000))} KB" if size < 999_500 else f"{size / 1_000_000:.1f} MB"
