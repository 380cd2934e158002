"""Files dragged over the window: taken in, under an overlay that says what letting go will do."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QMimeData, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QDropEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from desktop.ui.fonts import TITLE, reading_font
from desktop.ui.theme import Role

translate = QCoreApplication.translate


class DropTarget(QObject):
    """Makes a whole window a place to drop files; `is_open` says whether it takes any now."""

    dropped = Signal(list)

    def __init__(self, window: QWidget, is_open: Callable[[], bool]) -> None:
        super().__init__(window)
        self.overlay = DropOverlay(window)
        self._is_open = is_open
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        match event.type():
            case QEvent.Type.DragEnter | QEvent.Type.DragMove if isinstance(event, QDropEvent):
                self._hover(event)
            case QEvent.Type.Drop if isinstance(event, QDropEvent):
                self._drop(event)
            case QEvent.Type.DragLeave:
                self.overlay.hide()
            case _:
                return False
        return True

    def _hover(self, event: QDropEvent) -> None:
        if self._is_open() and files_in(event.mimeData()):
            _accept(event)
            self.overlay.cover()
        else:
            event.ignore()

    def _drop(self, event: QDropEvent) -> None:
        self.overlay.hide()
        _accept(event)
        self.dropped.emit(files_in(event.mimeData()))


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
        ground.setAlphaF(0.94)
        painter.fillRect(self.rect(), ground)
        accent = self.palette().color(Role.Accent)
        painter.setPen(QPen(accent, 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
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


def _accept(event: QDropEvent) -> None:
    # A copy, whatever the file manager offers: the reader's own files are never moved.
    event.setDropAction(Qt.DropAction.CopyAction)
    event.accept()
