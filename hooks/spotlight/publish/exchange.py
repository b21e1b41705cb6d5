"""Two folders put in each other's place, in one step where the system can."""

import ctypes
import errno
import os
import sys
from pathlib import Path

_AT_FDCWD = -100
_LINUX_EXCHANGE = 2  # RENAME_EXCHANGE of renameat2(2)
_MACOS_SWAP = 2  # RENAME_SWAP of renamex_np(2)
_NOT_POSSIBLE = {errno.ENOSYS, errno.EINVAL, errno.ENOTSUP}


def exchange(one: Path, other: Path) -> bool:
    """Exchange two folders on one file system; give False where the system cannot do it in one step.

    Raises OSError when it could and did not.
    """
    call = _system_call(os.fsencode(one), os.fsencode(other))
    if call is None:
        return False
    if call == 0:
        return True
    number = ctypes.get_errno()
    if number in _NOT_POSSIBLE:
        return False
    raise OSError(number, os.strerror(number), str(one), None, str(other))


def _system_call(one: bytes, other: bytes) -> int | None:
    """Give what the system's call returned, or None where there is no such call."""
    if sys.platform == "win32":
        return None
    library = ctypes.CDLL(None, use_errno=True)
    try:
        if sys.platform == "darwin":
            return int(library.renamex_np(one, other, _MACOS_SWAP))
        return int(library.renameat2(_AT_FDCWD, one, _AT_FDCWD, other, _LINUX_EXCHANGE))
    except AttributeError:
        return None
