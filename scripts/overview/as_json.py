"""The overview as JSON, for programs."""

import json
from dataclasses import asdict

from scripts.overview.overview import Overview


def as_json(overview: Overview) -> str:
    """Give an object with a key for each part of the overview; dates are in ISO 8601."""
    return json.dumps(asdict(overview), indent=2, ensure_ascii=False, default=str)
