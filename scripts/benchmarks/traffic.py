"""What a page asks of its server, and how many bytes it gets."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from playwright.sync_api import Page

_QUIET = 500  # milliseconds without a request: what Playwright takes for an idle network
_STEP = 50
_LONGEST = 60_000

SLOW_LINE = {"offline": False, "latency": 150, "downloadThroughput": 200_000, "uploadThroughput": 90_000}
"""Slow 4G as Lighthouse has it: 150 ms, and 1.6 Mbit/s (bytes a second here). Late files make a page move."""


@dataclass
class Traffic:
    """What went over the wire: the bytes of each address, headers and compressed body, and the number of requests."""

    bytes: dict[str, int] = field(default_factory=dict)
    requests: int = 0
    _asked: dict[str, str] = field(default_factory=dict)

    @property
    def total(self) -> int:
        """All bytes."""
        return sum(self.bytes.values())

    def of(self, words: Iterable[str]) -> int:
        """Give the bytes of addresses that hold one of these words."""
        wanted = tuple(words)
        return sum(size for url, size in self.bytes.items() if any(word in url for word in wanted))

    def elsewhere(self, address: str) -> list[str]:
        """Give the addresses that are not below this one."""
        return [url for url in self.bytes if not url.startswith(address)]

    def settle(self, page: "Page") -> None:
        """Wait until nothing has been asked for half a second. Raises ClickException if that takes a minute."""
        quiet = 0
        for _ in range(0, _LONGEST, _STEP):
            page.wait_for_timeout(_STEP)
            quiet = 0 if self._asked else quiet + _STEP
            if quiet >= _QUIET:
                return
        raise click.ClickException(f"{page.url} still waits for {', '.join(self._asked.values())}")

    def _begin(self, event: dict[str, Any]) -> None:
        if event["request"]["url"].startswith("http"):
            self._asked[event["requestId"]] = event["request"]["url"]
            self.requests += 1

    def _end(self, event: dict[str, Any]) -> None:
        if url := self._asked.pop(event["requestId"], None):
            self.bytes[url] = self.bytes.get(url, 0) + int(event.get("encodedDataLength", 0))


def watch(page: "Page") -> Traffic:
    """Watch a page's traffic from now on, on a slow line."""
    traffic, session = Traffic(), page.context.new_cdp_session(page)
    session.on("Network.requestWillBeSent", traffic._begin)
    session.on("Network.loadingFinished", traffic._end)
    session.on("Network.loadingFailed", traffic._end)
    session.send("Network.enable")
    session.send("Network.emulateNetworkConditions", SLOW_LINE)
    return traffic
