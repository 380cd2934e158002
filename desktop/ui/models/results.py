"""What became of each file of an import, filtered to the kinds asked for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from desktop.ingest import Finished, Kind
from desktop.ui.plain import one_line

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
translate = QCoreApplication.translate

RESULT = Role.UserRole

NOT_STORED = frozenset({Kind.FAILED, Kind.NOT_MINUTES})

ICONS = {
    Kind.NEW: "circle-check",
    Kind.ALREADY_THERE: "copy-check",
    Kind.ANOTHER_SOURCE: "layers",
    Kind.NOT_MINUTES: "circle-minus",
    Kind.FAILED: "triangle-alert",
}


def kind_name(kind: Kind) -> str:
    """Return the words for what became of a file."""
    return {
        Kind.NEW: translate("Import", "新存入"),
        Kind.ALREADY_THERE: translate("Import", "已在档案中"),
        Kind.ANOTHER_SOURCE: translate("Import", "同一会议的另一来源"),
        Kind.NOT_MINUTES: translate("Import", "不是纪要"),
        Kind.FAILED: translate("Import", "失败"),
    }[kind]


class ResultsModel(QAbstractListModel):
    """Rows are appended in batches, newest last; a filter shows some of the kinds only."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all: list[Finished] = []
        self._shown: list[Finished] = []
        self._kinds = frozenset(Kind)
        self.counts: Counter[Kind] = Counter()

    def clear(self) -> None:
        """Begin a new import."""
        self.beginResetModel()
        self._all.clear()
        self._shown.clear()
        self.counts.clear()
        self.endResetModel()

    def add(self, done: Sequence[Finished]) -> None:
        """Append what was done with."""
        self.counts.update(event.result.kind for event in done)
        self._all.extend(done)
        shown = [event for event in done if event.result.kind in self._kinds]
        if shown:
            last = len(self._shown) + len(shown) - 1
            self.beginInsertRows(QModelIndex(), len(self._shown), last)
            self._shown.extend(shown)
            self.endInsertRows()

    def show_only(self, kinds: frozenset[Kind]) -> None:
        """Show the files of these kinds."""
        self.beginResetModel()
        self._kinds = kinds
        self._shown = [event for event in self._all if event.result.kind in kinds]
        self.endResetModel()

    def put_not_stored_first(self) -> None:
        """Once all is done: what needs the reader comes before what went well."""
        self.beginResetModel()
        for events in (self._all, self._shown):
            events.sort(key=lambda event: event.result.kind not in NOT_STORED)
        self.endResetModel()

    @property
    def not_stored(self) -> int:
        """How many files were not stored."""
        return sum(self.counts[kind] for kind in NOT_STORED)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._shown)

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        if not index.isValid():
            return None
        event = self._shown[index.row()]
        if role in (Role.DisplayRole, Role.AccessibleTextRole):
            return line(event)
        if role == Role.ToolTipRole:
            return "\n".join(filter(None, (one_line(str(event.path)), told(event))))
        return event if role == RESULT else None

    def as_text(self) -> str:
        """Return the rows shown, one line each: what became of the file, its path, and why."""
        return "\n".join(
            "\t".join((kind_name(event.result.kind), one_line(str(event.path)), told(event)))
            for event in self._shown
        )


def line(event: Finished) -> str:
    """Return a result in one line of words."""
    return "　".join(filter(None, (kind_name(event.result.kind), event.path.name, told(event))))


def told(event: Finished) -> str:
    """Return why, and what to do; or the meeting the file is kept under."""
    return one_line(event.result.message or event.result.meeting_label)
