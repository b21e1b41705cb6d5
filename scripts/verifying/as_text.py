"""A comparison as people read it."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from scripts.verifying.compare import Comparison, Finding

SHOWN = 50
"""How many files of one kind are named."""


def as_text(found: Comparison, about: Mapping[str, Any]) -> str:
    """Give what was found, worst first, and what could not be seen; `about` is what the manifest says of the site."""
    return "\n".join(_lines(found, about))


def _lines(found: Comparison, about: Mapping[str, Any]) -> Iterator[str]:
    yield _title(about)
    yield from _list("missing", found.missing)
    yield from _list("changed", found.changed)
    yield from _list("extra", found.extra or ())
    if found.unseen:
        yield f"cannot be seen: {', '.join(found.unseen)} (servers read these themselves)"
    if found.extra is None:
        yield "Whether there are extra files cannot be seen at an address."
    yield _sum(found)


def _title(about: Mapping[str, Any]) -> str:
    partnership = about.get("partnership")
    named = [about.get("name"), partnership.get("name") if isinstance(partnership, dict) else None]
    built = about.get("built")
    return ", ".join(str(words) for words in (*named, f"built on {built}" if built else None) if words)


def _list(kind: str, findings: Sequence[Finding]) -> Iterator[str]:
    if findings:
        yield f"{kind}: {len(findings)}"
    for finding in findings[:SHOWN]:
        yield f"  {finding.path}{f': {finding.words}' if finding.words else ''}"
    if len(findings) > SHOWN:
        yield f"  … and {len(findings) - SHOWN} more"


def _sum(found: Comparison) -> str:
    looked_at = found.files - len(found.unseen)
    if found.is_whole:
        return f"All {looked_at} files are as they were built."
    right = looked_at - len(found.missing) - len(found.changed)
    counts = [(found.missing, "missing"), (found.changed, "changed"), (found.extra or (), "extra")]
    said = ", ".join(f"{len(findings)} {kind}" for findings, kind in counts)
    return f"{right} of {looked_at} files are as they were built; {said}."
