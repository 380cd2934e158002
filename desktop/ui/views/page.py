"""A page being set: a text document, a cursor at its end, and where each value came to stand."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import (
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)

from desktop.ui.fonts import reading_font
from desktop.ui.plain import one_line
from desktop.ui.views.typesetting import LABEL, SPAN_END, SPAN_START, Formats
from importer.minutes import Origin, Span, Value

translate = QCoreApplication.translate

# Qt shapes a block as a whole; an endless paragraph is set as several.
LONGEST_BLOCK = 4000
# Pixels left free below the last line.
BELOW = 32


class Page:
    """Where `compose` writes; nothing on it is ever taken for markup."""

    def __init__(self, formats: Formats) -> None:
        self.formats = formats
        self.document = QTextDocument()
        self.document.setUndoRedoEnabled(False)
        self.document.setDocumentMargin(0)
        self.document.setDefaultFont(reading_font())
        frame = self.document.rootFrame().frameFormat()
        frame.setBottomMargin(BELOW)
        self.document.rootFrame().setFrameFormat(frame)
        self.cursor = QTextCursor(self.document)
        self.places: dict[Span, tuple[int, int]] = {}
        self._fresh = True

    def block(
        self, format: QTextBlockFormat, span: Span | None = None, label: str | None = None
    ) -> None:
        """Begin a paragraph; `span` lights up when its words are clicked, `label` is its role."""
        if span is not None or label is not None:
            format = QTextBlockFormat(format)
        if span is not None:
            format.setProperty(SPAN_START, span.start)
            format.setProperty(SPAN_END, span.end)
        if label is not None:
            format.setProperty(LABEL, label)
        if self._fresh:
            self.cursor.setBlockFormat(format)
        else:
            self.cursor.insertBlock(format)
        self._fresh = False

    def section(self, name: str, note: str = "") -> None:
        """Begin a part that is no item: its name in small bold, and a quiet note beside it."""
        self.block(self.formats.section)
        self.words(name, self.formats.label)
        if note:
            self.words(f"　{note}", self.formats.quiet)

    def fold(self, name: str, key: str, open_: bool, note: str = "") -> None:
        """Begin a line that unfolds what is below it when it is chosen, and folds it again."""
        self.block(self.formats.line)
        self.linked(f"{'▾' if open_ else '▸'} {name}", self.formats.small, f"fold:{key}")
        if note:
            self.words(f"　{note}", self.formats.quiet)

    def card(self) -> None:
        """Open the header card; blocks go into it until `leave_card`."""
        # Qt keeps a paragraph above a frame, too: it is made as low as can be.
        self.cursor.setBlockFormat(self.formats.nothing)
        self.cursor.insertFrame(self.formats.card)
        self._fresh = True

    def leave_card(self) -> None:
        """Go on below the card."""
        self.cursor.movePosition(QTextCursor.MoveOperation.End)
        self.after_frame()

    def after_frame(self) -> None:
        """Use the paragraph Qt keeps after a frame or a table for the next block."""
        self._fresh = True

    def words(self, text: str, format: QTextCharFormat) -> tuple[int, int]:
        """Write words; returns where they stand."""
        start = self.cursor.position()
        while len(text) > LONGEST_BLOCK:
            self.cursor.insertText(_safe(text[:LONGEST_BLOCK]), format)
            self.cursor.insertBlock()
            text = text[LONGEST_BLOCK:]
        self.cursor.insertText(_safe(text), format)
        return start, self.cursor.position()

    def linked(self, text: str, format: QTextCharFormat, href: str) -> tuple[int, int]:
        """Write words that can be clicked, or reached with Tab."""
        format = QTextCharFormat(format)
        format.setAnchor(True)
        format.setAnchorHref(href)
        return self.words(text, format)

    def value(
        self, value: Value[Any], format: QTextCharFormat | None = None, text: str | None = None
    ) -> None:
        """Write a value: clickable where it points somewhere, and marked when it was not printed.

        `text` is what to show for it when that is not its own form.
        """
        format = format or self.formats.small
        self.spanned(one_line(str(value)) if text is None else text, value.span, format)
        if value.origin is not Origin.PRINTED:
            self.words(f" {ORIGINS[value.origin]()}", self.formats.quiet)

    def spanned(self, text: str, span: Span | None, format: QTextCharFormat) -> None:
        """Write words that light up `span` in the original."""
        if span is None:
            self.words(text, format)
        else:
            self.place(span, *self.linked(text, format, f"at:{span.start}-{span.end}"))

    def values(self, values: Iterable[Value[str]], format: QTextCharFormat | None = None) -> None:
        """Write values one after another, with 、 between them."""
        for number, value in enumerate(values):
            if number:
                self.words("、", format or self.formats.small)
            self.value(value, format)

    def woven(self, text: str, values: Iterable[Value[str]], format: QTextCharFormat) -> None:
        """Write a text in which the words of `values` can be clicked where they occur."""
        at = 0
        for start, value in sorted(_occurrences(text, values), key=lambda found: found[0]):
            if start < at:
                continue
            self.words(text[at:start], format)
            self.spanned(value.value, value.span, format)
            at = start + len(value.value)
        self.words(text[at:], format)

    def place(self, span: Span, start: int, end: int) -> None:
        """Note that the words of `span` stand at these positions, unless they already do above."""
        self.places.setdefault(span, (start, end))


ORIGINS = {
    Origin.INFERRED: lambda: translate("Reading", "推定"),
    Origin.CORRECTED: lambda: translate("Reading", "更正"),
}


def _occurrences(text: str, values: Iterable[Value[str]]) -> Iterable[tuple[int, Value[str]]]:
    used = 0
    # In the order of the text: 审议《甲》并听取乙 has an action on either side of a policy.
    pointing = [(value.span, value) for value in values if value.span and value.value]
    for _, value in sorted(pointing, key=lambda found: found[0]):
        at = text.find(value.value, used)
        if at >= 0:
            used = at + len(value.value)
            yield at, value


def _safe(text: str) -> str:
    """Line ends become line separators: a paragraph of the minutes is one block of the page."""
    return text.replace("\r\n", "\u2028").translate(_ENDS)


_ENDS = dict.fromkeys((0x0A, 0x0B, 0x0C, 0x0D, 0x85, 0x2029), "\u2028")
_ENDS |= dict.fromkeys([*range(0x09), *range(0x0E, 0x20), 0x7F], "�")
_ENDS |= dict.fromkeys([*range(0x202A, 0x202F), *range(0x2066, 0x206A)], "�")
_ENDS |= dict.fromkeys([*range(0xFDD0, 0xFDF0), 0xFFFC], "�")
