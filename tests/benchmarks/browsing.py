"""browse: expanding a year and opening a meeting in the real window, painted, in milliseconds."""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Iterator
from functools import partial
from statistics import median

from PySide6.QtCore import QEventLoop, QModelIndex, QTimer
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QApplication, QTreeView

from desktop.archive import Archive
from desktop.archive.records import NodeId, NodeKind
from desktop.ui.application import make_application
from desktop.ui.models.navigation import NODE
from desktop.ui.settings import Settings
from desktop.ui.theme import Look
from desktop.ui.windows.main_window import MainWindow
from tests.benchmarks.corpus import Corpus
from tests.benchmarks.table import Row

MOST = 50.0
MEETINGS = 40
GIVE_UP = 10_000


def measure(corpus: Corpus) -> list[Row]:
    """Two rows; judged by the slowest nineteen in twenty."""
    archive = corpus.archive
    application = make_application()
    settings = Settings(corpus.fresh("browsing") / "settings.ini")
    window = MainWindow(archive, settings, Look(application, settings.appearance))
    window.resize(1280, 800)
    window.show()
    _wait_for(window, lambda: None)
    expanding = [_timed(expand) for expand in _years(window)]
    meetings = _meetings(window)
    opening = [_timed(partial(_open, window, node)) for node in meetings]
    reading = _read_only(corpus, meetings)
    window.close()
    return [
        _row("展开一年 expand a year", expanding, "纯列表 plain tree", _plain_tree()),
        _row("打开一次会议 open a meeting", opening, "只读档案 archive alone", reading),
    ]


def _row(name: str, ours: list[float], floor_name: str, floor: list[float]) -> Row:
    worst = sorted(ours)[int(len(ours) * 0.95)] if ours else 0.0
    return Row(
        name=f"{name}（{len(ours)} 次）",
        ours=f"{median(ours):.1f} 毫秒（95%：{worst:.1f}）",
        peer=f"{floor_name} {median(floor):.1f} 毫秒",
        ratio=median(ours) / median(floor),
        target=f"< {MOST:.0f} 毫秒",
        met=worst < MOST,
    )


def _timed(work: Callable[[], object]) -> float:
    """Milliseconds until it is done and painted."""
    started = time.perf_counter()
    work()
    QApplication.processEvents()
    return (time.perf_counter() - started) * 1000


def _years(window: MainWindow) -> Iterator[Callable[[], None]]:
    """One call to expand each year that is still closed, its siblings open or not."""
    tree = window.regions.navigation
    for index in _below(window, QModelIndex(), NodeKind.YEAR):
        if not tree.isExpanded(index):
            tree.scrollTo(index)
            QApplication.processEvents()
            yield partial(tree.expand, index)


def _below(window: MainWindow, parent: QModelIndex, kind: NodeKind) -> Iterator[QModelIndex]:
    """The indexes of one kind, the branches above them opened."""
    tree = window.regions.navigation
    model = tree.model()
    for row in range(model.rowCount(parent)):
        index = model.index(row, 0, parent)
        if index.data(NODE).kind is kind:
            yield index
        elif index.data(NODE).kind in {NodeKind.ORGAN, NodeKind.SERIES}:
            tree.expand(index)
            yield from _below(window, index, kind)


def _meetings(window: MainWindow) -> list[NodeId]:
    assert window.session
    every = [row.meeting for row in window.session.archive.meetings()]
    picked = random.Random(1).sample(every, min(MEETINGS, len(every)))
    return [NodeId(NodeKind.MEETING, meeting) for meeting in picked]


def _open(window: MainWindow, node: NodeId) -> None:
    """As choosing it in the tree does."""
    _wait_for(window, lambda: window.regions.navigation.node_chosen.emit(node))


def _wait_for(window: MainWindow, start: Callable[[], None]) -> None:
    """Start something and turn the event loop until a document is shown."""
    loop = QEventLoop()
    window.opened.connect(loop.quit)
    QTimer.singleShot(GIVE_UP, loop, lambda: loop.exit(1))
    start()
    if loop.exec():
        raise TimeoutError("no meeting was opened")
    window.opened.disconnect(loop.quit)


def _read_only(corpus: Corpus, meetings: list[NodeId]) -> list[float]:
    with Archive.reader(corpus.archive) as archive:
        return [_timed(partial(archive.document, node.key)) for node in meetings]


def _plain_tree() -> list[float]:
    """Qt's own ready-made tree, a year of 50 meetings expanded."""
    times = []
    for _ in range(10):
        model, year = QStandardItemModel(), QStandardItem("2024")
        year.appendRows([QStandardItem(f"第{n}次 {n}月1日") for n in range(50)])
        model.appendRow(year)
        tree = QTreeView()
        tree.setModel(model)
        tree.resize(220, 600)
        tree.show()
        QApplication.processEvents()
        times.append(_timed(partial(tree.expand, model.index(0, 0))))
    return times
