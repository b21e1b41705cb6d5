"""`spotlight import`: a Word document or an HTML page made into a draft review or guide."""

import datetime as dt
import re
from pathlib import Path

import click
from spotlight.catalogue.disclosure.identifiers import identifiers
from spotlight.catalogue.disclosure.known import known_of
from spotlight.catalogue.reading.read_documents import read_documents
from spotlight.check import check_content

from scripts.content_option import content_option
from scripts.importing.compose import compose
from scripts.importing.left_out import LeftOut
from scripts.importing.read_file import read_file
from scripts.importing.refused import RefusedError
from scripts.importing.summary import summary
from scripts.starters.slug import suggested_slug, wrong_with_slug
from scripts.starters.starters import STARTERS, Starter

_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


@click.command("import")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.argument("slug", required=False)
@click.option("--as", "kind", type=click.Choice(["review", "guide"]), required=True, help="What it is to be.")
@content_option
def import_document(file: Path, slug: str | None, kind: str, content: Path) -> None:
    """Make a draft review or guide from a Word document (.docx) or an HTML page.

    Headings, lists, tables, quotations, emphasis and links are kept. Pictures, notes and everything that the document
    does not say become gaps, [FILL IN: …]. Tracked changes are taken as if accepted; comments, and who wrote the
    document, are left out. SLUG is the draft's name, made from the title where it is left out; nothing is overwritten.
    """
    starter = STARTERS[kind]
    left_out = LeftOut()
    try:
        outline = read_file(file, left_out)
    except RefusedError as reason:
        raise click.ClickException(f"{file.name} {reason}.") from reason
    slug = _slug(slug, outline.title or file.stem, starter, content)
    draft, _ = read_documents(content, content.as_posix())
    text = compose(starter, slug, outline, draft)
    (uri,) = starter.paths(slug).values()
    path = content / uri
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("x", encoding="utf-8", newline="\n") as new:
        new.write(text)
    disclosure = frozenset(identifier.rule for identifier in identifiers(known_of(draft)))
    for line in summary(path.as_posix(), check_content(content).problems, disclosure, left_out):
        click.echo(line)
    click.echo("\nNext: read the draft beside the document, fill in the gaps, and run 'spotlight check'.")


def _slug(slug: str | None, title: str, starter: Starter, content: Path) -> str:
    """Give the name of the new file; raise a usage error with a better one where it cannot be had."""
    year = found[0] if (found := _YEAR.search(title)) else str(dt.datetime.now(dt.UTC).year)
    if slug is None:
        return suggested_slug(title, starter, content, year)
    if wrong := wrong_with_slug(slug, starter, content, year):
        raise click.BadParameter(wrong, param_hint="SLUG")
    return slug
