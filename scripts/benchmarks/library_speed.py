"""How long a library of many reviews takes to build, beside other programs and beside a smaller library."""

from scripts.benchmarks.beside_weasyprint import seconds_each
from scripts.benchmarks.library_runs import LibraryRuns
from scripts.benchmarks.program_run import ProgramRun
from scripts.benchmarks.row import Row
from scripts.benchmarks.weasyprint_press import WeasyPrintMissingError
from scripts.benchmarks.workbench import Workbench

MOST_OF_STOCK = 1.0
MOST_AFTER_ONE_CHANGE = 0.25
LIBRARY = 2500
"""The reviews from which these two limits hold: in a smaller site, what every build does weighs more."""

MOST_GROWTH = 1.05
"""The most by which time may grow beyond its share: for four times the reviews, 4.2 times the time."""

_OF_ITS_TIME = "of its time"


def library_speed(bench: Workbench) -> list[Row]:
    """Set first builds beside those of other programs and of fewer reviews, and later builds beside the first."""
    runs = bench.library
    own, nothing, one = runs.cold.own, runs.again["nothing changed"], runs.again["one review changed"]
    return [
        _beside_stock(runs),
        *_beside_zensical(own, runs.cold.zensical),
        *_beside_weasyprint(bench, own),
        _held("One review changed", one.seconds / own.seconds, "of the cold build", MOST_AFTER_ONE_CHANGE, runs),
        Row("Nothing changed", nothing.seconds / own.seconds, "of the cold build"),
        *_growth(runs),
    ]


def _beside_stock(runs: LibraryRuns) -> Row:
    share = runs.cold.own.seconds / runs.cold.stock.seconds
    note = "everything, beside its pages and search alone"
    return _held("Cold build beside stock Material", share, _OF_ITS_TIME, MOST_OF_STOCK, runs, note)


def _beside_zensical(own: ProgramRun, other: ProgramRun | None) -> list[Row]:
    name = "Cold build beside Zensical"
    if other is None:
        return [Row(name, None, _OF_ITS_TIME, "install it with: .venv/bin/pip install -e '.[bench]'")]
    return [Row(name, own.seconds / other.seconds, _OF_ITS_TIME, "everything, beside its pages and search alone")]


def _beside_weasyprint(bench: Workbench, own: ProgramRun) -> list[Row]:
    """Set the whole build beside the time that WeasyPrint would take for the reviews' briefings alone."""
    name = "Cold build beside WeasyPrint"
    try:
        seconds = bench.reviews * seconds_each(bench)
    except WeasyPrintMissingError as missing:
        return [Row(name, None, _OF_ITS_TIME, str(missing))]
    note = f"it prints {bench.reviews:,} in {seconds:,.0f} s, worked out from {bench.sample}, and makes no page"
    return [Row(name, own.seconds / seconds, _OF_ITS_TIME, note)]


def _growth(runs: LibraryRuns) -> list[Row]:
    few, many = runs.cold_of_fewer, runs.cold.own
    times = runs.reviews / runs.fewer
    unit, note = "times as much", f"for {times:.3g} times the reviews, {runs.reviews:,} and {runs.fewer:,}"
    most = round(times * MOST_GROWTH, 3)
    rows = [Row("Growth of time", many.seconds / few.seconds, unit, note, most=most)]
    if many.peak and few.peak:
        rows.append(Row("Growth of memory", many.peak / few.peak, unit, note, most=most))
    return rows


def _held(name: str, value: float, unit: str, most: float, runs: LibraryRuns, note: str = "") -> Row:
    """Give a figure with its limit, which a smaller library is not held to."""
    if runs.reviews >= LIBRARY:
        return Row(name, value, unit, note, most=most)
    limit = f"at most {most} from {LIBRARY:,} reviews on"
    return Row(name, value, unit, "; ".join(filter(None, [limit, note])))
