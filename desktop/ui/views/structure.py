"""结构: the minutes as readable typography; every value points at its words in the original."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QCursor,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextBlock,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QFrame, QMenu, QTextBrowser, QTextEdit, QWidget

from desktop.archive.records import StoredDocument
from desktop.ui.views.anchors import anchor_at, anchor_to
from desktop.ui.views.attendance import role_at
from desktop.ui.views.header import NOTED
from desktop.ui.views.ornaments import Ornaments
from desktop.ui.views.typesetter import Typesetter
from desktop.ui.views.typesetting import COLUMN, SPAN_END, SPAN_START, lit, pointed
from importer.minutes import Span

translate = QCoreApplication.translate

# Seconds of setting before the first screen is shown, and between two frames after it.
FIRST_SLICE = 0.025
SLICE = 0.008
AGAIN_SLICE = 0.1
MARGIN = 20


class StructureView(QTextBrowser):
    """Shows one stored document; set little by little when it is long.

    `marked` is the value or node whose words are marked, if any.
    """

    value_chosen = Signal(Span)
    source_chosen = Signal(int)
    finished = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stored: StoredDocument | None = None
        self._unfolded: set[str] = set()
        self._setter = Typesetter(None, self._unfolded, self.palette())
        self._by_keyboard = False
        self.marked: Span | None = None
        self._pointed: QTextCursor | None = None
        self._scroll_to: int | Span | None = None
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._go_on)
        self.setOpenLinks(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(translate("Reading", "纪要结构"))
        self.anchorClicked.connect(self._follow)
        self.highlighted.connect(self._point)

    def show_document(self, stored: StoredDocument | None) -> None:
        """Show a document from its top; None shows nothing.

        Tables of attendance stay as open as they were: who looks for a unit goes from meeting to
        meeting.
        """
        self._stored = stored
        self._unfolded.discard(NOTED)
        self.marked = None
        self._set(FIRST_SLICE, 0)

    def mark(self, span: Span | None) -> None:
        """Mark the words of the value at `span`."""
        self.marked = span
        self._paint_mark()

    def reveal(self, span: Span) -> None:
        """Scroll to the node at `span`, as soon as it is set."""
        self._scroll_to = span
        self._settle()

    def keep_in_view(self, span: Span) -> None:
        """Scroll to the value at `span` if the view, changing its size just now, lost it."""
        QTimer.singleShot(0, self, lambda: self._keep(span))

    def _keep(self, span: Span) -> None:
        if span in self._places:
            spot = self.cursorRect(self._cursor(*self._places[span]))
            if not self.viewport().rect().contains(spot):
                self.reveal(span)

    def smallest_at(self, offset: int) -> Span | None:
        """Return the smallest value or node shown that holds the source's `offset`.

        An attendee in a folded table unfolds it.
        """
        if self._stored is None:
            return None
        role = role_at(self._stored.minutes.attendees, offset)
        if role is not None and role not in self._unfolded:
            self._toggle(role)
        around = (span for span in self._places if span.start <= offset < span.end)
        return min(around, key=lambda span: span.end - span.start, default=None)

    def is_whole(self) -> bool:
        """Whether everything is set."""
        return self._setter.is_done

    @property
    def _places(self) -> dict[Span, tuple[int, int]]:
        return self._setter.page.places

    # Setting

    def _set(self, budget: float, scroll_to: int | Span | None) -> None:
        old, new = self._setter.page, Typesetter(self._stored, self._unfolded, self.palette())
        self._setter = new
        self._pointed = None
        self._scroll_to = scroll_to
        new.go_on(budget)
        new.page.document.setParent(self)
        self._fit()
        self.setDocument(new.page.document)
        old.document.deleteLater()
        self._settle()
        if new.is_done:
            self._timer.stop()
            self.finished.emit()
        else:
            self._timer.start()

    def _go_on(self) -> None:
        self._setter.go_on(SLICE)
        self._settle()
        if self._setter.is_done:
            self._timer.stop()
            self.finished.emit()

    def _settle(self) -> None:
        """Go to where the reader was to be taken, once that part is set."""
        self._paint_mark()
        bar = self.verticalScrollBar()
        match self._scroll_to:
            case Span() as span if span in self._places:
                self.document().documentLayout().documentSize()
                cursor = self._cursor(*self._places[span])
                cursor.setPosition(cursor.selectionStart())
                top = self.document().documentLayout().blockBoundingRect(cursor.block()).top()
                bar.setValue(max(0, round(top) - 24))
            case int(value) if self._setter.is_done or bar.maximum() >= value:
                bar.setValue(value)
            case _ if not self._setter.is_done:
                return
        self._scroll_to = None

    def _paint_mark(self) -> None:
        selections = []
        if self.marked in self._places:
            words = self._cursor(*self._places[self.marked])
            selections.append(_selection(words, lit(self.palette())))
        if self._pointed is not None:
            selections.append(_selection(self._pointed, pointed(self.palette())))
        self.setExtraSelections(selections)

    def _cursor(self, start: int, end: int) -> QTextCursor:
        cursor = QTextCursor(self.document())
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def _toggle(self, key: str) -> None:
        self._unfolded ^= {key}
        self._set(AGAIN_SLICE, self.verticalScrollBar().value())
        # The page is a new one: whoever came here with Tab goes on from here.
        if self._by_keyboard and (fold := anchor_to(self.document(), f"fold:{key}")):
            self.setTextCursor(fold)

    def _point(self, url: QUrl) -> None:
        """Underline the value the mouse came over."""
        spot = self.cursorForPosition(self.viewport().mapFromGlobal(QCursor.pos()))
        href = url.toString()
        self._pointed = anchor_at(self.document(), spot, href) if href else None
        self._paint_mark()

    # Choosing

    def _follow(self, url: QUrl) -> None:
        match url.scheme(), url.path():
            case "at", path:
                start, end = path.split("-")
                self.value_chosen.emit(Span(int(start), int(end)))
            case "source", path:
                self.source_chosen.emit(int(path))
            case "fold", path:
                self._toggle(path)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._by_keyboard = True
        super().keyPressEvent(event)
        self._by_keyboard = False

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = self.menu_at(event.pos())
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(event.globalPos())

    def menu_at(self, spot: QPoint) -> QMenu:
        """Return what can be done with the words at `spot`."""
        menu = self.createStandardContextMenu(spot)
        for action in menu.actions():
            # Qt offers to copy the address of a link; these lead nowhere outside the window.
            if action.objectName() == "link-copy":
                menu.removeAction(action)
        return menu

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        spot = event.position().toPoint()
        left = event.button() == Qt.MouseButton.LeftButton
        if left and not self.textCursor().hasSelection() and not self.anchorAt(spot):
            span = _span(self.cursorForPosition(spot).block())
            if span is not None:
                event.accept()
                self.value_chosen.emit(span)

    def doSetSource(self, name: QUrl | str, type: object = None) -> None:
        """Go nowhere: nothing in minutes is a page to open."""

    def loadResource(self, type: int, name: QUrl | str) -> None:
        """Load nothing: a picture named in minutes stays a name."""

    # Painting

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and self._stored is not None:
            self._set(AGAIN_SLICE, self.verticalScrollBar().value())

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fit()
        super().resizeEvent(event)

    def _fit(self) -> None:
        spare = self.width() - self.verticalScrollBar().sizeHint().width() - COLUMN
        side = max(MARGIN, spare // 2)
        if self.viewportMargins().left() != side:
            self.setViewportMargins(side, 0, side, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        top = self.verticalScrollBar().value()
        painter.translate(0, -top)
        first = self.cursorForPosition(self.viewport().rect().topLeft()).block()
        first = first.previous() if first.previous().isValid() else first
        ornaments = Ornaments(self.document(), self.palette())
        ornaments.paint(painter, first, top + self.viewport().height())
        painter.end()
        super().paintEvent(event)


def _span(block: QTextBlock) -> Span | None:
    start = block.blockFormat().property(SPAN_START)
    return None if start is None else Span(start, block.blockFormat().property(SPAN_END))


def _selection(cursor: QTextCursor, format: QTextCharFormat) -> QTextEdit.ExtraSelection:
    made = QTextEdit.ExtraSelection()
    made.cursor = cursor
    made.format = format
    return made
