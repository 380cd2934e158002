"""Importing as the window shows it: the panel, the status bar, and what was stored so far."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from desktop.ingest import Finished, Summary
from desktop.ui.importing import Import
from desktop.ui.views.progress import ProgressView
from desktop.ui.windows.regions import Regions
from desktop.ui.windows.status import Status

# How many batches of results pass between two looks at what they brought: a second's worth.
REFRESH_EVERY = 20


class Intake(QObject):
    """Runs one import at a time.

    Made when the first import begins: nothing that reading files needs is loaded before.
    `stored` asks for a look at what was stored; `ended` comes once, after the last of it.
    """

    stored = Signal()
    ended = Signal(object)
    meeting_chosen = Signal(int)

    def __init__(self, regions: Regions, status: Status, parent: QObject) -> None:
        super().__init__(parent)
        self._regions = regions
        self._status = status
        self._import: Import | None = None
        self._found = self._done = self._batches = 0
        self.progress = ProgressView()
        regions.add_progress(self.progress)
        self.progress.meeting_chosen.connect(self.meeting_chosen)
        self.progress.dismissed.connect(lambda: regions.show_region("progress", False))
        status.cancel_asked.connect(self.cancel)

    @property
    def is_running(self) -> bool:
        """Whether an import is under way."""
        return self._import is not None

    def start(self, paths: Sequence[Path], archive: Path) -> None:
        """Import files and folders into an archive, in the background."""
        self._found = self._done = self._batches = 0
        self.progress.begin()
        self._regions.show_region("progress", True)
        self._status.begin()
        self._import = Import(paths, archive, self)
        self._import.found.connect(self._take_found)
        self._import.finished.connect(self._take_finished)
        self._import.ended.connect(self._end)
        self._import.start()

    def cancel(self, closing: bool = False) -> None:
        """Stop, keeping what is stored; `closing` when the window waits for it."""
        if self._import is not None:
            self._import.cancel()
            self._status.show_stopping(closing)

    def _take_found(self, total: int) -> None:
        self._found = total
        self._show_progress()

    def _take_finished(self, done: list[Finished]) -> None:
        self._done += len(done)
        self.progress.add(done)
        self._show_progress()
        if self._batches % REFRESH_EVERY == 0:
            self.stored.emit()
        self._batches += 1

    def _show_progress(self) -> None:
        if self._import is not None and not self._import.is_cancelled:
            self.progress.show_progress(self._done, self._found)
            self._status.show_progress(self._done, self._found)

    def _end(self, answer: Summary | str) -> None:
        if self._import is not None:
            self._import.deleteLater()
        self._import = None
        self._status.end()
        self.progress.end(answer)
        self.stored.emit()
        self.ended.emit(answer)
