"""Today's theme in a frame on somebody else's page."""

from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, expect

from tests.browser.clock import at
from tests.browser.conftest import serve

pytestmark = pytest.mark.xdist_group("browser")

SITE = "https://spotlight.example.org/"


@pytest.mark.parametrize(
    "context", [{"permissions": ["clipboard-read", "clipboard-write"]}], indirect=True, ids=["may copy"]
)
def test_the_snippet_works_on_a_page_of_another_origin(context: BrowserContext, address: str, tmp_path: Path) -> None:
    page = context.new_page()
    page.goto(address + "embed/")
    page.get_by_role("button", name="Copy the code for your page").click()
    expect(page.locator("[data-copy-status]")).to_have_text("Copied.")
    snippet = page.evaluate("navigator.clipboard.readText()")
    assert f'src="{SITE}embed/today/"' in snippet
    column = f'<!doctype html><link rel="icon" href="data:,"><div style="width: 240px">{snippet}</div>'
    (tmp_path / "page.html").write_text(column.replace(SITE, address), encoding="utf-8")
    with serve(tmp_path) as intranet:
        at("2026-11-24T09:00", page, intranet + "page.html")
        frame = page.frame_locator('iframe[title="Today\'s theme from Spotlight"]')
        expect(frame.get_by_role("heading", level=1)).to_have_text("Today's theme")
        expect(frame.locator("[data-today-theme]")).to_have_text("Professional curiosity and challenge")
        assert frame.locator("html").evaluate("html => html.scrollWidth <= html.clientWidth")
        link = frame.get_by_role("link", name="Read the briefing (7 minutes) (opens in a new tab)")
        expect(link).to_have_attribute("rel", "noopener")
        with context.expect_page() as opened:
            link.click()
        expect(opened.value.locator("h1")).to_contain_text("Seven-minute briefing")
        assert page.url == intranet + "page.html"


def test_the_frame_is_light_and_follows_dark_colours(context: BrowserContext, address: str) -> None:
    page = context.new_page()
    sizes: dict[str, int] = {}
    page.on("response", lambda response: sizes.update({response.url.removeprefix(address): len(response.body())}))
    at("2026-11-24T09:00", page, address + "embed/today/")
    page.wait_for_load_state("networkidle")
    ours = {name: size for name, size in sizes.items() if name.endswith((".css", ".js")) and name != "rota.js"}
    assert not [name for name in ours if "stylesheets" in name or "bundle" in name]
    assert sum(ours.values()) < 20_000
    ground = "() => getComputedStyle(document.documentElement).backgroundColor"
    assert page.evaluate(ground) == "rgb(255, 255, 255)"
    page.emulate_media(color_scheme="dark")
    expect(page.locator("html")).to_have_attribute("data-md-color-scheme", "slate")
    assert page.evaluate(ground) == "rgb(20, 33, 38)"
    expect(page.locator("meta[name=robots]")).to_have_attribute("content", "noindex")
