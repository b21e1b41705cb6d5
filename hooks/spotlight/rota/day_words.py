"""What calendars and feeds say of a theme day."""

from dataclasses import dataclass

from spotlight.catalogue.catalogue import Catalogue, Package
from spotlight.rota.schedule import Day

SAFETY = "This is for learning, not for reporting. If a child is in danger now, call 999."


@dataclass(frozen=True)
class Link:
    """A link in words, with its whole address."""

    words: str
    address: str


def prompt_of(day: Day, package: Package) -> str:
    """Give the text of a theme day's prompt."""
    return next(prompt.text for prompt in package.questions if prompt.id == day.prompt)


def occasion_of(day: Day) -> str | None:
    """Give the campaign that a theme day is part of, or the reason of its override, where it has one."""
    return f"Part of {day.campaign}" if day.campaign else day.reason


def theme_links(package: Package, url: str) -> list[Link]:
    """Give the links to a theme's pages on the site at `url`, which ends with a slash, and to its printed briefing."""
    theme = f"{url}themes/{package.slug}/"
    return [
        Link("Learning page", theme),
        Link("Seven-minute briefing", f"{theme}briefing/"),
        Link("Briefing to print (PDF)", f"{url}briefings/{package.slug}.pdf"),
        Link("Team session", f"{theme}session/"),
    ]


def short_titles(themes: tuple[str, ...], catalogue: Catalogue) -> list[str]:
    """Give the short titles of themes, in the order in which they are named."""
    return [catalogue.by_theme[theme].theme.meta.short_title for theme in themes]
