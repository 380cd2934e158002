"""Connections to the archive's file, and SQLite's errors in the user's words."""

from __future__ import annotations

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
}


@contextmanager
def told() -> Iterator[None]:
    """Turn SQLite's errors into `ArchiveError`s; the user's disk failing is not our bug."""
    try:
        yield
    except sqlite3.Error as error:
        code = getattr(error, "sqlite_errorcode", None)
        if code is None:
            raise
        cause = _CAUSES.get(code & 0xFF)  # the low byte; the rest says more precisely where
        if cause is None:
            raise
        raise cause(f"{error} ({error.sqlite_errorname})") from error


def connect_reader(path: Path, patience: float) -> sqlite3.Connection:
    """Open `path` for reading only; for the thread that asks and no other.

    Read-only connections never checkpoint, so only the writer ever touches the file.
    """
    connection = sqlite3.connect(
        f"{path.resolve().as_uri()}?mode=ro", uri=True, timeout=patience, isolation_level=None
    )
    connection.execute("PRAGMA query_only = ON")
    return connection


def pragma(database: sqlite3.Connection, name: str) -> int:
    """The value of an integer pragma."""
    value: int = database.execute(f"PRAGMA {name}").fetchone()[0]
    return value
