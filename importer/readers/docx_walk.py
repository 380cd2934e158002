"""Walking through WordprocessingML element by element, what nobody sees left out."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, ClassVar

from importer.errors import DamagedFileError
from importer.readers.docx_xml import short
from importer.readers.limits import DEEPEST_XML

Attributes = Mapping[str, str]

# Subtrees that say nothing a reader of the page would see.
_SKIPPED = frozenset(
    "del moveFrom delText instrText delInstrText pPrChange rPrChange sectPrChange tblPrChange "
    "tblPrExChange trPrChange tcPrChange tblGridChange numberingChange sdtPr sectPr tblPr tcPr rt "
    "ffData".split()
)


class Walk:
    """An lxml parser target that calls the handlers of `starts` and `ends` by short name.

    `path` holds the short names of the open elements, the current one last.
    """

    starts: ClassVar[dict[str, Callable[[Any, Attributes], None]]] = {}
    ends: ClassVar[dict[str, Callable[[Any], None]]] = {}

    def __init__(self) -> None:
        self.path: list[str] = []
        self._skipped = 0
        self._heard: list[str] | None = None

    def start(self, tag: str, attributes: Attributes) -> None:
        """Enter an element (called by lxml); DamagedFileError when they are nested too deep."""
        name = short(tag)
        self.path.append(name)
        if len(self.path) > DEEPEST_XML:
            raise DamagedFileError(f"elements nested deeper than {DEEPEST_XML}")
        if self._skipped:
            return
        if name in _SKIPPED:
            self.note_skipped(name)
            self.skip()
            return
        handler = self.starts.get(name)
        if handler is not None:
            handler(self, attributes)

    def end(self, tag: str) -> None:
        """Leave an element (called by lxml)."""
        if not self._skipped:
            handler = self.ends.get(self.path[-1])
            if handler is not None:
                handler(self)
        elif self._skipped == len(self.path):
            self._skipped = 0
        self.path.pop()

    def data(self, data: str) -> None:
        """Take character data (called by lxml)."""
        if self._heard is not None and not self._skipped:
            self._heard.append(data)

    def close(self) -> None:
        """End of the member (called by lxml)."""

    def skip(self) -> None:
        """Pass over the rest of the current element; its own end is not handled either."""
        self._skipped = len(self.path)

    def note_skipped(self, name: str) -> None:
        """Called before a subtree is passed over."""

    def parent(self, steps: int = 1) -> str:
        """Return the short name of the element `steps` above the current one."""
        return self.path[-1 - steps] if len(self.path) > steps else ""

    def listen(self, attributes: Attributes) -> None:
        """Begin to gather character data."""
        self._heard = []

    def heard(self) -> str:
        """Return what was gathered, and stop."""
        text = "".join(self._heard or ())
        self._heard = None
        return text
