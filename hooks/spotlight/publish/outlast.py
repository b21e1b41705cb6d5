"""What was written, on the disk itself: until then a loss of power can leave files empty that were whole."""

import ctypes
import errno
import os
import sys
from pathlib import Path

_NOT_POSSIBLE = {errno.ENOSYS, errno.EINVAL, errno.ENOTSUP}


def outlast_power_loss(folder: Path) -> None:
    """Wait until all that was written to a folder's file system is on the disk, where the system can be asked to.

    On Linux one call does it for the one file system, syncfs(2), which is much quicker than one for each file. On
    other systems of that kind all file systems are written; on Windows nothing is done. Raises OSError if the disk
    could not write what it had taken, as a full or a broken one.
    """
    if sys.platform == "win32":
        return
    if sys.platform != "linux":
        os.sync()
        return
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        if ctypes.CDLL(None, use_errno=True).syncfs(handle) and (number := ctypes.get_errno()) not in _NOT_POSSIBLE:
            raise OSError(number, os.strerror(number), str(folder))
    finally:
        os.close(handle)
