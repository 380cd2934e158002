"""The status bar: how much the archive holds, and how far an import is, with 取消."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QLabel, QProgressBar, QPushButton, QStatusBar, QWidget

from desktop.archive.records import Totals
from desktop.ui.plain import thousands

translate = QCoreApplication.translate


class Status(QStatusBar):
    """Says nothing is stored before it is."""

    cancel_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizeGripEnabled(False)
        self.words = QLabel()
        self.bar = QProgressBar()
        self.bar.setFixedWidth(160)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(translate("Window", "导入进度"))
        self.cancel = QPushButton(translate("Window", "取消"))
        self.cancel.setAccessibleName(translate("Window", "取消导入"))
        self.cancel.setAutoDefault(True)
        self.cancel.clicked.connect(self.cancel_asked)
        self.totals = QLabel()
        self.totals.setObjectName("quiet")
        self.words.setContentsMargins(12, 0, 8, 0)
        self.totals.setContentsMargins(8, 0, 12, 0)
        for widget in (self.words, self.bar, self.cancel):
            self.addWidget(widget)
        self.addPermanentWidget(self.totals)
        self.end()

    def begin(self) -> None:
        """Show that an import has begun and files are being looked for."""
        self.bar.setRange(0, 0)
        self.words.setText(translate("Window", "正在查找文件…"))
        self.cancel.setEnabled(True)
        for widget in (self.words, self.bar, self.cancel):
            widget.show()

    def show_progress(self, done: int, total: int) -> None:
        """Show how many files are done with."""
        self.bar.setRange(0, max(1, total))
        self.bar.setValue(done)
        words = translate("Window", "正在导入 {0}/{1}")
        self.words.setText(words.format(thousands(done), thousands(total)))

    def show_stopping(self, closing: bool) -> None:
        """Say that the import is being stopped."""
        self.cancel.setEnabled(False)
        stopping = translate("Window", "正在停止导入，已存入的会保留…")
        leaving = translate("Window", "正在停止导入，随后关闭窗口…")
        self.words.setText(leaving if closing else stopping)

    def end(self) -> None:
        """Hide what belongs to an import."""
        for widget in (self.words, self.bar, self.cancel):
            widget.hide()

    def show_totals(self, totals: Totals | None) -> None:
        """Say how much the archive holds; None: nothing is open."""
        if totals is None:
            self.totals.clear()
            return
        if not totals.documents:
            self.totals.setText(translate("Window", "档案里还没有纪要"))
            return
        words = translate("Window", "{0} 次会议　{1} 个议题　{2} 条要点　{3} 份文件")
        held = (totals.meetings, totals.items, totals.points, totals.documents)
        self.totals.setText(words.format(*map(thousands, held)))
