"""The page for lost readers in a real browser: at any depth, and where the site is not where it was built for."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.servers.real_servers import Server

pytestmark = pytest.mark.xdist_group("servers")

IS_STYLED = """() => getComputedStyle(document.body).fontFamily.startsWith('"Atkinson')"""
HAS_PICTURES = "() => [...document.images].every((image) => image.naturalWidth)"
ADDRESS = "(link) => link.href"


@pytest.fixture
def page(browser: Browser, request: pytest.FixtureRequest) -> Iterator[Page]:
    """Open a page of a fresh reader."""
    context = browser.new_context(**getattr(request, "param", {}))
    yield context.new_page()
    context.close()


def test_it_is_styled_and_leads_home_wherever_the_site_is(server: Server, page: Page) -> None:
    for path in ("nothing", "no/such/page/here/"):
        answer = page.goto(server.address + path)
        assert answer is not None
        assert answer.status == 404
        page.wait_for_function(IS_STYLED)
        page.wait_for_function(HAS_PICTURES)
        for name, below in [
            ("Go to the home page", "index.html"),
            ("See the themes", "themes/"),
            ("The rota", "rota/"),
        ]:
            link = page.get_by_role("link", name=name).first
            assert link.evaluate(ADDRESS) == server.address + below
        assert page.locator(".brand").evaluate(ADDRESS) == server.address


@pytest.mark.parametrize("server", [("nginx", "/a/b/")], indirect=True, ids=["nginx"])
def test_it_searches_wherever_the_site_is(server: Server, page: Page) -> None:
    page.goto(f"{server.address}no/such/page/here/")
    page.wait_for_function(IS_STYLED)
    page.get_by_role("link", name="Search", exact=True).first.click()
    page.keyboard.type("chronology")
    found = page.get_by_role("dialog").get_by_role("listitem").get_by_role("link").first
    assert str(found.evaluate(ADDRESS)).startswith(server.address)
    found.click()
    expect(page.locator("h1")).not_to_have_text("Page not found")


@pytest.mark.parametrize("server", [("nginx", "/a/b/")], indirect=True, ids=["nginx"])
@pytest.mark.parametrize("page", [{"java_script_enabled": False}], indirect=True, ids=["no scripts"])
def test_without_scripts_and_styles_it_can_be_read(server: Server, page: Page) -> None:
    page.goto(f"{server.address}no/such/page/")
    expect(page.get_by_role("heading", name="Page not found")).to_be_visible()
    expect(page.get_by_text("999")).to_be_visible()
    boxes = page.locator("svg").evaluate_all("(all) => all.map((drawing) => drawing.getBoundingClientRect().width)")
    assert max(boxes) < 30
