"""结构: the minutes as readable typography; every value points at its words in the original."""

from __future__ import annotations

from collections.abc import Iterator
from time import perf_counter
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, QPointF, QRectF, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import (
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QTextBlock,
    QTextCursor,
    QTextFragment,
    QTextLine,
)
from PySide6.QtWidgets import QFrame, QTextBrowser, QTextEdit, QWidget

from desktop.archive.records import StoredDocument
from desktop.ui.fonts import SMALL, control_font
from desktop.ui.views.attendance import role_at
from desktop.ui.views.composing import compose
from desktop.ui.views.page import Page
from desktop.ui.views.typesetting import (
    CHIP,
    COLUMN,
    LABEL,
    RULE,
    RULE_AT,
    SPAN_END,
    SPAN_START,
    Role,
    formats,
    lit,
)
from importer.minutes import AttendeeRole, Span

translate = QCoreApplication.translate

# Seconds of setting before the first screen is shown, and between two frames after it.
FIRST_SLICE = 0.025
SLICE = 0.008
AGAIN_SLICE = 0.1
MARGIN = 20


class StructureView(QTextBrowser):
    """Shows one stored document; set little by little when it is long."""

    value_chosen = Signal(Span)
    source_chosen = Signal(int)
    finished = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stored: StoredDocument | None = None
        self._page: Page | None = None
        self._rest: Iterator[None] | None = None
        self._unfolded: set[AttendeeRole] = set()
        self._marked: Span | None = None
        self._scroll_to: int | Span | None = None
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._go_on)
        self.setOpenLinks(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(translate("Reading", "纪要结构"))
        self.anchorClicked.connect(self._follow)

    def show_document(self, stored: StoredDocument | None) -> None:
        """Show a document from its top; None shows nothing."""
        self._stored = stored
        self._unfolded.clear()
        self._marked = None
        self._set(FIRST_SLICE, 0)

    def mark(self, span: Span | None) -> None:
        """Mark the words of the value at `span`."""
        self._marked = span
        self._paint_mark()

    def reveal(self, span: Span) -> None:
        """Scroll to the node at `span`, as soon as it is set."""
        self._scroll_to = span
        self._settle()

    def keep_in_view(self, span: Span) -> None:
        """Scroll to the value at `span` if the view, changing its size just now, lost it."""
        QTimer.singleShot(0, self, lambda: self._keep(span))

    def _keep(self, span: Span) -> None:
        if self._page and span in self._page.places:
            spot = self.cursorRect(self._cursor(*self._page.places[span]))
            if not self.viewport().rect().contains(spot):
                self.reveal(span)

    def smallest_at(self, offset: int) -> Span | None:
        """Return the smallest value or node shown that holds the source's `offset`.

        An attendee in a folded table unfolds it.
        """
        if self._stored is None or self._page is None:
            return None
        role = role_at(self._stored.minutes.attendees, offset)
        if role is not None and role not in self._unfolded:
            self._toggle(role)
        around = (span for span in self._page.places if span.start <= offset < span.end)
        return min(around, key=lambda span: span.end - span.start, default=None)

    def is_whole(self) -> bool:
        """Whether everything is set."""
        return self._rest is None

    # Setting

    def _set(self, budget: float, scroll_to: int | Span | None) -> None:
        old, page = self._page, Page(formats(self.palette()))
        self._page = page
        self._scroll_to = scroll_to
        self._rest = compose(page, self._stored, self._unfolded) if self._stored else None
        self._spend(budget)
        page.document.setParent(self)
        self._fit()
        self.setDocument(page.document)
        if old is not None:
            old.document.deleteLater()
        self._settle()
        if self._rest is None:
            self.finished.emit()
        else:
            self._timer.start()

    def _spend(self, budget: float) -> None:
        assert self._page is not None, "there is a page before it is set"
        until = perf_counter() + budget
        self._page.cursor.beginEditBlock()
        while self._rest is not None and perf_counter() < until:
            try:
                next(self._rest)
            except StopIteration:
                self._rest = None
        self._page.cursor.endEditBlock()

    def _go_on(self) -> None:
        self._spend(SLICE)
        self._settle()
        if self._rest is None:
            self._timer.stop()
            self.finished.emit()

    def _settle(self) -> None:
        """Go to where the reader was to be taken, once that part is set."""
        self._paint_mark()
        bar = self.verticalScrollBar()
        match self._scroll_to:
            case Span() as span if self._page and span in self._page.places:
                self.document().documentLayout().documentSize()
                cursor = self._cursor(*self._page.places[span])
                cursor.setPosition(cursor.selectionStart())
                top = self.document().documentLayout().blockBoundingRect(cursor.block()).top()
                bar.setValue(max(0, round(top) - 24))
            case int(value) if self._rest is None or bar.maximum() >= value:
                bar.setValue(value)
            case _ if self._rest is not None:
                return
        self._scroll_to = None

    def _paint_mark(self) -> None:
        selections = []
        if self._page and self._marked in self._page.places:
            selection = QTextEdit.ExtraSelection()
            selection.cursor = self._cursor(*self._page.places[self._marked])
            selection.format = lit(self.palette())
            selections.append(selection)
        self.setExtraSelections(selections)

    def _cursor(self, start: int, end: int) -> QTextCursor:
        cursor = QTextCursor(self.document())
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def _toggle(self, role: AttendeeRole) -> None:
        self._unfolded ^= {role}
        self._set(AGAIN_SLICE, self.verticalScrollBar().value())

    # Choosing

    def _follow(self, url: QUrl) -> None:
        match url.scheme(), url.path():
            case "at", path:
                start, end = path.split("-")
                self.value_chosen.emit(Span(int(start), int(end)))
            case "source", path:
                self.source_chosen.emit(int(path))
            case "fold", path:
                self._toggle(AttendeeRole(path))

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
        for block in self._visible_blocks(top, top + self.viewport().height()):
            self._paint_block(painter, block)
        painter.end()
        super().paintEvent(event)

    def _visible_blocks(self, top: int, bottom: int) -> Iterator[QTextBlock]:
        layout = self.document().documentLayout()
        spot = self.cursorForPosition(self.viewport().rect().topLeft()).block()
        block = spot.previous() if spot.previous().isValid() else spot
        while block.isValid() and layout.blockBoundingRect(block).top() <= bottom:
            yield block
            block = block.next()

    def _paint_block(self, painter: QPainter, block: QTextBlock) -> None:
        form = block.blockFormat()
        box = self.document().documentLayout().blockBoundingRect(block)
        if form.property(RULE):
            self._paint_rule(painter, block, box)
        label = form.property(LABEL)
        if label:
            painter.setFont(control_font(SMALL))
            painter.setPen(self.palette().color(Role.PlaceholderText))
            height = form.lineHeight()
            # Fixed line heights put the words low in their line.
            place = QRectF(0, box.top() + 3, RULE_AT - 8, height)
            right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(place, right, label)
        fragments = block.begin()
        while not fragments.atEnd():
            if fragments.fragment().charFormat().property(CHIP):
                self._paint_chip(painter, block, fragments.fragment())
            fragments += 1

    def _paint_rule(self, painter: QPainter, block: QTextBlock, box: QRectF) -> None:
        # One rule for a passage and its points; a new label begins a new one.
        top = box.top() + (0 if _goes_on(block) else 4)
        layout = self.document().documentLayout()
        below = layout.blockBoundingRect(block.next()).top() if _goes_on(block.next()) else 0
        painter.setPen(QPen(self.palette().color(Role.Mid), 1))
        x = RULE_AT + 0.5
        painter.drawLine(QPointF(x, round(top)), QPointF(x, round(below or box.bottom())))

    def _paint_chip(self, painter: QPainter, block: QTextBlock, fragment: QTextFragment) -> None:
        layout = block.layout()
        start = fragment.position() - block.position()
        line = layout.lineForTextPosition(start)
        left, right = (_x(line, at) for at in (start, start + fragment.length()))
        box = self.document().documentLayout().blockBoundingRect(block)
        rect = QRectF(box.left() + left, box.top() + line.y(), right - left, line.height())
        painter.setPen(QPen(self.palette().color(Role.Mid), 1))
        painter.setBrush(self.palette().color(Role.AlternateBase))
        painter.drawRoundedRect(rect.adjusted(0.5, 1.5, -0.5, -0.5), 4, 4)


def _x(line: QTextLine, position: int) -> float:
    found: Any = line.cursorToX(position)  # a pair, which PySide's stubs do not know
    return float(found[0])


def _span(block: QTextBlock) -> Span | None:
    start = block.blockFormat().property(SPAN_START)
    return None if start is None else Span(start, block.blockFormat().property(SPAN_END))


def _goes_on(block: QTextBlock) -> bool:
    """Whether a block goes on with the rule of the block before it."""
    form = block.blockFormat()
    before = block.previous()
    ruled = before.isValid() and before.blockFormat().property(RULE)
    return bool(block.isValid() and form.property(RULE) and ruled and not form.property(LABEL))
