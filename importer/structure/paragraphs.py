"""Lines joined into paragraphs: a page break or a hard wrap may cut a sentence anywhere."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from importer.minutes import Span
from importer.structure.dates import DATE
from importer.structure.labels import ITEM_LABEL, POINT_LABEL
from importer.structure.lines import Line
from importer.structure.roles import MEETING_SAYS
from importer.structure.words import Words, join

_ENDED = re.compile(r"[。！？；：…][”’）》】]*$")
# The last line of a block that stands by itself: a date, a number, a title, a signature.
_COMPLETE = re.compile(
    r"(?:[0-9〇零○一二三四五六七八九十]日|[0-9]号|纪要|整理|印发|公开发布）?|代表)$"
)
_LIST = r"(?:固定|邀请)?(?:出席|列席|参加|参会|请假|缺席|主送|抄送|分送)(?:人员?|领导|单位)?[：:]"
_STARTS = re.compile(
    rf"{ITEM_LABEL}|{POINT_LABEL}|{MEETING_SAYS}|{_LIST}|(?:主持|记录|附件)(?:人员?)?[：:]"
    r"|（?此件|[0-9]{4}年[0-9]{1,2}月[0-9]{1,2}日$"
    r"|[^，。、：]{2,30}(?:整理|人民政府|办公室|委员会)$"
)
_HEADING = re.compile(rf"{ITEM_LABEL}[^。]*$")
_OPENING, _CLOSING = "《（“〔", "》）”〕"
# A line that no head has: however short a page break cut it, its sentence goes on.
_PROSE = re.compile(rf"会议|{_LIST}|{DATE}.|{POINT_LABEL}.*要|[^。]*[，、]")
_WRAP_FROM = 20
_LONGEST_TITLE = 400


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph: its words over all its lines, and the source stretch it takes."""

    span: Span
    words: Words

    @property
    def text(self) -> str:
        """The clean text."""
        return self.words.text


def read_paragraphs(lines: Iterable[Line]) -> Iterator[Paragraph]:
    """Yield the paragraphs of the lines, furniture skipped (it may stand amid a sentence)."""
    open_lines: list[Line] = []
    open_text = _OpenText()
    for line in lines:
        if line.furniture:
            continue
        if open_lines and not (line.continues or open_text.goes_on_in(line.words.text)):
            yield _paragraph(open_lines)
            open_lines, open_text = [], _OpenText()
        open_lines.append(line)
        open_text.add(line.words.text)
    if open_lines:
        yield _paragraph(open_lines)


def _paragraph(lines: list[Line]) -> Paragraph:
    span = Span(lines[0].span.start, lines[-1].span.end)
    return Paragraph(span, join(line.words for line in lines))


class _OpenText:
    """What tells whether the next line still belongs to the paragraph being joined."""

    def __init__(self) -> None:
        self.last = ""
        self.length = 0
        self.depth = 0
        self.is_heading = False
        self.is_prose = False

    def add(self, line: str) -> None:
        """Take in one more line."""
        if not self.length:
            self.is_heading = _HEADING.match(line) is not None
            self.is_prose = _PROSE.match(line) is not None
        self.is_heading = self.is_heading and "。" not in line
        self.last = line
        self.length += len(line)
        opened, closed = (sum(map(line.count, marks)) for marks in (_OPENING, _CLOSING))
        self.depth = max(0, self.depth + opened - closed)

    def goes_on_in(self, line: str) -> bool:
        """Whether `line` continues this paragraph."""
        if _ENDED.search(self.last) and not self.depth:
            return False
        if _STARTS.match(line):
            return False
        if self.depth and self.length < _LONGEST_TITLE:
            return True
        if not self.is_prose and _COMPLETE.search(self.last):
            return False
        if self.is_heading:
            return len(self.last) >= _WRAP_FROM and len(line) < len(self.last) and _fits_title(line)
        return self.is_prose or self.length >= _WRAP_FROM or self.last.endswith(("，", "、"))


def _fits_title(line: str) -> bool:
    return not _ENDED.search(line) and "。" not in line
