"""`spotlight vendor`: the search library that is part of the site, brought up to date from the npm registry."""

import hashlib
import json
import subprocess
import sys
import tarfile
import tempfile
from pathlib import Path

import click

PACKAGE = "minisearch"
FOLDER = Path("themes/site/assets/vendor")
FILES = {"package/dist/umd/index.js": "minisearch.js", "package/LICENSE.txt": "minisearch.LICENSE.txt"}
RECORD = "minisearch.json"


@click.command()
@click.argument("version", default="latest")
def vendor(version: str) -> None:
    """Bring the bundled search library up to VERSION, by default the newest, and record its licence and hash.

    It needs npm, and the project's folder as the current one. Run the tests afterwards.
    """
    if not FOLDER.is_dir():
        raise click.UsageError("go to the project's folder first")
    try:
        with tempfile.TemporaryDirectory() as folder:
            taken = _take(Path(folder), version)
    except FileNotFoundError:
        click.echo("npm is missing: install Node.js, which brings it", err=True)
        sys.exit(1)
    except subprocess.CalledProcessError as error:
        click.echo(f"npm could not fetch {PACKAGE} {version}: {error.stderr.strip().splitlines()[-1:]}", err=True)
        sys.exit(1)
    click.echo(f"{PACKAGE} {taken['version']}, {taken['licence']}, SHA-256 {taken['sha256']}")


def _take(folder: Path, version: str) -> dict[str, str]:
    command = ["npm", "pack", f"{PACKAGE}@{version}", "--silent"]
    packed = subprocess.run(command, cwd=folder, check=True, capture_output=True, text=True)
    with tarfile.open(folder / packed.stdout.split()[-1]) as archive:
        archive.extractall(folder, filter="data")
    about = json.loads((folder / "package" / "package.json").read_text(encoding="utf-8"))
    for packed_name, name in FILES.items():
        (FOLDER / name).write_bytes((folder / packed_name).read_bytes())
    record = {
        "name": PACKAGE,
        "version": about["version"],
        "licence": about["license"],
        "sha256": hashlib.sha256((FOLDER / "minisearch.js").read_bytes()).hexdigest(),
    }
    (FOLDER / RECORD).write_text(json.dumps(record, indent=2) + "\n", encoding="utf-8")
    return record
