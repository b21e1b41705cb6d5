from pathlib import Path

import pytest

from tests.small_site import small_site, write


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """Give a folder with the content of a small site."""
    return write(tmp_path / "content", small_site())
