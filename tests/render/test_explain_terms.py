import re
from collections.abc import Sequence

import pytest
from spotlight.catalogue.models.references import Term
from spotlight.render.explain_terms import explain_terms
from spotlight.render.page_tree import page_html, page_tree

TERMS = (
    Term(term="Rapid review", meaning="A quick look."),
    Term(term="Review", meaning="A look."),
    Term(term="Child in need", short="CIN", meaning="A child who needs help."),
)


def explained(page: str, terms: Sequence[Term] = TERMS) -> str:
    tree = page_tree(page)
    explain_terms(tree, terms, "../glossary/")
    return page_html(tree)


def marked(page: str) -> str:
    """Give a page with each explained word in square brackets, without the explanations."""
    text = re.sub(r"<div id=.*", "", explained(page))
    return re.sub(r"<button[^>]*>(.*?)</button>", r"[\1]", text)


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        ("<p>A rapid review.</p>", "<p>A [rapid review].</p>"),
        ("<p>Two rapid reviews.</p>", "<p>Two [rapid reviews].</p>"),
        ("<p>Review, review</p><p>review</p>", "<p>[Review], review</p><p>review</p>"),
        ("<p>CIN or a child in need</p>", "<p>[CIN] or a child in need</p>"),
        ("<p>cin and previews</p>", "<p>cin and previews</p>"),
        (
            "<h2>Review</h2><p><a href='x'>review</a> review</p>",
            '<h2>Review</h2><p><a href="x">review</a> [review]</p>',
        ),
        (
            "<p><em>one <b>review</b> two</em> CIN, &lt;b&gt;</p>",
            "<p><em>one <b>[review]</b> two</em> [CIN], &lt;b&gt;</p>",
        ),
        ('<p>x</p><div class="footnote"><p>review</p></div>', '<p>x</p><div class="footnote"><p>review</p></div>'),
        ("1 &lt; 2 review", "1 &lt; 2 [review]"),
    ],
)
def test_the_first_use_of_each_term_is_explained(page: str, expected: str) -> None:
    assert marked(page) == expected


def test_an_explanation_opens_from_its_word_and_leads_to_the_glossary() -> None:
    page = explained("<p>CIN</p>")
    assert 'popovertarget="term-child-in-need"' in page
    assert '<div id="term-child-in-need" class="term-meaning" popover="auto">' in page
    assert "<strong>Child in need (CIN)</strong>: A child who needs help." in page
    assert '<a href="../glossary/#child-in-need">' in page


def test_a_glossary_without_terms_changes_nothing() -> None:
    assert explained("<p>CIN</p>", ()) == "<p>CIN</p>"
