"""`web.config`, which no IIS reads here: held to what Microsoft documents of its elements, and to the table of rules.

https://learn.microsoft.com/en-us/iis/configuration/system.webserver/
"""

from collections.abc import Iterator
from pathlib import Path

import pytest
from lxml import etree
from spotlight.publish.servers.content_types import FEED, OTHER_TYPES, TEXT_TYPES, content_type
from spotlight.publish.servers.rules import CACHING, EVERYTHING, FINGERPRINTED, POLICY, headers_for
from spotlight.publish.servers.survey import survey

pytestmark = pytest.mark.xdist_group("servers")

ALLOWED = {
    "configuration": set(),
    "location": {"path"},
    "system.webServer": set(),
    "defaultDocument": {"enabled"},
    "files": set(),
    "clear": set(),
    "directoryBrowse": {"enabled"},
    "urlCompression": {"doStaticCompression"},
    "httpErrors": {"errorMode"},
    "error": {"statusCode", "subStatusCode", "path", "responseMode"},
    "staticContent": set(),
    "mimeMap": {"fileExtension", "mimeType"},
    "clientCache": {"cacheControlMode", "cacheControlMaxAge", "cacheControlCustom"},
    "httpProtocol": set(),
    "customHeaders": set(),
    "add": {"name", "value"},
    "remove": {"name", "fileExtension", "statusCode", "subStatusCode"},
}
"""The elements that are used and their attributes, all of which a site's own web.config may set."""

INSIDE = {
    "system.webServer": {"configuration", "location"},
    "location": {"configuration"},
    "files": {"defaultDocument"},
    "error": {"httpErrors"},
    "mimeMap": {"staticContent"},
    "clientCache": {"staticContent"},
    "customHeaders": {"httpProtocol"},
}
"""Where elements may stand; the sections stand in system.webServer."""


@pytest.fixture(scope="session")
def root(built_site: Path) -> etree._Element:
    return etree.parse(built_site / "web.config").getroot()


def elements(root: etree._Element) -> Iterator[etree._Element]:
    return (element for element in root.iter() if isinstance(element.tag, str))


def test_it_holds_what_microsoft_documents_and_in_its_place(root: etree._Element) -> None:
    for element in elements(root):
        extra = {*element.attrib} - ALLOWED[str(element.tag)]
        assert not extra, element.tag
        if element.tag in INSIDE:
            parent = element.getparent()
            assert parent is not None
            assert parent.tag in INSIDE[str(element.tag)]


def test_what_the_server_has_already_is_removed_before_it_is_added(root: etree._Element) -> None:
    """IIS answers every page with an error where a web.config adds what is there."""
    for collection, added, key in [("staticContent", "mimeMap", "fileExtension"), ("customHeaders", "add", "name")]:
        for section in root.iter(collection):
            removed: list[str | None] = []
            for child in elements(section):
                if child.tag == "remove":
                    removed.append(child.get(key))
                elif child.tag == added:
                    assert child.get(key) in removed
            assert len(removed) == len(set(removed))


def test_no_place_is_named_twice_and_all_are_there(root: etree._Element, built_site: Path) -> None:
    places = [str(location.get("path")) for location in root.iter("location")]
    assert len(places) == len(set(places))
    assert [place for place in places if not (built_site / place).exists()] == []


def headers_at(path: str, root: etree._Element) -> dict[str, str]:
    """Give the headers of a file: those for all, then those of the folders and the file that it is in."""
    sections = [root.find("system.webServer")]
    for location in root.iter("location"):
        place = str(location.get("path"))
        if path == place or path.startswith(f"{place}/"):
            sections.append(location.find("system.webServer"))
    headers: dict[str, str] = {}
    for section in sections:
        assert section is not None
        for child in section.iterfind("httpProtocol/customHeaders/*"):
            headers.pop(str(child.get("name")), None)
            if child.tag == "add":
                headers[str(child.get("name"))] = str(child.get("value"))
        cache = section.find("staticContent/clientCache")
        if cache is not None and cache.get("cacheControlMode") == "DisableCache":
            headers[CACHING] = "no-cache"
        elif cache is not None:
            assert cache.get("cacheControlMaxAge") == "365.00:00:00"
            headers[CACHING] = "public, max-age=31536000, immutable"
    return headers


def test_pages_and_data_have_the_headers_of_the_table(root: etree._Element, built_site: Path) -> None:
    table = survey(built_site).table
    paths = [path.relative_to(built_site).as_posix() for path in built_site.rglob("*") if path.is_file()]
    pages = [path for path in paths if path.endswith(".html") and not path.startswith("briefings/")]
    assert len(pages) > 50
    for path in pages:
        assert (path, headers_at(path, root)) == (path, headers_for(path, table))
    for path in (path for path in paths if not path.endswith(".html")):
        wanted = headers_for(path, table)
        if path.startswith("assets/") and not FINGERPRINTED.holds(path):
            del wanted[CACHING]  # notes beside the typefaces
        assert headers_at(path, root).items() >= wanted.items()


def test_files_to_print_are_sent_without_a_policy(root: etree._Element, built_site: Path) -> None:
    everybody = next(rule.headers for rule in survey(built_site).table if rule.place == EVERYTHING)
    papers = [path.relative_to(built_site).as_posix() for path in built_site.rglob("*.pdf")]
    assert papers
    for path in papers:
        headers = headers_at(path, root)
        assert POLICY not in headers
        assert headers.items() >= everybody.items()


def test_every_kind_of_file_has_its_type(root: etree._Element) -> None:
    section = root.find("system.webServer/staticContent")
    assert section is not None
    types = {str(each.get("fileExtension")): each.get("mimeType") for each in section.iter("mimeMap")}
    assert types == {f".{ending}": content_type(f"a.{ending}") for ending in (*TEXT_TYPES, *OTHER_TYPES)}
    feed = root.find(f"location[@path='{FEED}']/system.webServer/staticContent/mimeMap")
    assert feed is not None
    assert feed.get("mimeType") == content_type(FEED)


def test_the_page_for_lost_readers_is_a_file_beside_it(root: etree._Element, built_site: Path) -> None:
    error = root.find("system.webServer/httpErrors/error")
    assert error is not None
    attributes = {str(name): str(value) for name, value in error.attrib.items()}
    assert attributes == {"statusCode": "404", "subStatusCode": "-1", "path": "404.html", "responseMode": "File"}
    assert (built_site / "404.html").is_file()
