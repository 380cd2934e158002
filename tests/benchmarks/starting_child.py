"""The process whose start is measured: `empty`, or `jiyao ARCHIVE SETTINGS`.

Prints `painted` once its window has been painted and the event loop is idle, and `opened` once a
meeting can be read in it; then ends.
"""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow

GIVE_UP = 30_000  # milliseconds


class Watch(QObject):
    """Says when a window has first been painted and nothing is left to do."""

    def __init__(self, window: QMainWindow, wanted: set[str]) -> None:
        super().__init__(window)
        self._wanted = wanted
        window.installEventFilter(self)
        self._window = window

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if event.type() == QEvent.Type.Paint:
            self._window.removeEventFilter(self)
            QTimer.singleShot(0, lambda: self.say("painted"))
        return False

    def say(self, word: str) -> None:
        """Tell the parent, and end when everything has been told."""
        print(word, flush=True)
        self._wanted.discard(word)
        if not self._wanted:
            QApplication.quit()


def main(which: str, *paths: str) -> int:
    """Show the window and wait until it can be used."""
    if which == "empty":
        application, window = QApplication([]), QMainWindow()
        watch = Watch(window, {"painted"})
    else:
        from desktop.ui.application import make_application
        from desktop.ui.settings import Settings
        from desktop.ui.theme import Look
        from desktop.ui.windows.main_window import MainWindow

        application = make_application()
        settings = Settings(Path(paths[1]))
        look = Look(application, settings.appearance)
        window = MainWindow(Path(paths[0]), settings, look)
        watch = Watch(window, {"painted", "opened"})
        window.opened.connect(lambda: QTimer.singleShot(0, lambda: watch.say("opened")))
    window.resize(1280, 800)
    QTimer.singleShot(GIVE_UP, lambda: application.exit(1))
    window.show()
    code = application.exec()
    window.close()
    return code


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
