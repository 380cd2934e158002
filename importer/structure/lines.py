"""The lines of a source text, page furniture (页码, 页眉页脚) told apart from words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from importer.minutes import Span
from importer.source import Place, SourceText
from importer.structure.words import DEBRIS, Words, clean

_LINE = re.compile("[^\r\n\x0b\x0c\x85\u2028\u2029]+")
_DASH = "[-—–－─_~～]"
# `— 2 —`, `- 2 -`, `第2页 共8页`, a lone `2`, and the shape ` (⏎— ⏎2 ⏎ —⏎)` a text box leaves.
_PAGE_NUMBER = re.compile(
    rf"(?:{DEBRIS}|\s)*(?:"
    rf"{_DASH}*\s*[0-9０-９]{{1,4}}\s*{_DASH}*"
    rf"|第\s*[0-9一二三四五六七八九十]+\s*页(?:[\s,，/]*共\s*[0-9一二三四五六七八九十]+\s*页)?"
    rf"|[()（）]|{_DASH}+|(?:{DEBRIS})+"
    rf")(?:{DEBRIS}|\s)*"
)
_MARGINS = frozenset({Place.HEADER, Place.FOOTER})


@dataclass(frozen=True, slots=True)
class Line:
    """One line that holds something: its span without the line break, and its clean words.

    `furniture` lines repeat or number pages and say nothing; `continues` is set when the reader
    knows the line to go on with the paragraph of the line before.
    """

    span: Span
    words: Words
    furniture: bool = False
    continues: bool = False


def read_lines(source: SourceText) -> Iterator[Line]:
    """Yield every line of the source that is not blank, in order."""
    margins = [piece.span for piece in source.pieces if piece.place in _MARGINS]
    for found in _LINE.finditer(source.text):
        if not found[0].isspace():
            span = Span(*found.span())
            yield _read_line(source, span, any(margin.contains(span) for margin in margins))


def _read_line(source: SourceText, span: Span, in_margin: bool) -> Line:
    line = source.text[span.start : span.end]
    words = clean(source.text, span)
    furniture = in_margin or not words or (len(line) < 40 and _is_page_number(line))
    return Line(span, words, furniture, span.start in source.continuations)


def _is_page_number(line: str) -> bool:
    return _PAGE_NUMBER.fullmatch(line) is not None
