"""Files dragged over the window: an overlay that says what letting go will do."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QMimeData, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from desktop.ui.fonts import TITLE, reading_font
from desktop.ui.theme import Role, mix

translate = QCoreApplication.translate


class DropOverlay(QWidget):
    """Covers its parent while files hover over it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._below = parent
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAccessibleName(translate("Window", "松开即导入"))
        self.hide()

    def cover(self) -> None:
        """Show over the whole parent."""
        self.setGeometry(self._below.rect())
        self.raise_()
        self.show()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = self.palette().color(Role.Base)
        ground.setAlphaF(0.9)
        painter.fillRect(self.rect(), ground)
        accent = self.palette().color(Role.Accent)
        painter.setPen(QPen(accent, 2))
        painter.setBrush(mix(accent, self.palette().color(Role.Base), 0.08))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(16, 16, -16, -16), 12, 12)
        painter.setPen(accent)
        painter.setFont(reading_font(TITLE, bold=True))
        words = translate("Window", "松开即导入")
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, words)
        painter.end()


def files_in(data: QMimeData) -> list[Path]:
    """Return the files and folders of this machine that were dragged or copied."""
    if not data.hasUrls():
        return []
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
