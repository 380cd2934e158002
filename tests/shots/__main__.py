"""Write the pictures into the folder given, or ./shots."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer, SignalInstance

from desktop.paths import samples
from desktop.ui.application import make_application
from desktop.ui.settings import Settings
from desktop.ui.theme import Appearance, Look
from desktop.ui.views.reading import Mode
from desktop.ui.windows.main_window import MainWindow

SIZES = ((1280, 800), (1920, 1080))
PATIENCE = 60_000
SETTLING = 300

Scene = Callable[[MainWindow], None]


def wait(milliseconds: int, signal: SignalInstance | None = None) -> None:
    """Run the event loop until the signal comes, or the time is over."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    if signal is not None:
        signal.connect(loop.quit)
    loop.exec()


def empty(window: MainWindow) -> None:
    """First run."""


def importing(window: MainWindow) -> None:
    """Some files are done with, others are not."""
    window.import_paths([samples()])
    wait(PATIENCE, window.intake.progress.model.rowsInserted)


def imported(window: MainWindow) -> None:
    """The summary stays until it is dismissed."""
    window.import_paths([samples()])
    wait(PATIENCE, window.imported)


def failed(window: MainWindow) -> None:
    """Files that could not be stored come first, each with what to do."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "空白.txt").touch()
        (folder / "照片.jpg").write_bytes(b"\xff\xd8\xff\xe0" + bytes(100))
        (folder / "没有传完.docx").write_bytes(b"PK\x03\x04" + bytes(100))
        window.import_paths([folder, samples()])
        wait(PATIENCE, window.imported)


def dropping(window: MainWindow) -> None:
    """Files are held over the window."""
    window.dropping.overlay.cover()


def browsing(window: MainWindow) -> None:
    """A meeting open."""


def lit(window: MainWindow) -> None:
    """A value's words lit up in the original."""
    reading = window.regions.reading
    duties = [
        duty for item in reading.stored.minutes.items for duty in item.follow_ups if duty.task
    ]
    reading.structure.reveal(reading.stored.minutes.items[0].span)
    reading.light((duties[0].task or duties[0]).span)


def pages(window: MainWindow) -> None:
    """The original of a PDF, with the numbers of its pages beside it."""
    reading = window.regions.reading
    pdf = next(source for source in reading.stored.sources if source.format == "pdf")
    reading.source_chosen.emit(pdf.document)
    wait(SETTLING)
    reading.set_mode(Mode.SOURCE)
    reading.light(reading.stored.minutes.items[1].title.span)


def noted(window: MainWindow) -> None:
    """A meeting with something to check."""
    window.browsing.go_to_meeting(
        next(row.meeting for row in window.session.archive.meetings() if "第18次" in row.label)
    )
    wait(PATIENCE, window.opened)


def attendance(window: MainWindow) -> None:
    """The end of a meeting, with who took part unfolded."""
    structure = window.regions.reading.structure
    structure.smallest_at(window.regions.reading.stored.minutes.attendees[-1].span.start)
    wait(SETTLING)
    structure.verticalScrollBar().setValue(structure.verticalScrollBar().maximum())


EMPTY: dict[str, Scene] = {
    "empty": empty,
    "importing": importing,
    "imported": imported,
    "failed": failed,
    "dropping": dropping,
}
FULL: dict[str, Scene] = {
    "browsing": browsing,
    "lit": lit,
    "pages": pages,
    "noted": noted,
    "attendance": attendance,
}


def main(folder: Path) -> None:
    """Write every picture."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    folder.mkdir(parents=True, exist_ok=True)
    look = Look(make_application(), Appearance.LIGHT)
    with tempfile.TemporaryDirectory() as work:
        full = Path(work) / "示例.jiyao"
        _picture(look, full, imported, Path(work) / "unused.png", SIZES[0])
        for appearance in (Appearance.LIGHT, Appearance.DARK):
            look.choose(appearance)
            for size in SIZES:
                for name, scene in (EMPTY | FULL).items():
                    archive = full if name in FULL else Path(work) / f"{name}.jiyao"
                    png = folder / f"{name}-{appearance.value}-{size[0]}x{size[1]}.png"
                    _picture(look, archive, scene, png, size)
                    if archive != full:
                        archive.unlink()


def _picture(look: Look, archive: Path, scene: Scene, png: Path, size: tuple[int, int]) -> None:
    ini = archive.with_suffix(".ini")
    window = MainWindow(archive, Settings(ini), look)
    window.resize(*size)
    window.show()
    if window.session is not None and window.session.archive.totals().meetings:
        wait(PATIENCE, window.opened)
    scene(window)
    if scene is not importing:
        wait(SETTLING)
    window.grab().save(str(png))
    if window.is_importing:
        window.close()
        wait(PATIENCE, window.imported)
    window.close()
    window.deleteLater()
    ini.unlink(missing_ok=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else Path("shots"))
