"""The overview as one page that needs nothing else."""

import os
from pathlib import Path
from urllib.parse import quote

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from scripts.overview.overview import Overview


def as_html(overview: Overview, content: Path, folder: Path) -> str:
    """Give a page without scripts, pictures or addresses elsewhere.

    Its titles lead to the files in the content folder, as seen from the folder that the page is in.
    """
    root = Path(os.path.relpath(content.resolve(), folder.resolve())).as_posix()
    environment = Environment(
        loader=FileSystemLoader(Path(__file__).parent),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["file"] = lambda page: quote(f"{root}/{page}")
    environment.filters["day"] = lambda date: f"{date.day} {date:%B %Y}"
    return environment.get_template("page.html").render(overview=overview) + "\n"
