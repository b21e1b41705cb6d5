"""The note that lies at the target while it is being published to.

It says who is at work, and what each file there holds until the new manifest says so. Lines are only ever added, so
that a run that is cut off at any moment leaves a note that the next run can go on from. Web servers may serve it: it
holds nothing but paths of the site and random names of runs.
"""

import json
from dataclasses import dataclass, field

from spotlight.publish.manifest import is_inside

NAME = ".spotlight-publishing"


@dataclass
class Note:
    """What a note says: the run that began last, whether it stopped in good order, and the files that runs touched.

    A file has the SHA-256 of what a run brought, or None if a run may have been cut off at it.
    """

    holder: str = ""
    stopped: bool = False
    files: dict[str, str | None] = field(default_factory=dict)


def begun(run: str) -> bytes:
    """Give the line with which a run begins. What stands before it may have been cut off within a line."""
    return b"\n" + _line("begun", run)


def stopped(run: str) -> bytes:
    """Give the line with which a run ends that could not finish."""
    return _line("stopped", run)


def at_work() -> bytes:
    """Give a line that shows that a run is still busy with a long file."""
    return _line("at work")


def may_change(path: str) -> bytes:
    """Give the line that stands before a file is sent or removed."""
    return _line("may change", path)


def has(path: str, sha256: str) -> bytes:
    """Give the line that stands once a file is there."""
    return _line("has", path, sha256)


def read_note(text: bytes) -> Note:
    """Read a note. Lines that were cut off say nothing, nor do those that name a file outside the site."""
    note = Note()
    for line in text.splitlines():
        match _words(line):
            case ["begun", str(run)]:
                note.holder, note.stopped = run, False
            case ["stopped", str(run)]:
                note.stopped = run == note.holder
            case ["may change", str(path)] if is_inside(path):
                note.files[path] = None
            case ["has", str(path), str(sha256)] if is_inside(path):
                note.files[path] = sha256
    return note


def _line(*words: str) -> bytes:
    return json.dumps(words).encode() + b"\n"


def _words(line: bytes) -> object:
    try:
        return json.loads(line)
    except ValueError:
        return None
