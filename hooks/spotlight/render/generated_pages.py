"""The pages that the build makes from the whole catalogue."""

from collections.abc import Mapping
from typing import NamedTuple


class Generated(NamedTuple):
    """A page that the build makes from the whole catalogue.

    A `wide` one has no menu beside it and no contents; one that is not `listed` is kept from search engines.
    """

    title: str
    summary: str
    template: str
    wide: bool = False
    contents: bool = True
    listed: bool = True
    in_menu: bool = True


GENERATED: Mapping[str, Generated] = {
    "today.md": Generated(
        "Today's theme", "One theme a day, with one question to think about.", "pages/today.html", contents=False
    ),
    "rota.md": Generated("The rota", "Which theme each day has, for the months ahead.", "pages/rota.html", wide=True),
    "message.md": Generated(
        "Daily message", "The theme of the day or of the week, ready to send to your team.", "pages/message.html"
    ),
    "my-learning.md": Generated(
        "My learning",
        "Your own record for CPD, kept in your browser and nowhere else.",
        "pages/my_learning.html",
        contents=False,
    ),
    "embed.md": Generated(
        "For your intranet", "Today's theme as a box on pages of your own, kept up to date.", "pages/embed.html"
    ),
    "embed/today.md": Generated(
        "Today's theme",
        "One theme a day, with one question to think about.",
        "pages/embed_today.html",
        in_menu=False,
        listed=False,
    ),
    "browse.md": Generated(
        "Browse everything",
        "All pages and prompts in one list, by theme, kind, reader, age, harm and time.",
        "pages/browse.html",
        wide=True,
    ),
    "themes/index.md": Generated("Themes", "What reviews keep finding, and what to do about it.", "pages/themes.html"),
    "reviews/index.md": Generated("Reviews", "What published reviews teach, newest first.", "pages/reviews.html"),
    "prompts.md": Generated("Prompts", "Open questions for supervision and team meetings.", "pages/prompts.html"),
    "briefings/index.md": Generated(
        "To print", "Briefings, sessions, cards, posters and planners for your team.", "pages/briefings.html"
    ),
    "guides/index.md": Generated("Guides", "How reviews and learning events work.", "pages/guides.html"),
    "events/index.md": Generated("Events", "Learning weeks, masterclasses and forums.", "pages/events.html"),
    "actions/index.md": Generated(
        "Action plans", "What agencies do after a review, in one place.", "pages/plans.html"
    ),
    "patterns.md": Generated(
        "Patterns", "Which themes come back in which reviews, year by year.", "pages/patterns.html"
    ),
    "glossary.md": Generated("Glossary", "The words of safeguarding, in plain English.", "pages/glossary.html"),
    "sources.md": Generated("Sources and law", "What the site rests on, and when it was read.", "pages/sources.html"),
    "search.md": Generated(
        "Search",
        "Themes, reviews, guides, prompts and terms.",
        "pages/search.html",
        wide=True,
        in_menu=False,
    ),
}
