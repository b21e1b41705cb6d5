"""What a site's manifest says of the build: the version, the checks that ran, and what pages overruled."""

import os
from collections import Counter
from importlib.metadata import version
from pathlib import Path

from spotlight.catalogue.checks.allowances import overrulings
from spotlight.catalogue.reading.read_catalogue import Reading
from spotlight.catalogue.rules import RULES
from spotlight.render.site import Site


def build_record(site: Site, reading: Reading) -> dict[str, object]:
    """Give the record of a build, ready for JSON; `reading` is the check that the site's content went through."""
    return {
        "version": version("spotlight"),
        "built": site.rota.built.isoformat(),
        "name": site.name,
        "url": site.url,
        "partnership": {"slug": site.slug, "name": site.partnership.name},
        "checks": {
            "rules": {name: rule.severity.value for name, rule in sorted(RULES.items())},
            "files": reading.files,
            "warnings": dict(sorted(Counter(problem.rule for problem in reading.problems).items())),
            "overruled": _overruled(site, reading),
        },
    }


def _overruled(site: Site, reading: Reading) -> list[dict[str, object]]:
    """Give every `allow` on the record: where it stands in the content, and how many warnings it silences."""
    return [
        {
            "path": Path(os.path.relpath(one.place.path, site.content)).as_posix(),
            "line": one.place.line,
            "rule": one.rule,
            "reason": one.reason,
            "warnings": len(one.problems),
        }
        for one in overrulings(site.catalogue.documents, reading.overruled)
    ]
