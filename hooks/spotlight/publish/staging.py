"""A build that either finishes or changes nothing.

Everything is written to a staging folder beside the site; the finished folder takes the site's place at the end.
"""

import shutil
from pathlib import Path
from typing import Self

from filelock import FileLock, Timeout

from spotlight.publish.exchange import exchange
from spotlight.publish.outlast import outlast_power_loss


class AlreadyBuildingError(Exception):
    """Another build of the same site is at work."""


class Staging:
    """The staging folder of one build, held by this process alone until it is published or abandoned."""

    def __init__(self, site: Path) -> None:
        """Take the staging folder of a site, empty; what a killed build left is cleared away.

        Raises AlreadyBuildingError if another process has it, OSError if it cannot be written.
        """
        site = site.resolve()  # a link to web space stays a link
        self.site = site
        self.folder = site.parent / f".{site.name}-staging"
        self._before = site.parent / f".{site.name}-before"
        site.parent.mkdir(parents=True, exist_ok=True)
        self._lock = FileLock(site.parent / f".{site.name}-lock")
        try:
            self._lock.acquire(timeout=0)
        except Timeout:
            raise AlreadyBuildingError from None
        try:
            self._recover()
            self.folder.mkdir()
        except OSError:
            self._lock.release()
            raise

    def publish(self) -> None:
        """Put the staging folder in the site's place. Raises OSError, and then the site is as it was.

        What was written is on the disk before it takes the site's place: a loss of power leaves one whole site or the
        other, since file systems keep the order of an exchange and of the removal that follows it.
        """
        try:
            outlast_power_loss(self.folder)
            self._swap()
        finally:
            self.abandon()

    def abandon(self) -> None:
        """Clear the staging folder away and let the next build begin. May be called again."""
        shutil.rmtree(self.folder, ignore_errors=True)
        self._lock.release()

    def __enter__(self) -> Self:
        """Use as a context: what is not published by the end is abandoned."""
        return self

    def __exit__(self, *_: object) -> None:
        self.abandon()

    def _swap(self) -> None:
        if not self.site.exists():
            self.folder.rename(self.site)
        elif not exchange(self.folder, self.site):
            self.site.rename(self._before)
            try:
                self.folder.rename(self.site)
            except OSError:
                self._before.rename(self.site)
                raise
            shutil.rmtree(self._before, ignore_errors=True)

    def _recover(self) -> None:
        """Finish or undo what a build was doing when it was killed."""
        if self._before.exists() and not self.site.exists():
            self._before.rename(self.site)
        for leftover in (self._before, self.folder):
            if leftover.exists():
                shutil.rmtree(leftover)
