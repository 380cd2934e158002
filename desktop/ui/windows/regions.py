"""The four regions of the window and how they share its room."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget

from desktop.ui.settings import Settings
from desktop.ui.views.items import ItemsView, heading
from desktop.ui.views.navigation import NavigationView
from desktop.ui.views.notice import Notice
from desktop.ui.views.reading import ReadingView

if TYPE_CHECKING:
    from desktop.ui.views.welcome import WelcomeView

translate = QCoreApplication.translate

ForEmpty = tuple[QAction, QAction, QAction, QAction]

NAVIGATION = 220
ITEMS = 420
PROGRESS = 216


class Regions(QWidget):
    """导航, 列表 and 阅读 beside each other, 导入结果 below; each can be folded away."""

    folded = Signal(str, bool)

    def __init__(self, for_empty: ForEmpty, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.notice = Notice()
        self.welcome: WelcomeView | None = None
        self._for_empty = for_empty
        self.navigation = NavigationView()
        self.items = ItemsView()
        self.reading = ReadingView()
        tree = _headed(translate("Window", "会议"), self.navigation)
        self._named: dict[str, QWidget] = {
            "navigation": tree,
            "items": self.items,
            "reading": self.reading,
        }
        self.columns = _splitter(Qt.Orientation.Horizontal)
        for region in (tree, self.items, self.reading):
            self.columns.addWidget(region)
        self.columns.setStretchFactor(2, 1)
        tree.setMinimumWidth(140)
        self.items.setMinimumWidth(200)
        self.reading.setMinimumWidth(400)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.columns)
        self.rows = _splitter(Qt.Orientation.Vertical)
        self.rows.addWidget(self.stack)
        self.rows.setStretchFactor(0, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.notice)
        layout.addWidget(self.rows)

    def add_progress(self, progress: QWidget) -> None:
        """Take in the panel below the columns, which is made for the first import only."""
        self._named["progress"] = progress
        self.rows.addWidget(progress)
        self.rows.setSizes([self.height() - PROGRESS, PROGRESS])

    def show_region(self, name: str, shown: bool) -> None:
        """Show a region or fold it away."""
        self._named[name].setVisible(shown)
        self.folded.emit(name, not shown)

    def is_shown(self, name: str) -> bool:
        """Whether a region is not folded away."""
        return not self._named[name].isHidden()

    def show_welcome(self, path: Path | None) -> None:
        """Show the one drop target of the empty archive at `path`; None shows the columns."""
        if path is None:
            self._leave_welcome()
            return
        if self.welcome is None:
            # Most windows open on an archive with minutes in it, and never need this.
            from desktop.ui.views.welcome import WelcomeView

            self.welcome = WelcomeView(*self._for_empty)
            self.stack.addWidget(self.welcome)
        self.welcome.show_path(path)
        self.stack.setCurrentWidget(self.welcome)
        self.welcome.setFocus()

    def _leave_welcome(self) -> None:
        focus = self.window().focusWidget()
        on_it = self.welcome is not None and focus and _holds(self.welcome, focus)
        self.stack.setCurrentWidget(self.columns)
        if on_it:
            self.navigation.setFocus()

    def focus_step(self, step: int) -> None:
        """Move the focus to the next region that is shown."""
        shown = [region for region in self._named.values() if region.isVisible()]
        if not shown:
            return
        focus = self.window().focusWidget()
        holding = [at for at, region in enumerate(shown) if focus and _holds(region, focus)]
        at = (holding[0] + step) % len(shown) if holding else 0
        shown[at].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def save(self, settings: Settings) -> None:
        """Remember how the room is shared."""
        settings.set_bytes("columns", self.columns.saveState())
        settings.set_word("mode", self.reading.mode.value)
        for name in ("navigation", "items", "reading"):
            settings.set_flag(name, self.is_shown(name))

    def restore(self, settings: Settings) -> None:
        """Share the room as it was shared when the window was closed."""
        self.columns.setSizes([NAVIGATION, ITEMS, 1280 - NAVIGATION - ITEMS])
        self.columns.restoreState(settings.bytes("columns"))
        self.columns.setHandleWidth(1)
        self.columns.setChildrenCollapsible(False)
        for name in ("navigation", "items", "reading"):
            self.show_region(name, settings.flag(name, True))


def _splitter(orientation: Qt.Orientation) -> QSplitter:
    splitter = QSplitter(orientation)
    splitter.setHandleWidth(1)
    splitter.setChildrenCollapsible(False)
    return splitter


def _headed(title: str, widget: QWidget) -> QWidget:
    panel = QWidget()
    panel.setFocusProxy(widget)
    layout = QVBoxLayout(panel)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(0)
    layout.addWidget(heading(title))
    layout.addWidget(widget)
    return panel


def _holds(region: QWidget, focus: QWidget) -> bool:
    return region is focus or region.isAncestorOf(focus)
