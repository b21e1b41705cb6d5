"""What a disk refuses, in words for whoever builds or publishes a site."""

import errno
from collections.abc import Mapping
from pathlib import Path

FULL = "its disk, or the share of it that you may use, is full: free some space there"
_FORBIDDEN = "you have no permission to write there"

REFUSALS: Mapping[int, str] = {
    errno.ENOSPC: FULL,
    errno.EDQUOT: FULL,
    errno.EACCES: _FORBIDDEN,
    errno.EPERM: _FORBIDDEN,
    errno.EROFS: "it is read-only",
    errno.EIO: "its disk is broken, or the connection to it was lost",
    errno.ENOTCONN: "the connection to it was lost",
    errno.EBUSY: "something else is using it. If a disk is mounted there, name a folder inside it instead",
    errno.EISDIR: "there is a folder where a file belongs: take it away",
    errno.ENOTDIR: "there is a file where a folder belongs: take it away",
    errno.ENAMETOOLONG: "the name is too long for its disk",
}
"""Why a system refuses to write, by its error's number. Other errors are faults of the program."""


def disk_words(error: BaseException, site: Path) -> str | None:
    """Say why a build could not write beside a site, or give None for an error that no disk makes."""
    words = REFUSALS.get(error.errno or 0) if isinstance(error, OSError) else None
    return words and f"The site could not be written to {site.parent}: {words}. The site is as it was"
