import re

import pytest
from spotlight.catalogue.references import Term
from spotlight.render.explain_terms import explain_terms

TERMS = (
    Term(term="Rapid review", meaning="A quick look."),
    Term(term="Review", meaning="A look."),
    Term(term="Child in need", short="CIN", meaning="A child who needs help."),
)


def marked(page: str) -> str:
    """Give a page with each explained word in square brackets, without the explanations."""
    explained = explain_terms(page, TERMS, "../glossary/")
    text = re.sub(r"<div id=.*", "", explained)
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
    explained = explain_terms("<p>CIN</p>", TERMS, "../glossary/")
    assert 'popovertarget="term-child-in-need"' in explained
    assert '<div id="term-child-in-need" class="term-meaning" popover="auto">' in explained
    assert "<strong>Child in need (CIN)</strong>: A child who needs help." in explained
    assert '<a href="../glossary/#child-in-need">' in explained


def test_a_glossary_without_terms_changes_nothing() -> None:
    assert explain_terms("<p>CIN</p>", (), "../glossary/") == "<p>CIN</p>"
