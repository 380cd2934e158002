"""导入结果: what became of each file, while an import runs and until it is dismissed."""

from __future__ import annotations

from PySide6.QtCore import (
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QGuiApplication, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QListView,
    QPushButton,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from desktop.ingest import Finished, Kind, Summary
from desktop.ui.fonts import SMALL, control_font
from desktop.ui.icons import pixmap
from desktop.ui.models.results import ICONS, NOT_STORED, RESULT, ResultsModel, kind_name, told
from desktop.ui.plain import one_line, thousands
from desktop.ui.views.rows import Role, paint_ground, paint_line

translate = QCoreApplication.translate
Index = QModelIndex | QPersistentModelIndex

HEIGHT = 28
KIND = 124


class ProgressView(QWidget):
    """The panel below the columns; 关闭 dismisses it once the import is over."""

    meeting_chosen = Signal(int)
    dismissed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = ResultsModel(self)
        self.title = QLabel()
        self.title.setFont(control_font(SMALL, bold=True))
        self.counts = QLabel()
        self.counts.setObjectName("quiet")
        for label in (self.title, self.counts):
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.failures = QPushButton(translate("Import", "只看没存入的"))
        self.failures.setCheckable(True)
        self.failures.toggled.connect(self._filter)
        self.copy = QPushButton(translate("Import", "复制结果"))
        self.copy.clicked.connect(self._copy)
        self.close_button = QPushButton(translate("Import", "关闭"))
        self.close_button.clicked.connect(self.dismissed)
        self.list = _Results()
        self.list.setModel(self.model)
        self.list.chosen.connect(self._choose)
        self._lay_out()

    def begin(self) -> None:
        """Empty the panel for a new import."""
        self.model.clear()
        self.failures.setChecked(False)
        self.title.setText(translate("Import", "正在查找文件…"))
        self._ended = False
        self._count()

    def add(self, done: list[Finished]) -> None:
        """Show a batch of results, keeping the last in view unless the reader scrolled away."""
        bar = self.list.verticalScrollBar()
        at_end = bar.value() >= bar.maximum()
        self.model.add(done)
        self._count()
        if at_end:
            self.list.scrollToBottom()

    def show_progress(self, done: int, total: int) -> None:
        """Say how far the import is."""
        words = translate("Import", "正在导入 {0}/{1}")
        self.title.setText(words.format(thousands(done), thousands(total)))

    def end(self, answer: Summary | str) -> None:
        """Say how the import ended."""
        self._ended = True
        self.title.setText(_outcome(answer, self.model.not_stored))
        self._count()
        self.model.put_not_stored_first()
        self.list.scrollToTop()

    def _count(self) -> None:
        counts = self.model.counts
        parts = [f"{kind_name(kind)} {thousands(counts[kind])}" for kind in Kind if counts[kind]]
        self.counts.setText(" · ".join(parts))
        self.failures.setEnabled(self.model.not_stored > 0)
        self.copy.setEnabled(bool(counts))
        self.close_button.setEnabled(self._ended)

    def _filter(self, only_failures: bool) -> None:
        self.model.show_only(NOT_STORED if only_failures else frozenset(Kind))

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.model.as_text())

    def _choose(self, index: QModelIndex) -> None:
        result = index.data(RESULT).result
        if result.meeting is not None:
            self.meeting_chosen.emit(result.meeting)

    def _lay_out(self) -> None:
        self._ended = True
        head = QWidget()
        row = QHBoxLayout(head)
        row.setContentsMargins(16, 8, 16, 8)
        row.setSpacing(8)
        row.addWidget(self.title)
        row.addSpacing(8)
        row.addWidget(self.counts, 1)
        for button in (self.failures, self.copy, self.close_button):
            button.setAccessibleName(button.text())
            button.setAutoDefault(True)
            row.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(head)
        layout.addWidget(self.list)
        self.setFocusProxy(self.list)


def _outcome(answer: Summary | str, not_stored: int) -> str:
    if isinstance(answer, str):
        return answer
    if answer.stopped:
        return answer.stopped
    if answer.cancelled:
        left = thousands(answer.total - answer.done)
        return translate("Import", "已取消，还有 {0} 个文件没有导入，再导入一次即可补上").format(
            left
        )
    if not answer.total:
        return translate("Import", "没有找到文件")
    files = thousands(answer.total)
    if not_stored:
        words = translate("Import", "导入完成，共 {0} 个文件，没有存入的 {1} 个排在最前")
        return words.format(files, thousands(not_stored))
    return translate("Import", "导入完成，共 {0} 个文件，全部存入").format(files)


class _Results(QListView):
    """The rows; double click or Enter opens the meeting."""

    chosen = Signal(QModelIndex)

    def __init__(self) -> None:
        super().__init__()
        self.setUniformItemSizes(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setItemDelegate(_Rows(self))
        self.setAccessibleName(translate("Import", "导入结果"))
        self.doubleClicked.connect(self.chosen)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.chosen.emit(self.currentIndex())
        else:
            super().keyPressEvent(event)


class _Rows(QStyledItemDelegate):
    """An icon, the word for it, the file and why: told apart by words, not by colour."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        event = index.data(RESULT)
        painter.save()
        paint_ground(painter, option)
        box = option.rect.adjusted(16, 0, -16, 0)
        palette = option.palette
        role = Role.Text if event.result.kind is Kind.FAILED else Role.PlaceholderText
        colour = palette.color(role)
        ratio = painter.device().devicePixelRatioF()
        picture = pixmap(ICONS[event.result.kind], colour.name(), 16, ratio)
        painter.drawPixmap(box.left(), box.top() + (HEIGHT - 16) // 2, picture)
        at, font = box.left() + 24, control_font(SMALL)
        for text, width, ink in self._cells(event, box.right() - at):
            cell = QRect(at, box.top(), width, HEIGHT)
            paint_line(painter, cell, text, font, palette.color(ink))
            at += width + 16
        painter.restore()

    def _cells(self, event: Finished, width: int) -> list[tuple[str, int, Role]]:
        name = max(160, round(width * 0.26))
        rest = max(0, width - KIND - name - 32)
        return [
            (kind_name(event.result.kind), KIND, Role.Text),
            (one_line(event.path.name), name, Role.Text),
            (told(event), rest, Role.PlaceholderText),
        ]

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(200, HEIGHT)
