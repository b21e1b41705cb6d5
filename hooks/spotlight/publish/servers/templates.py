"""The templates of servers' files, and what they all know."""

from pathlib import Path
from textwrap import fill

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template

from spotlight.publish.servers.content_types import CHARSET, FEED, FEED_TYPE, OTHER_TYPES, TEXT_TYPES
from spotlight.publish.servers.rules import EVERYTHING, Rule

INSTALLED = "/var/www/spotlight"
"""Where the examples for whole servers look for the site's files."""

_WIDTH = 110

_TEMPLATES = Environment(
    loader=FileSystemLoader(Path(__file__).parent / "templates"),
    autoescape=lambda name: name == "web.config",
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
    keep_trailing_newline=True,
)
_TEMPLATES.globals.update(
    text_types=TEXT_TYPES,
    other_types=OTHER_TYPES,
    types={**TEXT_TYPES, **OTHER_TYPES},
    feed=FEED,
    feed_type=FEED_TYPE,
    compressed=(*TEXT_TYPES.values(), FEED_TYPE),
    charset=CHARSET,
    everything=EVERYTHING,
    installed=INSTALLED,
)


def _in_words(rule: Rule) -> str:
    return f"{rule.place.words}. {rule.why}."


def _commented(text: str, indent: str) -> str:
    return fill(text, _WIDTH, initial_indent=f"{indent}# ", subsequent_indent=f"{indent}# ")


_TEMPLATES.filters.update(in_words=_in_words, commented=_commented)


def template(name: str) -> Template:
    """Give the template of a server's file."""
    return _TEMPLATES.get_template(name)
