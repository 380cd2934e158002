"""Every command of the window: its words, its shortcut, its menu; the window says what it does."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMainWindow

from desktop.ui.icons import icon
from desktop.ui.plain import without_mnemonic
from desktop.ui.theme import Appearance
from desktop.ui.views.reading import Mode
from desktop.ui.windows.recent import RecentMenu

translate = QCoreApplication.translate
Keys = QKeySequence.StandardKey
Shortcut = QKeySequence.StandardKey | str | None


class Actions:
    """The actions by name, and the menu bar made of them."""

    def __init__(self, window: QMainWindow) -> None:
        self._window = window
        self.import_files = self._make(
            translate("Menu", "导入文件(&I)…"), Keys.Open, "file-input", translate("Menu", "导入")
        )
        self.import_folder = self._make(translate("Menu", "导入文件夹(&F)…"), "Ctrl+Shift+O")
        self.open_sample = self._make(translate("Menu", "打开示例(&S)"), "Ctrl+Shift+E")
        self.show_folder = self._make(translate("Menu", "打开所在文件夹(&L)"), "Ctrl+Shift+L")
        self.open_archive = self._make(translate("Menu", "打开档案(&O)…"), "Ctrl+Alt+O")
        self.new_archive = self._make(translate("Menu", "新建档案(&N)…"), Keys.New)
        self.quit = self._make(translate("Menu", "退出(&Q)"), "Ctrl+Q")
        self.copy = self._make(translate("Menu", "复制(&C)"), Keys.Copy)
        self.paste = self._make(translate("Menu", "粘贴文件导入(&P)"), Keys.Paste)
        self.select_all = self._make(translate("Menu", "全选(&A)"), Keys.SelectAll)
        self.back = self._make(translate("Menu", "后退(&B)"), "Alt+Left", "arrow-left")
        self.forward = self._make(translate("Menu", "前进(&F)"), "Alt+Right", "arrow-right")
        self.regions = {
            "navigation": self._region(translate("Menu", "导航(&N)"), "Ctrl+1", "panel-left"),
            "items": self._region(translate("Menu", "列表(&L)"), "Ctrl+2", "list"),
            "reading": self._region(translate("Menu", "阅读(&R)"), "Ctrl+3", "book-open-text"),
            "progress": self._region(translate("Menu", "导入结果(&I)"), "Ctrl+4", "panel-bottom"),
        }
        self.modes = self._choices(
            {
                Mode.STRUCTURE: (translate("Menu", "结构(&S)"), "Ctrl+Shift+1"),
                Mode.SOURCE: (translate("Menu", "原文(&O)"), "Ctrl+Shift+2"),
                Mode.BOTH: (translate("Menu", "并排(&B)"), "Ctrl+Shift+3"),
            }
        )
        self.appearances = self._choices(
            {
                Appearance.SYSTEM: (translate("Menu", "跟随系统(&S)"), "Ctrl+Alt+0"),
                Appearance.LIGHT: (translate("Menu", "浅色(&L)"), "Ctrl+Alt+1"),
                Appearance.DARK: (translate("Menu", "深色(&D)"), "Ctrl+Alt+2"),
            }
        )
        self.focus_next = self._make(translate("Menu", "下一个区域(&N)"), "F6")
        self.focus_previous = self._make(translate("Menu", "上一个区域(&P)"), "Shift+F6")
        self.guide = self._make(translate("Menu", "使用说明(&H)"), Keys.HelpContents)
        self.about = self._make(translate("Menu", "关于纪要阁(&A)"), "Shift+F1")
        self.recent = RecentMenu(window)
        self._fill_menus()

    def connect(self, slots: dict[QAction, Callable[[], object]]) -> None:
        """Say what actions do."""
        for action, slot in slots.items():
            action.triggered.connect(lambda _=False, slot=slot: slot())

    def of_the_empty_archive(self) -> tuple[QAction, QAction, QAction, QAction]:
        """Return what can be done while there are no minutes."""
        return (self.import_files, self.import_folder, self.open_sample, self.show_folder)

    def _fill_menus(self) -> None:
        bar = self._window.menuBar()
        file = bar.addMenu(translate("Menu", "文件(&F)"))
        file.addActions([self.import_files, self.import_folder, self.open_sample])
        file.addSeparator()
        file.addActions([self.open_archive, self.new_archive])
        file.addMenu(self.recent)
        file.addAction(self.show_folder)
        file.addSeparator()
        file.addAction(self.quit)
        bar.addMenu(translate("Menu", "编辑(&E)")).addActions(
            [self.copy, self.select_all, self.paste]
        )
        view = bar.addMenu(translate("Menu", "视图(&V)"))
        view.addActions(list(self.regions.values()))
        view.addSeparator()
        view.addActions(list(self.modes.values()))
        view.addSeparator()
        view.addMenu(translate("Menu", "外观(&A)")).addActions(list(self.appearances.values()))
        bar.addMenu(translate("Menu", "转到(&G)")).addActions(
            [self.back, self.forward, self.focus_next, self.focus_previous]
        )
        bar.addMenu(translate("Menu", "帮助(&H)")).addActions([self.guide, self.about])

    def _make(
        self, text: str, shortcut: Shortcut = None, picture: str = "", short: str = ""
    ) -> QAction:
        action = QAction(text, self._window)
        if shortcut is not None:
            action.setShortcut(QKeySequence(shortcut))
        if picture:
            action.setIcon(icon(picture))
            action.setIconVisibleInMenu(False)
        name = without_mnemonic(text)
        action.setIconText(short or name)
        keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        action.setToolTip(f"{name}　{keys}" if keys else name)
        return action

    def _region(self, text: str, shortcut: str, picture: str) -> QAction:
        action = self._make(text, shortcut, picture)
        action.setCheckable(True)
        return action

    def _choices(self, choices: dict) -> dict:
        group = QActionGroup(self._window)
        made = {}
        for value, (text, shortcut) in choices.items():
            made[value] = self._make(text, shortcut)
            made[value].setCheckable(True)
            group.addAction(made[value])
        return made
