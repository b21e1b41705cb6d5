import pytest
from spotlight.render import print_markdown
from spotlight.render.print_markdown import UnprintableError

from tests.render.conftest import SiteWith, printed_markdown


def xml(body: str, site_with: SiteWith) -> str:
    return printed_markdown(body, site_with()).xml


def test_links_are_whole_and_numbered_once_each(site_with: SiteWith) -> None:
    text = printed_markdown(
        "[One](../glossary.md), [two](https://x.example.org/) and [one](../glossary.md).", site_with()
    )
    assert text.xml == (
        '<div><p><a href="https://learn.example.org/a/glossary/">One</a><note number="1"/>, '
        '<a href="https://x.example.org/">two</a><note number="2"/> and '
        '<a href="https://learn.example.org/a/glossary/">one</a><note number="1"/>.</p></div>'
    )
    assert text.notes == [
        {"xml": "<div>One</div>", "url": "https://learn.example.org/a/glossary/"},
        {"xml": "<div>Two</div>", "url": "https://x.example.org/"},
    ]


def test_citations_become_notes_and_their_list_goes(site_with: SiteWith) -> None:
    text = printed_markdown("It is so.[^first-source] And so.[^first-source]", site_with())
    assert text.xml == '<div><p>It is so.<note number="1"/> And so.<note number="1"/></p></div>'
    assert text.notes == [{"xml": "<div>A publisher, A source, 2022.</div>", "url": "https://www.example.org/source"}]


def test_typographic_quotes_and_entities_are_plain_characters(site_with: SiteWith) -> None:
    assert xml('"Yes" &amp; it\'s &copy; -- 3 < 4', site_with) == "<div><p>“Yes” &amp; it’s © – 3 &lt; 4</p></div>"


def test_html_is_shown_and_never_obeyed(site_with: SiteWith) -> None:
    assert "<script" not in xml("<script>alert(1)</script>", site_with)
    assert "&lt;script&gt;" in xml("<script>alert(1)</script>", site_with)


def test_lists_and_tables_hold_no_blank_text(site_with: SiteWith) -> None:
    assert xml("- one\n- two\n", site_with) == "<div><ul><li>one</li><li>two</li></ul></div>"
    assert xml("| a | b |\n|---|--:|\n| 1 | 2 |\n", site_with) == (
        "<div><table><thead><tr><th>a</th><th>b</th></tr></thead><tbody><tr><td>1</td><td>2</td></tr></tbody></table></div>"
    )


def test_what_runs_the_other_way_says_so(site_with: SiteWith) -> None:
    assert xml("## سلام Act", site_with) == '<div><h2 dir="rtl">سلام Act</h2></div>'
    assert xml("(1) سلام", site_with) == '<div><p dir="rtl">(1) سلام</p></div>'
    assert xml("Act سلام", site_with) == "<div><p>Act سلام</p></div>"
    assert xml("> سلام", site_with) == '<div><blockquote dir="rtl"><p>سلام</p></blockquote></div>'
    assert xml("> Act\n>\n> סלאם", site_with) == '<div><blockquote><p>Act</p><p dir="rtl">סלאם</p></blockquote></div>'


def test_what_runs_the_usual_way_inside_the_other_says_so_too(site_with: SiteWith) -> None:
    assert xml("- سلام\n- Act\n- 999", site_with) == (
        '<div><ul dir="rtl"><li>سلام</li><li dir="ltr">Act</li><li>999</li></ul></div>'
    )
    assert xml("| سلام | Act |\n|---|---|\n| 1 | سلام |\n", site_with) == (
        '<div><table dir="rtl"><thead><tr><th>سلام</th><th dir="ltr">Act</th></tr></thead>'
        "<tbody><tr><td>1</td><td>سلام</td></tr></tbody></table></div>"
    )


def test_an_element_that_no_template_knows_names_the_page(
    site_with: SiteWith, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delitem(print_markdown._KEPT, "blockquote")
    with pytest.raises(UnprintableError, match=r"content/guides/how\.md cannot be printed: .*<blockquote>"):
        xml("> Said aloud.", site_with)
