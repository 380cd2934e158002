"""The one main window: it wires views to models and tasks, and does nothing itself."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QSize, Qt, QUrl, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QDesktopServices,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QGuiApplication,
    QMouseEvent,
)
from PySide6.QtWidgets import QMainWindow, QToolBar, QToolButton, QWidget

from desktop.archive import ArchiveError
from desktop.archive.records import Totals
from desktop.paths import samples
from desktop.ui.plain import one_line
from desktop.ui.session import Session
from desktop.ui.settings import Settings
from desktop.ui.theme import Appearance, Look
from desktop.ui.views.dropping import DropOverlay, files_in
from desktop.ui.views.reading import Mode
from desktop.ui.views.welcome import WelcomeView
from desktop.ui.windows import dialogs
from desktop.ui.windows.actions import Actions
from desktop.ui.windows.browsing import Browsing
from desktop.ui.windows.regions import Regions
from desktop.ui.windows.status import Status

if TYPE_CHECKING:
    from desktop.ui.windows.intake import Intake

log = logging.getLogger(__name__)
translate = QCoreApplication.translate


class MainWindow(QMainWindow):
    """Shows the archive at `path`."""

    opened = Signal(object)
    imported = Signal(object)

    def __init__(self, path: Path, settings: Settings, look: Look) -> None:
        super().__init__()
        self.settings = settings
        self.look = look
        self.session: Session | None = None
        self._closing = False
        self.actions_ = Actions(self)
        act = self.actions_
        welcome = WelcomeView(act.import_files, act.import_folder, act.open_sample, act.show_folder)
        self.regions = Regions(welcome)
        self.status = Status()
        self.overlay = DropOverlay(self)
        self.browsing = Browsing(self.regions, settings, self)
        self._intake: Intake | None = None
        self.setCentralWidget(self.regions)
        self.setStatusBar(self.status)
        self.setAcceptDrops(True)
        self._make_tool_bar()
        self._wire()
        self._restore()
        self.open_archive(path)

    # Archives

    def open_archive(self, path: Path, *_: object) -> None:
        """Switch the window to the archive at `path`, which is made when there is none."""
        if self.is_importing:
            self.say(translate("Window", "正在导入。请等它完成或取消后再换档案。"))
            return
        try:
            session = Session(path, self)
        except ArchiveError as error:
            log.warning("%s: %s", path, error.detail)
            self.say(translate("Window", "无法打开 {0}：{1}").format(path.name, error.message))
            if self.session is None:
                self._show_no_archive(path)
            return
        self._leave_archive()
        self.session = session
        self._show_archive(session)

    def _show_archive(self, session: Session) -> None:
        self.setWindowTitle(translate("Window", "{0} — 纪要阁").format(one_line(session.path.name)))
        self.settings.add_recent(session.path)
        self._fill_recent()
        self.regions.notice.hide()
        self.regions.welcome.show_path(session.path)
        self._show_totals(session.archive.totals())
        self._set_enabled(True)
        self.browsing.enter(session)

    def _show_no_archive(self, path: Path) -> None:
        self.setWindowTitle(translate("Window", "纪要阁"))
        self.regions.welcome.show_path(path)
        self._show_welcome(True)
        self.status.show_totals(None)
        self._set_enabled(False)

    def _set_enabled(self, open_: bool) -> None:
        act = self.actions_
        for action in (act.import_files, act.import_folder, act.open_sample, act.paste):
            action.setEnabled(open_)
        self.regions.welcome.setEnabled(open_)

    def _leave_archive(self) -> None:
        if self.session is not None:
            self.browsing.leave()
            self.session.close()
            self.session.deleteLater()
            self.session = None

    def _show_steps(self) -> None:
        self.actions_.back.setEnabled(bool(self.browsing.history.behind))
        self.actions_.forward.setEnabled(bool(self.browsing.history.ahead))

    def _fill_recent(self) -> None:
        menu = self.actions_.recent
        menu.clear()
        for path in self.settings.recent:
            name = one_line(str(path)).replace("&", "&&")
            menu.addAction(name).triggered.connect(partial(self.open_archive, path))
        menu.setEnabled(not menu.isEmpty())

    def _show_folder(self) -> None:
        if self.session is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self.session.path.parent)))

    # Importing

    def import_paths(self, paths: Sequence[Path]) -> None:
        """Import files and folders in the background."""
        if self.session is None or not paths:
            return
        if self.is_importing:
            self.say(translate("Window", "正在导入。请等它完成后再加文件。"))
            return
        self.actions_.regions["progress"].setEnabled(True)
        self.intake.start(paths, self.session.path)

    @property
    def intake(self) -> Intake:
        """What imports, made when it is first needed."""
        if self._intake is None:
            # It loads every reader of files, which a window that only reads can do without.
            from desktop.ui.windows.intake import Intake

            self._intake = Intake(self.regions, self.status, self)
            self._intake.stored.connect(self._refresh)
            self._intake.ended.connect(self._end_import)
            self._intake.meeting_chosen.connect(self.browsing.go_to_meeting)
        return self._intake

    @property
    def is_importing(self) -> bool:
        """Whether an import is under way."""
        return self._intake is not None and self._intake.is_running

    def _refresh(self) -> None:
        if self.session is not None:
            self.session.refresh()
            self._show_totals(self.session.archive.totals())

    def _end_import(self, answer: object) -> None:
        if self.regions.reading.stored is None:
            self.browsing.go_to_newest()
        self.imported.emit(answer)
        if self._closing:
            self.close()

    def _show_totals(self, totals: Totals) -> None:
        self.status.show_totals(totals)
        self._show_welcome(totals.meetings == 0)

    def _show_welcome(self, empty: bool) -> None:
        """An empty archive has nothing to fold away or to read in another way."""
        self.regions.show_welcome(empty)
        act = self.actions_
        columns = [action for name, action in act.regions.items() if name != "progress"]
        for action in (*columns, *act.modes.values()):
            action.setEnabled(not empty)

    # Dragging, dropping and pasting

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self.session is not None and files_in(event.mimeData()):
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
            self.overlay.cover()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        if files_in(event.mimeData()):
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self.overlay.hide()

    def dropEvent(self, event: QDropEvent) -> None:
        self.overlay.hide()
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        self.import_paths(files_in(event.mimeData()))

    def _paste(self) -> None:
        paths = files_in(QGuiApplication.clipboard().mimeData())
        if paths:
            self.import_paths(paths)
        else:
            self.say(translate("Window", "剪贴板里没有文件。请先在文件夹里复制纪要文件，再粘贴。"))

    # The window itself

    def say(self, words: str) -> None:
        """Show a calm line: what happened and what to do."""
        self.regions.notice.say(words)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.BackButton:
            self.browsing.back()
        elif event.button() == Qt.MouseButton.ForwardButton:
            self.browsing.forward()
        else:
            super().mousePressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        if self.is_importing:
            self._closing = True
            self.intake.cancel(closing=True)
            event.ignore()
            return
        self.settings.set_bytes("geometry", self.saveGeometry())
        self.regions.save(self.settings)
        self._leave_archive()
        self.settings.save()
        event.accept()

    def _restore(self) -> None:
        self.resize(QSize(1280, 800))
        self.restoreGeometry(self.settings.bytes("geometry"))
        self.regions.restore(self.settings)
        mode = self.settings.word("mode")
        self.regions.reading.set_mode(Mode(mode) if mode in set(Mode) else Mode.STRUCTURE)
        self.actions_.appearances[self.look.appearance].setChecked(True)
        self.actions_.regions["progress"].setEnabled(False)

    def _choose_appearance(self, appearance: Appearance) -> None:
        self.settings.appearance = appearance
        self.look.choose(appearance)

    def _make_tool_bar(self) -> None:
        act = self.actions_
        bar = QToolBar(translate("Window", "工具栏"))
        bar.setMovable(False)
        bar.setIconSize(QSize(18, 18))
        bar.toggleViewAction().setVisible(False)
        bar.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        bar.addAction(act.import_files)
        button = bar.widgetForAction(act.import_files)
        assert isinstance(button, QToolButton), "that is what a tool bar makes of an action"
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        bar.addSeparator()
        bar.addActions([act.back, act.forward])
        space = QWidget()
        space.setSizePolicy(
            space.sizePolicy().Policy.Expanding, space.sizePolicy().Policy.Preferred
        )
        bar.addWidget(space)
        bar.addActions(list(act.regions.values()))
        for action in bar.actions():
            widget = bar.widgetForAction(action)
            if widget is not None and action.text():
                widget.setAccessibleName(action.iconText())
                widget.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.addToolBar(bar)

    def _wire(self) -> None:
        act, regions = self.actions_, self.regions
        act.connect(
            {
                act.import_files: lambda: dialogs.ask_files(self, self.import_paths),
                act.import_folder: lambda: dialogs.ask_folder(self, self.import_paths),
                act.open_sample: lambda: self.import_paths([samples()]),
                act.open_archive: lambda: dialogs.ask_archive(self, self.open_archive),
                act.new_archive: lambda: dialogs.ask_new_archive(self, self.open_archive),
                act.show_folder: self._show_folder,
                act.quit: self.close,
                act.copy: lambda: dialogs.copy_from(self.focusWidget()),
                act.select_all: lambda: dialogs.select_all_in(self.focusWidget()),
                act.paste: self._paste,
                act.back: self.browsing.back,
                act.forward: self.browsing.forward,
                act.focus_next: lambda: regions.focus_step(1),
                act.focus_previous: lambda: regions.focus_step(-1),
                act.about: lambda: dialogs.show_about(self),
            }
        )
        for name, action in act.regions.items():
            action.toggled.connect(lambda shown, name=name: regions.show_region(name, shown))
        for mode, action in act.modes.items():
            action.triggered.connect(lambda _=False, mode=mode: regions.reading.set_mode(mode))
        for appearance, action in act.appearances.items():
            action.triggered.connect(
                lambda _=False, chosen=appearance: self._choose_appearance(chosen)
            )
        regions.folded.connect(lambda name, folded: act.regions[name].setChecked(not folded))
        regions.reading.mode_changed.connect(lambda mode: act.modes[Mode(mode)].setChecked(True))
        self.browsing.opened.connect(self.opened)
        self.browsing.moved.connect(self._show_steps)
