import pytest
from spotlight.render.addresses import absolute, path_of

SITE = "https://learn.example.org/a/"


@pytest.mark.parametrize(
    ("uri", "path"),
    [
        ("index.md", ""),
        ("about.md", "about/"),
        ("themes/voice/index.md", "themes/voice/"),
        ("themes/voice/briefing.md", "themes/voice/briefing/"),
        ("reviews/2022-x.md", "reviews/2022-x/"),
    ],
)
def test_each_page_has_its_folder(uri: str, path: str) -> None:
    assert path_of(uri) == path


@pytest.mark.parametrize(
    ("href", "address"),
    [
        ("../reviews/2022-x.md", SITE + "reviews/2022-x/"),
        ("../reviews/2022-x.md#what-happened", SITE + "reviews/2022-x/#what-happened"),
        ("#first", SITE + "guides/how/#first"),
        ("../index.md", SITE),
        ("../picture.png", SITE + "picture.png"),
        ("https://www.example.org/x", "https://www.example.org/x"),
        ("mailto:a@example.org", "mailto:a@example.org"),
    ],
)
def test_links_become_whole_addresses(href: str, address: str) -> None:
    assert absolute(href, "guides/how.md", SITE) == address
