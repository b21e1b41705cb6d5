"""A product set in the largest of its sizes that keeps it to its sides."""

from collections.abc import Callable
from typing import NamedTuple

from spotlight.render.products.product import Product
from spotlight.render.read_back import count_pages, page_texts


class Fitted(NamedTuple):
    """A PDF, and the text of each of its pages."""

    pdf: bytes
    pages: list[str]


def fitted(product: Product, typeset: Callable[[float], bytes]) -> Fitted:
    """Set a product; `typeset` gives its PDF in a text size, in points. What fits in no size is set in the first.

    A smaller type saves a page at most: what is longer by more is set once.
    """
    attempts: list[bytes] = []
    for size in product.sizes:
        attempts.append(typeset(size))
        over = 0 if product.sides is None else count_pages(attempts[-1]) - product.sides
        if over <= 0:
            return Fitted(attempts[-1], page_texts(attempts[-1]))
        if over > 1:
            break
    return Fitted(attempts[0], page_texts(attempts[0]))


def too_long(product: Product, pdf: bytes, pages: int) -> str:
    """Say how many words are too many for a product that must keep to its sides; empty where it does."""
    if not product.must_fit or product.sides is None or pages <= product.sides:
        return ""
    words = sum(len(text.split()) for text in page_texts(pdf)[product.sides :])
    sides = "one side" if product.sides == 1 else f"{product.sides} sides"
    return f"{product.shown} is too long for {sides} ({product.path}): about {words} words too many"
