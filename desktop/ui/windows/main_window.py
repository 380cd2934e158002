"""The one main window: it wires views to models and tasks, and does nothing itself."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QSize, Qt, QUrl, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QDesktopServices,
    QGuiApplication,
    QMouseEvent,
)
from PySide6.QtWidgets import QMainWindow

from desktop.archive import ArchiveError
from desktop.archive.records import Totals
from desktop.paths import samples
from desktop.ui.opening import Opened
from desktop.ui.session import Session
from desktop.ui.settings import Settings
from desktop.ui.theme import Appearance, Look
from desktop.ui.views.dropping import DropTarget, files_in
from desktop.ui.views.reading import Mode
from desktop.ui.windows import dialogs
from desktop.ui.windows.actions import Actions
from desktop.ui.windows.browsing import Browsing
from desktop.ui.windows.regions import Regions
from desktop.ui.windows.status import Status
from desktop.ui.windows.title import meeting_name, window_title
from desktop.ui.windows.tool_bar import ToolBar

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
        self.regions = Regions(self.actions_.of_the_empty_archive())
        self.status = Status()
        self.dropping = DropTarget(self, lambda: self.session is not None)
        self.browsing = Browsing(self.regions, settings, self)
        self._intake: Intake | None = None
        self.setCentralWidget(self.regions)
        self.setStatusBar(self.status)
        self.addToolBar(ToolBar(self.actions_))
        self._wire()
        self._restore()
        self.open_archive(path)

    # Archives

    def open_archive(self, path: Path) -> None:
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
        self.setWindowTitle(window_title(session.path.name))
        self.settings.add_recent(session.path)
        self.actions_.recent.fill(self.settings.recent)
        self.regions.notice.hide()
        self._show_totals(session.archive.totals())
        self._set_enabled(True)
        self.browsing.enter(session)

    def _show_no_archive(self, path: Path) -> None:
        self.setWindowTitle(window_title())
        self._show_welcome(path)
        self.status.show_totals(None)
        self._set_enabled(False)

    def _set_enabled(self, open_: bool) -> None:
        act = self.actions_
        for action in (*act.of_the_empty_archive(), act.paste):
            action.setEnabled(open_)

    def _leave_archive(self) -> None:
        if self.session is not None:
            self.browsing.leave()
            self.session.close()
            self.session.deleteLater()
            self.session = None

    def _tell_opened(self, opened: Opened) -> None:
        assert self.session is not None, "what is opened is opened in an archive"
        self.setWindowTitle(window_title(meeting_name(opened.stored), self.session.path.name))
        self.opened.emit(opened)

    def _show_steps(self) -> None:
        self.actions_.back.setEnabled(bool(self.browsing.history.behind))
        self.actions_.forward.setEnabled(bool(self.browsing.history.ahead))

    def _show_folder(self) -> None:
        if self.session is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self.session.path.parent)))

    def _open_sample(self) -> None:
        """Open the sample as an archive of its own: invented minutes never mix with real ones."""
        if self.session is None:
            return
        path = self.session.path.with_name(translate("Window", "示例") + ".jiyao")
        if path != self.session.path:
            self.open_archive(path)
        if self.session.path != path:
            return
        if not self.session.archive.totals().documents:
            self.import_paths([samples()])
        self.say(
            translate(
                "Window", "这是示例档案，与您自己的档案分开存放。要回去，请用“文件 → 最近的档案”。"
            )
        )

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
        assert self.session is not None, "totals are those of an archive"
        self._show_welcome(None if totals.meetings else self.session.path)

    def _show_welcome(self, path: Path | None) -> None:
        """An empty archive has nothing to fold away or to read in another way."""
        self.regions.show_welcome(path)
        empty = path is not None
        act = self.actions_
        columns = [action for name, action in act.regions.items() if name != "progress"]
        for action in (*columns, *act.modes.values()):
            action.setEnabled(not empty)

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

    def _wire(self) -> None:
        act, regions = self.actions_, self.regions
        act.connect(
            {
                act.import_files: lambda: dialogs.ask_files(self, self.import_paths),
                act.import_folder: lambda: dialogs.ask_folder(self, self.import_paths),
                act.open_sample: self._open_sample,
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
                act.guide: lambda: dialogs.show_guide(self),
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
        act.recent.chosen.connect(self.open_archive)
        self.dropping.dropped.connect(self.import_paths)
        self.browsing.opened.connect(self._tell_opened)
        self.browsing.moved.connect(self._show_steps)
