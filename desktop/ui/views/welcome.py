"""The empty archive: one clear place to drop minutes, and what happens to them."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QRectF, Qt
from PySide6.QtGui import QAction, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from desktop.ui.fonts import TITLE, reading_font
from desktop.ui.icons import pixmap
from desktop.ui.plain import one_line, without_mnemonic
from desktop.ui.theme import Role

translate = QCoreApplication.translate


class WelcomeView(QScrollArea):
    """Shown while the archive is empty; its buttons are the actions of the menus.

    It scrolls: 1080 lines at 200 % are too few for all of it.
    """

    def __init__(
        self,
        import_files: QAction,
        import_folder: QAction,
        open_sample: QAction,
        show_folder: QAction,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(translate("Welcome", "空的档案"))
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        page = QWidget()
        target = _Target(page)
        inner = QVBoxLayout(target)
        inner.setContentsMargins(48, 48, 48, 40)
        inner.setSpacing(8)
        inner.addWidget(_Picture("inbox", 48), alignment=Qt.AlignmentFlag.AlignHCenter)
        inner.addSpacing(8)
        title = _line(translate("Welcome", "把会议纪要拖到这里"))
        title.setFont(reading_font(TITLE, bold=True))
        inner.addWidget(title)
        kinds = translate("Welcome", "txt、docx、pdf 都可以，也可以是装着它们的整个文件夹")
        inner.addWidget(_line(kinds, quiet=True))
        inner.addSpacing(16)
        first = _button(import_files, primary=True)
        self.setFocusProxy(first)
        inner.addLayout(_row(first, _button(import_folder)))
        inner.addSpacing(8)
        hint = _line(translate("Welcome", "手边没有纪要？先看看一座虚构城市的示例"), quiet=True)
        inner.addWidget(hint)
        inner.addLayout(_row(_button(open_sample)))
        layout = QVBoxLayout(page)
        layout.setContentsMargins(32, 32, 32, 32)
        layout.addStretch(2)
        layout.addWidget(target, alignment=Qt.AlignmentFlag.AlignHCenter)
        layout.addSpacing(24)
        layout.addLayout(self._footing(show_folder))
        layout.addStretch(3)
        self.setWidget(page)

    def show_path(self, path: Path) -> None:
        """Say where the archive lies."""
        self.path.setText(translate("Welcome", "档案位置：{0}").format(one_line(str(path), 90)))

    def _footing(self, show_folder: QAction) -> QVBoxLayout:
        footing = QVBoxLayout()
        footing.setSpacing(8)
        private = _line(translate("Welcome", "所有内容只保存在本机，不会上传。"))
        lock = _Picture("shield-check", 16)
        footing.addLayout(_row(lock, private))
        self.path = _line("", quiet=True)
        self.path.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        footing.addLayout(_row(self.path, _button(show_folder)))
        return footing


class _Target(QWidget):
    """The dashed frame."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFixedWidth(560)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(self.palette().color(Role.PlaceholderText), 1.5, Qt.PenStyle.CustomDashLine)
        pen.setDashPattern([5, 4])
        painter.setPen(pen)
        painter.setBrush(self.palette().color(Role.Base))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 12, 12)
        painter.end()


class _Picture(QWidget):
    """An icon in the accent colour."""

    def __init__(self, name: str, size: int) -> None:
        super().__init__()
        self._name = name
        self.setFixedSize(size, size)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        colour = self.palette().color(Role.Accent).name()
        picture = pixmap(self._name, colour, self.width(), self.devicePixelRatioF())
        painter.drawPixmap(0, 0, picture)
        painter.end()


def _line(text: str, quiet: bool = False) -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setAlignment(Qt.AlignmentFlag.AlignCenter)
    if quiet:
        label.setObjectName("quiet")
    return label


def _button(action: QAction, primary: bool = False) -> QPushButton:
    name = without_mnemonic(action.text())
    button = QPushButton(name)
    button.setAccessibleName(name)
    button.setAutoDefault(True)  # so that Enter presses it, as people expect
    if primary:
        button.setProperty("primary", True)
    button.clicked.connect(action.trigger)
    button.setEnabled(action.isEnabled())
    action.enabledChanged.connect(button.setEnabled)
    return button


def _row(*widgets: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(8)
    row.addStretch()
    for widget in widgets:
        row.addWidget(widget)
    row.addStretch()
    return row
