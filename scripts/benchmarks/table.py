"""The figures of one run, as people and as programs read them."""

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict
from typing import Any

from scripts.benchmarks.row import Row

_HEAD = ("What", "Figure", "How")
_GAP = "   "
_PLACES = ((100, 0), (10, 1), (0.01, 2), (0, 3))
_LIMITS = (("most", "at most"), ("least", "at least"))


def _as_text(about: Mapping[str, Any], rows: Sequence[Row]) -> str:
    lines = [_HEAD, *((row.name, _figure(row), _how(row)) for row in rows)]
    widths = [max(len(line[column]) for line in lines) for column in range(len(_HEAD))]
    shown = (_GAP.join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip() for line in lines)
    return "\n".join([_facts(about), "", *shown])


def _as_json(about: Mapping[str, Any], rows: Sequence[Row]) -> str:
    shown = [{**asdict(row), "met": row.met} for row in rows]
    return json.dumps({**about, "rows": shown}, indent=2, ensure_ascii=False)


FORMATS: Mapping[str, Callable[[Mapping[str, Any], Sequence[Row]], str]] = {"text": _as_text, "json": _as_json}
"""The forms in which a run is shown: each takes what was measured on what, and the figures."""


def _facts(about: Mapping[str, Any]) -> str:
    return ", ".join(f"{name} {'not installed' if value is None else value}" for name, value in about.items())


def _figure(row: Row) -> str:
    if row.value is None:
        return "not measured"
    places = 0 if row.value == int(row.value) else next(places for least, places in _PLACES if row.value >= least)
    return f"{row.value:,.{places}f} {row.unit}".rstrip()


def _how(row: Row) -> str:
    """Give a row's limit, marked where it is not met, and its note."""
    limits = (f"{words} {limit:,}" for name, words in _LIMITS if (limit := getattr(row, name)) is not None)
    mark = "" if row.met else "NOT MET: "
    return "; ".join(part for part in (mark + " and ".join(limits), row.note) if part)
