"""`spotlight schema`: JSON Schemas and snippets, with which editors' tools complete and underline content."""

import json
from pathlib import Path

import click
from spotlight.catalogue.models.kinds import Kinds
from spotlight.catalogue.models.names import names_of
from spotlight.catalogue.models.schema import schema_of
from spotlight.catalogue.reading.read_documents import read_documents
from spotlight.render.open_data import open_data_schema

from scripts.content_option import content_option
from scripts.snippets import snippets


@click.command()
@content_option
def schema(content: Path) -> None:
    """Write schemas/ and the snippets for VS Code, from the models and from the names that the content has.

    One more schema is for those who read the site's open data.

    Run it after a change to the models, and after adding a theme, a source or a word of the vocabulary. It needs the
    project's folder as the current one.
    """
    if not Path("mkdocs.yml").is_file():
        raise click.UsageError("go to the project's folder first")
    for path, text in editors_files(content).items():
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
        click.echo(path.as_posix())


def editors_files(content: Path) -> dict[Path, str]:
    """Give the files that editors' tools read, by their paths in the project's folder."""
    draft, _ = read_documents(content, content.as_posix())
    names = names_of(draft)
    schemas = {kind: schema_of(kind, names) for kind in Kinds}
    files = {Path("schemas", f"{kind.name.lower()}.json"): schema for kind, schema in schemas.items()}
    files[Path("schemas/open-data.json")] = open_data_schema()
    files[Path(".vscode/spotlight.code-snippets")] = snippets(schemas, names)
    return {path: json.dumps(data, indent=2, ensure_ascii=False) + "\n" for path, data in files.items()}
