"""What a text document cannot paint of a page: the rules, the labels in the gutter, the chips."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QPainter,
    QPalette,
    QPen,
    QTextBlock,
    QTextDocument,
    QTextFragment,
    QTextLine,
)

from desktop.ui.fonts import SMALL, control_font
from desktop.ui.views.typesetting import CHIP, LABEL, RULE, RULE_AT, Role


class Ornaments:
    """Paints beside and behind the blocks of a document that are in view."""

    def __init__(self, document: QTextDocument, palette: QPalette) -> None:
        self._layout = document.documentLayout()
        self._palette = palette

    def paint(self, painter: QPainter, first: QTextBlock, bottom: int) -> None:
        """Paint from the block `first` down to `bottom`, in the document's own pixels."""
        for block in self._blocks(first, bottom):
            form = block.blockFormat()
            box = self._layout.blockBoundingRect(block)
            if form.property(RULE):
                self._paint_rule(painter, block, box)
            if form.property(LABEL):
                self._paint_label(painter, block, box)
            self._paint_chips(painter, block, box)

    def _blocks(self, first: QTextBlock, bottom: int) -> Iterator[QTextBlock]:
        block = first
        while block.isValid() and self._layout.blockBoundingRect(block).top() <= bottom:
            yield block
            block = block.next()

    def _paint_rule(self, painter: QPainter, block: QTextBlock, box: QRectF) -> None:
        # One rule for a passage and its points; a new label begins a new one.
        top = box.top() + (0 if _goes_on(block) else 4)
        below = block.next()
        bottom = self._layout.blockBoundingRect(below).top() if _goes_on(below) else box.bottom()
        painter.setPen(QPen(self._palette.color(Role.Mid), 1))
        x = RULE_AT + 0.5
        painter.drawLine(QPointF(x, round(top)), QPointF(x, round(bottom)))

    def _paint_label(self, painter: QPainter, block: QTextBlock, box: QRectF) -> None:
        form = block.blockFormat()
        painter.setFont(control_font(SMALL))
        painter.setPen(self._palette.color(Role.PlaceholderText))
        # Fixed line heights put the words low in their line.
        place = QRectF(0, box.top() + 3, RULE_AT - 8, form.lineHeight())
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(place, right, form.property(LABEL))

    def _paint_chips(self, painter: QPainter, block: QTextBlock, box: QRectF) -> None:
        fragments = block.begin()
        while not fragments.atEnd():
            if fragments.fragment().charFormat().property(CHIP):
                self._paint_chip(painter, block, fragments.fragment(), box)
            fragments += 1

    def _paint_chip(
        self, painter: QPainter, block: QTextBlock, fragment: QTextFragment, box: QRectF
    ) -> None:
        start = fragment.position() - block.position()
        line = block.layout().lineForTextPosition(start)
        left, right = (_x(line, at) for at in (start, start + fragment.length()))
        rect = QRectF(box.left() + left, box.top() + line.y(), right - left, line.height())
        painter.setPen(QPen(self._palette.color(Role.Mid), 1))
        painter.setBrush(self._palette.color(Role.AlternateBase))
        painter.drawRoundedRect(rect.adjusted(0.5, 1.5, -0.5, -0.5), 4, 4)


def _x(line: QTextLine, position: int) -> float:
    found: Any = line.cursorToX(position)  # a pair, which PySide's stubs do not know
    return float(found[0])


def _goes_on(block: QTextBlock) -> bool:
    """Whether a block goes on with the rule of the block before it."""
    form = block.blockFormat()
    before = block.previous()
    ruled = before.isValid() and before.blockFormat().property(RULE)
    return bool(block.isValid() and form.property(RULE) and ruled and not form.property(LABEL))
