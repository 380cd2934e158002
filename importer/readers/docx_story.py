"""One story of a Word file (body, header, footer, notes) in reading order, no tree built.

Text boxes follow the paragraph they hang on; a table is read row by row, cell by cell.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, ClassVar

from importer.readers.docx_numbering import Numbering
from importer.readers.docx_paragraph import Block, Paragraph, Row
from importer.readers.docx_styles import Styles
from importer.readers.docx_walk import Attributes
from importer.readers.docx_words import Words
from importer.readers.docx_xml import attribute
from importer.source import Place

_PLACES = {"txbxContent": Place.TEXT_BOX, "tc": Place.TABLE}
_SEPARATORS = frozenset({"separator", "continuationSeparator", "continuationNotice"})


class Story(Words):
    """Hands each finished paragraph to `write`.

    Anything not in the body has the place of its story, text boxes and tables in it included.
    """

    def __init__(
        self,
        styles: Styles,
        numbering: Numbering,
        write: Callable[[Block], None],
        place: Place = Place.BODY,
    ) -> None:
        super().__init__(styles, numbering)
        self.has_images = False
        self._write, self._place = write, place
        self._rows: list[Row] = []
        self._open: list[list[Block]] = []
        self._choices: list[int] = []
        self._carried = ""

    def close(self) -> None:
        """End the story."""
        self._flush()

    def note_skipped(self, name: str) -> None:
        """A struck paragraph mark joins two paragraphs; a struck row goes as a whole."""
        if name != "del":
            return
        if self.paragraphs and (self.parent(2), self.parent()) == ("pPr", "rPr"):
            self.paragraphs[-1].joined = self.paragraphs[-1].struck = True
        elif self._rows and self.parent() == "trPr":
            self._rows[-1].deleted = True

    # Paragraphs.

    def _start_paragraph(self, attributes: Attributes) -> None:
        self.paragraphs.append(Paragraph(self._carried))
        self._carried = ""

    def _end_paragraph(self) -> None:
        paragraph = self.paragraphs.pop()
        if paragraph.label is None:
            self.count(paragraph)
        if paragraph.joined:
            self._carried = paragraph.text if paragraph.parts else paragraph.carried
        else:
            self._emit(Block(paragraph.text + "\n", self._here()))
        for block in paragraph.anchored:
            self._emit(block)

    def _emit(self, block: Block) -> None:
        if self._open:
            self._open[-1].append(block)
        else:
            self._write(block)

    def _flush(self) -> None:
        if self._carried:
            self._emit(Block(self._carried + "\n", self._here()))
            self._carried = ""

    def _here(self) -> Place:
        if self._place is not Place.BODY:
            return self._place
        for name in reversed(self.path):
            if name in _PLACES:
                return _PLACES[name]
        return Place.BODY

    # Text boxes and tables.

    def _start_box(self, attributes: Attributes) -> None:
        self._open.append([])

    def _end_box(self) -> None:
        self._flush()
        blocks = self._open.pop()
        if self.paragraphs:
            self.paragraphs[-1].anchored += blocks
        else:
            for block in blocks:
                self._emit(block)

    def _say_art(self, attributes: Attributes) -> None:
        """WordArt of old: a red head is often a drawing that carries its words as an attribute."""
        words = attributes.get("string")
        if words and self.paragraphs:
            place = Place.TEXT_BOX if self._place is Place.BODY else self._place
            self.paragraphs[-1].anchored.append(Block(words + "\n", place))
            self.said += 1

    def _start_row(self, attributes: Attributes) -> None:
        self._rows.append(Row())

    def _end_row(self) -> None:
        row = self._rows.pop()
        for block in [] if row.deleted else row.blocks():
            self._emit(block)

    def _end_cell(self) -> None:
        self._flush()
        blocks = self._open.pop()
        if self._rows:
            self._rows[-1].cells.append(blocks)
        else:
            for block in blocks:
                self._emit(block)

    # Alternatives, notes, pictures.

    def _start_alternatives(self, attributes: Attributes) -> None:
        self._choices.append(self.said)

    def _start_alternative(self, attributes: Attributes) -> None:
        """Word writes a text box twice, as drawing and as VML: the first that speaks is read."""
        if self._choices and self._choices[-1] != self.said:
            self.skip()

    def _end_alternatives(self) -> None:
        self._choices.pop()

    def _start_note(self, attributes: Attributes) -> None:
        if attribute(attributes, "type") in _SEPARATORS:
            self.skip()

    def _note_image(self, attributes: Attributes) -> None:
        self.has_images = True

    starts: ClassVar[dict[str, Callable[[Any, Attributes], None]]] = {
        **Words.starts,
        "p": _start_paragraph,
        "txbxContent": _start_box,
        "v:textpath": _say_art,
        "tr": _start_row,
        "tc": _start_box,
        "mc:AlternateContent": _start_alternatives,
        "mc:Choice": _start_alternative,
        "mc:Fallback": _start_alternative,
        "footnote": _start_note,
        "endnote": _start_note,
        "a:blip": _note_image,
        "v:imagedata": _note_image,
    }
    ends: ClassVar[dict[str, Callable[[Any], None]]] = {
        **Words.ends,
        "p": _end_paragraph,
        "txbxContent": _end_box,
        "tr": _end_row,
        "tc": _end_cell,
        "mc:AlternateContent": _end_alternatives,
    }
