"""Without JavaScript every page is reached from the home page, under a path, and no control is there in vain."""

import urllib.request
from collections import deque
from pathlib import Path
from urllib.parse import unquote, urldefrag, urljoin

import pytest
from lxml import html
from playwright.sync_api import BrowserContext

from tests.browser.site_pages import every_page, one_of_each_kind

pytestmark = pytest.mark.xdist_group("browser")

IN_VAIN = """() => [...document.querySelectorAll("button, input, select, textarea, summary, [role=button], form")]
  .filter((element) => element.checkVisibility({ visibilityProperty: true }))
  .filter((element) => {
    const { localName, type } = element;
    if (localName === "button" && element.hasAttribute("popovertarget")) return false;
    if (localName === "button") return !element.form || type === "button";
    if (localName === "summary") return element.parentElement.textContent.trim() === element.textContent.trim();
    if (localName === "form") return element.role === "search";
    return !["radio", "checkbox"].includes(type) && !element.readOnly;
  })
  .map((element) => element.outerHTML.slice(0, 120))"""
"""Controls that a reader sees and that only a script could make do something. Radio buttons and boxes to tick work by
style or on their own, and addresses to copy can be copied by hand."""


def fetched(address: str) -> tuple[int, str, bytes]:
    """Give the status, type and content that a server answers with."""
    try:
        with urllib.request.urlopen(address, timeout=10) as answer:
            return answer.status, answer.headers.get_content_type(), answer.read()
    except urllib.error.HTTPError as error:
        return error.code, "", b""


def links_of(tree: html.HtmlElement) -> list[str]:
    """Give where the links and frames of a page lead."""
    return [str(link) for element in tree.iter("a", "iframe") if (link := element.get("href") or element.get("src"))]


def test_every_page_and_every_printed_file_is_reached_from_home_and_no_link_is_broken(
    address: str, site_folder: Path
) -> None:
    waiting, reached, broken = deque([(address, "home")]), {address}, []
    anchors: dict[str, set[str]] = {}
    wanted: set[tuple[str, str, str]] = set()
    while waiting:
        here, above = waiting.popleft()
        status, kind, content = fetched(here)
        if status != 200:
            broken.append((above, here, status))
        if kind != "text/html":
            continue
        tree = html.document_fromstring(content)
        anchors[here] = {str(element.get("id")) for element in tree.iter()}
        for link in links_of(tree):
            target, anchor = urldefrag(urljoin(here, link))
            if not target.startswith(address):
                assert "://127.0.0.1" not in target, f"{here} leads out of the site's own path: {link}"
                continue
            wanted.add((here, target, unquote(anchor)))
            if target not in reached:
                reached.add(target)
                waiting.append((target, here))
    lost = [(here, target, anchor) for here, target, anchor in wanted if anchor and anchor not in anchors[target]]
    assert (broken, lost) == ([], [])
    printed = {path.relative_to(site_folder).as_posix() for path in site_folder.rglob("*.pdf")}
    assert printed
    assert {*every_page(site_folder), *printed} - {path.removeprefix(address) for path in reached} == set()


@pytest.mark.parametrize(
    "context",
    [{"java_script_enabled": False, "viewport": {"width": 360, "height": 740}}],
    indirect=True,
    ids=["no JavaScript"],
)
def test_no_control_is_shown_that_does_nothing(context: BrowserContext, address: str, site_folder: Path) -> None:
    page = context.new_page()
    found = []
    for path in one_of_each_kind(site_folder):
        page.goto(address + path)
        found += [f"{path}: {control}" for control in page.evaluate(IN_VAIN)]
        assert page.locator("h1").inner_text().strip(), path
    assert found == []
