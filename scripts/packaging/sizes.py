"""Sizes of files as people read them."""


def in_words(size: int) -> str:
    """Give a number of bytes in words, in units of a thousand."""
    if size < 1000:
        return f"{size} bytes"
    return f"{size / 1000:,.0f} KB" if size < 1_000_000 else f"{size / 1_000_000:,.1f} MB"
