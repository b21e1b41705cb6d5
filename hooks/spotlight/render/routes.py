"""The ways into a theme, by the time that somebody has."""

from typing import NamedTuple

from spotlight.catalogue.catalogue import Package


class Route(NamedTuple):
    """One way in: a name for templates, its minutes, its words, and its path from the site's root."""

    name: str
    minutes: int
    title: str
    words: str
    path: str


def routes_of(package: Package) -> list[Route]:
    """Give the four ways into a theme, the shortest first."""
    base = f"themes/{package.slug}/"
    minutes = package.session.meta.minutes
    return [
        Route("prompt", 2, "One question", "Read today's or any prompt and think", f"{base}#prompts"),
        Route("briefing", 7, "The briefing", "Read it, or read it aloud to your team", f"{base}briefing/"),
        Route("theme", 20, "The learning page", "What reviews found and what good looks like", base),
        Route("session", minutes, "The team session", "Everything you need to run it", f"{base}session/"),
    ]
