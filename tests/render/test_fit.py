"""A product set in the largest type that keeps it to its sides, with real Typst."""

from pathlib import Path

import pytest
from spotlight.render.fit import fitted, too_long
from spotlight.render.products.product import Product
from spotlight.render.typesetter import Typesetter

from tests.small_site import PROJECT

LINES = """\
#let data = json(bytes(sys.inputs.data))
#set document(title: "Lines", date: datetime(year: 2026, month: 1, day: 1))
#set page(width: 200pt, height: 100pt, margin: 0pt)
#set text(font: "Atkinson Hyperlegible Next", size: 8pt, lang: "en")
#show heading: set block(above: 0pt, below: 0pt)
#block(height: data.size * 1pt, above: 0pt, below: 0pt, heading[Lines])
#for n in range(1, data.lines) { block(height: data.size * 1pt, above: 0pt, below: 0pt)[Line #n] }
"""
"""Lines as high as the text size: a page of 100 points holds as many as go into it."""


def product(sizes: tuple[float, ...], sides: int | None, *, must_fit: bool = False) -> Product:
    return Product("briefings/x.pdf", "guides/x.md", "lines.typ", 0, dict, sizes, sides, must_fit)


@pytest.fixture
def typesetter(tmp_path: Path) -> Typesetter:
    (tmp_path / "lines.typ").write_text(LINES)
    return Typesetter(tmp_path, PROJECT / "themes" / "fonts")


@pytest.mark.parametrize(
    ("lines", "sides", "tried", "pages"),
    [
        pytest.param(20, 2, [10], 2, id="it fits at once"),
        pytest.param(21, 2, [10, 9], 2, id="a smaller type saves the last side"),
        pytest.param(24, 2, [10, 9, 8], 2, id="the smallest does"),
        pytest.param(29, 2, [10, 9, 8], 3, id="no type does: the first is kept"),
        pytest.param(31, 2, [10], 4, id="two sides too many are not tried again"),
        pytest.param(31, None, [10], 4, id="no limit"),
    ],
)
def test_the_largest_size_that_fits(
    lines: int, sides: int | None, tried: list[float], pages: int, typesetter: Typesetter
) -> None:
    sizes = []

    def typeset(size: float) -> bytes:
        sizes.append(size)
        return typesetter.pdf("lines.typ", {"size": size, "lines": lines}, 0)

    result = fitted(product((10, 9, 8), sides), typeset)
    assert sizes == tried
    assert len(result.pages) == pages


def test_what_is_too_long_says_by_how_many_words(typesetter: Typesetter) -> None:
    pdf = typesetter.pdf("lines.typ", {"size": 10, "lines": 25}, 0)
    words = too_long(product((10,), 2, must_fit=True), pdf, 3)
    assert words == "content/guides/x.md is too long for 2 sides (briefings/x.pdf): about 10 words too many"
    assert too_long(product((10,), 3, must_fit=True), pdf, 3) == ""
    assert too_long(product((10,), 2), pdf, 3) == ""
