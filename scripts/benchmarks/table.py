"""The figures of one run, as people and as programs read them."""

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict
from typing import Any

from scripts.benchmarks.row import Row

_HEAD = ("What", "Figure", "How")
_GAP = "   "


def _as_text(about: Mapping[str, Any], rows: Sequence[Row]) -> str:
    lines = [_HEAD, *((row.name, _figure(row), row.note) for row in rows)]
    widths = [max(len(line[column]) for line in lines) for column in range(len(_HEAD))]
    shown = (_GAP.join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip() for line in lines)
    return "\n".join([_facts(about), "", *shown])


def _as_json(about: Mapping[str, Any], rows: Sequence[Row]) -> str:
    return json.dumps({**about, "rows": [asdict(row) for row in rows]}, indent=2, ensure_ascii=False)


FORMATS: Mapping[str, Callable[[Mapping[str, Any], Sequence[Row]], str]] = {"text": _as_text, "json": _as_json}
"""The forms in which a run is shown: each takes what was measured on what, and the figures."""


def _facts(about: Mapping[str, Any]) -> str:
    return ", ".join(f"{name} {'not installed' if value is None else value}" for name, value in about.items())


def _figure(row: Row) -> str:
    if row.value is None:
        return "not measured"
    places = 0 if row.value >= 100 or row.value == int(row.value) else 1 if row.value >= 10 else 2
    return f"{row.value:,.{places}f} {row.unit}"
