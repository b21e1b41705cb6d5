"""What a second run costs in which nothing has changed."""

from scripts.benchmarks.print_run import print_run
from scripts.benchmarks.row import Row
from scripts.benchmarks.workbench import Workbench


def print_again(bench: Workbench) -> list[Row]:
    """Measure a second run: how many briefings the press printed, and its time beside that of the first."""
    first = bench.all_presses
    again = print_run(bench.briefings, bench.project(bench.reviews), bench.say)
    share = again.time.seconds / first.time.seconds
    return [
        Row("Second run, printed anew", again.new, "briefings", f"nothing had changed in {again.briefings:,}"),
        Row("Second run, time", share, "of the first run's", f"{again.time} beside {first.time}"),
    ]
