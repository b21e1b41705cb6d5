"""Nobody is left out: axe finds nothing on any page of the site, in either scheme, wide and narrow."""

from collections.abc import Iterable
from pathlib import Path

import axe_playwright_python
import pytest
from playwright.sync_api import BrowserContext, Page

from tests.browser.site_pages import every_page, one_of_each_kind

pytestmark = pytest.mark.xdist_group("browser")

AXE = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text(encoding="utf-8")
RUN = """async () => {
    const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
    const found = await axe.run(document, { runOnly: { type: "tag", values: tags }, resultTypes: ["violations"] });
    return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join("  ")}`);
}"""
NARROW_DARK = {"viewport": {"width": 360, "height": 740}, "color_scheme": "dark"}
WIDE_LIGHT = {"viewport": {"width": 1280, "height": 900}, "color_scheme": "light"}
NARROW_LIGHT = NARROW_DARK | {"color_scheme": "light"}
WIDE_DARK = WIDE_LIGHT | {"color_scheme": "dark"}
SHOWN_BY_WIDTH = ("", "rota/", "themes/voice-of-the-child/", "search/?q=information")
"""Pages with all that one width alone shows: menus, contents, filters. The rest has been seen in both colours."""


def violations(page: Page) -> list[str]:
    page.evaluate(AXE)
    found: list[str] = page.evaluate(RUN)
    return found


def complaints(context: BrowserContext, address: str, paths: Iterable[str]) -> list[str]:
    page = context.new_page()
    found = []
    for path in paths:
        page.goto(address + path)
        found += [f"{path} {violation}" for violation in violations(page)]
    return found


@pytest.mark.parametrize("context", [NARROW_DARK], indirect=True, ids=["narrow and dark"])
def test_axe_finds_nothing_on_any_page(context: BrowserContext, address: str, site_folder: Path) -> None:
    pages = every_page(site_folder)
    assert len(pages) > 60
    assert complaints(context, address, pages) == []


@pytest.mark.parametrize("context", [WIDE_LIGHT], indirect=True, ids=["wide and light"])
def test_axe_finds_nothing_on_each_kind_of_page(context: BrowserContext, address: str, site_folder: Path) -> None:
    assert complaints(context, address, one_of_each_kind(site_folder)) == []


@pytest.mark.parametrize(
    "context", [NARROW_LIGHT, WIDE_DARK], indirect=True, ids=["narrow and light", "wide and dark"]
)
def test_axe_finds_nothing_in_the_other_colours(context: BrowserContext, address: str) -> None:
    assert complaints(context, address, SHOWN_BY_WIDTH) == []


@pytest.mark.parametrize(
    "context", [NARROW_DARK, WIDE_LIGHT], indirect=True, ids=["narrow and dark", "wide and light"]
)
def test_axe_finds_nothing_with_things_open(context: BrowserContext, address: str) -> None:
    page = context.new_page()
    page.goto(f"{address}themes/voice-of-the-child/")
    page.keyboard.press("/")
    page.get_by_role("searchbox").fill("curiosity")
    page.get_by_role("dialog").get_by_role("link").first.wait_for()
    assert violations(page) == []
    page.get_by_role("dialog").get_by_role("button", name="Close").click()
    page.locator("button.term").first.click()
    assert violations(page) == []
    page.goto(f"{address}browse/")
    page.locator(".filter-box").evaluate("box => { box.open = true; }")
    page.get_by_label("Review", exact=True).check()
    assert violations(page) == []
    if page.viewport_size and page.viewport_size["width"] < 700:
        page.get_by_role("button", name="Menu").click()
        assert violations(page) == []
