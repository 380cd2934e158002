"""One archive open in the window: the connections to it and the models that read from it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject

from desktop.archive import Archive
from desktop.archive.errors import (
    MissingArchiveError,
    OlderArchiveError,
    UnknownRecordError,
)
from desktop.archive.records import NodeId
from desktop.ui.models.items import ItemsModel
from desktop.ui.models.navigation import NavigationModel
from desktop.ui.tasks import Reader


class Session(QObject):
    """Opens the archive at `path`, made or migrated first where that is needed.

    Raises ArchiveError when it cannot be opened. GUI thread only, `reader` excepted.
    """

    def __init__(self, path: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.path = path
        self.archive = _open(path)
        self.reader = Reader(path, self)
        self.navigation = NavigationModel(self.archive, self)
        self.items = ItemsModel(self.archive, self)

    def has(self, node: NodeId) -> bool:
        """Whether a node remembered from another day is still there."""
        try:
            return bool(self.archive.path_to(node))
        except UnknownRecordError:
            return False

    def refresh(self) -> None:
        """Take in what an import stored."""
        self.navigation.refresh()
        self.items.refresh()

    def close(self) -> None:
        """Let go of the file."""
        self.reader.close()
        self.archive.close()


def _open(path: Path) -> Archive:
    try:
        return Archive.reader(path)
    except (MissingArchiveError, OlderArchiveError):
        Archive.open(path).close()
        return Archive.reader(path)
