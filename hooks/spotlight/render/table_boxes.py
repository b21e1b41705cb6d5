"""Tables in boxes that scroll, so that a wide one never widens its page (WCAG 2.2, 1.4.10)."""

from lxml import html


def add_table_boxes(tree: html.HtmlElement) -> None:
    """Put each table of a page into a `div` of the class `table-box`."""
    for table in list(tree.iter("table")):
        box = html.Element("div", {"class": "table-box"})
        parent = table.getparent()
        box.tail, table.tail = table.tail, None
        parent.replace(table, box)
        box.append(table)
