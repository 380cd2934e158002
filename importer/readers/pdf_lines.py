"""Which lines of a PDF page go on with the paragraph of the line before, judged by their place.

A PDF knows no paragraphs, only lines on paper. A line that starts at the left edge of the type
area was wrapped when its first word would not have fitted on the line before; a paragraph's first
line is indented by two characters (GB/T 9704-2012, 7.3.3). Lengths are in points, from the left of
the page.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

# How far from the right edge, in line heights, a line may end and still be taken for a full one.
_SHORT = 1.6
# Room, in characters, that a compositor leaves rather than squeeze.
_SLACK = 0.6
_INDENT = 0.6
_NARROWEST = 12  # line heights; a table's column or vertical writing is no type area

# What cannot be parted: brackets from what they hold, marks from what they end, digits in a row.
# 《…实施方⏎案》，听取 ends two characters short of the edge, 规划⏎（2022~2035年）》 eight.
_WORD = re.compile(r"[（《“‘〔【(]*(?:[!-'*-~０-９～]+年?|.)[，。、；：！？）》”’〕】),;:]*")
_ENDED = re.compile(r"[。！？；：][”’）》】]*\s*$")
_DASH = "[-—–－─_~·]*"
_PAGE_NUMBER = re.compile(rf"{_DASH}\s*[0-9０-９]{{1,4}}\s*{_DASH}|第\s*\d+\s*页.{{0,12}}")


@dataclass(frozen=True, slots=True)
class Line:
    """One visual line: its text and offset in the source text, its place on the page."""

    offset: int
    text: str
    left: float
    right: float
    height: float

    @property
    def em(self) -> float:
        """The width of one Han character, by all that stand in the line."""
        return (self.right - self.left) / max(1.0, _ems(self.text.strip()))

    @property
    def is_page_number(self) -> bool:
        """Whether it only numbers the page; such a line may stand amid a sentence."""
        return _PAGE_NUMBER.fullmatch(self.text.strip()) is not None


@dataclass(frozen=True, slots=True)
class _Area:
    """The type area of one page: its edges, and whether its paragraphs are indented."""

    left: float
    right: float
    indents: bool


def find_continuations(pages: Iterable[Sequence[Line]]) -> Iterator[int]:
    """Yield the offsets of the lines that go on, page after page; a sentence may cross pages."""
    before: Line | None = None
    area_before: _Area | None = None
    for page in pages:
        lines = [line for line in page if not line.is_page_number]
        area = _area(lines)
        for line in lines:
            if before and area and area_before and _goes_on(before, area_before, line, area):
                yield line.offset
            before, area_before = line, area


def _goes_on(before: Line, area_before: _Area, line: Line, area: _Area) -> bool:
    if line.left - area.left > _INDENT * line.height:
        return False
    word = _WORD.match(line.text.lstrip())
    room = area_before.right - before.right
    if word is None or room > (_ems(word[0]) + _SLACK) * before.em:
        return False
    # Without indents, a full line that ends its sentence may as well end its paragraph.
    return area.indents or not _ENDED.search(before.text)


def _ems(text: str) -> float:
    """Width in Han characters; ASCII is about half as wide."""
    return sum(0.5 if character < "\x7f" else 1.0 for character in text)


def _area(lines: Sequence[Line]) -> _Area | None:
    """The edges that lines share; None for a page without a column wide enough to wrap in."""
    if len(lines) < 2:
        return None
    height = sorted(line.height for line in lines)[len(lines) // 2]
    right = _shared(sorted((line.right for line in lines), reverse=True), height)
    left = _shared(sorted(line.left for line in lines), height * _INDENT)
    full = [line for line in lines if right - line.right <= _SHORT * height]
    if right - left < _NARROWEST * height:
        return None
    indented = (line for line in full if height < line.left - left < 4 * height)
    return _Area(left, right, any(indented))


def _shared(edges: Sequence[float], near: float) -> float:
    """The outermost edge at least two lines share, so that one stray line sets none."""
    for one, other in pairwise(edges):
        if abs(one - other) <= near:
            return one
    return edges[0]
