"""An import as the window sees it: its own thread, its own writer, events in small batches."""

from __future__ import annotations

import logging
from collections import deque
from collections.abc import Sequence
from pathlib import Path
from threading import Event, Thread

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal

from desktop.archive import Archive, ArchiveError
from desktop.ingest import Finished, Found, Summary, ingest

log = logging.getLogger(__name__)
translate = QCoreApplication.translate

# Milliseconds between two batches: 20 a second keep 10,000 files fluid.
BEAT = 50


class Import(QObject):
    """Imports `paths` into the archive at `archive`; signals arrive on the GUI thread.

    `found` gives the number of files found so far, `finished` a batch of files done with, and
    `ended` comes last and once, when the writer is closed: a `Summary`, or the words why not.
    """

    found = Signal(int)
    finished = Signal(list)
    ended = Signal(object)
    _over = Signal()

    def __init__(self, paths: Sequence[Path], archive: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._paths = list(paths)
        self._archive = archive
        self._cancelled = Event()
        self._events: deque[Found | Finished] = deque()
        self._answer: Summary | str = ""
        self._timer = QTimer(self, interval=BEAT)
        self._timer.timeout.connect(self._hand_on)
        self._over.connect(self._end)
        self._thread = Thread(target=self._run, name="import", daemon=True)

    def start(self) -> None:
        """Begin."""
        self._timer.start()
        self._thread.start()

    def cancel(self) -> None:
        """Stop soon, keeping what is done; `ended` still comes."""
        self._cancelled.set()

    @property
    def is_cancelled(self) -> bool:
        """Whether it was told to stop."""
        return self._cancelled.is_set()

    def _run(self) -> None:
        try:
            with Archive.open(self._archive) as archive:
                report, cancelled = self._events.append, self._cancelled.is_set
                self._answer = ingest(self._paths, archive, report, cancelled)
        except ArchiveError as error:
            log.error("import: %s", error.detail)
            self._answer = error.message
        except Exception:
            log.exception("import failed")
            self._answer = translate(
                "Import", "导入意外中止，已存入的不受影响。请重新导入其余文件。"
            )
        self._over.emit()

    def _hand_on(self) -> None:
        done: list[Finished] = []
        while self._events:
            event = self._events.popleft()
            if isinstance(event, Found):
                self.found.emit(event.total)
            else:
                done.append(event)
        if done:
            self.finished.emit(done)

    def _end(self) -> None:
        self._thread.join()
        self._timer.stop()
        self._hand_on()
        self.ended.emit(self._answer)
