"""pdfium, opened and closed: the text of one page and where its lines start and end.

Only the first and the last character of a line are measured; measuring all of them would cost
more than reading them.
"""

from __future__ import annotations

import ctypes
import re
from contextlib import closing
from types import TracebackType
from typing import NamedTuple

import pypdfium2
from pypdfium2 import raw

from importer.errors import DamagedFileError, EncryptedFileError
from importer.readers.assembly import check_length
from importer.readers.pdf_lines import Line

_EXTRACT = 1 << 4  # ISO 32000-1, table 22: bit 5, copy or otherwise extract text
# pdfium marks a word broken at the line's end with U+FFFE or U+0002 in place of hyphen and break.
_HYPHENS = str.maketrans({"\ufffe": "-", "\x02": "-"})
_NO_CHARACTER = re.compile("[\ud800-\udfff\ufdd0-\ufdef\uffff]")
_ASTRAL = re.compile("[\U00010000-\U0010ffff]")


class Page(NamedTuple):
    """What one page says; `is_picture` when it holds an image and no words."""

    text: str
    lines: list[Line]
    is_picture: bool = False


class Document:
    """An open PDF; use it in a `with`. DamagedFileError or EncryptedFileError on opening."""

    def __init__(self, data: bytes) -> None:
        try:
            self._document = pypdfium2.PdfDocument(data)
        except pypdfium2.PdfiumError as error:
            asks = getattr(error, "err_code", None) == raw.FPDF_ERR_PASSWORD
            asks = asks or "password" in str(error).lower()
            raise (EncryptedFileError if asks else DamagedFileError)(str(error)) from error
        self.pages: int = len(self._document)

    def __enter__(self) -> Document:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self._document.close()

    @property
    def may_extract(self) -> bool:
        """Whether the author lets readers take text out."""
        return bool(raw.FPDF_GetDocPermissions(self._document) & _EXTRACT)

    def read_page(self, number: int, offset: int) -> Page | None:
        """Return page `number` (from 1), or None when it is broken.

        `offset` is where the page's text will stand in the whole.
        """
        try:
            with (
                closing(self._document[number - 1]) as page,
                closing(page.get_textpage()) as words,
            ):
                check_length(offset + words.count_chars())
                text = words.get_text_range(errors="surrogatepass")
                if not text.strip():
                    return Page(text, [], _holds_image(page))
                return _read(words, text, offset, page.get_rotation() % 180 == 0)
        except pypdfium2.PdfiumError:
            return None


def _holds_image(page: object) -> bool:
    objects = (
        raw.FPDFPage_GetObject(page, index) for index in range(raw.FPDFPage_CountObjects(page))
    )
    return any(raw.FPDFPageObj_GetType(found) == raw.FPDF_PAGEOBJ_IMAGE for found in objects)


def _read(words: object, text: str, offset: int, upright: bool) -> Page:
    """Lines ended by LF, each one measured; `unit` counts UTF-16, as pdfium does."""
    read: list[str] = []
    lines: list[Line] = []
    unit = 0
    for found in text.split("\r\n"):
        line = _NO_CHARACTER.sub("\ufffd", found.translate(_HYPHENS))
        if upright and not line.isspace() and line:
            lines.append(_measure(words, line, offset, unit))
        read.append(line)
        offset += len(line) + 1
        unit += _units(found) + 2
    return Page("\n".join(read), lines)


def _measure(words: object, line: str, offset: int, unit: int) -> Line:
    """Indents may be typed as blanks, so the first and last sign that shows are measured."""
    shown = line.rstrip()
    blanks = len(shown) - len(shown.lstrip())
    first = _box(words, unit + blanks)
    last = _box(words, unit + _units(shown[:-1]))
    return Line(offset, line, first.left, last.right, abs(first.top - first.bottom))


def _box(words: object, unit: int) -> raw.FS_RECTF:
    box = raw.FS_RECTF()
    index = raw.FPDFText_GetCharIndexFromTextIndex(words, unit)
    raw.FPDFText_GetLooseCharBox(words, index, ctypes.byref(box))
    return box


def _units(text: str) -> int:
    """Length in UTF-16 code units."""
    return len(text) + (0 if text.isascii() else len(_ASTRAL.findall(text)))
