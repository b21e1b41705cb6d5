"""How much faster briefings are printed than by WeasyPrint, from the same content in the same run."""

import sys

import click
from spotlight.render.press import PRESSES
from spotlight.render.products.product import Product
from spotlight.render.read_back import count_pages

from scripts.benchmarks.print_run import PrintRun
from scripts.benchmarks.row import Row
from scripts.benchmarks.stopwatch import Stopwatch
from scripts.benchmarks.weasyprint_press import WeasyPrintMissingError, WeasyPrintPress
from scripts.benchmarks.workbench import Workbench

_TYPEFACE = "atkinson-hyperlegible-next"
_WANTED = "wanted: 20 or more"
_TIMES = "times as fast"


def beside_weasyprint(bench: Workbench) -> list[Row]:
    """Measure a sample of the briefings, spread over all of them, and set it beside our own runs."""
    name, unit = "WeasyPrint", "ms a briefing"
    try:
        press = WeasyPrintPress(bench.looks / "themes" / "fonts" / _TYPEFACE)
    except WeasyPrintMissingError as missing:
        return [Row(name, None, unit, str(missing))]
    sample = _spread(bench.briefings, bench.sample)
    time, pages = _timed(press, sample)
    how = f"{len(sample):,} of the {bench.reviews:,} printed, {pages:,} pages, in {time}"
    return [
        Row(name, 1000 * time.seconds / len(sample), unit, how),
        *_beside(time, len(sample), bench.all_presses, bench.one_press),
    ]


def seconds_each(bench: Workbench) -> float:
    """Give the seconds that WeasyPrint takes for one briefing of a sample. Raises WeasyPrintMissingError."""
    press = WeasyPrintPress(bench.looks / "themes" / "fonts" / _TYPEFACE)
    return _timed(press, bench.fewest_briefings)[0].seconds / bench.sample


def _beside(time: Stopwatch, number: int, all_presses: PrintRun, one_press: PrintRun) -> list[Row]:
    """Give how many times as long WeasyPrint takes for each briefing as our runs do."""
    each, processor_each = 1000 * time.seconds / number, time.processor_seconds / number
    own = one_press.time.processor_seconds / one_press.briefings
    one = "One press beside WeasyPrint"
    return [
        Row(f"{PRESSES} presses beside WeasyPrint", each / all_presses.milliseconds_each, _TIMES, _WANTED),
        Row(one, each / one_press.milliseconds_each, _TIMES, "one core beside one core"),
        Row(f"{one}, processor", processor_each / own, _TIMES, "whatever else the machine did meanwhile"),
    ]


def _spread(briefings: list[Product], number: int) -> list[Product]:
    """Give so many of the briefings, at equal distances."""
    number = min(number, len(briefings))
    return [briefings[place * len(briefings) // number] for place in range(number)]


def _timed(press: WeasyPrintPress, sample: list[Product]) -> tuple[Stopwatch, int]:
    """Give the time that the sample took, after one briefing that is not counted, and its pages."""
    press.pdf(sample[0].compose())
    time, pages = Stopwatch(), 0
    with click.progressbar(sample, label="Printing with WeasyPrint", file=sys.stderr) as briefings:
        for briefing in briefings:
            with time:
                finished = press.pdf(briefing.compose())
            pages += count_pages(finished)
    return time, pages
