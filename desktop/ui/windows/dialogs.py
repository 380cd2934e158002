"""The questions the window asks with the system's own dialogs, and what the edit menu reaches."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QGuiApplication, QIcon
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFileDialog,
    QLabel,
    QLineEdit,
    QMessageBox,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

translate = QCoreApplication.translate

Import = Callable[[Sequence[Path]], None]
Open = Callable[[Path], None]


def ask_files(window: QWidget, chosen: Import) -> None:
    """Ask which files to import."""
    dialog = QFileDialog(window, translate("Dialog", "导入文件"))
    dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
    kinds = _filter(translate("Dialog", "会议纪要"), "*.txt *.docx *.pdf")
    dialog.setNameFilters([kinds, _every_file()])
    dialog.filesSelected.connect(lambda names: chosen([Path(name) for name in names]))
    _open(dialog)


def ask_folder(window: QWidget, chosen: Import) -> None:
    """Ask which folder to import."""
    dialog = QFileDialog(window, translate("Dialog", "导入文件夹"))
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    dialog.fileSelected.connect(lambda name: chosen([Path(name)]))
    _open(dialog)


def ask_archive(window: QWidget, chosen: Open) -> None:
    """Ask which archive to open."""
    dialog = QFileDialog(window, translate("Dialog", "打开档案"))
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.setNameFilters([_filter(translate("Dialog", "纪要档案"), "*.jiyao"), _every_file()])
    dialog.fileSelected.connect(lambda name: chosen(Path(name)))
    _open(dialog)


def ask_new_archive(window: QWidget, chosen: Open) -> None:
    """Ask where a new archive is to lie; an existing one is opened, never overwritten."""
    dialog = QFileDialog(window, translate("Dialog", "新建档案"))
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix("jiyao")
    dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)
    dialog.setNameFilters([_filter(translate("Dialog", "纪要档案"), "*.jiyao")])
    dialog.fileSelected.connect(lambda name: chosen(Path(name)))
    _open(dialog)


def show_guide(window: QWidget) -> None:
    """Show how the program is used."""
    # Asked for once in a while, and not needed for reading minutes.
    from desktop.ui.views.guide import Guide

    Guide(window).show()


def show_about(window: QWidget) -> None:
    """Say what this program is."""
    box = QMessageBox(window)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setWindowTitle(translate("Dialog", "关于纪要阁"))
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(translate("Dialog", "纪要阁 {0}").format(_version()))
    box.setInformativeText(
        translate(
            "Dialog",
            "政府会议纪要的桌面档案。所有内容只保存在本机，不会上传。图标取自 Lucide（ISC 许可）。",
        )
    )
    box.addButton(QMessageBox.StandardButton.Ok).setIcon(QIcon())
    box.open()


def copy_from(focus: QWidget | None) -> None:
    """Copy what is chosen in the widget that has the focus."""
    if isinstance(focus, QTextEdit | QPlainTextEdit | QLineEdit):
        focus.copy()
    elif isinstance(focus, QLabel):
        QGuiApplication.clipboard().setText(focus.selectedText())
    elif isinstance(focus, QAbstractItemView):
        rows = focus.selectionModel().selectedIndexes() if focus.selectionModel() else []
        text = "\n".join(str(row.data(Qt.ItemDataRole.AccessibleTextRole)) for row in rows)
        if text:
            QGuiApplication.clipboard().setText(text)


def select_all_in(focus: QWidget | None) -> None:
    """Select everything in the text that has the focus."""
    if isinstance(focus, QTextEdit | QPlainTextEdit | QLineEdit):
        focus.selectAll()


def _open(dialog: QFileDialog) -> None:
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()


def _filter(name: str, patterns: str) -> str:
    return f"{name} ({patterns})"


def _every_file() -> str:
    return _filter(translate("Dialog", "所有文件"), "*")


def _version() -> str:
    # Takes longer to load than the window to be painted, and is asked for once in a while.
    from importlib.metadata import PackageNotFoundError, version

    try:
        return version("jiyao")
    except PackageNotFoundError:
        return ""
