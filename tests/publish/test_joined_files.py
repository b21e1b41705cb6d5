"""Style sheets and scripts joined into few files."""

from pathlib import Path

import pytest
from spotlight.publish.joined_files import JOINED, NEEDED_ALONE, join_files

from tests.small_site import write

PARTS = {part.replace("*", "0a1b2c") for parts in JOINED.values() for part in parts}
FILES = {part: f"/* {part} */\n" for part in PARTS}


def test_the_parts_stand_in_their_order_and_are_taken_away(tmp_path: Path) -> None:
    folder = write(tmp_path, FILES | {"assets/js/page/filters.js": "alone"})
    join_files(folder)
    for name, parts in JOINED.items():
        assert (folder / name).read_text() == "".join(FILES[part.replace("*", "0a1b2c")] for part in parts)
    left = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
    assert left == {*JOINED, *NEEDED_ALONE, "assets/js/page/filters.js"}
    assert all(any(path.iterdir()) for path in folder.rglob("*") if path.is_dir())


@pytest.mark.parametrize("comment", ["/*# sourceMappingURL=main.css.map */", "//# sourceMappingURL=site.js.map"])
def test_what_leads_to_a_map_that_is_not_shipped_is_left_out(comment: str, tmp_path: Path) -> None:
    folder = write(tmp_path, FILES | {"assets/js/page/menu.js": f"open();\n{comment}\n"})
    join_files(folder)
    script = (folder / "assets/js/site.js").read_text()
    assert "open();\n/*" in script
    assert "sourceMappingURL" not in script


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        pytest.param({"assets/stylesheets/main.9z.min.css": "other"}, r"main\.\*\.min\.css fits 2 files", id="two"),
        pytest.param({"assets/js/page/menu.js": None}, "assets/js/page/menu.js is not in", id="none"),
    ],
)
def test_a_part_that_is_missing_or_not_one_alone_is_said(
    changes: dict[str, str | None], said: str, tmp_path: Path
) -> None:
    files = {name: text for name, text in (FILES | changes).items() if text is not None}
    folder = write(tmp_path, files)
    with pytest.raises((FileNotFoundError, ValueError), match=said):
        join_files(folder)
    assert (folder / "assets/css/tokens.css").exists()
