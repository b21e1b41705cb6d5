"""Pages as a reader meets them."""

from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import pytest
from lxml import html
from playwright.sync_api import Browser, BrowserContext, expect

pytestmark = pytest.mark.xdist_group("browser")

KINDS = [
    "",
    "today/",
    "rota/",
    "message/",
    "embed/",
    "my-learning/",
    "browse/",
    "briefings/",
    "themes/",
    "themes/voice-of-the-child/",
    "themes/voice-of-the-child/briefing/",
    "themes/voice-of-the-child/session/",
    "reviews/",
    "reviews/2022-child-q/",
    "prompts/",
    "guides/",
    "guides/if-you-are-invited/",
    "events/",
    "events/example-learning-week/",
    "glossary/",
    "sources/",
    "search/",
    "about/",
    "accessibility/",
    "privacy/",
]


@pytest.mark.parametrize("width", [768])  # at 320, 360 and 1280 every page is looked at in test_every_page
@pytest.mark.parametrize("path", KINDS)
def test_each_kind_of_page_fits_and_has_one_heading_and_the_way_to_help(
    path: str, width: int, context: BrowserContext, address: str
) -> None:
    page = context.new_page()
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(address + path)
    expect(page.locator("h1")).to_have_count(1)
    expect(page.get_by_role("heading", name="Worried about a child?")).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_the_skip_link_is_first_and_leads_to_the_heading(context: BrowserContext, address: str) -> None:
    page = context.new_page()
    page.goto(address + "themes/voice-of-the-child/")
    page.keyboard.press("Tab")
    focused = page.locator(":focus")
    expect(focused).to_have_text("Skip to content")
    page.keyboard.press("Enter")
    assert page.url.endswith("#page-title")


def test_the_menu_of_a_narrow_screen_opens_and_closes_by_keyboard(context: BrowserContext, address: str) -> None:
    page = context.new_page()
    page.set_viewport_size({"width": 360, "height": 800})
    page.goto(address + "themes/voice-of-the-child/")
    opener, menu = page.get_by_role("button", name="Menu"), page.get_by_role("dialog", name="Menu")
    expect(menu).to_be_hidden()
    opener.focus()
    page.keyboard.press("Enter")
    expect(menu.get_by_role("button", name="Close")).to_be_focused()
    page.keyboard.press("Escape")
    expect(menu).to_be_hidden()
    expect(opener).to_be_focused()
    page.keyboard.press("Enter")
    menu.get_by_role("link", name="Professional curiosity").press("Enter")
    expect(page.locator("h1")).to_have_text("Professional curiosity and challenge")


def test_without_a_script_the_menu_is_at_the_foot_of_the_page(browser: Browser, address: str) -> None:
    page = browser.new_page(java_script_enabled=False, viewport={"width": 360, "height": 800})
    page.goto(address + "themes/voice-of-the-child/")
    page.get_by_role("link", name="Menu").click()
    pages = page.get_by_role("navigation", name="All sections and pages")
    expect(pages).to_be_in_viewport()
    pages.get_by_role("link", name="How reviews work").click()
    expect(page.locator("h1")).to_have_text("How reviews work")
    page.close()


def test_filters_work_without_a_script(browser: Browser, address: str) -> None:
    page = browser.new_page(java_script_enabled=False)
    page.goto(address + "prompts/")
    prompts = page.locator(".prompt:visible")
    expect(prompts).to_have_count(120)
    page.get_by_role("radio", name="Information sharing").check()
    expect(prompts).to_have_count(24)
    page.get_by_role("radio", name="Keep the child at the centre").check()
    assert 3 <= prompts.count() < 24
    page.get_by_role("button", name="Show all").click()
    expect(prompts).to_have_count(120)
    page.close()


def test_a_theme_leads_to_all_that_belongs_to_it(context: BrowserContext, address: str) -> None:
    page = context.new_page()
    page.goto(address + "themes/voice-of-the-child/")
    expect(page.get_by_role("heading", name="Prompts", exact=True)).to_be_visible()
    expect(page.locator(".prompt")).to_have_count(24)
    page.get_by_role("link", name="Child Q: local child safeguarding practice review").first.click()
    expect(page.locator("h1")).to_have_text("Child Q: local child safeguarding practice review")
    page.get_by_role("link", name="Voice of the child").first.click()
    expect(page.locator("h1")).to_have_text("Voice and lived experience of the child")


def test_every_link_on_every_page_leads_to_a_page_and_an_anchor_that_exist(site_folder: Path) -> None:
    pages = {path: html.parse(str(path)) for path in site_folder.rglob("*.html") if path.name != "404.html"}
    anchors = {path: set(tree.xpath("//@id")) for path, tree in pages.items()}
    lost = []
    for path, tree in pages.items():
        for link in {*tree.xpath("//a/@href"), *tree.xpath("//link/@href"), *tree.xpath("//script/@src")}:
            if urlsplit(link).scheme:
                continue
            parts = urlsplit(urljoin(f"file://{path}", link))
            target = Path(unquote(parts.path))
            target = target / "index.html" if target.is_dir() else target
            missing_anchor = parts.fragment and parts.fragment not in anchors.get(target, {parts.fragment})
            if not target.is_file() or missing_anchor:
                lost.append((path.relative_to(site_folder).as_posix(), link))
    assert lost == []


@pytest.mark.parametrize(
    "context", [{"java_script_enabled": False}, {}], indirect=True, ids=["no JavaScript", "usual"]
)
def test_a_term_is_explained_by_pointer_and_by_keyboard(context: BrowserContext, address: str) -> None:
    page = context.new_page()
    page.goto(address + "guides/practitioner-learning-events/")
    term = page.locator("button.term").first
    meaning = page.locator(f"#{term.get_attribute('popovertarget')}")
    expect(meaning).to_be_hidden()
    term.click()
    expect(meaning).to_be_visible()
    page.keyboard.press("Escape")
    expect(meaning).to_be_hidden()
    term.focus()
    page.keyboard.press("Enter")
    expect(meaning).to_be_visible()
    expect(meaning.get_by_role("link", name="In the glossary")).to_be_visible()
