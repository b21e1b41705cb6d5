"""What something is made of, in a few letters."""

import hashlib
from collections.abc import Iterable
from pathlib import Path


def digest_of(texts: Iterable[str]) -> str:
    """Give a digest of texts, in their order."""
    digest = hashlib.sha256()
    for text in texts:
        digest.update(hashlib.sha256(text.encode("utf-8", "surrogatepass")).digest())
    return digest.hexdigest()


def fingerprint(version: str, *folders: Path) -> bytes:
    """Give a digest of a program's version and of every file in folders, names included, but Python's own."""
    digest = hashlib.sha256(version.encode())
    for folder in folders:
        for path in sorted(path for path in folder.rglob("*") if path.is_file() and path.suffix != ".pyc"):
            digest.update(path.relative_to(folder).as_posix().encode() + b"\0")
            digest.update(hashlib.sha256(path.read_bytes()).digest())
    return digest.digest()
