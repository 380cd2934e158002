"""A clean reading of a stretch of source text that still knows where every character came from.

Parsing works on `Words.text`: lines joined, layout debris dropped, half-width punctuation between
Han folded to full width. `Words.span` turns offsets of that text back into offsets of the source.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TypeVar

from importer.minutes import Origin, Span, Value

T = TypeVar("T")

HAN = "\u3400-\u9fff\uf900-\ufaff〇"
WIDE = HAN + "，。、；：！？（）《》〈〉“”‘’【】〔〕—…·"

# `[bookmark: zhengwen]` comes out of Word converters; control characters stand where a converter
# met a page number, once inside a name list.
DEBRIS = (
    r"\[bookmark:[^\[\]\r\n]{0,80}\]"
    r"|[\x00-\x08\x0e-\x1f\x7f\u200b-\u200f\u202a-\u202e\u2060\ufeff]+"
)
_BLANK = r"[^\S\r\n]"
_DROPPED = re.compile(
    rf"{DEBRIS}"
    rf"|(?<=[{WIDE}]){_BLANK}+(?=[0-9０-９])|(?<=[0-9０-９]){_BLANK}+(?=[{WIDE}])"
    rf"|(?<=[，。、；：！？（）《》“”]){_BLANK}+|{_BLANK}+(?=[，。、；：！？（）《》“”])"
    rf"|(?<={_BLANK}){_BLANK}+"
)
_SUSPECT = re.compile(rf"\s|{DEBRIS}")
_HALF = str.maketrans(",;:!?()", "，；：！？（）")
_HALF_AMONG_HAN = re.compile(rf"(?<=[{WIDE}])[,;:!?()]|[,;:!?()](?=[{WIDE}])")

# PDFs often give 青禾市 as ⻘⽲市: the font draws a radical and its character with one glyph, and
# its ToUnicode map names the radical. NFKC knows the Kangxi radicals, not the supplement.
_RADICAL = re.compile("[\u2e80-\u2fdf]")
_SUPPLEMENT = str.maketrans(
    "⺟⺠⻄⻅⻆⻉⻋⻓⻔⻘⻙⻚⻛⻜⻝⻢⻣⻤⻥⻦⻧⻨⻩⻬⻮⻰⻳",
    "母民西见角贝车长门青韦页风飞食马骨鬼鱼鸟卤麦黄齐齿龙龟",
)
_KANGXI = {at: unicodedata.normalize("NFKC", chr(at)) for at in range(0x2F00, 0x2FD6)}
_CHARACTERS: dict[int, int | str | None] = {**_KANGXI, **_SUPPLEMENT}


@dataclass(frozen=True, slots=True)
class Words:
    """Clean text and its way back: run k of the text starts at `starts[k]` and was read from the
    source at `places[k]`, character by character."""

    text: str
    starts: tuple[int, ...]
    places: tuple[int, ...]

    def place(self, index: int) -> int:
        """Return the source offset of the character at `index` of the clean text."""
        run = bisect_right(self.starts, index) - 1
        return self.places[run] + index - self.starts[run]

    def span(self, start: int = 0, end: int | None = None) -> Span:
        """Return where the clean characters `start` up to `end` (not empty) stand in the source."""
        end = len(self.text) if end is None else end
        if len(self.starts) == 1:
            return Span(self.places[0] + start, self.places[0] + end)
        return Span(self.place(start), self.place(end - 1) + 1)

    def slice(self, start: int, end: int | None = None) -> Words:
        """Return the words between two offsets, white space at both ends left out."""
        end = len(self.text) if end is None else end
        part = self.text[start:end]
        text = part.strip()
        if not text:
            return Words("", (), ())
        start += len(part) - len(part.lstrip())
        end = start + len(text)
        if len(self.starts) == 1:
            return Words(text, (0,), (self.places[0] + start,))
        first = bisect_right(self.starts, start) - 1
        last = bisect_right(self.starts, end - 1)
        starts = (0, *(at - start for at in self.starts[first + 1 : last]))
        places = (self.place(start), *self.places[first + 1 : last])
        return Words(text, starts, places)

    def value(self, value: T, start: int = 0, end: int | None = None) -> Value[T]:
        """Return `value` as read off the clean characters `start` up to `end`."""
        return Value(value, self.span(start, end))

    def printed(self, match: re.Match[str], group: int | str = 0) -> Value[str]:
        """Return the words a regular expression matched on this text, as a value."""
        return self.value(match[group], match.start(group), match.end(group))

    def guess(self, value: T, start: int = 0, end: int | None = None) -> Value[T]:
        """Return `value` as inferred from, not printed by, these characters."""
        return Value(value, self.span(start, end), Origin.INFERRED)

    def __bool__(self) -> bool:
        return bool(self.text)


def clean(source: str, span: Span) -> Words:
    """Read the stretch `span` of one source line: debris out, spaces closed up, width folded."""
    line = source[span.start : span.end]
    if not _SUSPECT.search(line):
        return Words(fold(line), (0,), (span.start,))
    kept = list(_kept(line))
    text = "".join(line[start:end] for start, end in kept)
    starts, length = [], 0
    for start, end in kept:
        starts.append(length)
        length += end - start
    places = tuple(span.start + start for start, _ in kept)
    return Words(fold(text), tuple(starts), places).slice(0)


def fold(text: str) -> str:
    """Widen half-width punctuation that stands beside Han (`会议强调,(一)`), and turn radicals into
    the characters they look like; the length is kept."""
    if _RADICAL.search(text):
        text = text.translate(_CHARACTERS)
    return _HALF_AMONG_HAN.sub(lambda found: found[0].translate(_HALF), text)


def join(pieces: Iterable[Words], separator: str = "") -> Words:
    """Put pieces one after another; a `separator` character stands for the source character that
    follows the piece before it. Latin words and numbers that met at a line end get a space."""
    text: list[str] = []
    starts: list[int] = []
    places: list[int] = []
    length = 0
    for piece in pieces:
        if not piece:
            continue
        if text:
            glue = separator or _glue(text[-1][-1], piece.text[0])
            if glue:
                starts.append(length)
                places.append(_after(starts, places, length))
                text.append(glue)
                length += 1
        starts.extend(length + at for at in piece.starts)
        places.extend(piece.places)
        text.append(piece.text)
        length += len(piece.text)
    return Words("".join(text), tuple(starts), tuple(places))


def _after(starts: list[int], places: list[int], length: int) -> int:
    return places[-1] + length - starts[-2]


def _glue(before: str, after: str) -> str:
    latin = all(char.isascii() and char.isalnum() for char in (before, after))
    return " " if latin else ""


def _kept(line: str) -> Iterator[tuple[int, int]]:
    at = 0
    for dropped in _DROPPED.finditer(line):
        if dropped.start() > at:
            yield at, dropped.start()
        at = dropped.end()
    if at < len(line):
        yield at, len(line)
