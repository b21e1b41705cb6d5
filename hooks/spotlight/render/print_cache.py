"""Finished products kept by what they were made from, so that what has not changed costs nothing."""

import hashlib
import json
import os
from contextlib import suppress
from pathlib import Path

from spotlight.render.products.product import Data, Product

_KEPT_SECONDS = 30 * 24 * 3600
_DIGEST_BYTES = 32


class PrintCache:
    """Files in a folder, each named for the templates, the fonts, the program and the data that made it.

    Each begins with its own digest: what a loss of power or a disk has damaged is printed again.
    """

    def __init__(self, folder: Path, made_with: bytes) -> None:
        """Use a folder; `made_with` stands for everything but the product's own data."""
        self._folder = folder
        self._made_with = made_with

    def get(self, product: Product, data: Data) -> bytes | None:
        """Give a finished product, or None if it has not been printed from exactly this."""
        path = self._path(product, data)
        try:
            os.utime(path)
            kept = path.read_bytes()
        except OSError:
            return None
        finished = kept[_DIGEST_BYTES:]
        return finished if kept[:_DIGEST_BYTES] == _digest(finished) else None

    def put(self, product: Product, data: Data, finished: bytes) -> None:
        """Keep a finished product; where nothing can be kept, the next build prints it again."""
        path = self._path(product, data)
        part = path.with_suffix(f".{os.getpid()}")
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            part.write_bytes(_digest(finished) + finished)
            part.replace(path)
        except OSError:
            with suppress(OSError):
                part.unlink(missing_ok=True)

    def forget_unused(self, now: float) -> None:
        """Take away what no build has used for a month; `now` is in seconds since 1970.

        What a clock that was wrong has dated in the future goes too.
        """
        for path in self._folder.glob("*"):
            with suppress(OSError):
                if abs(now - path.stat().st_mtime) > _KEPT_SECONDS:
                    path.unlink()

    def _path(self, product: Product, data: Data) -> Path:
        made_from = [product.template, product.timestamp, product.sizes, product.sides, data]
        text = json.dumps(made_from, ensure_ascii=False, sort_keys=True)
        digest = hashlib.sha256(self._made_with + text.encode()).hexdigest()
        return self._folder / f"{digest}{Path(product.path).suffix}"


def _digest(finished: bytes) -> bytes:
    return hashlib.sha256(finished).digest()
