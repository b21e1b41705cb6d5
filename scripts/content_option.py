"""The option `--content` that every command has which reads content."""

import re
from pathlib import Path
from typing import Any

import click


def docs_dir() -> Path:
    """Give `docs_dir` of mkdocs.yml in the current folder, MkDocs' own default without one."""
    configuration = Path("mkdocs.yml")
    if configuration.is_file():
        found = re.search(r"^docs_dir:\s*['\"]?([^'\"#\n]+)", configuration.read_text(encoding="utf-8"), re.MULTILINE)
        return Path(found[1].strip()) if found else Path("docs")
    raise click.UsageError("there is no mkdocs.yml here: go to the project's folder, or name one with --content DIR")


def _folder(ctx: click.Context, param: click.Parameter, value: Path | None) -> Path:
    return value or docs_dir()


def content_option(command: Any) -> Any:
    """Add `--content DIR`, by default `docs_dir` of mkdocs.yml."""
    return click.option(
        "--content",
        type=click.Path(exists=True, file_okay=False, path_type=Path),
        callback=_folder,
        help="The content folder.  [default: docs_dir of mkdocs.yml]",
        metavar="DIR",
    )(command)
