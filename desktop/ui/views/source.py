"""原文: the exact text of the file, its pages in the margin, and a value's words lit up in it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QMimeData, QRect, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QShowEvent,
    QTextCursor,
    QTextOption,
)
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QTextEdit, QWidget

from desktop.archive.records import StoredDocument
from desktop.ui.fonts import READING, SMALL, control_font, reading_font
from desktop.ui.offsets import ShownText
from desktop.ui.views.leading import Leading
from desktop.ui.views.typesetting import Role, lit
from importer.minutes import Span

translate = QCoreApplication.translate

COLUMN = 38 * READING
MARGIN = 20
PAGES = 64
PADDING = 16


class SourceView(QPlainTextEdit):
    """Shows the text of one document, unaltered: what is copied is the file's own."""

    spot_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.shown = ShownText("")
        self._stored: StoredDocument | None = None
        self._lit: Span | None = None
        self._page_starts: dict[int, int] = {}
        self._pages = _PageMargin(self)
        self.updateRequest.connect(lambda: self._pages.update())
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setTabChangesFocus(True)
        self.document().setDocumentMargin(PADDING)
        self.document().setDocumentLayout(Leading(self.document()))
        self.setFont(reading_font())
        self.setAccessibleName(translate("Reading", "原文"))

    def show_document(self, stored: StoredDocument | None) -> None:
        """Show the text a document was read as; None shows nothing.

        The text is handed to Qt only when the view is seen: most meetings are read in 结构.
        """
        self._stored = stored
        self._lit = None
        self.shown = ShownText("")
        self._page_starts = {}
        self.setExtraSelections([])
        if self.isVisible():
            self._fill()
        else:
            self.clear()

    def light(self, span: Span | None) -> None:
        """Light up the words at `span` and scroll to them; None puts the light out."""
        self._lit = span
        if self.isVisible():
            self._paint_light()

    def keep_in_view(self) -> None:
        """Scroll back to the words that are lit, which a change of the view's size moves away."""
        QTimer.singleShot(0, self, self._scroll_to_light)

    def lit_text(self) -> str:
        """Return the source's words that are lit up now."""
        chosen = self.extraSelections()
        if not chosen:
            return ""
        cursor = chosen[0].cursor
        return self.shown.original(cursor.selectionStart(), cursor.selectionEnd())

    def page_numbers(self) -> dict[int, int]:
        """Return the numbers of the pages, by the position in the view where each begins."""
        return dict(self._page_starts)

    # Filling

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fill()
        self._paint_light()
        # The scroll bar knows its range only once the view has been laid out.
        self.keep_in_view()

    def _fill(self) -> None:
        if self._stored is None or self.shown.source is self._stored.minutes.text:
            return
        self.shown = ShownText(self._stored.minutes.text)
        self._page_starts = self._find_pages(self._stored)
        self._fit()
        self.setPlainText(self.shown.text)

    def _find_pages(self, stored: StoredDocument) -> dict[int, int]:
        starts: dict[int, int] = {}
        last = None
        for piece in stored.pieces:
            if piece.page is not None and piece.page != last:
                last = piece.page
                starts.setdefault(self.shown.position(piece.span.start), piece.page)
        return starts

    def _paint_light(self) -> None:
        if self._lit is None or self.shown.source == "":
            self.setExtraSelections([])
            return
        start, end = self.shown.positions(self._lit)
        selection = QTextEdit.ExtraSelection()
        selection.cursor = QTextCursor(self.document())
        selection.cursor.setPosition(start)
        selection.cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        selection.format = lit(self.palette())
        self.setExtraSelections([selection])
        self._scroll_to_light()

    def _scroll_to_light(self) -> None:
        if self._lit is None or self.shown.source == "":
            return
        cursor = QTextCursor(self.document())
        cursor.setPosition(self.shown.position(self._lit.start))
        self.setTextCursor(cursor)
        self.centerCursor()

    # Choosing and copying

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if event.button() == Qt.MouseButton.LeftButton and not self.textCursor().hasSelection():
            spot = self.cursorForPosition(event.position().toPoint())
            event.accept()
            self.spot_chosen.emit(self.shown.offset(spot.position()))

    def createMimeDataFromSelection(self) -> QMimeData:
        """Return the file's own characters, not what stands for them on the screen."""
        data = QMimeData()
        cursor = self.textCursor()
        data.setText(self.shown.original(cursor.selectionStart(), cursor.selectionEnd()))
        return data

    # Laying out and painting

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fit()
        super().resizeEvent(event)
        self._pages.setGeometry(QRect(0, 0, self.viewport().x(), self.height()))

    def _fit(self) -> None:
        gutter = PAGES if self._page_starts else 0
        spare = self.width() - self.verticalScrollBar().sizeHint().width() - COLUMN
        side = max(MARGIN, spare // 2) - PADDING
        if self.viewportMargins().left() != max(side, gutter):
            self.setViewportMargins(max(side, gutter), 0, side, 0)

    def paint_pages(self, painter: QPainter) -> None:
        """Paint the numbers of the pages that begin in view into the margin left of the text."""
        painter.setFont(control_font(SMALL))
        painter.setPen(self.palette().color(Role.PlaceholderText))
        width = self.viewport().x() - 8
        for position, page in self._page_starts.items():
            cursor = QTextCursor(self.document())
            cursor.setPosition(position)
            box = self.cursorRect(cursor)
            if -box.height() < box.top() < self.height():
                place = QRectF(0, box.top(), width, box.height())
                name = translate("Reading", "第{0}页").format(page)
                painter.drawText(place, Qt.AlignmentFlag.AlignRight, name)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and self.extraSelections():
            self._paint_light()


class _PageMargin(QWidget):
    """The strip left of the text."""

    def __init__(self, view: SourceView) -> None:
        super().__init__(view)
        self._view = view
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        self._view.paint_pages(painter)
        painter.end()
