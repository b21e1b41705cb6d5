"""An example of Caddy's configuration."""

from pathlib import Path

from spotlight.publish.servers.survey import survey
from spotlight.publish.servers.templates import template


def caddyfile(folder: Path, path: str) -> str:
    """Give an example for a finished folder that is to be served under a path such as `/` or `/a/b/`."""
    return template("Caddyfile").render(table=survey(folder).table, path=path)
