"""Where an import puts what was read: batches that are told of once they are committed."""

from __future__ import annotations

import logging
import math
import time
from collections.abc import Callable
from contextlib import AbstractContextManager, suppress
from pathlib import Path

from desktop.archive import Archive, ArchiveError, Batch
from desktop.archive.errors import UnstorableError
from desktop.archive.records import Added, Stored
from desktop.events import FileResult, Kind
from desktop.reading_pool import Answer
from importer.outcome import Outcome

log = logging.getLogger(__name__)

BATCH_SIZE = 40
BATCH_SECONDS = 0.25


class Shelf:
    """The open batch: what is stored in it is only told of once it is committed."""

    def __init__(self, archive: Archive, finish: Callable[[Path, FileResult], None]) -> None:
        self._archive = archive
        self._finish = finish
        self._opened: AbstractContextManager[Batch] | None = None
        self._batch: Batch | None = None
        self._due = 0.0
        self._waiting: list[tuple[Path, FileResult]] = []

    @property
    def patience(self) -> float:
        """How many seconds may pass before `commit_if_due` should be called."""
        return max(0.0, self._due - time.monotonic()) if self._batch else math.inf

    def put(self, answer: Answer, outcome: Outcome) -> None:
        """Store one document in the batch; one that cannot be stored fails alone."""
        job = answer.job
        try:
            result = _stored(self._open().store(job.original, outcome, answer.parse))
        except UnstorableError as error:
            log.warning("not stored: %s", error.detail)
            self._finish(job.path, _failed(error))
        except ArchiveError as error:
            self._waiting.append((job.path, _failed(error)))
            raise
        else:
            self._waiting.append((job.path, result))

    def note(self, path: Path, known: Stored) -> None:
        """Tell of a file that is there already, perhaps only since this batch."""
        self._waiting.append((path, _stored(known)))
        if self._batch is None:
            self._tell()

    def commit_if_due(self) -> None:
        """Commit a batch that is large or old enough."""
        if len(self._waiting) >= BATCH_SIZE or self.patience <= 0:
            self.commit()

    def commit(self) -> None:
        """Commit the batch and tell of it; ArchiveError leaves `give_up` to be called."""
        opened, self._opened, self._batch = self._opened, None, None
        if opened is not None:
            opened.__exit__(None, None, None)
        self._tell()

    def give_up(self, error: ArchiveError) -> None:
        """Undo the batch and say so of every file in it."""
        self.abandon(error)
        self._waiting = [(path, _failed(error)) for path, _ in self._waiting]
        self._tell()

    def abandon(self, error: BaseException) -> None:
        """Undo the batch."""
        opened, self._opened, self._batch = self._opened, None, None
        if opened is not None:
            with suppress(type(error)):
                opened.__exit__(type(error), error, error.__traceback__)

    def _open(self) -> Batch:
        if self._batch is None:
            self._opened = self._archive.batch()
            self._batch = self._opened.__enter__()
            self._due = time.monotonic() + BATCH_SECONDS
        return self._batch

    def _tell(self) -> None:
        waiting, self._waiting = self._waiting, []
        for path, result in waiting:
            self._finish(path, result)


def _stored(stored: Stored) -> FileResult:
    label = stored.meeting_label
    messages = {
        Added.NEW: f"已存入：{label}",
        Added.ALREADY_THERE: f"档案里已有这个文件：{label}",
        Added.ANOTHER_SOURCE: f"已存为同一次会议的另一来源：{label}",
    }
    return FileResult(
        Kind(stored.added.value),
        messages[stored.added],
        meeting=stored.meeting,
        meeting_label=label,
    )


def _failed(error: ArchiveError) -> FileResult:
    return FileResult(Kind.FAILED, error.message, "archive")
