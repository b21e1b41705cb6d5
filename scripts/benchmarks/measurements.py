"""What can be measured: each measurement with the facts that its figures depend on."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from scripts.benchmarks.beside_weasyprint import beside_weasyprint
from scripts.benchmarks.builders import zensical_version
from scripts.benchmarks.chromium import browser_version
from scripts.benchmarks.library_figures import library_figures
from scripts.benchmarks.library_size import library_size
from scripts.benchmarks.library_speed import library_speed
from scripts.benchmarks.lighthouse import find_lighthouse, lighthouse_version
from scripts.benchmarks.machine import package_version
from scripts.benchmarks.page_costs import page_costs
from scripts.benchmarks.page_scores import page_scores
from scripts.benchmarks.preview_speed import preview_speed
from scripts.benchmarks.print_again import print_again
from scripts.benchmarks.print_memory import print_memory
from scripts.benchmarks.print_speed import print_speed
from scripts.benchmarks.row import Row
from scripts.benchmarks.search_costs import search_costs
from scripts.benchmarks.workbench import Workbench

Facts = Mapping[str, str | int | None]


@dataclass(frozen=True)
class Measurement:
    """Some figures, and what is said about the run before them, such as the version of a program."""

    facts: Callable[[Workbench], Facts]
    rows: tuple[Callable[[Workbench], list[Row]], ...]


def _printing(bench: Workbench) -> Facts:
    return {
        "reviews": bench.reviews,
        "Typst": package_version("typst"),
        "WeasyPrint": package_version("weasyprint"),
    }


def _pages(bench: Workbench) -> Facts:
    return {"pages": len(bench.site.pages), "Chromium": browser_version()}


def _lighthouse(bench: Workbench) -> Facts:
    command = find_lighthouse()
    return {**_pages(bench), "Lighthouse": lighthouse_version(command)} if command else {"Lighthouse": None}


def _preview(bench: Workbench) -> Facts:
    return {"reviews": bench.reviews, "MkDocs": package_version("mkdocs")}


def _library(bench: Workbench) -> Facts:
    return {
        **_printing(bench),
        "MkDocs": package_version("mkdocs"),
        "Material": package_version("mkdocs-material"),
        "Zensical": zensical_version(),
    }


MEASUREMENTS: Mapping[str, Measurement] = {
    "library": Measurement(_library, (library_speed, library_size, library_figures)),
    "printing": Measurement(_printing, (print_speed, beside_weasyprint, print_again, print_memory)),
    "preview": Measurement(_preview, (preview_speed,)),
    "pages": Measurement(_pages, (page_costs, search_costs)),
    "lighthouse": Measurement(_lighthouse, (page_scores,)),
}
"""All measurements by their names, in the order in which they are shown."""
