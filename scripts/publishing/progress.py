"""How far a run has come: files, bytes and percent."""

from collections.abc import Mapping

from scripts.publishing.target import Say

_EVERY_PERCENT = 10


class Progress:
    """Tells of files as they are sent: each time another tenth of the bytes are there."""

    def __init__(self, sizes: Mapping[str, int], say: Say) -> None:
        """Take the sizes in bytes of all files that are going to be sent."""
        self._sizes, self._say = sizes, say
        self._all = sum(sizes.values())
        self._files = self._bytes = self._told = 0

    def sent(self, path: str) -> None:
        """Count a file that has been sent."""
        self._files += 1
        self._bytes += self._sizes[path]
        percent = 100 * self._bytes // self._all if self._all else 100
        if percent >= self._told + _EVERY_PERCENT or self._files == len(self._sizes):
            self._told = percent
            self._say(f"{self._files} of {len(self._sizes)} files, {in_words(self._bytes)}, {percent} %")


def in_words(size: int) -> str:
    """Give a size in bytes as people write it."""
    if size < 1000:
        return f"{size} bytes"
    return f"{size / 1000:.0f} KB" if size < 1_000_000 else f"{size / 1_000_000:.1f} MB"
