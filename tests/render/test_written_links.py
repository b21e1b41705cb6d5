import pytest
from spotlight.render.page_tree import page_html, page_tree
from spotlight.render.written_links import add_addresses

PAGE = "https://learn.example.org/here/themes/listening/"


def with_addresses(page: str) -> str:
    tree = page_tree(page)
    add_addresses(tree, PAGE)
    return page_html(tree)


@pytest.mark.parametrize(
    ("href", "address"),
    [
        ("../../reviews/2022-example/", "https://learn.example.org/here/reviews/2022-example/"),
        ("../../glossary/#rapid-review", "https://learn.example.org/here/glossary/#rapid-review"),
        ("./briefing/", "https://learn.example.org/here/themes/listening/briefing/"),
    ],
)
def test_a_link_to_another_page_has_its_whole_address(href: str, address: str) -> None:
    page = with_addresses(f'<p>Read <a href="{href}">this</a> &amp; think.</p>')
    assert page == f'<p>Read <a href="{href}" data-address="{address}">this</a> &amp; think.</p>'


@pytest.mark.parametrize("href", ["#fn:1", "https://www.example.org/", "mailto:a@example.org", "tel:999"])
def test_other_links_are_left_alone(href: str) -> None:
    page = f'Words &lt; <a href="{href}">this</a><p>More.</p>'
    assert with_addresses(page) == page
