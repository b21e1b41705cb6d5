"""What is done to a finished folder before it is the site."""

from pathlib import Path

from spotlight.publish.add_policies import add_policies
from spotlight.publish.fingerprints import add_fingerprints
from spotlight.publish.trim_styles import trim_styles


def finish(folder: Path) -> None:
    """Trim the styles, name what is cached by its fingerprint, and give each page its policy. Raises PolicyError."""
    trim_styles(folder)
    add_fingerprints(folder)
    add_policies(folder)  # last: a policy knows its page as it is sent
