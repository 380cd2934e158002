"""The navigation tree: organ → series → year → meeting → item → point, filled as it is opened."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import (
    QAbstractItemModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from desktop.archive import Archive
from desktop.archive.records import Node, NodeId, NodeKind
from desktop.ui.plain import one_line, thousands

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
translate = QCoreApplication.translate

NODE = Role.UserRole
COUNT = Role.UserRole + 1

# Branches whose labels are kept; what scrolls out of sight is asked for again.
REMEMBERED = 128


def counted(node: Node) -> str:
    """Return in words how much lies below a node; empty where nothing is counted."""
    if not _count(node):
        return ""
    items = node.id.kind is NodeKind.MEETING
    form = translate("Tree", "{0} 个议题") if items else translate("Tree", "{0} 次会议")
    return form.format(thousands(_count(node)))


def _count(node: Node) -> int:
    """Meetings below the upper levels, items below a meeting; lower down the rows speak."""
    return node.children if node.id.kind is NodeKind.MEETING else node.meetings


@dataclass
class _Branch:
    """The nodes below `node`; an index carries the number of the branch it lies in."""

    number: int
    node: NodeId | None
    parent: _Branch | None
    ids: list[NodeId] = field(default_factory=list)
    fetched: bool = False


class NavigationModel(QAbstractItemModel):
    """Holds the ids of opened branches only; labels and counts are asked for when painted.

    Reads `archive` on the GUI thread: one branch is one indexed query, well under a millisecond.
    """

    def __init__(self, archive: Archive, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._archive = archive
        self._root = _Branch(0, None, None)
        self._branches = {0: self._root}
        self._numbers: dict[NodeId | None, int] = {None: 0}
        self._next = 1
        self._labels: OrderedDict[int, dict[NodeId, Node]] = OrderedDict()

    # What Qt asks

    def index(self, row: int, column: int, parent: Index = QModelIndex()) -> QModelIndex:  # noqa: B008
        branch = self._branch(parent)
        if column == 0 and 0 <= row < len(branch.ids):
            return self.createIndex(row, 0, branch.number)
        return QModelIndex()

    def parent(self, index: Index = QModelIndex()) -> QModelIndex:  # type: ignore[override]  # noqa: B008
        branch = self._branches.get(index.internalId()) if index.isValid() else None
        if branch is None or branch.parent is None or branch.node not in branch.parent.ids:
            return QModelIndex()
        return self.createIndex(branch.parent.ids.index(branch.node), 0, branch.parent.number)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.column() > 0 else len(self._branch(parent).ids)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 1

    def hasChildren(self, parent: Index = QModelIndex()) -> bool:  # noqa: B008
        if not parent.isValid():
            return True
        node = self.node(parent)
        return node is not None and node.children > 0

    def canFetchMore(self, parent: Index) -> bool:
        return not self._branch(parent).fetched and self.hasChildren(parent)

    def fetchMore(self, parent: Index) -> None:
        branch = self._branch(parent)
        if branch.fetched:
            return
        branch.fetched = True
        ids = [node.id for node in self._ask(branch)]
        if ids:
            self.beginInsertRows(self._plain(parent), 0, len(ids) - 1)
            branch.ids = ids
            self.endInsertRows()

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        node = self.node(index)
        if node is None:
            return None
        match role:
            case Role.DisplayRole:
                return one_line(node.label)
            case Role.ToolTipRole | Role.AccessibleTextRole:
                return "　".join(filter(None, (one_line(node.label), counted(node))))
            case _ if role == NODE:
                return node.id
            case _ if role == COUNT:
                return _count(node)
        return None

    # What the window asks

    def node(self, index: Index) -> Node | None:
        """Return the record painted at `index`, None outside the tree."""
        if not index.isValid():
            return None
        branch = self._branches[index.internalId()]
        if index.row() >= len(branch.ids):
            return None
        return self._remembered(branch).get(branch.ids[index.row()])

    def find(self, node: NodeId) -> QModelIndex:
        """Return where a node stands, opening the branches on the way; invalid when it is gone."""
        index = QModelIndex()
        for step in self._archive.path_to(node):
            if self.canFetchMore(index):
                self.fetchMore(index)
            branch = self._branch(index)
            if step not in branch.ids:
                return QModelIndex()
            index = self.createIndex(branch.ids.index(step), 0, branch.number)
        return index

    def refresh(self) -> None:
        """Take in what was stored since, leaving what is open open and what is chosen chosen."""
        self._labels.clear()
        self._refresh(self._root, QModelIndex())

    def _refresh(self, branch: _Branch, parent: QModelIndex) -> None:
        if not branch.fetched:
            return
        now = [node.id for node in self._ask(branch)]
        self._remove_gone(branch, parent, set(now))
        self._insert_new(branch, parent, now)
        if branch.ids:
            first, last = self.index(0, 0, parent), self.index(len(branch.ids) - 1, 0, parent)
            self.dataChanged.emit(first, last)
        for row, node in enumerate(branch.ids):
            if node in self._numbers:
                self._refresh(self._branches[self._numbers[node]], self.index(row, 0, parent))

    def _remove_gone(self, branch: _Branch, parent: QModelIndex, now: set[NodeId]) -> None:
        for row in range(len(branch.ids) - 1, -1, -1):
            if branch.ids[row] not in now:
                self.beginRemoveRows(parent, row, row)
                self._drop(branch.ids.pop(row))
                self.endRemoveRows()

    def _insert_new(self, branch: _Branch, parent: QModelIndex, now: list[NodeId]) -> None:
        for row, node in enumerate(now):
            if row >= len(branch.ids) or branch.ids[row] != node:
                if node in branch.ids:  # moved, which only a change of order does
                    old = branch.ids.index(node)
                    self.beginRemoveRows(parent, old, old)
                    self._drop(branch.ids.pop(old))
                    self.endRemoveRows()
                self.beginInsertRows(parent, row, row)
                branch.ids.insert(row, node)
                self.endInsertRows()

    def _drop(self, node: NodeId) -> None:
        number = self._numbers.pop(node, None)
        if number is None:
            return
        for child in self._branches.pop(number).ids:
            self._drop(child)

    def _plain(self, index: Index) -> QModelIndex:
        if not index.isValid():
            return QModelIndex()
        return self.createIndex(index.row(), index.column(), index.internalId())

    def _branch(self, index: Index) -> _Branch:
        if not index.isValid():
            return self._root
        above = self._branches[index.internalId()]
        node = above.ids[index.row()]
        if node not in self._numbers:
            self._numbers[node] = self._next
            self._branches[self._next] = _Branch(self._next, node, above)
            self._next += 1
        return self._branches[self._numbers[node]]

    def _remembered(self, branch: _Branch) -> dict[NodeId, Node]:
        if branch.number not in self._labels:
            self._ask(branch)
        self._labels.move_to_end(branch.number)
        return self._labels[branch.number]

    def _ask(self, branch: _Branch) -> tuple[Node, ...]:
        nodes = self._archive.children(branch.node)
        self._labels[branch.number] = {node.id: node for node in nodes}
        if len(self._labels) > REMEMBERED:
            self._labels.popitem(last=False)
        return nodes
