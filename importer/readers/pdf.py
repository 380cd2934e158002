"""PDF with a text layer: bytes -> the text of each page, as pdfium reads it.

Pages are joined by form feeds and numbered in the pieces; lines are as on paper, and those that
go on with a paragraph are told by `continuations`. Not thread-safe: pdfium may be entered by one
thread of a process at a time. Follows ISO 32000-1.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from importer.errors import (
    DamagedFileError,
    EncryptedFileError,
    NoTextError,
    TooMuchInsideError,
)
from importer.minutes import Finding
from importer.readers.assembly import Assembly
from importer.readers.limits import MOST_PAGES
from importer.readers.pdf_lines import Line, find_continuations
from importer.readers.reader import Reader
from importer.source import SourceText

if TYPE_CHECKING:
    from importer.readers.pdf_page import Document

_HEAD = 1024  # ISO 32000-1, Annex H: the header lies somewhere in the first 1,024 bytes
_WORDLESS = re.compile(r"[\s\x00-\x1f\x7f-\x9f\u200b-\u200f\ufeff]*")
_STRANGE = re.compile("[\ufffd\ue000-\uf8ff\U000f0000-\U0010ffff\x00-\x08\x0e-\x1f\x7f-\x9f]")
_MOST_STRANGE = 0.3


def sniff(data: bytes) -> bool:
    """The signature at the start, or a little later when the bytes go on like a PDF."""
    head = data[:_HEAD]
    return head.lstrip().startswith(b"%PDF-") or (b"%PDF-" in head and b"endobj" in data)


def read(data: bytes) -> SourceText:
    """Return the text of a PDF.

    Raises DamagedFileError, EncryptedFileError (a password is asked for, or taking text is
    forbidden), TooMuchInsideError, NoTextError (scans); ImportError without pypdfium2.
    """
    from importer.readers.pdf_page import Document

    with Document(data) as document:
        if not document.may_extract:
            raise EncryptedFileError("permission bit 5 is off")
        if document.pages > MOST_PAGES:
            raise TooMuchInsideError(
                f"{document.pages} pages",
                f"页数太多（{document.pages} 页，上限 {MOST_PAGES} 页），没有读取。"
                "请拆分后再导入。",
            )
        return _read(document)


def _read(document: Document) -> SourceText:
    assembly = Assembly()
    lines: list[list[Line]] = []
    broken: list[int] = []
    pictures: list[int] = []
    for number in range(1, document.pages + 1):
        page = document.read_page(number, assembly.length)
        if page is None:
            broken.append(number)
        elif page.is_picture:
            pictures.append(number)
        lines.append(page.lines if page else [])
        end = "\f" if number < document.pages else ""
        assembly.add((page.text if page else "") + end, page=number)
    text = assembly.text
    if len(broken) == document.pages:
        raise DamagedFileError("no page can be opened")
    if _WORDLESS.fullmatch(text):
        raise NoTextError(f"{document.pages} pages")
    return SourceText(
        text,
        "pdf",
        pieces=assembly.pieces,
        continuations=frozenset(find_continuations(lines)),
        findings=(
            *_note_pages("pages-damaged", broken, "已损坏，没有读出。请与原件核对。"),
            *_note_pages("pages-without-text", pictures, "只有图像，没有文字层。请与原件核对。"),
            *_note_strange(text),
        ),
    )


def _note_pages(code: str, pages: list[int], what: str) -> list[Finding]:
    if not pages:
        return []
    listed = "、".join(map(str, pages[:10])) + ("等" if len(pages) > 10 else "")
    return [Finding(code, f"第 {listed} 页{what}")]


def _note_strange(text: str) -> list[Finding]:
    """A font without a ToUnicode map reads as private-use signs: there, but no words."""
    strange = len(_STRANGE.findall(text))
    if strange <= _MOST_STRANGE * sum(not character.isspace() for character in text):
        return []
    message = "文字层不可靠：多数字符无法识别。请与原件核对，或先做文字识别（OCR）后再导入。"
    return [Finding("text-layer-doubtful", message)]


READER = Reader(
    name="pdf",
    title="PDF 文件",
    suffixes=(".pdf",),
    needs="pypdfium2",
    sniff=sniff,
    read=read,
)
