"""A project in a folder of its own: the real looks, and real content with any number of invented reviews."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import click
import yaml
from spotlight.catalogue.catalogue import Catalogue
from spotlight.catalogue.report import as_text
from spotlight.check import check_content
from spotlight.render.build_date import build_date
from spotlight.render.products.product import Product
from spotlight.render.products.review_briefing import review_briefings
from spotlight.render.site import Site
from spotlight.rota.published_rota import rota_of

from scripts.benchmarks.invented_review import invented_review, invented_sources, words_of

_PREFIX = "reviews/invented-"


def make_project(folder: Path, project: Path, content: Path, reviews: int) -> None:
    """Fill an empty folder with a project's looks, its content, and so many invented reviews beside the content's own.

    Raises ClickException if the content has an error.
    """
    for name in ("print", "fonts"):
        shutil.copytree(project / "themes" / name, folder / "themes" / name)
    copy = shutil.copytree(content, folder / "content")
    catalogue = read_content(copy)
    with (copy / "sources.yml").open("a", encoding="utf-8") as sources:
        sources.write("\n" + yaml.safe_dump(invented_sources(reviews), allow_unicode=True))
    words = words_of(catalogue)
    for number in range(1, reviews + 1):
        text = invented_review(number, catalogue, words)
        (copy / f"{_PREFIX}{number}.md").write_text(text, encoding="utf-8", newline="\n")


def make_whole_project(folder: Path, project: Path, content: Path, reviews: int) -> None:
    """Fill an empty folder with all that a build needs, and so many invented reviews beside the content's own.

    Raises ClickException if the content has an error.
    """
    if reviews:
        make_project(folder, project, content, reviews)
    else:
        shutil.copytree(content, folder / "content")
    shutil.copy(project / "mkdocs.yml", folder)
    for name in ("hooks", "themes"):
        shutil.copytree(project / name, folder / name, dirs_exist_ok=True)


def read_content(content: Path) -> Catalogue:
    """Read and check a content folder. Raises ClickException with every problem if there is an error."""
    reading = check_content(content)
    if reading.catalogue is None:
        raise click.ClickException(as_text(reading.problems, reading.files))
    return reading.catalogue


def site_of(folder: Path) -> Site:
    """Read a project's content as a site for the first of its partnerships. Raises ClickException as above."""
    content = folder / "content"
    catalogue = read_content(content)
    return Site(
        name="Spotlight",
        url="https://spotlight.example.org/",
        content=content,
        catalogue=catalogue,
        rota=rota_of(catalogue, build_date(catalogue.rota.meta.timezone)),
        partnership=next(iter(catalogue.partnerships.values())),
    )


def invented_briefings(site: Site) -> Iterator[Product]:
    """Give the briefings of a site's invented reviews, and of no other; nothing is composed yet."""
    return (product for product in review_briefings(site) if product.uri.startswith(_PREFIX))
