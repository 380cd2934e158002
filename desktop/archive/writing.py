"""Opening an archive for writing: made, migrated, locked; here sqlite-utils is loaded.

Reading needs none of this, and a window that starts should not wait for it.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from sqlite_utils import Database

from desktop.archive.connection import told
from desktop.archive.errors import LockedArchiveError, MovedArchiveError
from desktop.archive.lock import WriteLock
from desktop.archive.migrations import migrate
from desktop.archive.opening import make_way, recognise
from desktop.archive.store import transaction


@dataclass(frozen=True, slots=True)
class Writer:
    """The one connection that writes, and the lock that keeps other programs from doing so."""

    database: Database
    lock: WriteLock
    path: Path
    identity: tuple[int, int]

    @contextmanager
    def transaction(self) -> Iterator[Database]:
        """Everything inside, or nothing; takes SQLite's write lock at once.

        MovedArchiveError when the file at `path` is no longer the one that was opened.
        """
        with self.lock:
            self._check_place()
            with transaction(self.database):
                yield self.database
                self._check_place()

    def _check_place(self) -> None:
        """SQLite goes on writing to a deleted file, and what it stores there is lost."""
        if _identify(self.path) != self.identity:
            raise MovedArchiveError(str(self.path))

    def close(self) -> None:
        """Close, leaving everything in the one file if no reader holds on to older pages."""
        try:
            # Failing here loses nothing: the log is kept, and read by whoever opens it next.
            with suppress(sqlite3.Error, LockedArchiveError), self.lock:
                self.database.execute("PRAGMA busy_timeout = 500")
                self.database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
                self.database.close()
        finally:
            self.database.close()
            self.lock.close()


def open_writer(path: Path, *, create: bool, patience: float) -> Writer:
    """Open `path` for writing, made and migrated as needed."""
    make_way(path, create=create)
    with told():
        database = connect_writer(path, patience)
        try:
            recognise(database.conn, path)
            lock = WriteLock(path, patience)
            try:
                with lock:
                    _prepare(database, path)
                identity = _identify(path)
            except BaseException:
                lock.close()
                raise
        except BaseException:
            database.close()
            raise
    return Writer(database, lock, path.absolute(), identity)


def _identify(path: Path) -> tuple[int, int]:
    """Which file lies at `path`, (0, 0) for none."""
    try:
        status = path.stat()
    except OSError:
        return (0, 0)
    return (status.st_dev, status.st_ino)


def connect_writer(path: Path, patience: float) -> Database:
    """Open `path` for writing, making it if need be; waits `patience` seconds for other programs.

    Any thread may use the connection, one at a time.
    """
    connection = sqlite3.connect(
        path, timeout=patience, isolation_level=None, check_same_thread=False
    )
    # Plugins of sqlite-utils on this machine have no business in a citizen's archive.
    database = Database(connection, execute_plugins=False)
    database.execute("PRAGMA foreign_keys = ON")
    # NORMAL lost acknowledged commits in simulated power cuts; FULL lost none.
    database.execute("PRAGMA synchronous = FULL")
    database.execute("PRAGMA fullfsync = ON")
    return database


def _prepare(database: Database, path: Path) -> None:
    migrate(database, path)
    if database.journal_mode != "wal":
        database.execute("PRAGMA journal_mode = WAL")
