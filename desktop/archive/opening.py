"""Opening an archive: is it one, is it ours, is it of this version, may we write?"""

from __future__ import annotations

import sqlite3
from pathlib import Path

from desktop.archive.connection import (
    APPLICATION_ID,
    VERSION,
    connect_reader,
    pragma,
    told,
)
from desktop.archive.errors import (
    MissingArchiveError,
    NewerArchiveError,
    NotAnArchiveError,
    OlderArchiveError,
    ReadOnlyArchiveError,
)


def open_reader(path: Path, *, patience: float) -> sqlite3.Connection:
    """Open `path` for reading only."""
    make_way(path, create=False)
    with told():
        database = connect_reader(path, patience)
        try:
            recognise(database, path)
            if pragma(database, "user_version") < VERSION:
                raise OlderArchiveError(str(path))
        except BaseException:
            database.close()
            raise
    return database


def make_way(path: Path, *, create: bool) -> None:
    """See that there is a file at `path`, or a folder to make one in."""
    try:
        if path.is_dir():
            raise NotAnArchiveError(str(path))
        if not path.exists():
            if not create:
                raise MissingArchiveError(str(path))
            path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ReadOnlyArchiveError(str(error)) from error


def recognise(database: sqlite3.Connection, path: Path) -> None:
    """Refuse what is no archive of ours.

    The file is looked at through SQLite only: opening and closing it by other means would drop
    the locks other connections of this process hold on it (POSIX advisory locks).
    """
    blank = pragma(database, "schema_version") == 0
    if not blank and pragma(database, "application_id") != APPLICATION_ID:
        raise NotAnArchiveError(str(path))
    if pragma(database, "user_version") > VERSION:
        raise NewerArchiveError(str(path))
