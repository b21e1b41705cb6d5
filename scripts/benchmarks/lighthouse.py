"""Lighthouse run on one page: its scores, and what it found wanting."""

import json
import os
import shlex
import shutil
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click

from scripts.benchmarks.chromium import FLAGS

MISSING = "get it with: npm install --global lighthouse, or name its command with LIGHTHOUSE=…"

CATEGORIES: Mapping[str, str] = {
    "performance": "performance",
    "accessibility": "accessibility",
    "best-practices": "best practices",
    "seo": "SEO",
}
"""The categories that are scored, by their ids, as Lighthouse shows them."""

_VITALS = {"LCP": "largest-contentful-paint", "TBT": "total-blocking-time", "CLS": "cumulative-layout-shift"}
_OPTIONS = ("--quiet", "--output=json", "--output-path=stdout", "--disable-full-page-screenshot")
_NO_REPORTS = "--no-enable-error-reporting"
_OUT_OF_SEARCH_ENGINES = "is-crawlable"
_LONGEST = 180


@dataclass(frozen=True)
class LighthouseReport:
    """One page's scores of 100 by category, its web vitals in words, and the audits that cost each category points."""

    path: str
    scores: Mapping[str, int]
    vitals: str
    faults: Mapping[str, tuple[str, ...]]


def find_lighthouse() -> list[str] | None:
    """Give the command that LIGHTHOUSE names, or the one on the path; None without either."""
    if named := os.environ.get("LIGHTHOUSE"):
        return shlex.split(named)
    found = shutil.which("lighthouse")
    return [found] if found else None


def lighthouse_version(command: list[str]) -> str:
    """Give the version of Lighthouse. Raises ClickException if the command cannot be run."""
    return _run([*command, "--version"]).strip()


def run_lighthouse(command: list[str], chromium: Path, address: str, path: str, in_engines: bool) -> LighthouseReport:
    """Run Lighthouse as it is for phones: slow 4G and a slow processor, simulated.

    A page that asks search engines to leave it out is not marked down for that. Raises ClickException with what
    Lighthouse said if it failed.
    """
    skipped = [] if in_engines else [f"--skip-audits={_OUT_OF_SEARCH_ENGINES}"]
    flags = f"--chrome-flags={' '.join(('--headless=new', *FLAGS))}"
    only = f"--only-categories={','.join(CATEGORIES)}"
    text = _run([*command, address + path, *_OPTIONS, _NO_REPORTS, only, flags, *skipped], CHROME_PATH=str(chromium))
    return read_report(path, json.loads(text))


def read_report(path: str, report: Mapping[str, Any]) -> LighthouseReport:
    """Read what Lighthouse wrote about the page at a path. Raises ClickException if it could not open the page."""
    if error := report.get("runtimeError"):
        raise click.ClickException(f"Lighthouse could not measure {path}: {error['message']}")
    audits, categories = report["audits"], report["categories"]
    return LighthouseReport(
        path,
        {name: round(100 * categories[name]["score"]) for name in CATEGORIES},
        ", ".join(f"{name} {audits[audit]['displayValue']}" for name, audit in _VITALS.items()),
        {name: tuple(_faults(categories[name], audits)) for name in CATEGORIES},
    )


def _faults(category: Mapping[str, Any], audits: Mapping[str, Any]) -> list[str]:
    weighed = (reference["id"] for reference in category["auditRefs"] if reference["weight"])
    scores = {name: audits[name]["score"] for name in weighed}
    return [name for name, score in scores.items() if score is not None and score < 1]


def _run(command: list[str], **environment: str) -> str:
    try:
        done = subprocess.run(
            command, env=os.environ | environment, capture_output=True, text=True, check=True, timeout=_LONGEST
        )
    except (OSError, subprocess.SubprocessError) as error:
        said = getattr(error, "stderr", None) or error
        raise click.ClickException(f"Lighthouse failed: {said}") from error
    return done.stdout
