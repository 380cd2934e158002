"""The room between the lines of 原文."""

from itertools import pairwise

from PySide6.QtGui import QTextBlock

from desktop.ui.views.source import SourceView
from desktop.ui.views.typesetting import LINE
from importer.minutes import Minutes
from tests.desktop.ui.invented import as_stored


def tops(view: SourceView, block: QTextBlock) -> list[float]:
    """Return where the lines of a paragraph lie in the view."""
    top = view.blockBoundingGeometry(block).top()
    layout = block.layout()
    return [top + layout.lineAt(at).y() for at in range(layout.lineCount())]


def test_lines_lie_evenly_apart_within_and_between_paragraphs(qtbot, look):
    view = SourceView()
    qtbot.addWidget(view)
    view.resize(500, 400)
    view.show()
    view.show_document(as_stored(Minutes("会议听取并审议了汇报。" * 12 + "\n二、议题\n\n三、议题")))
    block, found = view.document().begin(), []
    while block.isValid():
        found += tops(view, block)
        block = block.next()
    steps = {round(after - before) for before, after in pairwise(found)}
    assert len(found) > 5
    assert steps == {LINE}
