"""From a drop to the archive: walk, hash, read in other processes, store in batches.

Runs in the thread that calls it and loads no Qt; `report` is called from that thread. Events come
in the order things finish, and a file is only said to be stored once it is committed.
"""

from __future__ import annotations

import gc
import hashlib
import logging
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from desktop.archive import Archive, ArchiveError
from desktop.archive.records import Original
from desktop.events import Event, FileResult, Finished, Found, Kind, Summary
from desktop.reading_pool import Answer, Job, ReadersFailedError, Reading, ReadingPool
from desktop.shelf import Shelf
from desktop.walking import Unwalkable, shown, walk
from importer.errors import UnreadableError
from importer.files import read_bytes
from importer.outcome import Outcome, Status

__all__ = ["Event", "FileResult", "Finished", "Found", "Kind", "Summary", "ingest"]

log = logging.getLogger(__name__)

_IN_FLIGHT = 96_000_000  # bytes of originals held at once; beyond it, files are read one by one
_PATIENCE = 0.1  # seconds between looks at `cancelled`
_FOUND_EVERY = 100


def ingest(
    paths: Iterable[Path],
    archive: Archive,
    report: Callable[[Event], None],
    cancelled: Callable[[], bool] = lambda: False,
    *,
    reading: Reading | None = None,
) -> Summary:
    """Import every file at and below `paths`, and say what became of each.

    A cancel is heeded within a moment: what has been read is kept, the rest left alone. When the
    archive itself fails (disk full, locked), the files it concerns fail, the import stops there,
    and the summary says why; likewise when reading processes cannot start. Never raises for a bad
    file.
    """
    files = _find(paths, archive, report, cancelled)
    with _few_collections(), ReadingPool(reading) as pool:
        work = _Import(archive, pool, report, cancelled)
        stopped = work.run(files)
    left = len(files) - sum(work.counts.values())
    return Summary(len(files), work.counts, cancelled=left > 0 and not stopped, stopped=stopped)


@contextmanager
def _few_collections() -> Iterator[None]:
    """Let Python look for cycles seldom: minutes have none, and looking took a quarter of the time.

    Each document is some 2,000 objects, freed as soon as it is stored.
    """
    before = gc.get_threshold()
    gc.set_threshold(100_000, *before[1:])
    try:
        yield
    finally:
        gc.set_threshold(*before)


def _find(
    paths: Iterable[Path],
    archive: Archive,
    report: Callable[[Event], None],
    cancelled: Callable[[], bool],
) -> list[Path | Unwalkable]:
    """Everything to import, so that progress has an end from the start."""
    files: list[Path | Unwalkable] = []
    for found in walk(paths, archive.owns):
        if cancelled():
            break
        files.append(found)
        if len(files) % _FOUND_EVERY == 0:
            report(Found(len(files)))
    report(Found(len(files)))
    return files


class _Import:
    """One run: files go to the pool as it has room, and answers to the shelf."""

    def __init__(
        self,
        archive: Archive,
        pool: ReadingPool,
        report: Callable[[Event], None],
        cancelled: Callable[[], bool],
    ) -> None:
        self.counts: dict[Kind, int] = {}
        self._archive = archive
        self._pool = pool
        self._report = report
        self._cancelled = cancelled
        self._answers: deque[Answer] = deque()
        self._shelf = Shelf(archive, self._finish)

    def run(self, files: Iterable[Path | Unwalkable]) -> str:
        """Import the files; why it had to stop, in Chinese, or nothing."""
        try:
            stopped = self._feed(files)
            self._shelve()
            self._shelf.commit()
        except ArchiveError as error:
            log.error("storing failed: %s", error.detail)
            self._shelf.give_up(error)
            return error.message
        except BaseException as error:
            self._shelf.abandon(error)
            raise
        return stopped

    def _feed(self, files: Iterable[Path | Unwalkable]) -> str:
        """See all files read; why reading had to stop, or nothing."""
        try:
            for file in files:
                if not self._take(file):
                    return ""
            while self._pool.busy and not self._cancelled():
                self._collect()
                self._shelve()
        except ReadersFailedError as error:
            log.error("reading failed: %s", error)
            return error.message
        return ""

    def _take(self, file: Path | Unwalkable) -> bool:
        """See one file on its way; False when the user has cancelled."""
        if self._cancelled():
            return False
        job = self._load(file)
        if job is None:
            return True
        while not self._has_room(len(job.original.data)):
            self._shelve()
            self._collect()
            if self._cancelled():
                return False
        self._pool.start(job)
        # Only now, when every process has work again.
        self._shelve()
        return True

    def _load(self, file: Path | Unwalkable) -> Job | None:
        """The bytes to read, or None when the file is done with already."""
        try:
            if isinstance(file, Unwalkable):
                raise file.error
            original = load(file)
        except UnreadableError as error:
            path = file.path if isinstance(file, Unwalkable) else file
            self._finish(path, FileResult(Kind.FAILED, error.message, error.cause))
            return None
        known = self._archive.stored(original.sha256)
        if known is not None:
            self._shelf.note(file, known)
            return None
        return Job(file, original)

    def _has_room(self, size: int) -> bool:
        pool = self._pool
        return not pool.full and (not pool.busy or pool.bytes_in_flight + size <= _IN_FLIGHT)

    def _collect(self) -> None:
        self._answers.extend(self._pool.wait(min(_PATIENCE, self._shelf.patience)))

    def _shelve(self) -> None:
        while self._answers:
            answer = self._answers.popleft()
            outcome = answer.outcome()
            if outcome.status is Status.MINUTES:
                self._shelf.put(answer, outcome)
            else:
                self._finish(answer.job.path, _unstored(outcome))
        self._shelf.commit_if_due()

    def _finish(self, path: Path, result: FileResult) -> None:
        self.counts[result.kind] = self.counts.get(result.kind, 0) + 1
        self._report(Finished(path, result))


def load(path: Path) -> Original:
    """The bytes of a file with their digest; UnreadableError when they cannot be had."""
    data = read_bytes(path)
    return Original(data, hashlib.sha256(data).hexdigest(), shown(path.name), shown(path))


def _unstored(outcome: Outcome) -> FileResult:
    kind = Kind.NOT_MINUTES if outcome.status is Status.NOT_MINUTES else Kind.FAILED
    return FileResult(kind, outcome.message, outcome.cause)
