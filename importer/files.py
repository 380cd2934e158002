"""Bytes off the disk, within the size limit, with what can go wrong said as a cause."""

from __future__ import annotations

import os
import stat
from pathlib import Path

from importer.errors import (
    NoPermissionError,
    TooLargeError,
    UnreadableError,
    UnsupportedFormatError,
    VanishedError,
)
from importer.readers.limits import LARGEST_FILE


def read_bytes(path: Path) -> bytes:
    """Return the whole file; an UnreadableError subclass when it cannot be had.

    The size is looked at first, on the open file, so that 200 MB are never read; pipes and
    devices are not opened, for reading one could wait for ever.
    """
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            raise UnsupportedFormatError("文件夹、管道或设备", str(path))
        with path.open("rb") as file:
            size = os.fstat(file.fileno()).st_size
            if size > LARGEST_FILE:
                raise TooLargeError(size, LARGEST_FILE)
            return file.read(LARGEST_FILE + 1)
    except OSError as error:
        raise cause_of(error) from error


def cause_of(error: OSError) -> UnreadableError:
    """Return the system's refusal to open or look at a file as a cause with its sentence."""
    if isinstance(error, PermissionError):
        return NoPermissionError(str(error))
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        return VanishedError(str(error))
    return UnreadableError(str(error))
