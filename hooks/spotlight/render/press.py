"""The press: prints every product of a site, on both cores, and only what has changed."""

import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import BrokenExecutor
from dataclasses import dataclass, field
from importlib.metadata import version
from pathlib import Path

from spotlight.crew import share_out
from spotlight.digest import fingerprint
from spotlight.render.few_colours import few_colours
from spotlight.render.fit import fitted, too_long
from spotlight.render.print_cache import PrintCache
from spotlight.render.print_markdown import UnprintableError
from spotlight.render.products.every_product import every_product
from spotlight.render.products.product import Data, Product
from spotlight.render.products.qr_code import qr_code
from spotlight.render.proofread import lost_words
from spotlight.render.read_back import count_pages
from spotlight.render.sheet import Sheet
from spotlight.render.site import Site
from spotlight.render.typesetter import STANDARDS, Typesetter, TypesettingError

Say = Callable[[str], object]
"""Tells somebody who waits what is being done."""

PRESSES = 2
_RULES = Path(__file__).parent
"""What makes and proofreads products: what older rules let pass, newer ones look at again."""

_SAY_EVERY = 100


class PrintingError(Exception):
    """Products that could not be printed, each with the content file that it is made from."""


@dataclass
class Printed:
    """What came off the press: a sheet for each path from the site's root, and what is too long.

    `new` says how many were printed now; the others were kept from earlier builds.
    """

    sheets: dict[str, Sheet] = field(default_factory=dict)
    warnings: list[str] = field(default_factory=list)
    new: int = field(default=0, compare=False)


@dataclass(frozen=True)
class Result:
    """What came of one product: its sheet, where it is no picture; a warning if it is too long; or why it failed.

    `is_new` says whether it was printed now.
    """

    path: str
    sheet: Sheet | None = None
    warning: str = ""
    failure: str = ""
    is_new: bool = False


class Printing:
    """Products being printed into the folder of a site, while other work goes on.

    No more than one product a press is in memory at a time. `project` holds `themes/print`, `themes/fonts` and the
    cache.
    """

    def __init__(
        self, products: Sequence[Product], folder: Path, project: Path, say: Say, presses: int = PRESSES
    ) -> None:
        """Begin to print."""
        cache = self._cache = _cache(project)
        self._counter = _Counter(len(products), say)

        def start() -> Callable[[Product], Result]:
            return _Press(_typesetter(project), cache, folder).print

        self._work = share_out(start, products, presses)

    def finish(self) -> Printed:
        """Wait until all is printed. Raises PrintingError, TypesettingError."""
        try:
            results = [self._counter.counted(result) for result in self._work]
        except BrokenExecutor as error:
            raise PrintingError("The system ended a process that printed: is there enough memory?") from error
        if failed := sorted(result.failure for result in results if result.failure):
            raise PrintingError("\n".join(failed))
        self._cache.forget_unused(time.time())
        return Printed(
            {result.path: result.sheet for result in results if result.sheet},
            sorted(result.warning for result in results if result.warning),
            self._counter.new,
        )

    def stop(self) -> None:
        """Print nothing more once the products at work are finished."""
        self._work.stop()


def print_all(site: Site, folder: Path, project: Path, say: Say) -> Printed:
    """Print everything into the folder of a site, and wait for it. Raises as `Printing.finish` does."""
    return Printing(list(every_product(site)), folder, project, say).finish()


def print_each(products: Sequence[Product], folder: Path, project: Path, say: Say) -> Iterator[Result]:
    """Print products into the folder of a site, each when its result is asked for; else as `Printing` does.

    What cannot be printed is told in its result. Raises TypesettingError.
    """
    press = _Press(_typesetter(project), _cache(project), folder)
    yield from map(_Counter(len(products), say).counted, map(press.print, products))


def _cache(project: Path) -> PrintCache:
    made_with = fingerprint(f"{version('typst')} {version('pillow')} {STANDARDS}", *_looks(project), _RULES)
    return PrintCache(project / ".cache" / "briefings", made_with)


def _typesetter(project: Path) -> Typesetter:
    return Typesetter(*_looks(project))


def _looks(project: Path) -> tuple[Path, Path]:
    """Give the folders of the templates and of the fonts."""
    return project / "themes" / "print", project / "themes" / "fonts"


class _Counter:
    """Counts what was printed, and tells those who wait."""

    def __init__(self, number: int, say: Say) -> None:
        self._number, self._say = number, say
        self.new = 0

    def counted(self, result: Result) -> Result:
        """Count a result, and give it back."""
        self.new += result.is_new
        if result.is_new and self.new % _SAY_EVERY == 1:
            self._say(f"Printing what has changed of {self._number} files: {self.new} so far")
        return result


class _Press:
    """A worker's own typesetter, since none may be shared, with the way from a product to its file."""

    def __init__(self, typesetter: Typesetter, cache: PrintCache, folder: Path) -> None:
        self._typesetter, self._cache, self._folder = typesetter, cache, folder

    def print(self, product: Product) -> Result:
        """Print a product, or take it from the cache."""
        try:
            data = product.compose()
            kept = self._cache.get(product, data)
            finished = kept or self._make(product, _with_qr_code(data))
            if not kept:
                self._cache.put(product, data, finished)
        except UnprintableError as error:
            return Result(product.path, failure=str(error))
        except TypesettingError as error:
            return Result(product.path, failure=f"{product.shown} cannot be printed as {product.path}: {error}")
        target = self._folder / product.path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(finished)
        if product.is_picture:
            return Result(product.path, is_new=not kept)
        pages = count_pages(finished)
        sheet, warning = Sheet(pages, len(finished)), too_long(product, finished, pages)
        return Result(product.path, sheet, warning, is_new=not kept)

    def _make(self, product: Product, data: Data) -> bytes:
        if product.is_picture:
            return few_colours(self._typesetter.png(product.template, data))
        pdf, pages = fitted(
            product, lambda size: self._typesetter.pdf(product.template, {**data, "size": size}, product.timestamp)
        )
        if lost := lost_words(pages, data, pdf):
            raise TypesettingError(f"{product.template} loses words: {', '.join(lost[:12])}")
        return pdf


def _with_qr_code(data: Data) -> Data:
    """Add the code of the address that a product leads to: it follows from the address, which the cache knows."""
    return {**data, "qr": qr_code(data["url"])} if "url" in data else data
