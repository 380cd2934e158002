"""The text of minutes as a text view can show it, and the way between the two.

`Minutes.text` counts code points and holds whatever the file held; Qt counts UTF-16 units, turns
every line end into one paragraph, and stumbles over some characters and over endless lines (a
2,000,000-character line takes it half a minute). So the view gets a text of its own and this map.
"""

from __future__ import annotations

import re
from bisect import bisect_right

from importer.minutes import Span

# Longer lines are shown in several: a whole document on one line is not rare.
LONGEST_LINE = 2000

_ENDS = "\n\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029"
_TOKEN = re.compile(f"(?P<run>[^{_ENDS}]{{1,{LONGEST_LINE}}})|\r\n|[{_ENDS}]")

# Shown for what would be invisible, reorder its neighbours or end a frame inside Qt.
_SHOWN = {code: 0x2400 + code for code in range(0x20) if chr(code) not in "\t\n"}
_SHOWN |= {0x7F: 0x2421}
_SHOWN |= dict.fromkeys([0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A)], 0xFFFD)
_SHOWN |= dict.fromkeys([*range(0xFDD0, 0xFDF0), 0xFFFC, 0xFFFE, 0xFFFF], 0xFFFD)
_AWKWARD = re.compile(
    f"[{_ENDS.replace(chr(10), '')}{''.join(map(chr, sorted(_SHOWN)))}\U00010000-\U0010ffff]"
)


class ShownText:
    """A source text made fit for a text view: `text`, and where each code point stands in it.

    Positions count UTF-16 units of `text`, as `QTextCursor` does.
    """

    def __init__(self, source: str) -> None:
        self.source = source
        self._offsets = [0]
        self._positions = [0]
        self.text = self._lay_out(source)

    def position(self, offset: int) -> int:
        """Return the position in the view of the code point at `offset` of the source."""
        run = bisect_right(self._offsets, offset) - 1
        position = self._positions[run] + offset - self._offsets[run]
        # Inside a `\r\n` both halves stand at the one line end the view has.
        if run + 1 < len(self._positions):
            return min(position, self._positions[run + 1])
        return position

    def offset(self, position: int) -> int:
        """Return the offset in the source of the view's `position`."""
        run = bisect_right(self._positions, position) - 1
        offset = self._offsets[run] + position - self._positions[run]
        if run + 1 < len(self._offsets):
            return min(offset, self._offsets[run + 1])
        return offset

    def positions(self, span: Span) -> tuple[int, int]:
        """Return the stretch of the view that shows `span`."""
        return self.position(span.start), self.position(span.end)

    def original(self, start: int, end: int) -> str:
        """Return the source's own characters for a stretch of the view."""
        return self.source[self.offset(start) : self.offset(end)]

    def _lay_out(self, source: str) -> str:
        if _is_plain(source):
            return source
        shown: list[str] = []
        position = 0
        after_run = False
        for token in _TOKEN.finditer(source):
            run = token["run"]
            if run and after_run:
                shown.append("\n")
                position += 1
                self._note(token.start(), position)
            if run:
                shown.append(run.translate(_SHOWN))
                self._note_wide(run, token.start(), position)
                position += _units(run)
            else:
                shown.append("\n")
                position += 1
                if len(token[0]) == 2:
                    self._note(token.end(), position)
            after_run = run is not None
        return "".join(shown)

    def _note_wide(self, run: str, offset: int, position: int) -> None:
        """Note where a run drifts: a character beyond U+FFFF takes two units."""
        if max(run) <= "\uffff":
            return
        for at, char in enumerate(run):
            position += 1
            if char > "\uffff":
                position += 1
                self._note(offset + at + 1, position)

    def _note(self, offset: int, position: int) -> None:
        self._offsets.append(offset)
        self._positions.append(position)


def _is_plain(source: str) -> bool:
    """Whether a view can show the text as it is, offset for offset: most texts are like that."""
    lines = source.split("\n")
    return max(map(len, lines)) <= LONGEST_LINE and not _AWKWARD.search(source)


def _units(text: str) -> int:
    return len(text) if max(text) <= "\uffff" else len(text.encode("utf-16-le")) // 2
