"""`spotlight vendor`: what is bundled from npm, brought up to date, with a record of what each package is."""

import hashlib
import io
import json
import shutil
import subprocess
import tarfile
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

import click


class Bundle(NamedTuple):
    """Some files of one package: the folder that holds them, their licence, and their names here by those there."""

    package: str
    folder: Path
    licence: str
    files: Mapping[str, str]

    @property
    def record(self) -> Path:
        """Give the file that says which version is bundled, under which licence, with the SHA-256 of each file."""
        return self.folder / f"{self.package.rpartition('/')[2]}.json"


def _typeface(family: str, name: str, *faces: str) -> Bundle:
    files = {f"{face}/{name}_{face}.ttf": f"{name}_{face}.ttf" for face in faces}
    folder = Path("themes/fonts", family)
    return Bundle(f"@expo-google-fonts/{family}", folder, "OFL-1.1", {"LICENSE_FONT": "LICENSE.txt"} | files)


def _web_typeface(family: str, *faces: str) -> Bundle:
    files = {f"files/{family}-{face}.woff2": f"{family}-{face}.woff2" for face in faces}
    return Bundle(
        f"@fontsource/{family}", Path("themes/site/assets/fonts"), "OFL-1.1", {"LICENSE": "LICENSE.txt"} | files
    )


def _admin_typeface(package: str, file: str) -> Bundle:
    name = package.rpartition("/")[2]
    files = {"LICENSE": f"{name}.LICENSE.txt", f"files/{file}.woff2": f"{file}.woff2"}
    return Bundle(package, Path("themes/admin/vendor"), "OFL-1.1", files)


_BUNDLES = (
    Bundle(
        "minisearch",
        Path("themes/site/assets/vendor"),
        "MIT",
        {"LICENSE.txt": "minisearch.LICENSE.txt", "dist/umd/index.js": "minisearch.js"},
    ),
    Bundle(
        "@sveltia/cms",
        Path("themes/admin/vendor"),
        "MIT",
        {
            "LICENSE.txt": "cms.LICENSE.txt",
            "dist/sveltia-cms.js": "sveltia-cms.js",
            "locales/en-GB.json": "en-GB.json",
        },
    ),
    _admin_typeface("@fontsource-variable/material-symbols-outlined", "material-symbols-outlined-latin-wght-normal"),
    _admin_typeface("@fontsource-variable/source-sans-3", "source-sans-3-latin-wght-normal"),
    _admin_typeface("@fontsource/noto-mono", "noto-mono-latin-400-normal"),
    _web_typeface(
        "atkinson-hyperlegible-next",
        "latin-400-normal",
        "latin-400-italic",
        "latin-700-normal",
        "latin-ext-400-normal",
        "latin-ext-400-italic",
        "latin-ext-700-normal",
    ),
    _typeface(
        "atkinson-hyperlegible-next",
        "AtkinsonHyperlegibleNext",
        "400Regular",
        "400Regular_Italic",
        "700Bold",
        "700Bold_Italic",
    ),
    _typeface("hind-siliguri", "HindSiliguri", "400Regular", "700Bold"),
    _typeface("ibm-plex-sans-arabic", "IBMPlexSansArabic", "400Regular", "700Bold"),
    _typeface("noto-sans", "NotoSans", "400Regular", "700Bold"),
    _typeface("noto-sans-arabic", "NotoSansArabic", "400Regular", "700Bold"),
    _typeface("noto-sans-bengali", "NotoSansBengali", "400Regular", "700Bold"),
    _typeface("noto-sans-gujarati", "NotoSansGujarati", "400Regular", "700Bold"),
    _typeface("noto-sans-gurmukhi", "NotoSansGurmukhi", "400Regular", "700Bold"),
    _typeface("noto-sans-symbols", "NotoSansSymbols", "400Regular"),
    _typeface("noto-sans-symbols-2", "NotoSansSymbols2", "400Regular"),
)
BUNDLES = {bundle.package: bundle for bundle in _BUNDLES}
"""Everything that is bundled from npm, by package."""


@click.command()
@click.argument("package", required=False, type=click.Choice(list(BUNDLES)), metavar="[PACKAGE]")
@click.argument("version", default="latest")
def vendor(package: str | None, version: str) -> None:
    """Bring PACKAGE up to VERSION (the newest, if none is named), or all that is bundled to the newest.

    Each package's version, licence and hashes are recorded beside its files. It needs npm, and the project's folder
    as the current one. Run the tests afterwards.
    """
    npm = shutil.which("npm")
    if not npm:
        raise click.ClickException("npm is missing: install Node.js, which brings it")
    for bundle in [BUNDLES[package]] if package else _BUNDLES:
        if not bundle.folder.parent.is_dir():
            raise click.UsageError("go to the project's folder first")
        record = unpack(_packed(npm, bundle.package, version), bundle)
        click.echo(f"{bundle.package} {record['version']}, {record['licence']}: {bundle.folder.as_posix()}")


def unpack(archive: bytes, bundle: Bundle) -> dict[str, object]:
    """Put a packed package's files in their place, all or none, and give what is recorded of them.

    Raises ClickException if the package is under another licence or lacks a file.
    """
    with tarfile.open(fileobj=io.BytesIO(archive)) as packed:
        try:
            about = json.loads(_read(packed, "package.json"))
            files = {name: _read(packed, path) for path, name in bundle.files.items()}
        except KeyError as error:
            raise click.ClickException(f"{bundle.package}: {error.args[0]}") from error
    if bundle.licence not in about["license"].split(" AND "):
        raise click.ClickException(f"{bundle.package} is now under {about['license']}, not {bundle.licence}")
    bundle.folder.mkdir(exist_ok=True)
    for name, data in files.items():
        (bundle.folder / name).write_bytes(data)
    record = {
        "name": bundle.package,
        "version": about["version"],
        "licence": bundle.licence,
        "sha256": {name: hashlib.sha256(data).hexdigest() for name, data in sorted(files.items())},
    }
    bundle.record.write_text(json.dumps(record, indent=2) + "\n", encoding="utf-8")
    return record


def _packed(npm: str, package: str, version: str) -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        command = [npm, "pack", f"{package}@{version}", "--loglevel", "error"]
        if subprocess.run(command, cwd=folder, check=False, stdout=subprocess.DEVNULL).returncode:
            raise click.ClickException(f"npm could not fetch {package} {version}")
        return next(Path(folder).iterdir()).read_bytes()


def _read(packed: tarfile.TarFile, path: str) -> bytes:
    member = packed.extractfile(f"package/{path}")
    if member is None:
        raise KeyError(f"{path} is not a file")
    return member.read()
