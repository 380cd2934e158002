"""One writer at a time: among the threads of this process, and among processes.

SQLite before 3.51.3 can damage a WAL file when two connections write or checkpoint at the same
instant, and BEGIN IMMEDIATE does not cover the checkpoint that follows a commit. So a second, empty
SQLite file beside the archive is locked around the whole of it: SQLite's own locks work alike on
every system, wait with a time limit, and end with the process that held them.
"""

from __future__ import annotations

import sqlite3
import threading
from pathlib import Path
from types import TracebackType

from desktop.archive.errors import LockedArchiveError

_guard = threading.Lock()
_turns: dict[Path, threading.Lock] = {}


class WriteLock:
    """The right to write to the archive at `path`; a context manager, not re-entrant.

    Waits at most `patience` seconds, then raises LockedArchiveError.
    """

    def __init__(self, path: Path, patience: float) -> None:
        self._turn = _turn(path.resolve())
        self._patience = patience
        self._file = sqlite3.connect(
            f"{path}-lock", timeout=patience, isolation_level=None, check_same_thread=False
        )

    def __enter__(self) -> None:
        if not self._turn.acquire(timeout=self._patience):
            raise LockedArchiveError("another thread is writing")
        try:
            self._file.execute("BEGIN EXCLUSIVE")
        except BaseException:
            self._turn.release()
            raise

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        try:
            self._file.execute("ROLLBACK")
        finally:
            self._turn.release()

    def close(self) -> None:
        """Let go of the lock's file; it stays, empty, because deleting it would open a race."""
        self._file.close()


def _turn(path: Path) -> threading.Lock:
    with _guard:
        return _turns.setdefault(path, threading.Lock())
