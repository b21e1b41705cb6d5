"""What the benchmark of the preview shows; never how long anything takes."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from scripts.main import main
from tests.small_site import PROJECT, small_site, write


def test_it_measures_the_content_as_it_is_and_with_invented_reviews(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    content = write(tmp_path / "content", small_site())
    monkeypatch.chdir(PROJECT)
    arguments = ["bench", "--only", "preview", "--content", str(content), "--reviews", "2", "--format", "json"]
    rows = json.loads(CliRunner().invoke(main, arguments).stdout)["rows"]
    assert [row["name"] for row in rows] == ["Preview, content as it is", "Preview, with 2 invented reviews"]
    assert [row["most"] for row in rows] == [1.0, 3.0]
    assert all(row["value"] > 0 and row["unit"] == "s" for row in rows)
    assert (content / "reviews/2022-example.md").read_text() == small_site()["reviews/2022-example.md"]
