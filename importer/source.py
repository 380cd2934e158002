"""What a reader hands on: the text a file holds, unaltered, and where each piece came from."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from importer.minutes import Finding, Span


class Place(StrEnum):
    """Where on the page a piece of text stands."""

    BODY = "body"
    TABLE = "table"
    TEXT_BOX = "text_box"
    HEADER = "header"
    FOOTER = "footer"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of the source text with one provenance; `page` counts from 1 where known."""

    span: Span
    page: int | None = None
    place: Place = Place.BODY


@dataclass(frozen=True, slots=True)
class SourceText:
    """The text of one file.

    `text` is what the file says, in reading order, paragraphs ended by a line break; nothing is
    cleaned. It holds no lone surrogates. `pieces` are ordered and disjoint (none: one body piece
    of unknown page). `continuations` are the offsets of line starts the reader knows to continue
    the paragraph of the line before (a PDF's visual lines); elsewhere the parser judges.
    `format` is the reader's name (txt, docx, pdf); `encoding` is set for plain text.
    """

    text: str
    format: str
    encoding: str | None = None
    pieces: tuple[Piece, ...] = ()
    continuations: frozenset[int] = frozenset()
    findings: tuple[Finding, ...] = ()
