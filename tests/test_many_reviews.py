"""A site with many reviews: each is reached without JavaScript, and no page grows with them."""

import posixpath
import re
from collections import deque
from collections.abc import Mapping
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from lxml import html
from spotlight.render.review_lists import LONGEST

from tests.preview.served import serve
from tests.render.many_reviews import many_reviews
from tests.small_site import small_project, write

pytestmark = pytest.mark.xdist_group("many reviews")

MANY = {"2024": 2 * LONGEST + 4, "2023": 6, "null": 1}
TWICE = {"2024": 4 * LONGEST + 8, "2023": 12, "null": 2}
SAME_BYTES = 0.02
REVIEWS_IN_LISTS = "//main//li//a[1]/@href | //main//th/a/@href"
A_REVIEW = re.compile(r"(20\d\d|no-date)-\d{3}/$")
IN_A_YEAR = re.compile(r"reviews/(\d{4}|without-date)/(\d+/)?$")

Files = Mapping[str, bytes]


def built(folder: Path, numbers: Mapping[str, int]) -> Files:
    """Give the files of a site with so many reviews, as the preview makes them: it shows pages before it prints."""
    project = folder / "project"
    project.mkdir()
    write(small_project(project) / "content", many_reviews(numbers, "listening, sharing"))
    with serve(project) as served:
        (site,) = served.temporary.iterdir()
        found = (path for path in site.rglob("*") if path.suffix in {".html", ".xml", ".js"})
        return {
            path.relative_to(site).as_posix(): path.read_bytes() for path in found if ".building" not in path.parts
        }


@pytest.fixture(scope="module")
def sites(tmp_path_factory: pytest.TempPathFactory) -> tuple[Files, Files]:
    """Give a site with many reviews, and one with twice as many."""
    return built(tmp_path_factory.mktemp("many"), MANY), built(tmp_path_factory.mktemp("twice"), TWICE)


def pages_of(site: Files) -> dict[str, bytes]:
    """Give every page by its path."""
    return {path.removesuffix("index.html"): page for path, page in site.items() if path.endswith("index.html")}


def values(page: bytes, path: str) -> list[str]:
    """Give the values that an XPath finds on a page."""
    found = html.document_fromstring(page).xpath(path)
    assert isinstance(found, list)
    return [str(value) for value in found]


def links_of(path: str, page: bytes) -> list[str]:
    """Give the paths of the pages that a page leads to."""
    hrefs = map(urlsplit, values(page, "//a/@href | //iframe/@src"))
    inside = (posixpath.normpath(posixpath.join("/", path, href.path)) for href in hrefs if not href.scheme)
    return ["" if target == "/" else f"{target[1:]}/" for target in inside]


def test_every_page_is_reached_from_home(sites: tuple[Files, Files]) -> None:
    pages = pages_of(sites[0])
    waiting, reached = deque([""]), {""}
    while waiting:
        path = waiting.popleft()
        new = {target for target in links_of(path, pages[path]) if target in pages} - reached
        reached |= new
        waiting.extend(new)
    assert sorted(pages.keys() - reached) == []
    assert len([path for path in reached if path.startswith("reviews/2024-")]) == MANY["2024"]


def test_links_to_lists_lead_to_pages(sites: tuple[Files, Files]) -> None:
    pages = pages_of(sites[0])
    lists = {target for path, page in pages.items() for target in links_of(path, page) if IN_A_YEAR.search(target)}
    assert {"reviews/2024/", "reviews/2024/3/", "reviews/without-date/", "themes/sharing/reviews/2024/2/"} <= lists
    assert lists <= pages.keys()


def test_no_page_lists_more_than_its_limit(sites: tuple[Files, Files]) -> None:
    listed = {
        path: sum(1 for link in values(page, REVIEWS_IN_LISTS) if A_REVIEW.search(link))
        for path, page in pages_of(sites[1]).items()
    }
    assert max(listed.values()) == LONGEST
    assert listed["reviews/2024/2/"] == LONGEST
    assert listed["browse/"] == LONGEST


def test_no_page_grows_with_the_reviews(sites: tuple[Files, Files]) -> None:
    many, twice = map(pages_of, sites)
    last = {path for path in many if IN_A_YEAR.search(path) and b'rel="next"' not in many[path]}
    grown = {path: len(twice[path]) / len(many[path]) - 1 for path in many.keys() - last}
    assert {path: share for path, share in grown.items() if abs(share) > SAME_BYTES} == {}


def test_lists_are_for_readers_and_search_engines_and_not_for_the_search(sites: tuple[Files, Files]) -> None:
    site = sites[0]
    second = site["reviews/2024/2/index.html"]
    assert values(second, "//h1/text()") == ["Reviews: 2024, page 2 of 3"]
    assert values(second, "//nav[@aria-label='Breadcrumb']//a/@href") == ["../../..", "../../"]
    assert values(second, "//a[@rel='prev']/@href | //a[@rel='next']/@href") == ["../", "../3/"]
    (canonical,) = values(second, "//link[@rel='canonical']/@href")
    assert canonical.endswith("/reviews/2024/2/")
    assert canonical in site["sitemap.xml"].decode()
    assert b"noindex" not in second
    assert b"reviews/2024/" not in site["search/core.js"]
