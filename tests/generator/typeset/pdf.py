"""PDFs of invented minutes with an embedded Chinese face and page numbers, drawn by Qt.

Needs a QGuiApplication and one of the faces in `FACES`; without one Qt writes a PDF that has
lost its Chinese and says nothing, so `write` refuses.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QPointF, QRectF, QSizeF, Qt, QUuid
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontDatabase,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
    QPen,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextLine,
)

from tests.generator.layout import Kind, Paragraph
from tests.generator.typeset.tounicode import mend

FACES = ("Noto Serif CJK SC", "Noto Sans CJK SC", "WenQuanYi Zen Hei", "WenQuanYi Micro Hei")
_DPI = 300
_MM = _DPI / 25.4
_TOP, _INNER, _TYPE_AREA = 37 * _MM, 28 * _MM, QSizeF(156 * _MM, 225 * _MM)
_CENTRED = frozenset({Kind.HEAD, Kind.NUMBER, Kind.TITLE})
_RIGHT = frozenset({Kind.OFFICE, Kind.SIGN_OFF})
_POINTS = {Kind.HEAD: 30, Kind.TITLE: 22, Kind.DISTRIBUTION: 14}
# QTextDocument takes block measures in dots of the screen and scales them to the device itself.
_DOT = 96 / 72
_RULE_GAP = 30  # points between the head and the body
_STAMP = re.compile(rb"D:\d{14}|\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d")


class NoChineseFaceError(RuntimeError):
    """None of the faces is installed."""


def write(paragraphs: Sequence[Paragraph], title: str) -> bytes:
    """Return the bytes of a PDF holding `paragraphs`, its pages numbered — 1 —."""
    face = _face()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = _writer(buffer, title)
    document = _document(paragraphs, face, writer)
    painter = QPainter(writer)
    for page in range(document.pageCount()):
        if page:
            writer.newPage()
        _draw(painter, document, page, face)
    painter.end()
    words = "".join(paragraph.text for paragraph in paragraphs)
    return mend(_without_clock(bytes(buffer.data().data())), _font(face, 16), words)


def _face() -> str:
    installed = set(QFontDatabase.families())
    for face in FACES:
        if face in installed:
            return face
    raise NoChineseFaceError(f"none of {', '.join(FACES)} is installed")


def _writer(buffer: QBuffer, title: str) -> QPdfWriter:
    writer = QPdfWriter(buffer)
    writer.setResolution(_DPI)
    size = QPageSize(QPageSize.PageSizeId.A4)
    writer.setPageLayout(QPageLayout(size, QPageLayout.Orientation.Portrait, QMarginsF()))
    writer.setTitle(title)
    writer.setCreator("tests.generator")
    writer.setDocumentId(QUuid.createUuidV5(QUuid(), title.encode()))
    return writer


def _document(paragraphs: Sequence[Paragraph], face: str, writer: QPdfWriter) -> QTextDocument:
    document = QTextDocument()
    document.documentLayout().setPaintDevice(writer)
    document.setDocumentMargin(0)
    document.setPageSize(_TYPE_AREA)
    cursor = QTextCursor(document)
    for number, paragraph in enumerate(paragraphs):
        if number:
            cursor.insertBlock()
        cursor.setBlockFormat(_block(paragraph.kind))
        cursor.insertText(paragraph.text, _characters(paragraph.kind, face))
    return document


def _block(kind: Kind) -> QTextBlockFormat:
    block = QTextBlockFormat()
    fixed = QTextBlockFormat.LineHeightTypes.FixedHeight.value
    block.setLineHeight((46 if kind is Kind.HEAD else 29) * _DOT, fixed)
    if kind in _CENTRED:
        block.setAlignment(Qt.AlignmentFlag.AlignHCenter)
    elif kind in _RIGHT:
        block.setAlignment(Qt.AlignmentFlag.AlignRight)
    else:
        block.setTextIndent(32 * _DPI / 72)
    if kind is Kind.OPENING:
        block.setTopMargin(_RULE_GAP * _DOT)
    return block


def _characters(kind: Kind, face: str) -> QTextCharFormat:
    characters = QTextCharFormat()
    characters.setFont(_font(face, _POINTS.get(kind, 16)))
    if kind in {Kind.HEAD, Kind.TITLE, Kind.HEADING}:
        characters.setFontWeight(QFont.Weight.Bold)
    characters.setForeground(QColor("#d01010" if kind is Kind.HEAD else "black"))
    return characters


def _font(face: str, points: int) -> QFont:
    font = QFont(face)
    font.setPointSizeF(points)
    return font


def _lines(document: QTextDocument, page: int) -> Iterator[tuple[QTextLine, QPointF]]:
    """The lines of one page, each with the place of its block.

    `QTextDocument.drawContents` would draw the line before the page too: clipped, so unseen, but
    in the text a reader gets.
    """
    height = _TYPE_AREA.height()
    block = document.begin()
    while block.isValid():
        layout = block.layout()
        for line in (layout.lineAt(n) for n in range(layout.lineCount())):
            if (layout.position().y() + line.rect().center().y()) // height == page:
                yield line, layout.position()
        block = block.next()


def _rule(painter: QPainter, document: QTextDocument) -> None:
    """The red rule between the head and the body, where the body's first block leaves room."""
    block = document.begin()
    while block.isValid() and not block.blockFormat().topMargin():
        block = block.next()
    y = document.documentLayout().blockBoundingRect(block).top() - _RULE_GAP * _DPI / 144
    painter.setPen(QPen(QColor("#d01010"), 0.7 * _MM))
    painter.drawLine(QPointF(0, y), QPointF(_TYPE_AREA.width(), y))


def _draw(painter: QPainter, document: QTextDocument, page: int, face: str) -> None:
    """One page of the type area, and its number below: odd to the right, even to the left."""
    height = _TYPE_AREA.height()
    painter.save()
    painter.translate(_INNER, _TOP - page * height)
    for line, at in _lines(document, page):
        line.draw(painter, at)
    if page == 0:
        _rule(painter, document)
    painter.restore()
    painter.setPen(QColor("black"))
    painter.setFont(_font(face, 14))
    right = page % 2 == 0
    foot = QRectF(_INNER, _TOP + height + 7 * _MM, _TYPE_AREA.width(), 8 * _MM)
    side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
    painter.drawText(foot, side, f"— {page + 1} —")


def _without_clock(data: bytes) -> bytes:
    """The same file with every date set alike; no length changes, so the offsets hold."""
    return _STAMP.sub(_set_alike, data)


def _set_alike(found: re.Match[bytes]) -> bytes:
    return b"D:20220101000000" if found[0].startswith(b"D:") else b"2022-01-01T00:00:00"
