"""The press at work while pages are looked at: nobody waits for it."""

import threading
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from spotlight.render.press import Say, print_each
from spotlight.render.products.every_product import every_product
from spotlight.render.products.product import Product
from spotlight.render.sheet import Sheet
from spotlight.render.site import Site
from spotlight.render.typesetter import TypesettingError


@dataclass
class _Job:
    """What is to be printed, by its path; what is left when the job is stopped goes into the next."""

    left: dict[str, Product] = field(default_factory=dict)
    stopped: threading.Event = field(default_factory=threading.Event)
    thread: threading.Thread | None = None


class BackgroundPress:
    """Prints a site into a folder, in a thread of its own, until all is printed or a newer site comes.

    `project` is as `Printing` has it. `tell` is called when more is known: a file is printed for the first time, or
    what is wrong with printed files has changed.
    """

    def __init__(self, folder: Path, project: Path, say: Say, tell: Callable[[], object]) -> None:
        self._folder, self._project, self._say, self._tell = folder, project, say, tell
        self._job = _Job()
        self._faults: dict[str, str] = {}
        self._sheets: dict[str, Sheet] = {}

    @property
    def sheets(self) -> Mapping[str, Sheet]:
        """What is printed so far, by its path from the site's root."""
        return self._sheets

    @property
    def faults(self) -> str:
        """What could not be printed and what is too long, a line or more for each; empty where all is well."""
        return "\n".join(self._faults[path] for path in sorted(self._faults.copy()))

    def print(self, site: Site, changed: Collection[str] | None) -> None:
        """Print what is made from changed content files, or everything where `changed` is None."""
        products = {product.path: product for product in every_product(site)}
        first = {path: p for path, p in products.items() if changed is None or p.uri in changed}
        late = {path: products[path] for path in self._job.left if path in products}
        for known in (self._faults, self._sheets):
            for path in known.keys() - products.keys() - {""}:
                del known[path]
        self._start({**first, **late})

    def go_on(self) -> None:
        """Print what was left when the press was stopped."""
        self._start(self._job.left)

    def stop(self) -> None:
        """Print nothing more once the product at work is finished."""
        self._job.stopped.set()

    def join(self) -> None:
        """Wait for the product at work."""
        if self._job.thread:
            self._job.thread.join()

    def _start(self, products: dict[str, Product]) -> None:
        before = self._job
        before.stopped.set()
        self._job = _Job(dict(products))
        self._job.thread = threading.Thread(target=self._work, args=(self._job, before.thread), daemon=True)
        self._job.thread.start()

    def _work(self, job: _Job, before: threading.Thread | None) -> None:
        if before:
            before.join()
        known = self._sheets.keys() | set(), self._faults.copy()
        self._faults.pop("", None)
        try:
            self._print(job)
        except (TypesettingError, OSError) as error:
            self._faults[""] = str(error)
        if not job.stopped.is_set() and known != (self._sheets.keys() | set(), self._faults):
            self._tell()

    def _print(self, job: _Job) -> None:
        for result in print_each(list(job.left.values()), self._folder, self._project, self._say):
            if result.sheet:
                self._sheets[result.path] = result.sheet
            if fault := result.failure or result.warning:
                self._faults[result.path] = fault
            else:
                self._faults.pop(result.path, None)
            job.left.pop(result.path)
            if job.stopped.is_set():
                return
