"""`spotlight report`: what is overdue, unused or hard to read."""

import datetime as dt
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click
from spotlight.catalogue.catalogue import Catalogue
from spotlight.catalogue.common import Reviewed
from spotlight.catalogue.document import Document
from spotlight.catalogue.markdown import citations
from spotlight.catalogue.readability import readability
from spotlight.catalogue.report import as_text
from spotlight.check import check_content

from scripts.content_option import content_option


@click.command()
@content_option
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
def report(content: Path, form: str) -> None:
    """Report overdue pages, unused sources, and each page's reading ease with its longest sentences."""
    reading = check_content(content)
    if reading.catalogue is None:
        click.echo(as_text(reading.problems, reading.files), err=True)
        sys.exit(1)
    found: dict[str, list[Any]] = {
        "overdue": list(_overdue(reading.catalogue, dt.datetime.now(dt.UTC).date())),
        "unused_sources": unused_sources(reading.catalogue),
        "pages": list(_pages(reading.catalogue)),
    }
    click.echo(json.dumps(found, indent=2, ensure_ascii=False) if form == "json" else _text(found))


def unused_sources(catalogue: Catalogue) -> list[str]:
    """Give the ids of the sources that nothing in a catalogue names."""
    used = {key for document in catalogue.documents for key in getattr(document.meta, "sources", ())}
    used |= {key for document in catalogue.documents for key in citations(document.body)}
    used |= {term.source for term in catalogue.glossary if term.source}
    used |= {law.source for law in catalogue.laws.values() if law.source}
    return sorted(catalogue.sources.keys() - used)


def _overdue(catalogue: Catalogue, today: dt.date) -> Iterator[dict[str, str]]:
    for document in catalogue.documents:
        meta = document.meta
        if isinstance(meta, Reviewed) and meta.review_by < today:
            yield {"page": document.uri, "owner": meta.owner, "review_by": meta.review_by.isoformat()}


def _pages(catalogue: Catalogue) -> Iterator[dict[str, Any]]:
    for document in catalogue.documents:
        if document.body.strip():
            yield _page(document)


def _page(document: Document[Any]) -> dict[str, Any]:
    measured = readability(document)
    return {
        "page": document.uri,
        "words": measured.words,
        "reading_ease": measured.ease,
        "longest_sentences": list(measured.longest),
    }


def _text(found: dict[str, list[Any]]) -> str:
    parts = [_section("Overdue", [f"{p['page']}  {p['owner']}, by {p['review_by']}" for p in found["overdue"]])]
    parts.append(_section("Unused sources", found["unused_sources"]))
    lines = []
    for page in sorted(found["pages"], key=lambda page: page["reading_ease"]):
        lines.append(f"{page['reading_ease']:5.1f}  {page['page']} ({page['words']} words)")
        lines += [f"       {len(sentence.split())} words: {sentence}" for sentence in page["longest_sentences"][:1]]
    parts.append(_section("Reading ease, hardest first (60 is plain English), with the longest sentence", lines))
    return "\n\n".join(parts)


def _section(title: str, lines: list[str]) -> str:
    return "\n".join([title, *(f"  {line}" for line in lines or ["none"])])
