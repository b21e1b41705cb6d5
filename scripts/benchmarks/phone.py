"""A reader's phone: small, and new to the site."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext

_WIDTH, _HEIGHT = 360, 740


def open_phone(browser: "Browser") -> "BrowserContext":
    """Give a fresh context of the size and touch of a phone, with nothing kept from before."""
    return browser.new_context(
        viewport={"width": _WIDTH, "height": _HEIGHT}, device_scale_factor=2, is_mobile=True, has_touch=True
    )
