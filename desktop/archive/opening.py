"""Opening an archive: is it one, is it ours, is it of this version, may we write?"""

from __future__ import annotations

import sqlite3
from contextlib import suppress
from pathlib import Path

from sqlite_utils import Database

from desktop.archive.connection import (
    APPLICATION_ID,
    connect_reader,
    connect_writer,
    pragma,
    told,
)
from desktop.archive.errors import (
    LockedArchiveError,
    MissingArchiveError,
    NewerArchiveError,
    NotAnArchiveError,
    OlderArchiveError,
    ReadOnlyArchiveError,
)
from desktop.archive.lock import WriteLock
from desktop.archive.migrations import VERSION, migrate


def open_writer(path: Path, *, create: bool, patience: float) -> tuple[Database, WriteLock]:
    """Open `path` for writing, made and migrated as needed."""
    _make_way(path, create=create)
    with told():
        database = connect_writer(path, patience)
        try:
            _recognise(database, path)
            lock = WriteLock(path, patience)
            try:
                with lock:
                    _prepare(database, path)
            except BaseException:
                lock.close()
                raise
        except BaseException:
            database.close()
            raise
    return database, lock


def open_reader(path: Path, *, patience: float) -> Database:
    """Open `path` for reading only."""
    _make_way(path, create=False)
    with told():
        database = connect_reader(path, patience)
        try:
            _recognise(database, path)
            if pragma(database, "user_version") < VERSION:
                raise OlderArchiveError(str(path))
        except BaseException:
            database.close()
            raise
    return database


def close_writer(database: Database, lock: WriteLock) -> None:
    """Close a writer, leaving everything in the one file if no reader holds on to older pages."""
    try:
        # Failing here loses nothing: the log is kept, and read by whoever opens the file next.
        with suppress(sqlite3.Error, LockedArchiveError), lock:
            database.execute("PRAGMA busy_timeout = 500")
            database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            database.close()
    finally:
        database.close()
        lock.close()


def _make_way(path: Path, *, create: bool) -> None:
    try:
        if path.is_dir():
            raise NotAnArchiveError(str(path))
        if not path.exists():
            if not create:
                raise MissingArchiveError(str(path))
            path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ReadOnlyArchiveError(str(error)) from error


def _recognise(database: Database, path: Path) -> None:
    """Refuse what is no archive of ours.

    The file is looked at through SQLite only: opening and closing it by other means would drop
    the locks other connections of this process hold on it (POSIX advisory locks).
    """
    blank = pragma(database, "schema_version") == 0
    if not blank and pragma(database, "application_id") != APPLICATION_ID:
        raise NotAnArchiveError(str(path))
    if pragma(database, "user_version") > VERSION:
        raise NewerArchiveError(str(path))


def _prepare(database: Database, path: Path) -> None:
    migrate(database, path)
    if database.journal_mode != "wal":
        database.execute("PRAGMA journal_mode = WAL")
