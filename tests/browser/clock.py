"""Pages at a moment of the reader's clock."""

import datetime as dt

from playwright.sync_api import Page


def at(moment: str, page: Page, address: str) -> Page:
    """Open a page at a moment of the reader's clock, in UTC."""
    page.clock.set_fixed_time(dt.datetime.fromisoformat(moment).replace(tzinfo=dt.UTC))
    page.goto(address)
    return page
