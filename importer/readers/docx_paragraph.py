"""One paragraph of a Word story while it is being read, and the table row around it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from importer.source import Place

# A row of single short cells reads as one line (a red head's 第3号 | 2023年2月9日); anything
# longer is a layout grid whose cells hold text of their own.
_LONGEST_ROW = 40


class Block(NamedTuple):
    """A finished paragraph, its line break included, and where it stands."""

    text: str
    place: Place


@dataclass(slots=True)
class Run:
    """One run (w:r); `style` its character style."""

    hidden: bool | None = None
    style: str | None = None


@dataclass(slots=True)
class Paragraph:
    """One open paragraph (w:p).

    `parts` is the text so far; `joined` is set when the paragraph mark was struck out or hidden,
    so that the words run on into the next paragraph (`carried` there); a struck one is not counted
    either. `anchored` are the text boxes that hang on it, `fields` the open ones: in code or not.
    """

    carried: str = ""
    style: str | None = None
    use: str | None = None
    level: int | None = None
    label: str | None = None
    joined: bool = False
    struck: bool = False
    run: Run = field(default_factory=Run)
    parts: list[str] = field(default_factory=list)
    anchored: list[Block] = field(default_factory=list)
    fields: list[bool] = field(default_factory=list)

    @property
    def in_code(self) -> bool:
        """Whether we are in the code of a field, not its result: Word shows the result only."""
        return any(self.fields)

    def mark_field(self, kind: str | None) -> None:
        """Take note of w:fldChar: begin, separate or end."""
        if kind == "begin":
            self.fields.append(True)
        elif self.fields and kind == "separate":
            self.fields[-1] = False
        elif self.fields and kind == "end":
            self.fields.pop()

    @property
    def text(self) -> str:
        """Label, what was carried over, and its own words."""
        return (self.label or "") + self.carried + "".join(self.parts)


@dataclass(slots=True)
class Row:
    """One open table row (w:tr) and the blocks of its cells."""

    cells: list[list[Block]] = field(default_factory=list)
    deleted: bool = False

    def blocks(self) -> list[Block]:
        """Return the row in reading order: one line when it is a short one, else cell by cell."""
        filled = [[block for block in cell if not block.text.isspace()] for cell in self.cells]
        line = "\t".join("".join(block.text for block in cell).rstrip("\n") for cell in filled)
        if all(len(cell) <= 1 for cell in filled) and len(line) <= _LONGEST_ROW:
            blocks = [block for cell in filled for block in cell]
            if blocks and "\n" not in line and len({block.place for block in blocks}) == 1:
                return [Block(line.rstrip("\t") + "\n", blocks[0].place)]
        return [block for cell in filled for block in cell]
