"""The accessibility statement: what editors wrote about the website, and then what only its host can know."""

from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from spotlight.catalogue.models.partnership import Partnership
from spotlight.render import dates

PAGE = "accessibility.md"
"""The page that is completed."""

_TEMPLATES = Path(__file__).parents[3] / "themes" / "site" / "statements"
_REASONS = {
    "non-compliance": "Non-compliance with the accessibility regulations",
    "disproportionate-burden": "Disproportionate burden",
    "exempt": "Content that is not within the scope of the accessibility regulations",
}


def statement(partnership: Partnership) -> str:
    """Give the host's part of the accessibility statement as Markdown.

    Its headings are those of the sample statement that the government publishes for regulation 8 of the Public Sector
    Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018 (SI 2018/952).
    """
    templates = Environment(loader=FileSystemLoader(_TEMPLATES), undefined=StrictUndefined, autoescape=False)
    templates.filters["day"] = dates.day
    own = partnership.accessibility
    return templates.get_template(PAGE).render(partnership=partnership, own=own, reasons=_REASONS)
