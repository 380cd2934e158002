"""The words of Word paragraphs: runs, marks, fields, and the list label before them.

Left out is what Word does not show: tracked deletions and the old place of moves, hidden text,
field codes, phonetic guides. So are marks Word makes itself (note numbers), for a 1 after 第1号
would falsify it; list labels are put in. ISO/IEC 29500-1, 17.3.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, ClassVar

from importer.readers.docx_numbering import LEVELS, Numbering
from importer.readers.docx_paragraph import Paragraph, Run
from importer.readers.docx_styles import Styles
from importer.readers.docx_walk import Attributes, Walk
from importer.readers.docx_xml import attribute, is_on, number

_MARKS = {"cr": "\n", "noBreakHyphen": "-", "ptab": "\t", "tab": "\t"}
# Check boxes and bullets of symbol fonts, which stand at F000 and up.
_SYMBOLS = {0x6C: "●", 0x6E: "■", 0x6F: "□", 0xA8: "□", 0xFC: "✓", 0xFE: "☑", 0xB7: "•", 0x52: "☑"}


class Words(Walk):
    """Fills the innermost of `paragraphs`; `said` counts the pieces of text that were kept."""

    def __init__(self, styles: Styles, numbering: Numbering) -> None:
        super().__init__()
        self.paragraphs: list[Paragraph] = []
        self.said = 0
        self._styles, self._numbering = styles, numbering

    # Paragraph properties.

    def _set_style(self, attributes: Attributes) -> None:
        if self.paragraphs and self.parent() == "pPr":
            self.paragraphs[-1].style = attribute(attributes, "val")

    def _set_use(self, attributes: Attributes) -> None:
        if self.paragraphs and self.parent(2) == "pPr":
            self.paragraphs[-1].use = attribute(attributes, "val")

    def _set_level(self, attributes: Attributes) -> None:
        if self.paragraphs and self.parent(2) == "pPr":
            self.paragraphs[-1].level = number(attributes)

    def _end_properties(self) -> None:
        """Count as soon as the properties are known: text boxes in the paragraph count after it."""
        if self.paragraphs and self.parent() == "p":
            self.count(self.paragraphs[-1])

    def count(self, paragraph: Paragraph) -> None:
        """Give a paragraph its label, by its own list or the one of its style."""
        paragraph.label = ""
        if paragraph.struck:
            return
        use, level = paragraph.use, paragraph.level
        if use is None:
            inherited = self._styles.numbered(paragraph.style)
            if inherited is None:
                return
            use = inherited.use
            # A level linked to the style (w:pStyle) wins over the number the style itself gives.
            linked = self._numbering.level_of(use, inherited.style)
            level = next((n for n in (level, linked, inherited.level) if n is not None), 0)
        if level is None or 0 <= level < LEVELS:
            paragraph.label = self._numbering.label(use, level or 0)

    # Runs and what they say.

    def _start_run(self, attributes: Attributes) -> None:
        if self.paragraphs:
            self.paragraphs[-1].run = Run()

    def _set_run_style(self, attributes: Attributes) -> None:
        if self.paragraphs and self.parent(2) == "r":
            self.paragraphs[-1].run.style = attribute(attributes, "val")

    def _set_hidden(self, attributes: Attributes) -> None:
        """Hidden words are not shown; a hidden paragraph mark lets the next words run on."""
        if not self.paragraphs or self.parent() != "rPr":
            return
        if self.parent(2) == "r" and self.path[-1] == "vanish":
            self.paragraphs[-1].run.hidden = is_on(attributes)
        elif self.parent(2) == "pPr" and is_on(attributes):
            self.paragraphs[-1].joined = True

    def _end_text(self) -> None:
        # A line break in w:t is white space to Word, not a new line.
        self.say(" ".join(self.heard().split("\n")))

    def say(self, text: str) -> None:
        """Add to the open paragraph what Word shows."""
        if not text or not self.paragraphs:
            return
        paragraph = self.paragraphs[-1]
        if not paragraph.in_code and not self._is_hidden(paragraph):
            paragraph.parts.append(text)
            self.said += 1

    def _is_hidden(self, paragraph: Paragraph) -> bool:
        run = paragraph.run
        if run.hidden is not None:
            return run.hidden
        if run.style is not None and self._styles.hides(run.style):
            return True
        return self._styles.hides(paragraph.style)

    def _say_mark(self, attributes: Attributes) -> None:
        # w:tab is also the name of a tab stop in w:pPr.
        if self.parent() == "r":
            self.say(_MARKS[self.path[-1]])

    def _say_break(self, attributes: Attributes) -> None:
        if self.parent() == "r":
            self.say("\f" if attribute(attributes, "type") == "page" else "\n")

    def _say_symbol(self, attributes: Attributes) -> None:
        try:
            code = int(attribute(attributes, "char") or "", 16)
        except ValueError:
            return
        if 0xF000 <= code <= 0xF0FF:
            self.say(_SYMBOLS.get(code - 0xF000, chr(code)))
        elif 0x20 <= code < 0xD800 or 0xE000 <= code < 0xFFFE:
            self.say(chr(code))

    def _note_field(self, attributes: Attributes) -> None:
        if self.paragraphs:
            self.paragraphs[-1].mark_field(attribute(attributes, "fldCharType"))

    starts: ClassVar[dict[str, Callable[[Any, Attributes], None]]] = {
        "pStyle": _set_style,
        "numId": _set_use,
        "ilvl": _set_level,
        "r": _start_run,
        "rStyle": _set_run_style,
        "vanish": _set_hidden,
        "specVanish": _set_hidden,
        "t": Walk.listen,
        "m:t": Walk.listen,
        **dict.fromkeys(_MARKS, _say_mark),
        "br": _say_break,
        "sym": _say_symbol,
        "fldChar": _note_field,
    }
    ends: ClassVar[dict[str, Callable[[Any], None]]] = {
        "pPr": _end_properties,
        "t": _end_text,
        "m:t": _end_text,
    }
