"""结构: minutes as typography whose every value can point."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QRect, Qt

from desktop.archive.records import StoredDocument
from desktop.ui.views.composing import compose
from desktop.ui.views.page import Page
from desktop.ui.views.structure import StructureView
from desktop.ui.views.typesetting import formats
from importer.minutes import Finding, Fragment, Minutes, Origin, Span, Value
from importer.source import SourceText
from importer.structure import understand
from tests.desktop.ui.invented import as_stored, minutes_text


def stored(text: str, **changes) -> StoredDocument:
    """Return minutes as the archive would answer with them."""
    return as_stored(replace(understand(SourceText(text, "txt")), **changes))


@pytest.fixture
def view(qtbot, look) -> StructureView:
    view = StructureView()
    qtbot.addWidget(view)
    view.resize(700, 700)
    view.show()
    return view


def show(qtbot, view: StructureView, document: StoredDocument) -> None:
    """Show a document and wait until all of it is set."""
    view.show_document(document)
    qtbot.waitUntil(view.is_whole)


def spot(view: StructureView, words: str) -> QPoint:
    """Return a point in the middle of the first of these words, scrolled into view."""
    cursor = view.document().find(words)
    assert not cursor.isNull(), words
    cursor.setPosition(cursor.selectionStart())
    view.setTextCursor(cursor)
    view.ensureCursorVisible()
    before = view.cursorRect(cursor)
    cursor.movePosition(cursor.MoveOperation.Right)
    return QRect(before.topLeft(), view.cursorRect(cursor).bottomRight()).center()


def test_everything_minutes_hold_is_on_the_page(qtbot, view):
    document = stored(minutes_text())
    show(qtbot, view, document)
    page = view.toPlainText()
    for words in (
        "青禾市人民政府常务会议纪要",
        "2023年2月4日",
        "下午",
        "林远舟",
        "第19次",
        "纪要.txt",
        "一、审议",
        "原则同意",
        "主办 市发改委",
        "（一）",
        "要加强协作，形成合力。",
        "此件公开发布",
    ):
        assert words in page


def test_attendance_is_folded_until_it_is_clicked(qtbot, view):
    show(qtbot, view, stored(minutes_text()))
    assert "▸ 列席" in view.toPlainText()
    assert "温若水" not in view.toPlainText()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=spot(view, "列席"))
    assert "▾ 列席" in view.toPlainText()
    assert "温若水" in view.toPlainText()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=spot(view, "列席"))
    assert "温若水" not in view.toPlainText()


@pytest.mark.parametrize("words", ["林远舟", "原则同意", "第19次", "市发改委"])
def test_a_click_on_a_value_gives_its_span(qtbot, view, words):
    document = stored(minutes_text())
    show(qtbot, view, document)
    with qtbot.waitSignal(view.value_chosen) as chosen:
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=spot(view, words))
    start, end = chosen.args[0]
    assert document.minutes.text[start:end] in (words, words.replace("第", "").replace("次", ""))


def test_a_click_on_a_point_gives_the_point(qtbot, view):
    document = stored(minutes_text())
    show(qtbot, view, document)
    with qtbot.waitSignal(view.value_chosen) as chosen:
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=spot(view, "要压实责任"))
    start, end = chosen.args[0]
    assert document.minutes.text[start:end].startswith("（一）要压实责任，第1项任务")


def test_tab_and_enter_choose_a_value(qtbot, view):
    document = stored(minutes_text())
    show(qtbot, view, document)
    view.activateWindow()
    view.setFocus()
    qtbot.waitUntil(view.hasFocus)
    with qtbot.waitSignal(view.value_chosen) as chosen:
        qtbot.keyClick(view, Qt.Key.Key_Tab)
        qtbot.keyClick(view, Qt.Key.Key_Return)
    assert chosen.args[0] == document.minutes.organ.span


def test_an_inferred_value_says_so_in_a_word(qtbot, view):
    number = Value("第8号", None, Origin.INFERRED)
    show(qtbot, view, stored(minutes_text(), number=number))
    assert "第8号 推定" in view.toPlainText()


def test_what_nothing_claimed_is_at_the_end(qtbot, view):
    fragments = (Fragment(Span(0, 3), "无主的话"), Fragment(Span(3, 4), "\n"))
    show(qtbot, view, stored(minutes_text(), unclassified=fragments))
    page = view.toPlainText()
    assert "未归类　1 处" in page
    assert page.rstrip().endswith("无主的话")


@pytest.mark.parametrize(
    "name", ["<b>粗</b><img src=x>.txt", "纪要\u202excod.exe", "名" * 300 + ".txt", "两\n行.txt"]
)
def test_a_hostile_name_is_only_words(qtbot, view, name):
    show(qtbot, view, as_stored(Minutes("随便什么"), name))
    page = view.toPlainText()
    assert "\u202e" not in page
    assert "<b>" not in name or "<b>粗</b><img src=x>.txt" in page
    assert "\n行" not in page


def test_the_smallest_value_at_a_place_is_found(qtbot, view):
    document = stored(minutes_text())
    show(qtbot, view, document)
    point = document.minutes.items[1].passages[-1].points[1]
    assert view.smallest_at(point.span.start + 5) == point.span
    assert view.smallest_at(point.label.span.start) == point.label.span


def test_a_click_in_the_original_on_an_attendee_unfolds_the_table(qtbot, view):
    document = stored(minutes_text())
    show(qtbot, view, document)
    at = document.minutes.text.index("温若水")
    assert view.smallest_at(at) is not None
    assert "温若水" in view.toPlainText()


def test_a_long_document_is_set_little_by_little(qtbot, view, monkeypatch):
    monkeypatch.setattr("desktop.ui.views.structure.FIRST_SLICE", 0)
    monkeypatch.setattr("desktop.ui.views.structure.SLICE", 0)
    view.show_document(stored(minutes_text(items=10)))
    assert not view.is_whole()
    monkeypatch.setattr("desktop.ui.views.structure.SLICE", 1)
    with qtbot.waitSignal(view.finished):
        pass
    assert "第10项任务" in view.toPlainText()


def test_a_later_document_replaces_one_half_set(qtbot, view, monkeypatch):
    monkeypatch.setattr("desktop.ui.views.structure.FIRST_SLICE", 0)
    view.show_document(stored(minutes_text(7)))
    view.show_document(stored(minutes_text(8)))
    qtbot.waitUntil(view.is_whole)
    assert "第8次" in view.toPlainText()
    assert "第7次" not in view.toPlainText()


def test_nothing_on_the_page_is_lost_of_the_passages(qapp):
    document = stored(minutes_text())
    page = Page(formats(qapp.palette()))
    for _ in compose(page, document):
        pass
    words = page.document.toPlainText()
    for item in document.minutes.items:
        for passage in item.passages:
            assert all(line in words for line in passage.text.replace("（", "\n（").split("\n"))


def noticed(count: int, message: str = "第{0}处不一致。") -> tuple[Finding, ...]:
    """Return findings that point at the first characters, one each."""
    return tuple(Finding("x", message.format(at), Span(at, at + 1)) for at in range(count))


def test_what_was_noticed_is_noted_and_points(qtbot, view):
    show(qtbot, view, stored(minutes_text(), findings=noticed(2)))
    assert "待核对　2 处" in view.toPlainText()
    assert "全部显示" not in view.toPlainText()
    with qtbot.waitSignal(view.value_chosen) as chosen:
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=spot(view, "第1处"))
    assert chosen.args == [Span(1, 2)]


@pytest.mark.parametrize(
    ("findings", "last"),
    [(noticed(9), "第8处不一致。"), (noticed(1, "很长" * 80 + "。"), "很长" * 80 + "。")],
    ids=["many", "long"],
)
def test_more_than_a_few_notes_are_folded(qtbot, view, findings, last):
    show(qtbot, view, stored(minutes_text(), findings=findings))
    assert last not in view.toPlainText()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=spot(view, "全部显示"))
    assert last in view.toPlainText()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=spot(view, "收起"))
    assert last not in view.toPlainText()


def test_a_table_stays_open_from_meeting_to_meeting(qtbot, view):
    show(qtbot, view, stored(minutes_text(7)))
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=spot(view, "列席"))
    show(qtbot, view, stored(minutes_text(8)))
    assert "▾ 列席" in view.toPlainText()
    assert "▸ 出席" in view.toPlainText()


def test_a_fold_opened_with_the_keyboard_keeps_the_keyboard(qtbot, view):
    show(qtbot, view, stored(minutes_text()))
    fold = view.document().find("▸ 出席")
    view.setTextCursor(fold)
    qtbot.keyClick(view, Qt.Key.Key_Return)
    assert view.textCursor().selectedText() == "▾ 出席"
    qtbot.keyClick(view, Qt.Key.Key_Return)
    assert view.textCursor().selectedText() == "▸ 出席"


def test_a_fold_opened_with_the_mouse_chooses_no_words(qtbot, view):
    show(qtbot, view, stored(minutes_text()))
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=spot(view, "出席"))
    assert not view.textCursor().hasSelection()


def test_names_without_units_are_set_as_one_line(qtbot, view):
    show(qtbot, view, stored(minutes_text()))
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=spot(view, "出席"))
    assert "林远舟、苏晚晴、陆知行" in view.toPlainText()


def test_marked_words_are_told_by_more_than_colour(qtbot, view):
    document = stored(minutes_text())
    show(qtbot, view, document)
    view.mark(document.minutes.number.span)
    assert view.extraSelections()[0].format.fontUnderline()


def test_the_menu_offers_no_address(qtbot, view):
    show(qtbot, view, stored(minutes_text()))
    menu = view.menu_at(spot(view, "林远舟"))
    names = [action.objectName() for action in menu.actions()]
    menu.deleteLater()
    assert "edit-copy" in names
    assert "link-copy" not in names
