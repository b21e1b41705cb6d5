"""Tables with a head and cells of one line each, as Markdown has them."""

from collections.abc import Callable

from lxml import html

from scripts.importing.tree import made

_MOST_COLUMNS = 50
Inline = Callable[[html.HtmlElement], html.HtmlElement]
"""Gives a cell's content as a paragraph."""


def plain_table(table: html.HtmlElement, inline: Inline) -> html.HtmlElement | None:
    """Give a table whose rows all have as many cells, the first row as its head; None for fewer than two columns.

    A cell that goes over several columns or rows stands in the first of its places, and the others are empty.
    """
    grid = _grid([row for row in table.iter("tr") if next(row.iterancestors("table")) is table])
    width = max((x + 1 for _, x in grid), default=0)
    if width < 2:
        return None
    plain = made("table")
    for y in range(1 + max(y for y, _ in grid)):
        line = html.Element("tr")
        line.extend(_cell("td" if y else "th", grid.get((y, x)), inline) for x in range(width))
        if y == 0 or any(len(cell) or (cell.text or "").strip() for cell in line):
            plain.append(line)
    return plain


def _grid(rows: list[html.HtmlElement]) -> dict[tuple[int, int], html.HtmlElement | None]:
    """Give what stands in each row and column; None where a cell reaches that begins elsewhere."""
    grid: dict[tuple[int, int], html.HtmlElement | None] = {}
    for y, row in enumerate(rows):
        x = 0
        for cell in row.iterchildren("td", "th"):
            while (y, x) in grid:
                x += 1
            down, across = _span(cell, "rowspan", len(rows) - y), _span(cell, "colspan", _MOST_COLUMNS)
            grid |= {(y + i, x + j): None for i in range(down) for j in range(across)}
            grid[(y, x)] = cell
    return grid


def _cell(tag: str, cell: html.HtmlElement | None, inline: Inline) -> html.HtmlElement:
    plain = made(tag)
    if cell is not None:
        paragraph = inline(cell)
        plain.text = paragraph.text
        plain.extend(list(paragraph))
    return plain


def _span(cell: html.HtmlElement, key: str, most: int) -> int:
    value = cell.get(key, "1").strip()
    return max(1, min(int(value[:4]), most)) if value.isdecimal() else 1
