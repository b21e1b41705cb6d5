"""Apache 2.4: a `.htaccess` for the site's folder, and an example of the server's own configuration."""

from pathlib import Path

from spotlight.publish.servers.survey import survey
from spotlight.publish.servers.templates import template

NAME = ".htaccess"

_DEEPEST = 4
"""In how many folders of the web space the site may stand for its own page for lost readers to be found."""

_LOST = "404.html"


def htaccess(folder: Path, path: str) -> str:
    """Give a finished folder's `.htaccess`; `path` is where it was built for, with a slash at both its ends.

    It holds under any other path too: Apache looks for the folder's page for lost readers when it answers.
    """
    return template("htaccess").render(table=survey(folder).table, path=path, levels=range(_DEEPEST + 1), lost=_LOST)


def apache_conf(folder: Path, path: str) -> str:
    """Give an example of Apache's own configuration, for a finished folder that is to be served under a path."""
    return template("apache.conf").render(table=survey(folder).table, path=path)
