"""A copy of a site beside the list of what it must hold."""

from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial

from spotlight.publish.manifest import NAME, Entry

from scripts.verifying.copy_of_site import FileDamagedError, FileMissingError, SiteCopy
from scripts.verifying.what_changed import is_unchanged, what_changed

ROOM = 1_000_000
"""How many bytes more than twice its own a file may have before the rest of it is not read."""


@dataclass(frozen=True, order=True)
class Finding:
    """One file that is not as it was built, and what is known of it."""

    path: str
    words: str = ""


@dataclass(frozen=True)
class Comparison:
    """What a comparison found. `extra` is None where a copy's files cannot be listed."""

    files: int
    missing: tuple[Finding, ...]
    changed: tuple[Finding, ...]
    extra: tuple[Finding, ...] | None
    unseen: tuple[str, ...]

    @property
    def is_whole(self) -> bool:
        """Whether the copy is exactly what was built, as far as it shows itself."""
        return not (self.missing or self.changed or self.extra)


@dataclass(frozen=True)
class _Answer:
    missing: tuple[Finding, ...] = ()
    changed: tuple[Finding, ...] = ()
    unseen: tuple[str, ...] = ()


def compare(listed: Mapping[str, Entry], copy: SiteCopy, each: Callable[[], object] = lambda: None) -> Comparison:
    """Look at every listed file of a copy; `each` is called after each.

    Raises UnreadableError if the copy is out of reach; what has begun is then let go.
    """
    answers = []
    with ThreadPoolExecutor(copy.connections) as readers:
        try:
            for answer in readers.map(partial(_look, copy), listed.items()):
                answers.append(answer)
                each()
        except BaseException:
            readers.shutdown(wait=False, cancel_futures=True)
            raise
    names = copy.names()
    return Comparison(
        files=len(listed),
        missing=tuple(sorted(finding for answer in answers for finding in answer.missing)),
        changed=tuple(sorted(finding for answer in answers for finding in answer.changed)),
        extra=None if names is None else tuple(map(Finding, sorted(names - listed.keys() - {NAME}))),
        unseen=tuple(sorted(path for answer in answers for path in answer.unseen)),
    )


def _look(copy: SiteCopy, item: tuple[str, Entry]) -> _Answer:
    path, entry = item
    try:
        body = copy.read(path, 2 * entry.size + ROOM)
    except (FileMissingError, FileDamagedError) as error:
        if path in copy.unseen:
            return _Answer(unseen=(path,))
        finding = (Finding(path, str(error)),)
        return _Answer(missing=finding) if isinstance(error, FileMissingError) else _Answer(changed=finding)
    if is_unchanged(body, entry):
        return _Answer()
    return _Answer(changed=(Finding(path, what_changed(path, body, entry)),))
