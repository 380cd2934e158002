"""What the rows of every list share: the ground of a chosen row, quiet words, wrapped titles."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPalette, QPen, QTextLayout
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from desktop.ui.theme import glow, mix

Role = QPalette.ColorRole
State = QStyle.StateFlag


def paint_ground(painter: QPainter, option: QStyleOptionViewItem) -> None:
    """Paint what shows that a row is chosen, pointed at or has the focus."""
    palette = option.palette
    box = QRectF(option.rect).adjusted(2, 1, -2, -1)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    if option.state & State.State_Selected:
        painter.setBrush(glow(palette, 0.75))
        painter.drawRoundedRect(box, 4, 4)
    elif option.state & State.State_MouseOver:
        painter.setBrush(mix(palette.color(Role.Text), palette.color(Role.Base), 0.05))
        painter.drawRoundedRect(box, 4, 4)
    if option.state & State.State_HasFocus:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(palette.color(Role.Accent), 1.5))
        painter.drawRoundedRect(box, 4, 4)


def paint_line(
    painter: QPainter,
    box: QRect,
    text: str,
    font: QFont,
    colour: QColor,
    align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
) -> int:
    """Paint one line, shortened with … to fit; returns its width."""
    painter.setFont(font)
    painter.setPen(colour)
    shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, box.width())
    painter.drawText(box, align | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, shown)
    return painter.fontMetrics().horizontalAdvance(shown)


def paint_lines(
    painter: QPainter, box: QRect, text: str, font: QFont, colour: QColor, height: int, most: int
) -> int:
    """Paint at most `most` lines of `height`, the last shortened; returns how many it took."""
    painter.setPen(colour)
    layout = QTextLayout(text, font)
    layout.beginLayout()
    count = 0
    while count < most:
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(box.width())
        top = box.top() + count * height + (height - line.height()) / 2
        end = line.textStart() + line.textLength()
        count += 1
        if count == most and end < len(text):
            rest = QFontMetricsF(font).elidedText(
                text[line.textStart() :], Qt.TextElideMode.ElideRight, box.width()
            )
            painter.setFont(font)
            painter.drawText(QPointF(box.left(), top + line.ascent()), rest)
        else:
            line.draw(painter, QPointF(box.left(), top))
    layout.endLayout()
    return count


def paint_chip(
    painter: QPainter, left: int, top: int, text: str, font: QFont, palette: QPalette
) -> int:
    """Paint a quiet chip that begins at `left`; returns its width."""
    painter.setFont(font)
    width = painter.fontMetrics().horizontalAdvance(text) + 16
    box = QRectF(left + 0.5, top + 0.5, width - 1, 19)
    painter.setPen(QPen(palette.color(Role.Mid), 1))
    painter.setBrush(palette.color(Role.AlternateBase))
    painter.drawRoundedRect(box, 4, 4)
    painter.setPen(palette.color(Role.Accent))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
    return width
