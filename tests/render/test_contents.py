import pytest
from spotlight.render.contents import Heading, contents

THREE = '<h2 id="one">One</h2><p>Text</p><h3 class="x" id="two">Two &amp; <em>half</em></h3><h2 id="three">Three</h2>'


def test_second_and_third_headings_with_anchors_are_listed_in_words() -> None:
    assert contents(f"<h1 id='top'>Top</h1>{THREE}<h2>No anchor</h2><h4 id='deep'>Deep</h4>") == [
        Heading(2, "one", "One"),
        Heading(3, "two", "Two & half"),
        Heading(2, "three", "Three"),
    ]


def test_a_heading_that_nobody_looks_for_is_left_out() -> None:
    page = THREE + '<h2 id="owner" data-not-in-contents>About this page</h2>'
    assert [heading.anchor for heading in contents(page)] == ["one", "two", "three"]


@pytest.mark.parametrize("page", ["", "<p>Text</p>", '<h2 id="one">One</h2><h2 id="two">Two</h2>'])
def test_a_page_with_few_headings_has_no_contents(page: str) -> None:
    assert contents(page) == []
