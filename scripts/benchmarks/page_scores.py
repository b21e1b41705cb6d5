"""Lighthouse's scores of one page of each kind, as a phone on slow 4G would have it."""

import re
import sys
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path

import click

from scripts.benchmarks.chromium import browser_path
from scripts.benchmarks.lighthouse import CATEGORIES, MISSING, LighthouseReport, find_lighthouse, run_lighthouse
from scripts.benchmarks.page_kinds import HOME, by_kind
from scripts.benchmarks.row import Row
from scripts.benchmarks.workbench import Workbench

LEAST: Mapping[str, int] = {"performance": 98, "accessibility": 100, "best-practices": 100, "seo": 100}
"""The least score of each category, on every kind of page."""

_LEFT_OUT = re.compile(r'<meta name="robots" content="[^"]*noindex')
_UNIT = "of 100"


def page_scores(bench: Workbench) -> list[Row]:
    """Run Lighthouse on the first page of each kind. Without Lighthouse, a row says how to get it."""
    command = find_lighthouse()
    if command is None:
        return [Row("Lighthouse", None, _UNIT, MISSING)]
    site, chromium = bench.site, browser_path()
    first = [paths[0] for paths in by_kind(site.pages).values()]
    with click.progressbar(first, label="Running Lighthouse", file=sys.stderr) as paths:
        reports = [
            settled(partial(run_lighthouse, command, chromium, site.address, path, not _left_out(site.file(path))))
            for path in paths
        ]
    return score_rows(reports)


def settled(run: Callable[[], LighthouseReport]) -> LighthouseReport:
    """Give a page's report; where its performance is too low, the median of three, for other work slows a run."""
    reports = [run()]
    if _performance(reports[0]) < LEAST["performance"]:
        reports += [run(), run()]
    return sorted(reports, key=_performance)[len(reports) // 2]


def score_rows(reports: Sequence[LighthouseReport]) -> list[Row]:
    """Give a row for each page's performance, then one for the lowest score of each other category."""
    return [
        *(_performance_row(report) for report in reports),
        *(_lowest_row(category, reports) for category in CATEGORIES if category != "performance"),
    ]


def _performance(report: LighthouseReport) -> int:
    return report.scores["performance"]


def _performance_row(report: LighthouseReport) -> Row:
    name, least = f"Lighthouse performance, {_name(report)}", LEAST["performance"]
    return Row(name, _performance(report), _UNIT, report.vitals, least=least)


def _lowest_row(category: str, reports: Sequence[LighthouseReport]) -> Row:
    """Give the lowest score of a category, and for each page below the limit what cost it points."""
    least = LEAST[category]
    below = (report for report in reports if report.scores[category] < least)
    faults = (f"{_name(report)} {report.scores[category]}: {', '.join(report.faults[category])}" for report in below)
    lowest = min(report.scores[category] for report in reports)
    note = "; ".join(faults) or f"on all {len(reports)} kinds of page"
    return Row(f"Lighthouse {CATEGORIES[category]}, lowest", lowest, _UNIT, note, least=least)


def _name(report: LighthouseReport) -> str:
    return report.path or HOME


def _left_out(page: Path) -> bool:
    """Say whether a page asks search engines to leave it out."""
    return bool(_LEFT_OUT.search(page.read_text(encoding="utf-8")))
