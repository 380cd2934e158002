"""导航: the tree of organs, series, years, meetings, items and points."""

from __future__ import annotations

from PySide6.QtCore import (
    QCoreApplication,
    QItemSelection,
    QModelIndex,
    QPersistentModelIndex,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QFrame,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
    QWidget,
)

from desktop.archive.records import NodeId, NodeKind
from desktop.ui.fonts import SMALL, control_font
from desktop.ui.models.navigation import COUNT, NODE, NavigationModel
from desktop.ui.plain import thousands
from desktop.ui.views.rows import Role, paint_ground, paint_line

translate = QCoreApplication.translate
Index = QModelIndex | QPersistentModelIndex

HEIGHT = 28


class NavigationView(QTreeView):
    """Shows the tree and says which node the reader chose."""

    node_chosen = Signal(NodeId)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setHeaderHidden(True)
        self.setUniformRowHeights(True)
        self.setIndentation(16)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setItemDelegate(_Rows(self))
        self.setAccessibleName(translate("Window", "导航"))
        self._following = False

    def show_tree(self, model: NavigationModel) -> None:
        """Show another archive's tree."""
        self.setModel(model)
        self.selectionModel().selectionChanged.connect(self._tell)
        model.fetchMore(QModelIndex())
        # One organ is the usual case; its series are what the reader looks for.
        if model.rowCount() == 1:
            self.expand(model.index(0, 0))

    def drawRow(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Leave the ground of a chosen row to the delegate: the style would fill the branch."""
        plain = QStyleOptionViewItem(option)
        plain.palette.setColor(Role.Highlight, Qt.GlobalColor.transparent)
        super().drawRow(painter, plain, index)

    def follow(self, node: NodeId | None) -> None:
        """Choose a node that was reached some other way; says nothing."""
        model = self.model()
        if not isinstance(model, NavigationModel):
            return
        index = model.find(node) if node else QModelIndex()
        self._following = True
        if index.isValid():
            self.setCurrentIndex(index)
            self.scrollTo(index)
        else:
            self.selectionModel().clear()
        self._following = False

    def newest_meeting(self) -> NodeId | None:
        """Return the first meeting from the top, opening the branches on the way to it."""
        model = self.model()
        index = QModelIndex()
        while isinstance(model, NavigationModel):
            if model.canFetchMore(index):
                model.fetchMore(index)
            index = model.index(0, 0, index)
            node = index.data(NODE)
            if node is None or node.kind is NodeKind.MEETING:
                return node
        return None

    def scope_of(self, node: NodeId) -> NodeId:
        """Return the node whose items the list shows for `node`: its meeting, below meetings."""
        model = self.model()
        index = model.find(node) if isinstance(model, NavigationModel) else QModelIndex()
        while index.isValid() and index.data(NODE).kind in (NodeKind.ITEM, NodeKind.POINT):
            index = index.parent()
        return index.data(NODE) if index.isValid() else node

    def _tell(self, chosen: QItemSelection) -> None:
        rows = chosen.indexes()
        node = rows[0].data(NODE) if rows else None
        if node is not None and not self._following:
            self.node_chosen.emit(node)


class _Rows(QStyledItemDelegate):
    """A label, and how many meetings or items lie below it in a quiet trailing column."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        paint_ground(painter, option)
        box = option.rect.adjusted(8, 0, -8, 0)
        count = index.data(COUNT)
        if count:
            quiet = option.palette.color(Role.PlaceholderText)
            trailing = f"（{thousands(count)}）"
            right = box.adjusted(0, 0, 6, 0)  # a full-width bracket is half blank
            font = control_font(SMALL)
            paint_line(painter, right, trailing, font, quiet, Qt.AlignmentFlag.AlignRight)
            box.setRight(box.right() - painter.fontMetrics().horizontalAdvance(trailing) + 6)
        kind = index.data(NODE).kind if index.data(NODE) else None
        role = Role.PlaceholderText if kind is NodeKind.POINT else Role.Text
        font = control_font(SMALL, bold=kind is NodeKind.ORGAN)
        paint_line(painter, box, index.data(), font, option.palette.color(role))
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(80, HEIGHT)
