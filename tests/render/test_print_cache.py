"""Finished products are kept for exactly what made them."""

from pathlib import Path

import pytest
from spotlight.digest import fingerprint

from tests.small_site import write


@pytest.mark.parametrize(
    ("changes", "same"),
    [
        pytest.param({}, True, id="nothing"),
        pytest.param({"rules/proofread.py": "stricter"}, False, id="how products are proofread"),
        pytest.param({"rules/new.py": ""}, False, id="a new file"),
        pytest.param({"rules/__pycache__/proofread.pyc": "other"}, True, id="what Python keeps for itself"),
    ],
)
def test_a_fingerprint_changes_with_what_makes_products(changes: dict[str, str], same: bool, tmp_path: Path) -> None:
    files = {"templates/guide.typ": "ink", "rules/proofread.py": "strict", "rules/__pycache__/proofread.pyc": "own"}
    one, two = write(tmp_path / "one", files), write(tmp_path / "two", files | changes)
    prints = [fingerprint("0.15", folder / "templates", folder / "rules") for folder in (one, two)]
    assert (prints[0] == prints[1]) is same
