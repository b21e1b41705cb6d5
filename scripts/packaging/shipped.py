"""What a finished site holds of other people's work, found in the site itself."""

import json
from collections.abc import Iterator
from fnmatch import fnmatch
from importlib.metadata import distribution, version
from pathlib import Path

from scripts.packaging.built_site import BuiltSite
from scripts.packaging.part import Part
from scripts.packaging.printed import Printed, what_is_printed
from scripts.vendor import BUNDLES, Bundle

STYLES = ("assets/css/site.css", "assets/css/site.*.css")
"""The shared style sheet, with or without a fingerprint in its name: Material's is in it."""

PRINTED = "briefings/*.pdf"

ICONS = (
    ("Material Design Icons", "Apache-2.0", "material/LICENSE", "https://pictogrammers.com/library/mdi/"),
    ("Octicons", "MIT", "octicons/LICENSE", "https://primer.style/octicons/"),
    ("Font Awesome Free icons", "CC-BY-4.0", "fontawesome/LICENSE.txt", "https://fontawesome.com/"),
)
"""The drawings that Material's style sheet holds: the name, the licence, its text in Material, and where they live."""

_MATERIAL = "mkdocs-material"
_PROFILE = Part(
    "Compact ICC profile for sRGB",
    "4.2",
    "CC0-1.0",
    "https://github.com/saucecontrol/Compact-ICC-Profiles",
    kind="data",
    note="It is in the printed documents, put there by Typst",
)


def shipped(site: BuiltSite, project: Path) -> list[Part]:
    """Give everything that a site holds, Spotlight's own first. `project` is the folder of Spotlight."""
    printed = what_is_printed(site.folder / path for path in site.entries if fnmatch(path, PRINTED))
    return [
        _spotlight(project),
        *_material(site),
        *_bundles(site, project),
        *_typefaces_on_paper(printed, project),
        *([_PROFILE] if printed.has_profile else []),
    ]


def licence_of(bundle: Bundle) -> str:
    """Give the name of a bundle's file that holds its licence."""
    return next(name for original, name in bundle.files.items() if original.startswith("LICENSE"))


def _spotlight(project: Path) -> Part:
    number = version("spotlight")
    return Part("Spotlight", number, "MIT", f"pkg:generic/spotlight@{number}", project / "LICENSE")


def _material(site: BuiltSite) -> Iterator[Part]:
    package = distribution(_MATERIAL)
    styles = {path: entry.sha256 for path, entry in site.entries.items() if any(fnmatch(path, s) for s in STYLES)}
    texts = (file for file in package.files or () if file.name == "LICENSE" and "dist-info" in str(file))
    licence = Path(str(next(texts).locate()))
    origin = f"pkg:pypi/{_MATERIAL}@{package.version}"
    note = "Its style sheet is part of the site's own"
    yield Part("Material for MkDocs", package.version, "MIT", origin, licence, styles, note=note)
    drawings = Path(str(package.locate_file("material/templates/.icons")))
    note = "Some of its drawings are in Material's style sheet"
    yield from (Part(name, None, spdx, origin, drawings / text, note=note) for name, spdx, text, origin in ICONS)


def _bundles(site: BuiltSite, project: Path) -> Iterator[Part]:
    """Give what is bundled from npm and is in the site, byte for byte, under whatever name."""
    there = {entry.sha256: path for path, entry in site.entries.items()}
    for bundle in BUNDLES.values():
        number, hashes = _recorded(bundle, project)
        if files := {there[digest]: digest for digest in hashes.values() if digest in there}:
            yield _of_bundle(bundle, number, files, project)


def _typefaces_on_paper(printed: Printed, project: Path) -> Iterator[Part]:
    for bundle in BUNDLES.values():
        number, hashes = _recorded(bundle, project)
        faces = {name: digest for name, digest in hashes.items() if name.endswith(".ttf")}
        if printed.typefaces & {name.partition("_")[0] for name in faces}:
            yield _of_bundle(bundle, number, faces, project, "Parts of it are in the printed documents")


def _recorded(bundle: Bundle, project: Path) -> tuple[str, dict[str, str]]:
    """Give a bundle's version, and the SHA-256 of its files but its licence."""
    record = json.loads((project / bundle.record).read_text(encoding="utf-8"))
    return record["version"], {name: sha for name, sha in record["sha256"].items() if name != licence_of(bundle)}


def _of_bundle(bundle: Bundle, number: str, files: dict[str, str], project: Path, note: str = "") -> Part:
    origin = f"pkg:npm/{bundle.package.replace('@', '%40')}@{number}"
    text = project / bundle.folder / licence_of(bundle)
    return Part(bundle.package, number, bundle.licence, origin, text, files, note=note)
