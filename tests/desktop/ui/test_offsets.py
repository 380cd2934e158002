"""The way between the source's code points and the positions of a text view."""

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QPlainTextEdit

from desktop.ui.offsets import LONGEST_LINE, ShownText
from importer.minutes import Span

AWKWARD = st.text(st.sampled_from(list("会议\r\n\u2028\u2029\x0b\x0c\x00\x85\ufdd0\u202e😀𠮷\ta")))


def selected(view: QPlainTextEdit, start: int, end: int) -> str:
    """Return what a cursor over these positions selects."""
    cursor = QTextCursor(view.document())
    cursor.setPosition(start)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    return cursor.selectedText()


@given(AWKWARD)
def test_every_code_point_finds_its_way_there_and_back(text):
    shown = ShownText(text)
    for offset in range(len(text) + 1):
        back = shown.offset(shown.position(offset))
        inside_line_end = text[offset - 1 : offset + 1] == "\r\n"
        assert back == (offset + 1 if inside_line_end else offset)


@given(AWKWARD)
def test_positions_never_go_back_and_end_with_the_text(text):
    shown = ShownText(text)
    positions = [shown.position(offset) for offset in range(len(text) + 1)]
    assert positions == sorted(positions)
    assert positions[-1] == len(shown.text.encode("utf-16-le")) // 2
    assert shown.original(0, positions[-1]) == text


@given(text=AWKWARD)
def test_qt_shows_the_text_unit_for_unit(qapp, text):
    view = QPlainTextEdit()
    shown = ShownText(text)
    view.setPlainText(shown.text)
    assert view.document().characterCount() - 1 == shown.position(len(text))
    assert view.toPlainText() == shown.text


def test_words_after_every_kind_of_line_end_are_where_the_map_says(qapp):
    text = "甲\r\n乙\r丙\n丁\u2028戊\x0c己😀庚"
    view = QPlainTextEdit()
    shown = ShownText(text)
    view.setPlainText(shown.text)
    for word in "甲乙丙丁戊己庚😀":
        at = text.index(word)
        assert selected(view, *shown.positions(Span(at, at + 1))) == word


def test_an_endless_line_is_shown_in_several(qapp):
    text = "会" * (LONGEST_LINE * 2 + 1)
    shown = ShownText(text)
    lines = shown.text.split("\n")
    assert [len(line) for line in lines] == [LONGEST_LINE, LONGEST_LINE, 1]
    assert shown.original(0, len(shown.text)) == text
    at = LONGEST_LINE * 2
    assert shown.text[shown.position(at)] == "会"
    assert shown.offset(shown.position(at)) == at


def test_what_would_reorder_or_vanish_is_shown():
    assert ShownText("a\u202eb\x00c").text == "a�b␀c"
