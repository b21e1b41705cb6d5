"""Each page's policy as a real browser keeps it: it is in the way of nothing that the site does."""

import re
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Route, expect

from tests.browser.site_pages import NOT_FOUND, one_of_each_kind

pytestmark = pytest.mark.xdist_group("browser")

DRAWN = "new Promise(requestAnimationFrame)"
IN_BOTH = pytest.mark.parametrize(
    "context", [{"color_scheme": scheme} for scheme in ("light", "dark")], indirect=True, ids=["light", "dark"]
)


def look(page: Page) -> None:
    """Draw a page as it is on screen, in the other colour scheme and on paper."""
    expect(page.locator("meta[http-equiv='Content-Security-Policy']")).to_have_count(1)
    page.evaluate(DRAWN)
    page.emulate_media(color_scheme="dark")
    page.evaluate(DRAWN)
    page.emulate_media(media="print")
    page.evaluate(DRAWN)
    page.emulate_media(media="screen", color_scheme="light")


def stored(page: Page) -> dict[str, object]:
    """Give the names of all that the site keeps in a browser."""
    return dict(
        page.evaluate(
            """async () => ({
              cookies: document.cookie,
              local: Object.keys(localStorage),
              session: Object.keys(sessionStorage),
              databases: await indexedDB.databases(),
              caches: await caches.keys(),
              workers: (await navigator.serviceWorker.getRegistrations()).length,
            })"""
        )
    )


NOTHING = {"cookies": "", "local": [], "session": [], "databases": [], "caches": [], "workers": 0}


def test_no_kind_of_page_is_hindered_by_its_policy_or_keeps_anything(
    context: BrowserContext, address: str, site_folder: Path
) -> None:
    headers: set[str] = set()
    context.on("response", lambda response: headers.update(response.headers))
    page = context.new_page()
    for path in one_of_each_kind(site_folder):
        page.goto(address + path)
        look(page)
    assert "content-type" in headers
    assert "set-cookie" not in headers
    assert context.cookies() == []
    assert stored(page) == NOTHING


def test_the_page_for_lost_readers_is_not_hindered(context: BrowserContext, address: str, site_folder: Path) -> None:
    def from_the_root(route: Route) -> None:
        route.fulfill(path=site_folder / urlsplit(route.request.url).path.strip("/"))

    root = address.removesuffix("learn/here/")
    context.route(f"{root}**", from_the_root)
    page = context.new_page()
    page.goto(root + NOT_FOUND)
    look(page)
    assert page.evaluate("getComputedStyle(document.body).fontFamily").startswith('"Atkinson')


def test_from_a_folder_scripts_styles_fonts_and_pictures_load(windowed_browser: Browser, site_folder: Path) -> None:
    context = windowed_browser.new_context(color_scheme="dark")
    errors: list[str] = []
    context.on("console", lambda message: errors.append(message.text) if message.type == "error" else None)
    context.on("weberror", lambda error: errors.append(str(error.error)))
    page = context.new_page()
    for path in one_of_each_kind(site_folder):
        page.goto((site_folder / path / "index.html").as_uri())
        assert page.evaluate("[...document.images].every((image) => image.naturalWidth)")
        assert page.evaluate("[...document.fonts].some((font) => font.status === 'loaded')")
    page.goto((site_folder / "search/index.html").as_uri())
    page.locator("#search-input").fill("chronology")
    expect(page.locator("[data-search-page] [data-search-status]")).to_contain_text("result")
    context.close()
    assert errors == []


@IN_BOTH
def test_nothing_that_a_reader_does_is_hindered(context: BrowserContext, address: str) -> None:
    page = context.new_page()
    page.set_viewport_size({"width": 360, "height": 800})
    page.goto(address)
    root, before = page.locator("html"), page.locator("html").get_attribute("data-md-color-scheme")
    page.get_by_role("button", name=re.compile("Use (dark|light) colours")).click()
    expect(root).not_to_have_attribute("data-md-color-scheme", str(before))
    page.reload()
    expect(root).not_to_have_attribute("data-md-color-scheme", str(before))
    page.get_by_role("button", name="Menu").click()
    expect(page.get_by_role("dialog", name="Menu").get_by_role("link").first).to_be_visible()
    page.keyboard.press("Escape")
    page.keyboard.press("Control+k")
    page.keyboard.type("chronology")
    expect(page.get_by_role("dialog").get_by_role("listitem").first).to_be_visible()
    page.keyboard.press("Enter")
    expect(page.locator("[data-search-page] [data-search-status]")).to_contain_text("result")
    page.locator("[data-search-filters] summary").click()
    page.get_by_role("group", name="Kind").get_by_role("checkbox").first.check()
    assert stored(page) == NOTHING | {"local": ["spotlight.colours"]}


@pytest.mark.parametrize("path", ["today/", "rota/", "search/", "guides/practitioner-learning-events/"])
def test_each_kind_of_page_can_be_used_and_printed(path: str, context: BrowserContext, address: str) -> None:
    page = context.new_page()
    page.goto(address + path)
    for button in page.locator("article button:visible").all()[:2]:
        button.click()
    for summary in page.locator("article summary:visible").all()[:2]:
        summary.click()
    assert page.pdf().startswith(b"%PDF")
