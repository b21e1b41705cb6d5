"""The press: prints every product of a site, on both cores, and only what has changed."""

import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from importlib.metadata import version
from pathlib import Path

from spotlight.render.briefings import Product, products
from spotlight.render.print_cache import PrintCache, fingerprint
from spotlight.render.proofread import lost_words
from spotlight.render.site import Site
from spotlight.render.typesetter import STANDARDS, Typesetter, TypesettingError

Say = Callable[[str], object]
"""Tells somebody who waits what is being done."""

_PRESSES = 2


class PrintingError(Exception):
    """Products that could not be printed, each with the content file that it is made from."""


def print_all(site: Site, folder: Path, project: Path, say: Say) -> None:
    """Print everything into the folder of a site.

    `project` holds `themes/print`, `themes/fonts` and the cache. Raises PrintingError, TypesettingError.
    """
    templates, fonts = project / "themes" / "print", project / "themes" / "fonts"
    press = _Press(templates, fonts)
    press.typesetter()
    made_with = fingerprint(f"{version('typst')} {STANDARDS}", templates, fonts)
    cache = PrintCache(project / ".cache" / "briefings", made_with)
    wanted = list(products(site))
    ready = {product.path: kept for product in wanted if (kept := cache.get(product))}
    new = [product for product in wanted if product.path not in ready]
    if new:
        say(f"Printing {len(new)} of {len(wanted)} briefings")
    with ThreadPoolExecutor(_PRESSES) as pool:
        printed = list(zip(new, pool.map(press.print, new), strict=True))
    if failed := [result for _, result in printed if isinstance(result, str)]:
        raise PrintingError("\n".join(failed))
    for product, pdf in printed:
        if isinstance(pdf, bytes):
            cache.put(product, pdf)
            ready[product.path] = pdf
    cache.forget_unused(time.time())
    for path, finished in ready.items():
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(finished)


class _Press:
    """A typesetter for each thread, since none may be shared."""

    def __init__(self, templates: Path, fonts: Path) -> None:
        self._templates, self._fonts = templates, fonts
        self._own = threading.local()

    def typesetter(self) -> Typesetter:
        if not hasattr(self._own, "typesetter"):
            self._own.typesetter = Typesetter(self._templates, self._fonts)
        typesetter: Typesetter = self._own.typesetter
        return typesetter

    def print(self, product: Product) -> bytes | str:
        """Give a product's PDF, or what is wrong with it."""
        try:
            pdf = self.typesetter().pdf(product.template, product.data, product.timestamp)
        except TypesettingError as error:
            return f"content/{product.uri} cannot be printed: {error}"
        if lost := lost_words(pdf, product.data):
            return f"content/{product.uri} loses words in print ({product.template}): {', '.join(lost[:12])}"
        return pdf
