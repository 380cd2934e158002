"""Plain text: bytes -> the very characters they stand for, nothing folded, nothing dropped."""

from __future__ import annotations

from importer.errors import BinaryFileError, EmptyFileError
from importer.minutes import Finding, Span
from importer.readers.assembly import check_length
from importer.readers.encoding import control_share, decode
from importer.readers.reader import Reader
from importer.source import Piece, SourceText

# A strict decoding of anything but text is rare; a core dump of NULs is "valid" UTF-8 all the same.
_MOST_CONTROLS = 0.3
_LONGEST_CHARACTER = 4  # bytes, in every encoding read here


def sniff(data: bytes) -> bool:
    """Any bytes may be text; only reading them tells."""
    return bool(data)


def read(data: bytes) -> SourceText:
    """Return the text; only a signature (BOM) at the start is left out.

    Line breaks stay as they are (CR, CRLF, LF, U+2028), and form feeds number the pages. Raises
    EmptyFileError, BinaryFileError, TooMuchInsideError.
    """
    check_length(len(data) // _LONGEST_CHARACTER)
    decoded = decode(data)
    check_length(len(decoded.text))
    if not decoded.text or decoded.text.isspace():
        raise EmptyFileError("white space only")
    if control_share(decoded.text.encode("utf-8")) > _MOST_CONTROLS:
        raise BinaryFileError("control characters")
    findings = (_doubt(decoded.encoding),) if decoded.doubtful else ()
    return SourceText(
        decoded.text, "txt", decoded.encoding, pieces=_pages(decoded.text), findings=findings
    )


def _doubt(encoding: str) -> Finding:
    return Finding(
        "encoding-doubtful",
        f"文件的编码按 {encoding} 读取，但有些字节对不上，个别字可能有误。请与原文核对。",
    )


def _pages(text: str) -> tuple[Piece, ...]:
    """One piece a page, its form feed included; none when there is no form feed."""
    if "\f" not in text:
        return ()
    pieces, start = [], 0
    for page, words in enumerate(text.split("\f"), start=1):
        end = min(start + len(words) + 1, len(text))
        if end > start:
            pieces.append(Piece(Span(start, end), page))
        start = end
    return tuple(pieces)


READER = Reader(
    name="txt",
    title="纯文本",
    suffixes=(".txt", ".text", ".md"),
    needs="charset_normalizer",
    sniff=sniff,
    read=read,
)
