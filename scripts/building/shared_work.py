"""What all builds of a run have in common, done once before they begin."""

import importlib
from pathlib import Path

from spotlight.catalogue.reading.kept_results import KeptResults
from spotlight.catalogue.reading.read_catalogue import Reading
from spotlight.check import INHERITED, check_content

_NEEDED = (
    "mkdocs.commands.build",
    "spotlight.render.pages",
    "spotlight.render.press",
    "spotlight.render.outputs",
    "spotlight.render.admin.write_admin",
    "spotlight.publish.add_policies",
    "spotlight.publish.trim_styles",
)
"""The modules that take longest to load."""


def share_work(content: Path) -> Reading:
    """Load what every build needs, and read and check the shared content.

    A process that is forked after this has it all, and looks only at what its partnership has of its own.
    """
    for name in _NEEDED:
        importlib.import_module(name)
    INHERITED.kept = KeptResults(Path(".cache", "checked.json"))
    reading = check_content(content, INHERITED)
    for document in reading.catalogue.documents if reading.catalogue else ():
        _ = document.words
    return reading
