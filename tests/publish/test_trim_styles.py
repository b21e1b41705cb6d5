"""The shared style sheet without what no page can use."""

from pathlib import Path

import pytest
from spotlight.publish.trim_styles import trim_styles, trimmed, used_names

from tests.small_site import write

USED = frozenset(("card", "md-typeset"))


@pytest.mark.parametrize(
    ("styles", "left"),
    [
        (".card{color:red}", ".card{color:red}"),
        (".gone{color:red}", ""),
        (".card.gone, .md-typeset .card > p { color: red; }", ".md-typeset .card > p {color: red;}"),
        ("/* words */ p{}", "p{}"),
        (".card:not(.gone){}.card:is(.gone,p){}", ".card:not(.gone){}\n.card:is(.gone,p){}"),
        ("[class*=gone]{}#gone{}", "[class*=gone]{}\n#gone{}"),
        ('a[href=".gone"]{}', 'a[href=".gone"]{}'),
        ("@media print{.gone{}.card{}}", "@media print{.card{}}"),
        ("@media print{.gone{}}@supports (gap:1px){@media screen{.gone{}}}", ""),
        ("@font-face{src:url(a.woff2)}@keyframes gone{from{top:0}}", None),
        (":root{--gone:.5rem}", None),
        ('@charset "utf-8";p{}', "p{}"),
        ('.card::before{content:".gone }"}', None),
    ],
)
def test_what_names_a_class_that_is_nowhere_goes(styles: str, left: str | None) -> None:
    expected = styles.replace("}@keyframes", "}\n@keyframes") if left is None else left
    assert trimmed(styles, USED).strip() == expected


def test_classes_of_pages_and_words_of_scripts_are_used(tmp_path: Path) -> None:
    folder = write(
        tmp_path,
        {
            "index.html": '<p class="one two">',
            "deep/page.html": "<b class=three><i class='four'>",
            "assets/js/a.js": 'list.className = "five"; part.classList.add("md-six");',
            "assets/css/site.css": "".join(f".{name}{{}}" for name in ("one", "four", "md-six", "seven")),
        },
    )
    assert used_names(folder) >= {"one", "two", "three", "four", "five", "md-six"}
    trim_styles(folder)
    assert (folder / "assets/css/site.css").read_text() == ".one{}\n.four{}\n.md-six{}\n"
