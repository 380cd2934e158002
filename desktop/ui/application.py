"""The application around the window: name, faces, colours, language, and what to do when a slot
fails."""

from __future__ import annotations

import logging
import sys
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import (
    QCoreApplication,
    QLibraryInfo,
    QLocale,
    QSize,
    QTimer,
    QTranslator,
)
from PySide6.QtWidgets import QApplication

from desktop.archive import ArchiveError
from desktop.ui.assets import TRANSLATIONS
from desktop.ui.fonts import control_font
from desktop.ui.icons import icon
from desktop.ui.settings import Settings, settings_path
from desktop.ui.theme import Appearance, Look
from desktop.ui.windows.main_window import MainWindow

log = logging.getLogger(__name__)
translate = QCoreApplication.translate

# Milliseconds a picture waits for a meeting, and for what is painted after it.
PATIENCE = 10_000
SETTLING = 200


def run_window(archive_path: Path) -> int:
    """Show the window on the archive at `archive_path`; returns the exit code when it closes."""
    application = make_application()
    settings = Settings(settings_path())
    look = Look(application, settings.appearance)
    window = MainWindow(archive_path, settings, look)
    previous = sys.excepthook
    sys.excepthook = _hook(window)
    try:
        window.show()
        return application.exec()
    finally:
        sys.excepthook = previous


def take_picture(archive_path: Path, png: Path) -> None:
    """Write a picture of the window with a meeting opened; set QT_QPA_PLATFORM=offscreen first
    where there is no display."""
    application = make_application()
    look = Look(application, Appearance.LIGHT)
    settings = Settings(png.with_suffix(".ini"))
    try:
        window = MainWindow(archive_path, settings, look)
        window.resize(QSize(1280, 800))
        # `exit`, not `quit`: that closes the window, and with it the archive, first.
        window.opened.connect(lambda: QTimer.singleShot(SETTLING, lambda: application.exit(0)))
        QTimer.singleShot(PATIENCE, lambda: application.exit(0))
        window.show()
        application.exec()
        window.grab().save(str(png))
        window.close()
    finally:
        png.with_suffix(".ini").unlink(missing_ok=True)


def make_application() -> QApplication:
    """Return the one application object, dressed."""
    application = QApplication.instance()
    if not isinstance(application, QApplication):
        application = QApplication(["jiyao"])
    application.setApplicationName("jiyao")
    application.setApplicationDisplayName("纪要阁")
    application.setDesktopFileName("jiyao")
    application.setStyle("Fusion")
    application.setFont(control_font())
    application.setWindowIcon(icon("library"))
    install_language(application, QLocale.system())
    return application


def install_language(application: QApplication, locale: QLocale) -> None:
    """Speak English where the system does, and Chinese, the source language, everywhere else."""
    english = locale.language() == QLocale.Language.English
    if english:
        _install(application, "jiyao_en", TRANSLATIONS)
    else:
        QLocale.setDefault(QLocale(QLocale.Language.Chinese, QLocale.Country.China))
        folder = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
        _install(application, "qtbase_zh_CN", folder)


def _install(application: QApplication, name: str, folder: Path) -> None:
    translator = QTranslator(application)
    if translator.load(name, str(folder)):
        application.installTranslator(translator)
    else:
        log.warning("no translation %s in %s", name, folder)


Hook = Callable[[type[BaseException], BaseException, TracebackType | None], None]


def _hook(window: MainWindow) -> Hook:
    """Return what is done with an exception nobody caught: logged, and said calmly."""

    def report(
        kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            window.close()
            return
        log.error("uncaught", exc_info=(kind, error, trace))
        window.say(trouble(error))

    return report


def trouble(error: BaseException) -> str:
    """Return the sentence for an error nobody expected."""
    if isinstance(error, ArchiveError):
        return error.message
    return translate(
        "Window", "出了意外的错误，已记入日志，档案没有改动。请重试；若再出现，请重新启动纪要阁。"
    )
