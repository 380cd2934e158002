"""阅读: one meeting as 结构, as 原文, or both beside each other."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QSplitter,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

if TYPE_CHECKING:
    from desktop.archive.records import StoredDocument
    from desktop.ui.views.source import SourceView
    from desktop.ui.views.structure import StructureView
    from importer.minutes import Span

translate = QCoreApplication.translate

# Below this width two columns of Han side by side are too narrow to read.
WIDE = 880


class Mode(StrEnum):
    """Which of the two views are shown."""

    STRUCTURE = "structure"
    SOURCE = "source"
    BOTH = "both"


class ReadingView(QWidget):
    """Shows a stored document and keeps the two views of it lit up alike."""

    mode_changed = Signal(str)
    source_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.stored: StoredDocument | None = None
        self.mode = Mode.STRUCTURE
        self._structure: StructureView | None = None
        self._source: SourceView | None = None
        self.both = QSplitter(Qt.Orientation.Horizontal)
        self.both.setHandleWidth(1)
        self.both.setChildrenCollapsible(False)
        self.nothing = QLabel()
        self.nothing.setObjectName("quiet")
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.nothing.setWordWrap(True)
        self.nothing.setTextFormat(Qt.TextFormat.PlainText)
        self.nothing.setContentsMargins(32, 32, 32, 32)
        self._lay_out()
        self.show_nothing()

    @property
    def structure(self) -> StructureView:
        """结构, made for the first document: the window is painted before it is loaded."""
        if self._structure is None:
            from desktop.ui.views.structure import StructureView

            self._structure = StructureView()
            self._structure.setVisible(self.mode is not Mode.SOURCE)
            self._structure.value_chosen.connect(self.light)
            self._structure.source_chosen.connect(self.source_chosen)
            self.both.insertWidget(0, self._structure)
        return self._structure

    @property
    def source(self) -> SourceView:
        """原文, made when it is first looked at: most reading is done in 结构."""
        if self._source is None:
            from desktop.ui.views.source import SourceView

            self._source = SourceView()
            self._source.hide()
            self._source.spot_chosen.connect(self._choose_spot)
            self.both.addWidget(self._source)
            self._source.show_document(self.stored)
            if self._structure is not None:
                self._source.light(self._structure.marked)
        return self._source

    def show_document(self, stored: StoredDocument, span: Span | None) -> None:
        """Show a document from the node at `span`, or from its top."""
        same = self.stored is not None and self.stored.document == stored.document
        if not same:
            self.stored = stored
            self.structure.show_document(stored)
            if self._source is not None:
                self._source.show_document(stored)
        self.stack.setCurrentWidget(self.both)
        self.setFocusProxy(self.structure)
        if span is not None:
            self.structure.reveal(span)
        self._mark(span)

    def show_nothing(self, words: str = "") -> None:
        """Show no document: what could be here, or `words` saying why there is none."""
        self.stored = None
        for view in (self._structure, self._source):
            if view is not None:
                view.show_document(None)
        default = translate("Reading", "在导航或列表中选一次会议，这里显示它的纪要。")
        self.nothing.setText(words or default)
        self.stack.setCurrentWidget(self.nothing)

    def set_mode(self, mode: Mode) -> None:
        """Show 结构, 原文 or both."""
        self.mode = mode
        if self._structure is not None:
            self._structure.setVisible(mode is not Mode.SOURCE)
        if mode is not Mode.STRUCTURE or self._source is not None:
            self.source.setVisible(mode is not Mode.STRUCTURE)
            self.source.keep_in_view()
        self.tabs[mode].setChecked(True)
        self.mode_changed.emit(mode.value)

    def light(self, span: Span) -> None:
        """Light up a value's words in the original, which is shown for it."""
        if self.mode is Mode.STRUCTURE:
            self.set_mode(Mode.BOTH)
        self._mark(span)
        self.structure.keep_in_view(span)

    def _choose_spot(self, offset: int) -> None:
        span = self.structure.smallest_at(offset)
        if span is not None:
            self._mark(span)
            self.structure.reveal(span)

    def _mark(self, span: Span | None) -> None:
        """Light up a node or value in both views."""
        self.structure.mark(span)
        if self._source is not None:
            self._source.light(span)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = self.width() >= WIDE
        self.both.setOrientation(Qt.Orientation.Horizontal if wide else Qt.Orientation.Vertical)

    def _lay_out(self) -> None:
        self.tabs = {
            Mode.STRUCTURE: self._tab(Mode.STRUCTURE, translate("Reading", "结构")),
            Mode.SOURCE: self._tab(Mode.SOURCE, translate("Reading", "原文")),
            Mode.BOTH: self._tab(Mode.BOTH, translate("Reading", "并排")),
        }
        head = QWidget()
        head.setObjectName("tabs")
        head.setFixedHeight(40)
        row = QHBoxLayout(head)
        row.setContentsMargins(16, 4, 16, 4)
        row.setSpacing(4)
        for tab in self.tabs.values():
            row.addWidget(tab)
        row.addStretch()
        self.stack = QStackedWidget()
        self.stack.addWidget(self.nothing)
        self.stack.addWidget(self.both)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(head)
        layout.addWidget(self.stack)
        self.tabs[Mode.STRUCTURE].setChecked(True)

    def _tab(self, mode: Mode, name: str) -> QToolButton:
        tab = QToolButton()
        tab.setText(name)
        tab.setAccessibleName(name)
        tab.setCheckable(True)
        tab.setAutoExclusive(True)
        tab.clicked.connect(lambda: self.set_mode(mode))
        return tab
