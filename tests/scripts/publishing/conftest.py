from pathlib import Path

import pytest

from tests.scripts.publishing.sites import new_site, old_site


@pytest.fixture
def old(tmp_path: Path) -> Path:
    """Give the folder of a small site."""
    return old_site(tmp_path / "old")


@pytest.fixture
def new(tmp_path: Path) -> Path:
    """Give the folder of its next version: with new, changed, equal and without some old files."""
    return new_site(tmp_path / "new")
