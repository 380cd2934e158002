"""Pieces of text put together into one source text, within the limit."""

from __future__ import annotations

from importer.errors import TooMuchInsideError
from importer.minutes import Span
from importer.readers.limits import LARGEST_TEXT
from importer.source import Piece, Place


def check_length(length: int) -> None:
    """Raise TooMuchInsideError when a text of `length` characters is more than is read."""
    if length > LARGEST_TEXT:
        raise TooMuchInsideError(
            f"{length} characters > {LARGEST_TEXT}",
            f"文字太多（超过 {LARGEST_TEXT // 10_000} 万字），不像一份会议纪要，已停止读取。"
            "请核实来源，或拆分后再导入。",
        )


class Assembly:
    """A text that grows; neighbours of one place and page make one piece."""

    def __init__(self) -> None:
        self.length = 0
        self._parts: list[str] = []
        self._pieces: list[Piece] = []

    def add(self, text: str, place: Place = Place.BODY, page: int | None = None) -> None:
        """Append `text`; TooMuchInsideError once the whole is too long."""
        if not text:
            return
        start, self.length = self.length, self.length + len(text)
        check_length(self.length)
        self._parts.append(text)
        last = self._pieces[-1] if self._pieces else None
        if last is not None and (last.place, last.page) == (place, page):
            self._pieces[-1] = Piece(Span(last.span.start, self.length), page, place)
        else:
            self._pieces.append(Piece(Span(start, self.length), page, place))

    @property
    def text(self) -> str:
        """Everything added so far."""
        return "".join(self._parts)

    @property
    def pieces(self) -> tuple[Piece, ...]:
        """Where it came from; together the pieces cover the text."""
        return tuple(self._pieces)
