"""A calm line at the top of the window for what went wrong; never a box in the way."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from desktop.ui.plain import one_line

translate = QCoreApplication.translate


class Notice(QWidget):
    """Hidden until there is something to say, and again once it is dismissed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("notice")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.words = QLabel()
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setWordWrap(True)
        self.dismiss = QPushButton(translate("Window", "知道了"))
        self.dismiss.setAccessibleName(self.dismiss.text())
        self.dismiss.setAutoDefault(True)
        self.dismiss.clicked.connect(self.hide)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 16, 8)
        row.addWidget(self.words, 1)
        row.addWidget(self.dismiss)
        self.hide()

    def say(self, words: str) -> None:
        """Show a sentence: what happened and what to do."""
        self.words.setText(one_line(words))
        self.setAccessibleName(self.words.text())
        self.show()
