"""The folder that is served, which changes only when a build has come to its end."""

import os
import shutil
from collections.abc import Collection
from pathlib import Path

_BUILDING = ".building"

_NOTHING_YET = """\
<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>No page yet</title>
  </head>
  <body>
    <main><h1>No page yet</h1><p>The site appears here as soon as its content can be built.</p></main>
  </body>
</html>
"""


class ShownFolder:
    """A folder that is served, with a folder inside for the build at work."""

    def __init__(self, folder: Path) -> None:
        self.path = folder
        self.building = folder / _BUILDING

    def clear(self) -> None:
        """Empty the folder of the build at work."""
        shutil.rmtree(self.building, ignore_errors=True)
        self.building.mkdir(parents=True)

    def show_nothing(self) -> None:
        """Show a page that stands for the site until there is one."""
        (self.path / "index.html").write_text(_NOTHING_YET, encoding="utf-8")

    def show(self, kept: Collection[str] | None) -> None:
        """Move what was built into its place.

        Of the files that were not built again, those in `kept` stay, paths from the site's root: all where it is None.
        """
        built = {path.relative_to(self.building) for path in self.building.rglob("*") if path.is_file()}
        if kept is not None:
            for path in self._files() - built - {Path(name) for name in kept}:
                (self.path / path).unlink(missing_ok=True)
        for path in built:
            target = self.path / path
            target.parent.mkdir(parents=True, exist_ok=True)
            (self.building / path).replace(target)

    def take_away(self, names: Collection[str]) -> None:
        """Take files away that are no longer part of the site, by their paths from its root."""
        for name in names:
            (self.path / name).unlink(missing_ok=True)

    def _files(self) -> set[Path]:
        found = set()
        for current, folders, names in os.walk(self.path):
            folders[:] = [name for name in folders if name != _BUILDING]
            found |= {Path(current, name).relative_to(self.path) for name in names}
        return found
