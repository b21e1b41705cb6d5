"""An example of nginx's configuration."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from pathlib import Path

from spotlight.publish.servers.rules import Rule
from spotlight.publish.servers.survey import survey
from spotlight.publish.servers.templates import template


def nginx_conf(folder: Path, path: str) -> str:
    """Give an example of a server for a finished folder that is to be served under a path such as `/` or `/a/b/`.

    A header of some files alone comes from a map of addresses: an `add_header` in a location would switch off those
    that stand around it.
    """
    by_header = _by_header(survey(folder).table)
    return template("nginx.conf").render(by_header=by_header, variable=_variable, path=path)


def _by_header(table: Iterable[Rule]) -> Mapping[str, list[Rule]]:
    rules: defaultdict[str, list[Rule]] = defaultdict(list)
    for rule in table:
        for name in rule.headers:
            rules[name].append(rule)
    return dict(rules)


def _variable(header: str) -> str:
    return f"spotlight_{header.lower().replace('-', '_')}"
