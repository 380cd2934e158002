"""The item list: the agenda items below one node, fetched a page at a time as they are painted."""

from __future__ import annotations

from collections import OrderedDict
from datetime import date
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from desktop.archive import Archive
from desktop.archive.labels import item_label
from desktop.archive.records import ItemRow, NodeId, NodeKind
from desktop.ui.plain import day, one_line

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
translate = QCoreApplication.translate

ROW = Role.UserRole
BELOW = Role.UserRole + 1

# Levels whose items are of several meetings.
_WIDER = frozenset({NodeKind.ORGAN, NodeKind.SERIES, NodeKind.YEAR})

PAGE = 100
PAGES = 32


class ItemsModel(QAbstractTableModel):
    """Knows how many rows there are, and the pages of them lately painted."""

    def __init__(self, archive: Archive, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._archive = archive
        self.node: NodeId | None = None
        self._count = 0
        self._pages: OrderedDict[int, tuple[ItemRow, ...]] = OrderedDict()

    def show(self, node: NodeId | None) -> None:
        """List the items below `node`; None lists every item of the archive."""
        self.beginResetModel()
        self.node = node
        self._pages.clear()
        self._count = self._archive.count_items(node)
        self.endResetModel()

    def refresh(self) -> None:
        """Take in what was stored since; nothing happens while the number of rows is the same."""
        if self._archive.count_items(self.node) != self._count:
            self.show(self.node)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else self._count

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else 5

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole
    ) -> Any:
        if role != Role.DisplayRole or orientation != Qt.Orientation.Horizontal:
            return None
        return (
            translate("Items", "议题"),
            translate("Items", "所属会议"),
            translate("Items", "日期"),
            translate("Items", "决定"),
            translate("Items", "主办"),
        )[section]

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        row = self.row(index.row()) if index.isValid() else None
        if row is None:
            return None
        if role == Role.DisplayRole:
            return one_line(cells(row)[index.column()])
        if role in (Role.ToolTipRole, Role.AccessibleTextRole):
            return "\n".join(one_line(cell) for cell in _told(row) if cell)
        if role == BELOW:
            return one_line(self._below(row))
        return row if role == ROW else None

    def row(self, number: int) -> ItemRow | None:
        """Return one row, fetching its page when it is not at hand; None past the end."""
        page = self._page(number // PAGE)
        at = number % PAGE
        return page[at] if at < len(page) else None

    def position(self, item: int) -> int | None:
        """Return the row of an item among the pages at hand, None when it is not there."""
        for number, page in self._pages.items():
            for at, row in enumerate(page):
                if row.item == item:
                    return number * PAGE + at
        return None

    def _below(self, row: ItemRow) -> str:
        """What stands below a title: when and by whom; items of one meeting share their date."""
        if self.node is not None and self.node.kind not in _WIDER:
            return _duty(row)
        when = _day(row) or row.meeting_label
        return " · ".join(filter(None, (when, _duty(row))))

    def _page(self, number: int) -> tuple[ItemRow, ...]:
        if number not in self._pages:
            self._pages[number] = self._archive.items(self.node, number * PAGE, PAGE)
            if len(self._pages) > PAGES:
                self._pages.popitem(last=False)
        self._pages.move_to_end(number)
        return self._pages[number]


def cells(row: ItemRow) -> tuple[str, str, str, str, str]:
    """Return what the columns of a row say: 议题, 所属会议, 日期, 决定, 主办."""
    return (titled(row), row.meeting_label, _day(row), row.verdict, row.responsible)


def titled(row: ItemRow) -> str:
    """Return an item's title under its number, as the tree says it."""
    return item_label(row.label, row.title)


def _told(row: ItemRow) -> tuple[str, ...]:
    return (*cells(row)[:4], _duty(row))


def _day(row: ItemRow) -> str:
    return day(date.fromisoformat(row.date)) if row.date else ""


def _duty(row: ItemRow) -> str:
    return translate("Items", "主办 {0}").format(row.responsible) if row.responsible else ""
