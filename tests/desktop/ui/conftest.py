"""What the tests of the windows share: the application, invented minutes, archives, a window."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

from desktop.ui.application import make_application
from desktop.ui.settings import Settings
from desktop.ui.theme import Appearance, Look
from desktop.ui.windows.main_window import MainWindow
from tests.desktop.ui.invented import minutes_text, store

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


@pytest.fixture(scope="session")
def qapp() -> QApplication:
    """The application, dressed as the program dresses it."""
    return make_application()


@pytest.fixture(scope="session")
def look(qapp: QApplication) -> Look:
    """The theme, light to begin with."""
    return Look(qapp, Appearance.LIGHT)


@pytest.fixture
def archive_path(tmp_path: Path) -> Path:
    """Three meetings in two years."""
    path = tmp_path / "青禾.jiyao"
    store(
        path,
        minutes_text(7, "2022年6月1日"),
        minutes_text(18, "2023年1月13日"),
        minutes_text(19, "2023年2月4日"),
    )
    return path


@pytest.fixture
def empty_path(tmp_path: Path) -> Path:
    """Where an archive is to be made."""
    return tmp_path / "新.jiyao"


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """Settings nobody has written yet."""
    return Settings(tmp_path / "设置" / "window.ini")


OpenWindow = Callable[[Path], MainWindow]


@pytest.fixture
def open_window(qtbot, look: Look, settings: Settings) -> Iterator[OpenWindow]:
    """Open windows that are closed, and gone, when the test ends."""
    windows: list[MainWindow] = []

    def open_(path: Path) -> MainWindow:
        window = MainWindow(path, settings, look)
        windows.append(window)
        window.show()
        qtbot.waitExposed(window)
        if window.session is not None and window.session.archive.totals().meetings:
            qtbot.waitUntil(lambda: window.regions.reading.stored is not None)
        return window

    yield open_
    for window in windows:
        if window.is_importing:
            with qtbot.waitSignal(window.imported):
                window.close()
        window.close()
        window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    look.choose(Appearance.LIGHT)
