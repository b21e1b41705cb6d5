"""`spotlight partnerships`: whose sites there are to build."""

import json
from pathlib import Path

import click
import yaml
from jinja2 import Environment, FileSystemLoader

from scripts.content_option import content_option

_ANY = "{partnership}"
_JOBS = ".gitlab/partnership.yml"
"""The file whose job each partnership has in a pipeline of GitLab."""


@click.command()
@content_option
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "github", "gitlab", "html"]),
    default="text",
    show_default=True,
    help="As lines; as a matrix for GitHub or GitLab to run; or as a page that leads to each site.",
)
@click.option(
    "--target",
    envvar="SPOTLIGHT_TARGET",
    help=f"Refuse a place that would be the same for all: it must name {_ANY}.",
    metavar="TARGET",
)
def partnerships(content: Path, form: str, target: str | None) -> None:
    """List the partnerships of the content, for what builds and publishes each as a job of its own."""
    files = {path.parent.name: path for path in sorted(content.glob("partnerships/*/partnership.yml"))}
    if not files:
        raise click.ClickException(f"there is no partnership in {(content / 'partnerships').as_posix()}")
    if target and "://" in target and _ANY not in target and len(files) > 1:
        raise click.ClickException(
            f"{target} would be the same place for {len(files)} partnerships: name {_ANY} in it"
        )
    click.echo(_written(files, form))


def _written(files: dict[str, Path], form: str) -> str:
    slugs = list(files)
    match form:
        case "github":
            return f"partnerships={json.dumps(slugs)}"
        case "gitlab":
            matrix = {"parallel": {"matrix": [{"PARTNERSHIP": slugs}]}}
            return yaml.safe_dump({"include": [{"local": _JOBS}], "partnership": matrix}, sort_keys=False).rstrip()
        case "html":
            return _page({slug: _name(path) for slug, path in files.items()})
    return "\n".join(slugs)


def _name(path: Path) -> str:
    return str(yaml.safe_load(path.read_text(encoding="utf-8"))["name"])


def _page(names: dict[str, str]) -> str:
    environment = Environment(loader=FileSystemLoader(Path(__file__).parent), autoescape=True, trim_blocks=True)
    return environment.get_template("partnerships.html").render(names=names)
