"""列表: the agenda items below the chosen node, as rows of title, meeting, decision and duty."""

from __future__ import annotations

from PySide6.QtCore import (
    QCoreApplication,
    QItemSelection,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from desktop.archive.records import ItemRow
from desktop.ui.fonts import SMALL, control_font
from desktop.ui.models.items import BELOW, ROW, ItemsModel, titled
from desktop.ui.plain import one_line, thousands
from desktop.ui.views.rows import Role, paint_chip, paint_ground, paint_line, paint_lines

translate = QCoreApplication.translate
Index = QModelIndex | QPersistentModelIndex

LINE = 20
HEIGHT = 8 + 2 * LINE + 4 + LINE + 8


class ItemsView(QWidget):
    """Shows the list under its heading and says which row the reader chose."""

    row_chosen = Signal(ItemRow)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.head = heading()
        self.list = QListView()
        self.list.setUniformItemSizes(True)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setMouseTracking(True)
        self.list.setItemDelegate(_Rows(self.list))
        self.list.setAccessibleName(translate("Window", "议题列表"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.head)
        layout.addWidget(self.list)
        self.setFocusProxy(self.list)
        self._following = False

    def show_list(self, model: ItemsModel) -> None:
        """Show another archive's items."""
        self.list.setModel(model)
        # Not the current row: that moves by itself when the list gets the focus.
        self.list.selectionModel().selectionChanged.connect(self._tell)
        model.modelReset.connect(self._count)
        self._count()

    def follow(self, row: int | None) -> None:
        """Choose a row that was reached some other way; says nothing."""
        model = self.list.model()
        self._following = True
        if row is None or not model or row >= model.rowCount():
            self.list.selectionModel().clear()
        else:
            self.list.setCurrentIndex(model.index(row, 0))
        self._following = False

    def _count(self) -> None:
        count = self.list.model().rowCount()
        self.head.setText(
            translate("Items", "议题　共{0}条").format(thousands(count))
            if count
            else translate("Items", "这里还没有议题")
        )

    def _tell(self, chosen: QItemSelection) -> None:
        rows = chosen.indexes()
        row = rows[0].data(ROW) if rows else None
        if row is not None and not self._following:
            self.row_chosen.emit(row)


def heading(text: str = "") -> QLabel:
    """Return the line at the top of a region."""
    head = QLabel(text)
    head.setObjectName("head")
    head.setContentsMargins(16, 0, 16, 0)
    head.setFixedHeight(40)
    head.setTextFormat(Qt.TextFormat.PlainText)
    return head


class _Rows(QStyledItemDelegate):
    """Up to two lines of title; below them when and by whom, and the verdict as a chip."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = index.data(ROW)
        if row is None:
            return
        painter.save()
        paint_ground(painter, option)
        box = option.rect.adjusted(16, 8, -16, -8)
        ink = option.palette.color(Role.Text)
        title = one_line(titled(row))
        font = control_font(SMALL)
        words = index.data(BELOW)
        # Rows are of one height; a short one stands in the middle of it.
        if QFontMetrics(font).horizontalAdvance(title) <= box.width():
            box.adjust(0, LINE // 2, 0, -LINE // 2)
        if not words and not row.verdict:
            box.adjust(0, LINE // 2 + 2, 0, 0)
        paint_lines(painter, box, title, font, ink, LINE, 2)
        below = QRect(box.left(), box.bottom() - LINE + 1, box.width(), LINE)
        self._paint_below(painter, below, row, words, option)
        rule = QRect(option.rect.left() + 16, option.rect.bottom(), option.rect.width() - 32, 1)
        painter.fillRect(rule, option.palette.color(Role.Mid))
        painter.restore()

    def _paint_below(
        self,
        painter: QPainter,
        box: QRect,
        row: ItemRow,
        words: str,
        option: QStyleOptionViewItem,
    ) -> None:
        font = control_font(SMALL)
        if row.verdict:
            verdict = one_line(row.verdict, 8)
            width = paint_chip(painter, box.left(), box.top(), verdict, font, option.palette)
            box = box.adjusted(width + 8, 0, 0, 0)
        quiet = option.palette.color(Role.PlaceholderText)
        paint_line(painter, box, words, font, quiet)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(160, HEIGHT)
