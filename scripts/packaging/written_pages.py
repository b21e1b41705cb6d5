"""The pages that a package has beside its site."""

import re
from collections.abc import Mapping
from pathlib import Path
from urllib.parse import urlsplit

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from scripts.packaging.built_site import BuiltSite
from scripts.packaging.part import Part

_NOT_IN_NAMES = re.compile(r'[<>:"/\\|?*\x00-\x1f]+')
"""What Windows allows in no file's name."""


def opener_of(site: BuiltSite) -> str:
    """Give the name of the file that opens an offline copy."""
    return f"Open {_NOT_IN_NAMES.sub(' ', site.name).strip()}.html"


def licence_file(part: Part) -> str:
    """Give the name of the file with a part's licence."""
    return re.sub(r"[^a-z0-9.]+", "-", part.name.lower()).strip("-") + ".txt"


def written_page(name: str, site: BuiltSite, **more: object) -> bytes:
    """Give a page by the name of its template, filled in for a site."""
    environment = Environment(
        loader=FileSystemLoader(Path(__file__).parent / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters |= {"day": lambda date: f"{date.day} {date:%B %Y}", "licence_file": licence_file}
    known: Mapping[str, object] = {"site": site, "path": urlsplit(site.url).path or "/", "opener": opener_of(site)}
    return (environment.get_template(name).render(**known, **more) + "\n").encode()
