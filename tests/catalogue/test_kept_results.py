"""What was worked out about texts, kept on the disk for the next process."""

from pathlib import Path

import pytest
from spotlight.catalogue.reading import kept_results
from spotlight.catalogue.reading.kept_results import KeptResults, Key
from spotlight.catalogue.reading.memory import Memory
from spotlight.check import check_content

from tests.small_site import small_site, write

HTML: Key = ("html", "A text")
CLEAN: Key = ("check", "A clean text")
FAULTY: Key = ("check", "A faulty text")


def test_html_and_clean_texts_are_kept_and_faults_are_not(tmp_path: Path) -> None:
    KeptResults(tmp_path / "kept.json").keep({HTML: "<p>A text</p>", CLEAN: (), FAULTY: ("a problem",)})
    kept = KeptResults(tmp_path / "kept.json")
    assert kept.get(HTML) == "<p>A text</p>"
    assert kept.get(CLEAN) == ()
    assert kept.get(FAULTY) is None
    assert kept.get(("html", "Another text")) is None


def test_what_a_run_did_not_use_is_forgotten(tmp_path: Path) -> None:
    KeptResults(tmp_path / "kept.json").keep({HTML: "<p>A text</p>", CLEAN: ()})
    KeptResults(tmp_path / "kept.json").keep({CLEAN: ()})
    assert KeptResults(tmp_path / "kept.json").get(HTML) is None


def test_another_version_begins_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    KeptResults(tmp_path / "kept.json").keep({CLEAN: ()})
    monkeypatch.setattr(kept_results, "version", lambda name: "another")
    assert KeptResults(tmp_path / "kept.json").get(CLEAN) is None


@pytest.mark.parametrize("damaged", ["", "{", "[]", '{"made_with": 1}', '{"results": {}}'])
def test_a_damaged_file_is_as_good_as_none(damaged: str, tmp_path: Path) -> None:
    write(tmp_path, {"kept.json": damaged})
    kept = KeptResults(tmp_path / "kept.json")
    assert kept.get(CLEAN) is None
    kept.keep({CLEAN: ()})
    assert KeptResults(tmp_path / "kept.json").get(CLEAN) == ()


def test_a_folder_that_cannot_be_written_is_no_fault(tmp_path: Path) -> None:
    write(tmp_path, {"cache": "a file where the folder should be"})
    KeptResults(tmp_path / "cache" / "kept.json").keep({CLEAN: ()})


def test_a_check_gives_the_same_with_what_is_kept(tmp_path: Path) -> None:
    faults = "## Words\n\nCall 07123 456789. [Nowhere](nowhere.md)\n"
    pages = {f"guides/how-{number}.md": small_site()["guides/how.md"] for number in range(120)}
    files = small_site() | pages
    files["guides/how-7.md"] = files["guides/how-7.md"].split("## ")[0] + faults
    content = write(tmp_path / "content", files)
    path = tmp_path / "kept.json"
    fresh, first, second = (
        check_content(content, Memory(kept) if kept else None) for kept in (None, KeptResults(path), KeptResults(path))
    )
    assert fresh.problems
    assert fresh.problems == first.problems == second.problems
    assert path.is_file()
