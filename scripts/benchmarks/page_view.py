"""One page opened as a reader with a phone does for the first time."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from scripts.benchmarks.phone import open_phone
from scripts.benchmarks.traffic import Traffic, watch

if TYPE_CHECKING:
    from playwright.sync_api import Browser

_PAINTS = Path(__file__).with_name("paints.js").read_text(encoding="utf-8")
_SCROLL = """async () => {
  const painted = () => new Promise((next) => requestAnimationFrame(() => requestAnimationFrame(next)));
  for (let top = 0; top < document.documentElement.scrollHeight; top += innerHeight) {
    scrollTo({ top, behavior: "instant" });
    await painted();
  }
}"""


@dataclass(frozen=True)
class PageView:
    """What a page's first view cost: its traffic until nothing more was asked, before anything was scrolled.

    `moved` is the sum of all layout shifts (Layout Instability API), on loading and on scrolling to the end; `movers`
    are the elements that moved, and `largest` is the one that was the largest contentful paint.
    """

    path: str
    traffic: Traffic
    moved: float
    movers: tuple[str, ...]
    largest: str


def view_page(browser: "Browser", address: str, path: str) -> PageView:
    """Open a page in a fresh context on a slow line, let it settle, and scroll to its end."""
    with open_phone(browser) as context:
        context.add_init_script(_PAINTS)
        page = context.new_page()
        traffic = watch(page)
        page.goto(address + path)
        traffic.settle(page)
        first_view = Traffic(dict(traffic.bytes), traffic.requests)
        largest = page.evaluate("spotlightPaints.largest")
        page.evaluate(_SCROLL)
        traffic.settle(page)
        paints = page.evaluate("spotlightPaints")
        return PageView(path, first_view, paints["moved"], tuple(dict.fromkeys(paints["movers"])), largest)
