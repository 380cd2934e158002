"""使用说明: the pages of `resources/help`, which a reader leafs through by their links."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, QUrl
from PySide6.QtGui import QTextBlockFormat, QTextCursor
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QTextBrowser, QVBoxLayout, QWidget

from desktop.paths import resources
from desktop.ui.fonts import control_font

translate = QCoreApplication.translate

FIRST = "reading.md"
SIZE = 15


class Guide(QDialog):
    """Stays open beside the window, for doing while reading how."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(translate("Dialog", "使用说明"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(720, 640)
        self.page = QTextBrowser()
        self.page.setAccessibleName(self.windowTitle())
        self.page.document().setDefaultFont(control_font(SIZE))
        self.page.document().setDocumentMargin(20)
        # Nothing leaves this machine: links lead from page to page only.
        self.page.setOpenExternalLinks(False)
        self.page.sourceChanged.connect(self._open_up)
        self.page.setSource(QUrl.fromLocalFile(str(resources() / "help" / FIRST)))
        buttons = QDialogButtonBox()
        back = buttons.addButton(
            translate("Dialog", "后退"), QDialogButtonBox.ButtonRole.ActionRole
        )
        back.clicked.connect(self.page.backward)
        back.setEnabled(False)
        self.page.backwardAvailable.connect(back.setEnabled)
        close = buttons.addButton(
            translate("Dialog", "关闭"), QDialogButtonBox.ButtonRole.RejectRole
        )
        close.clicked.connect(self.close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 12)
        layout.addWidget(self.page)
        layout.addWidget(buttons)
        buttons.setContentsMargins(12, 0, 12, 0)
        self.page.setFocus()

    def _open_up(self) -> None:
        """Give the paragraphs room, which Markdown as Qt reads it leaves none of."""
        block = self.page.document().begin()
        while block.isValid():
            room = QTextBlockFormat()
            room.setLineHeight(150, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
            room.setTopMargin(SIZE if block.blockFormat().headingLevel() else 0)
            room.setBottomMargin(4 if block.textList() else 8)
            QTextCursor(block).mergeBlockFormat(room)
            block = block.next()
