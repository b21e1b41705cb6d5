"""What was worked out about texts, kept on the disk from one run to the next."""

import json
import os
from collections.abc import Mapping
from contextlib import suppress
from importlib.metadata import version
from pathlib import Path

from spotlight.digest import digest_of, fingerprint

Key = tuple[str, ...]
"""What a result depends on: the name of what was done, and every text that it looked at."""

_RULES = Path(__file__).parent.parent
_LIBRARIES = ("lxml", "markdown", "phonenumbers", "pydantic", "python-stdnum", "textstat")
"""What works results out: a result of another version is worked out again."""


class KeptResults:
    """Results in one file, by the digests of their keys: HTML, and that nothing is wrong with a text.

    What is wrong with a text is not kept: it is looked at again. A file that cannot be read, or was made by other
    versions, is as good as none.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._made_with = fingerprint(" ".join(map(version, _LIBRARIES)), _RULES).hex()
        self._results = self._read()

    def get(self, key: Key) -> str | tuple[()] | None:
        """Give a result, or None if it is not kept."""
        result = self._results.get(digest_of(key))
        return () if result == "" else result

    def keep(self, results: Mapping[Key, object]) -> None:
        """Keep these results, and no others. Where nothing can be kept, the next run works everything out again."""
        kept = {digest_of(key): result or "" for key, result in results.items() if result == () or _is_text(result)}
        if kept.keys() == self._results.keys():
            return
        part = self._path.with_suffix(f".{os.getpid()}")
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            text = json.dumps({"made_with": self._made_with, "results": kept}, ensure_ascii=False)
            part.write_text(text, encoding="utf-8", errors="surrogatepass")
            part.replace(self._path)
        except OSError:
            with suppress(OSError):
                part.unlink(missing_ok=True)

    def _read(self) -> dict[str, str]:
        try:
            data = json.loads(self._path.read_text(encoding="utf-8", errors="surrogatepass"))
            return dict(data["results"]) if data["made_with"] == self._made_with else {}
        except (OSError, ValueError, KeyError, TypeError):
            return {}


def _is_text(result: object) -> bool:
    return isinstance(result, str) and result != ""
