"""原文: the exact text, and words lit up in it."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QTextCursor

from desktop.ui.views.source import SourceView
from importer.minutes import Minutes, Span
from importer.source import Piece
from tests.desktop.ui.invented import as_stored

TEXT = "青禾市\r\n人民政府😀常务会议\u2028纪要\x0c第二页"


@pytest.fixture
def view(qtbot, look) -> SourceView:
    view = SourceView()
    qtbot.addWidget(view)
    view.resize(700, 400)
    view.show()
    view.show_document(as_stored(Minutes(TEXT)))
    return view


@pytest.mark.parametrize(
    "words", ["青禾市", "人民政府", "😀常", "会议\u2028纪", "第二页", "市\r\n人"]
)
def test_exactly_the_words_of_a_span_are_lit(view, words):
    at = TEXT.index(words)
    view.light(Span(at, at + len(words)))
    assert view.lit_text() == words


def test_the_light_goes_out(view):
    view.light(Span(0, 3))
    view.light(None)
    assert view.lit_text() == ""


def test_what_is_copied_is_what_the_file_says(view):
    view.selectAll()
    view.copy()
    assert QGuiApplication.clipboard().text() == TEXT


def test_a_click_tells_the_place_in_the_source(qtbot, view):
    at = TEXT.index("常务")
    view.light(Span(at, at + 2))
    cursor = QTextCursor(view.document())
    cursor.setPosition(view.shown.position(at))
    spot = view.cursorRect(cursor).center()
    with qtbot.waitSignal(view.spot_chosen) as chosen:
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert chosen.args == [at]


def test_it_cannot_be_written_in(qtbot, view):
    before = view.toPlainText()
    qtbot.keyClicks(view, "abc")
    qtbot.keyClick(view, Qt.Key.Key_Delete)
    assert view.toPlainText() == before


def test_pages_stand_in_the_margin(qtbot, view):
    document = as_stored(Minutes(TEXT))
    cut = TEXT.index("第二页")
    pieces = (Piece(Span(0, cut), page=1), Piece(Span(cut, len(TEXT)), page=2))
    view.show_document(replace(document, pieces=pieces))
    assert view.viewport().x() >= 40
    assert view.page_numbers() == {view.shown.position(0): 1, view.shown.position(cut): 2}
