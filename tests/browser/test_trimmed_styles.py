"""The trimmed style sheet makes pages look as the whole one does, to the last pixel."""

from pathlib import Path

import material
import pytest
from playwright.sync_api import BrowserContext, Page, Route
from spotlight.publish.joined_files import JOINED

from tests.small_site import PROJECT

pytestmark = pytest.mark.xdist_group("browser")

SITE = "assets/css/site.css"
FINGERPRINTED = "assets/css/site.*.css"
PAGES = (
    "",
    "themes/voice-of-the-child/",
    "themes/voice-of-the-child/session/",
    "reviews/2022-child-q/",
    "guides/how-reviews-work/",
    "my-learning/",
    "patterns/",
)


def whole_styles(site_folder: Path) -> str:
    """Give all parts of the shared style sheet as they were before they were trimmed, with the site's typefaces."""
    templates = Path(material.__file__).parent / "templates"
    colours = next(site_folder.glob("assets/css/embed.*.css")).read_text(encoding="utf-8")
    text = []
    for pattern in JOINED[SITE]:
        found = [*templates.glob(pattern), *(PROJECT / "themes/site").glob(pattern)]
        text.append(found[0].read_text(encoding="utf-8") if found else colours[: colours.index(".unseen")])
    whole = "\n".join(text)
    for font in site_folder.glob("assets/fonts/*.woff2"):
        name, _, ending = font.name.split(".")
        whole = whole.replace(f"{name}.{ending}", font.name)
    return whole


def looks(page: Page, address: str) -> bytes:
    page.goto(address)
    page.evaluate("document.fonts.ready")
    return page.screenshot(full_page=True, animations="disabled")


@pytest.mark.parametrize(
    "context",
    [{"viewport": {"width": 1280, "height": 900}, "color_scheme": "dark"}],
    indirect=True,
    ids=["wide and dark"],
)
def test_no_kind_of_page_looks_different(context: BrowserContext, address: str, site_folder: Path) -> None:
    whole = whole_styles(site_folder)
    assert len(whole) > 2 * next(site_folder.glob(FINGERPRINTED)).stat().st_size
    page = context.new_page()
    trimmed = {path: looks(page, address + path) for path in PAGES}

    def answer(route: Route) -> None:
        route.fulfill(body=whole, content_type="text/css; charset=utf-8")

    context.route(f"**/{FINGERPRINTED}", answer)
    assert [path for path in PAGES if looks(page, address + path) != trimmed[path]] == []
