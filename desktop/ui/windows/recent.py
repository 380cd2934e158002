"""The menu of the archives opened lately."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QMenu, QWidget

from desktop.ui.plain import one_line

translate = QCoreApplication.translate


class RecentMenu(QMenu):
    """Says which archive was chosen; greyed out while there is none."""

    chosen = Signal(Path)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(translate("Menu", "最近的档案(&R)"), parent)

    def fill(self, paths: Iterable[Path]) -> None:
        """Show these archives, the first one on top."""
        self.clear()
        for path in paths:
            name = one_line(str(path)).replace("&", "&&")
            self.addAction(name).triggered.connect(partial(self._choose, path))
        self.setEnabled(not self.isEmpty())

    def _choose(self, path: Path, _checked: bool = False) -> None:
        self.chosen.emit(path)
