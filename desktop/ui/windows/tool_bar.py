"""The tool bar: what a reader does all day, and the switches of the regions at its far end."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtWidgets import QSizePolicy, QToolBar, QToolButton, QWidget

from desktop.ui.windows.actions import Actions

translate = QCoreApplication.translate


class ToolBar(QToolBar):
    """Shows actions of the menus as buttons that Tab reaches."""

    def __init__(self, actions: Actions) -> None:
        super().__init__(translate("Window", "工具栏"))
        self.setMovable(False)
        self.setIconSize(QSize(18, 18))
        self.toggleViewAction().setVisible(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self.addAction(actions.import_files)
        button = self.widgetForAction(actions.import_files)
        assert isinstance(button, QToolButton), "that is what a tool bar makes of an action"
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.addSeparator()
        self.addActions([actions.back, actions.forward])
        space = QWidget()
        space.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.addWidget(space)
        self.addActions(list(actions.regions.values()))
        self._name_buttons()

    def _name_buttons(self) -> None:
        for action in self.actions():
            widget = self.widgetForAction(action)
            if widget is not None and action.text():
                widget.setAccessibleName(action.iconText())
                widget.setFocusPolicy(Qt.FocusPolicy.TabFocus)
