"""The table a run prints: a row a measure, its peer beside it."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

HEADINGS = ("项目 measure", "纪要阁 ours", "对照 peer", "比值 ratio", "目标 target", "")


@dataclass(frozen=True, slots=True)
class Row:
    """One measure; `met` is None where there is no target, or nothing to hold against it."""

    name: str
    ours: str
    peer: str = ""
    ratio: float | None = None
    target: str = ""
    met: bool | None = None

    def cells(self) -> tuple[str, ...]:
        """The row as it is printed."""
        ratio = "" if self.ratio is None else f"{self.ratio:.2f}"
        verdict = {None: "", True: "✓", False: "✗"}[self.met]
        return (self.name, self.ours, self.peer, ratio, self.target, verdict)


def print_table(rows: Iterable[Row]) -> None:
    """Print rows in columns; a Han character is two wide."""
    lines = [HEADINGS, *(row.cells() for row in rows)]
    widths = [max(_width(cell) for cell in column) for column in zip(*lines, strict=True)]
    for line in lines:
        cells = zip(line, widths, strict=True)
        print("  ".join(cell + " " * (width - _width(cell)) for cell, width in cells).rstrip())


def _width(text: str) -> int:
    return sum(2 if unicodedata.east_asian_width(one) in "WF" else 1 for one in text)
