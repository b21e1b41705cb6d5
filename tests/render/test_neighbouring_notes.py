import re

import pytest
from spotlight.render.neighbouring_notes import mark_neighbouring_notes
from spotlight.render.page_tree import page_html, page_tree


def note(number: int) -> str:
    return f'<sup id="fnref:{number}"><a href="#fn:{number}">{number}</a></sup>'


@pytest.mark.parametrize(
    ("page", "marked"),
    [
        (f"<p>Seen.{note(1)}{note(2)}{note(3)}</p>", ["2", "3"]),
        (f"<p>Seen.{note(1)} {note(2)}</p>", ["2"]),
        (f"<p>Seen{note(1)} and heard.{note(2)}</p>", []),
        (f"<p>Seen.{note(1)}</p><p>{note(2)}</p>", []),
        (f"<p>x<sup>2</sup>{note(1)}</p>", []),
    ],
)
def test_a_number_right_after_another_is_marked(page: str, marked: list[str]) -> None:
    tree = page_tree(page)
    mark_neighbouring_notes(tree)
    assert re.findall(r'class="after-note"><a[^>]*>(\d)', page_html(tree)) == marked
