"""The press: prints every product of a site, on both cores, and only what has changed."""

import threading
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from importlib.metadata import version
from itertools import chain
from pathlib import Path

from spotlight.render.few_colours import few_colours
from spotlight.render.fit import fitted, too_long
from spotlight.render.print_cache import PrintCache, fingerprint
from spotlight.render.print_markdown import UnprintableError
from spotlight.render.products.every_product import every_product
from spotlight.render.products.product import Data, Product
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
    """What came of one product: its sheet, where it is no picture; a warning if it is too long; or why it failed."""

    path: str
    sheet: Sheet | None = None
    warning: str = ""
    failure: str = ""


def print_all(site: Site, folder: Path, project: Path, say: Say) -> Printed:
    """Print everything into the folder of a site, as `print_products` does."""
    return print_products(list(every_product(site)), folder, project, say)


def print_products(
    products: Sequence[Product], folder: Path, project: Path, say: Say, presses: int = PRESSES
) -> Printed:
    """Print products into the folder of a site; no more than one product a press is in memory at a time.

    `project` holds `themes/print`, `themes/fonts` and the cache. Raises PrintingError, TypesettingError.
    """
    pile = _Pile(products, say)
    cache = _cache(project)
    crew = [_Press(_typesetter(project), cache, folder) for _ in range(presses)]
    with ThreadPoolExecutor(presses) as pool:
        results = list(chain.from_iterable(pool.map(lambda press: press.work(pile), crew)))
    if failed := sorted(result.failure for result in results if result.failure):
        raise PrintingError("\n".join(failed))
    cache.forget_unused(time.time())
    return Printed(
        {result.path: result.sheet for result in results if result.sheet},
        sorted(result.warning for result in results if result.warning),
        pile.new,
    )


def print_each(products: Sequence[Product], folder: Path, project: Path, say: Say) -> Iterator[Result]:
    """Print products into the folder of a site, each when its result is asked for; else as `print_products` does.

    What cannot be printed is told in its result. Raises TypesettingError.
    """
    pile = _Pile(products, say)
    press = _Press(_typesetter(project), _cache(project), folder)
    for product in pile:
        yield press.print(product, pile)


def _cache(project: Path) -> PrintCache:
    made_with = fingerprint(f"{version('typst')} {version('pillow')} {STANDARDS}", *_looks(project), _RULES)
    return PrintCache(project / ".cache" / "briefings", made_with)


def _typesetter(project: Path) -> Typesetter:
    return Typesetter(*_looks(project))


def _looks(project: Path) -> tuple[Path, Path]:
    """Give the folders of the templates and of the fonts."""
    return project / "themes" / "print", project / "themes" / "fonts"


class _Pile:
    """The products that wait, which the presses take one by one."""

    def __init__(self, products: Sequence[Product], say: Say) -> None:
        self._products, self._number, self._say = iter(products), len(products), say
        self.new = 0
        self._lock = threading.Lock()

    def __iter__(self) -> Iterator[Product]:
        while True:
            with self._lock:
                product = next(self._products, None)
            if product is None:
                return
            yield product

    def printing(self) -> None:
        """Tell those who wait that something new goes to the press."""
        with self._lock:
            self.new += 1
            if self.new % _SAY_EVERY == 1:
                self._say(f"Printing what has changed of {self._number} files: {self.new} so far")


class _Press:
    """One thread's typesetter, since none may be shared, with the way from a product to its file."""

    def __init__(self, typesetter: Typesetter, cache: PrintCache, folder: Path) -> None:
        self._typesetter, self._cache, self._folder = typesetter, cache, folder

    def work(self, pile: _Pile) -> list[Result]:
        """Print until the pile is empty."""
        return [self.print(product, pile) for product in pile]

    def print(self, product: Product, pile: _Pile) -> Result:
        """Print a product, or take it from the cache."""
        try:
            data = product.compose()
            finished = self._cache.get(product, data)
            if finished is None:
                pile.printing()
                finished = self._make(product, data)
                self._cache.put(product, data, finished)
        except UnprintableError as error:
            return Result(product.path, failure=str(error))
        except TypesettingError as error:
            return Result(product.path, failure=f"content/{product.uri} cannot be printed as {product.path}: {error}")
        target = self._folder / product.path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(finished)
        if product.is_picture:
            return Result(product.path)
        pages = count_pages(finished)
        return Result(product.path, Sheet(pages, len(finished)), too_long(product, finished, pages))

    def _make(self, product: Product, data: Data) -> bytes:
        if product.is_picture:
            return few_colours(self._typesetter.png(product.template, data))
        pdf, pages = fitted(
            product, lambda size: self._typesetter.pdf(product.template, {**data, "size": size}, product.timestamp)
        )
        if lost := lost_words(pages, data, pdf):
            raise TypesettingError(f"{product.template} loses words: {', '.join(lost[:12])}")
        return pdf
