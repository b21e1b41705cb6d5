"""Finished PDFs kept by what they were made from, so that an unchanged briefing costs nothing."""

import hashlib
import json
import os
from contextlib import suppress
from pathlib import Path

from spotlight.render.briefings import Product

_KEPT_SECONDS = 30 * 24 * 3600


class PrintCache:
    """PDFs in a folder, each named for the templates, the fonts, the program and the data that made it."""

    def __init__(self, folder: Path, made_with: bytes) -> None:
        """Use a folder; `made_with` stands for everything but the product's own data."""
        self._folder = folder
        self._made_with = made_with

    def get(self, product: Product) -> bytes | None:
        """Give a product's PDF, or None if it has not been printed from exactly this."""
        path = self._path(product)
        try:
            os.utime(path)
            return path.read_bytes() or None
        except OSError:
            return None

    def put(self, product: Product, pdf: bytes) -> None:
        """Keep a product's PDF; where nothing can be kept, the next build prints it again."""
        path = self._path(product)
        part = path.with_suffix(f".{os.getpid()}")
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            part.write_bytes(pdf)
            part.replace(path)
        except OSError:
            part.unlink(missing_ok=True)

    def forget_unused(self, now: float) -> None:
        """Take away what no build has used for a month; `now` is in seconds since 1970."""
        for path in self._folder.glob("*"):
            with suppress(OSError):
                if now - path.stat().st_mtime > _KEPT_SECONDS:
                    path.unlink()

    def _path(self, product: Product) -> Path:
        data = json.dumps([product.template, product.timestamp, product.data], ensure_ascii=False, sort_keys=True)
        return self._folder / f"{hashlib.sha256(self._made_with + data.encode()).hexdigest()}.pdf"


def fingerprint(version: str, *folders: Path) -> bytes:
    """Give a digest of a program's version and of every file in folders, names included."""
    digest = hashlib.sha256(version.encode())
    for folder in folders:
        for path in sorted(path for path in folder.rglob("*") if path.is_file()):
            digest.update(path.relative_to(folder).as_posix().encode() + b"\0")
            digest.update(hashlib.sha256(path.read_bytes()).digest())
    return digest.digest()
