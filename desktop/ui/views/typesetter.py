"""Sets a page a slice of time at a time, so that the longest minutes never hold up a frame."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from time import perf_counter

from PySide6.QtGui import QPalette

from desktop.archive.records import StoredDocument
from desktop.ui.views.composing import compose
from desktop.ui.views.page import Page
from desktop.ui.views.typesetting import formats


class Typesetter:
    """A page of one stored document (None: a blank one) in the making."""

    def __init__(
        self, stored: StoredDocument | None, unfolded: Collection[str], palette: QPalette
    ) -> None:
        self.page = Page(formats(palette))
        self._rest: Iterator[None] | None = compose(self.page, stored, unfolded) if stored else None

    @property
    def is_done(self) -> bool:
        """Whether everything is set."""
        return self._rest is None

    def go_on(self, seconds: float) -> None:
        """Set what can be set in about `seconds`."""
        until = perf_counter() + seconds
        self.page.cursor.beginEditBlock()
        while self._rest is not None and perf_counter() < until:
            try:
                next(self._rest)
            except StopIteration:
                self._rest = None
        self.page.cursor.endEditBlock()
