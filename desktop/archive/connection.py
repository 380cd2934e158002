"""Connections to the archive's file, and SQLite's errors in the user's words."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from desktop.archive import errors

APPLICATION_ID = 0x4A69594F  # "JiYO", shown by file(1) and SQLite browsers
VERSION = 1  # how many migrations there are; `user_version` of an archive that took them all

_CAUSES: dict[int, type[errors.ArchiveError]] = {
    sqlite3.SQLITE_BUSY: errors.LockedArchiveError,
    sqlite3.SQLITE_LOCKED: errors.LockedArchiveError,
    sqlite3.SQLITE_FULL: errors.FullDiskError,
    sqlite3.SQLITE_READONLY: errors.ReadOnlyArchiveError,
    sqlite3.SQLITE_CANTOPEN: errors.ReadOnlyArchiveError,
    sqlite3.SQLITE_PERM: errors.ReadOnlyArchiveError,
    sqlite3.SQLITE_NOTADB: errors.NotAnArchiveError,
    sqlite3.SQLITE_CORRUPT: errors.DamagedArchiveError,
    sqlite3.SQLITE_IOERR: errors.FailingDiskError,
    sqlite3.SQLITE_ERROR: errors.DamagedArchiveError,  # "no such column": the schema is spoiled
}


@contextmanager
def told() -> Iterator[None]:
    """Turn SQLite's errors into `ArchiveError`s; the user's disk failing is not our bug."""
    try:
        yield
    except sqlite3.Error as error:
        cause = _cause(error)
        if cause is None:
            raise
        name = getattr(error, "sqlite_errorname", type(error).__name__)
        raise cause(f"{error} ({name})") from error


@contextmanager
def read_back() -> Iterator[None]:
    """Like `told`, for reading: what makes no sense is damage too, for only we wrote it."""
    with told():
        try:
            yield
        except (AttributeError, TypeError, ValueError) as error:
            raise errors.DamagedArchiveError(f"{type(error).__name__}: {error}") from error


def _cause(error: sqlite3.Error) -> type[errors.ArchiveError] | None:
    code: int | None = getattr(error, "sqlite_errorcode", None)
    if code is None:
        # "Could not decode to UTF-8 column" comes from Python, without a code.
        decoding = isinstance(error, sqlite3.OperationalError)
        return errors.DamagedArchiveError if decoding else None
    return _CAUSES.get(code & 0xFF)  # the low byte; the rest says more precisely where


def connect_reader(path: Path, patience: float) -> sqlite3.Connection:
    """Open `path` for reading only; for the thread that asks and no other.

    Read-only connections never checkpoint, so only the writer ever touches the file.
    """
    file = path.resolve()
    how = "immutable=1" if _is_at_rest(file) else "mode=ro"
    connection = sqlite3.connect(
        f"{file.as_uri()}?{how}", uri=True, timeout=patience, isolation_level=None
    )
    connection.execute("PRAGMA query_only = ON")
    return connection


def _is_at_rest(file: Path) -> bool:
    """Whether nobody writes, and we could not even note that we read (a CD, a colleague's folder).

    To read a file in WAL mode SQLite makes two files beside it, unless told that it stays as it is.
    """
    effective = os.access in os.supports_effective_ids
    writable = os.access(file.parent, os.W_OK, effective_ids=effective)
    return not writable and not Path(f"{file}-wal").exists()


def pragma(database: sqlite3.Connection, name: str) -> int:
    """The value of an integer pragma."""
    value: int = database.execute(f"PRAGMA {name}").fetchone()[0]
    return value
