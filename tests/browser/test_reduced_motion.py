"""Who asks for less motion gets none."""

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.keyboard import press

pytestmark = pytest.mark.xdist_group("browser")

MOVES = """() => {
  const parts = ["", "::before", "::after", "::backdrop"];
  const moves = ({ scrollBehavior, transitionDuration, animationName }) =>
    scrollBehavior === "smooth" || /[1-9]/.test(transitionDuration) || animationName !== "none";
  const able = [...document.querySelectorAll("*")]
    .filter((element) => parts.some((part) => moves(getComputedStyle(element, part))));
  const moving = document.getAnimations().map(({ effect }) => effect.target);
  return [...moving, ...able].map((element) => element.outerHTML.slice(0, 80));
}"""


def test_without_that_wish_the_measure_finds_what_moves(page: Page, address: str) -> None:
    page.goto(address)
    page.evaluate("""() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync("h1 { transition: color 9s } html { scroll-behavior: smooth }");
      document.adoptedStyleSheets = [sheet];
    }""")
    assert any("<h1" in moved for moved in page.evaluate(MOVES))


@pytest.mark.parametrize(
    "context",
    [{"viewport": {"width": 360, "height": 740}, "reduced_motion": "reduce"}],
    indirect=True,
    ids=["reduced motion"],
)
def test_nothing_moves_when_pages_and_dialogs_open(context: BrowserContext, address: str) -> None:
    page = context.new_page()

    def nothing_moves() -> None:
        assert page.evaluate(MOVES) == []

    for path in ("", "rota/", "browse/", "my-learning/", "search/?q=information"):
        page.goto(address + path)
        nothing_moves()
    page.goto(address + "themes/voice-of-the-child/")
    for opener in (page.get_by_role("button", name="Menu"), page.locator("[data-search-open]")):
        opener.click()
        expect(page.get_by_role("dialog")).to_be_visible()
        nothing_moves()
        press(page, "Escape")
    page.locator("button.term").first.click()
    nothing_moves()
    press(page, "Escape")
    page.locator(".page-facts summary").click()
    nothing_moves()
    page.goto(address + "themes/voice-of-the-child/session/")
    page.locator("[data-facilitator-open]").click()
    nothing_moves()
