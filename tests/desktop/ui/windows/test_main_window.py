"""The window as a reader uses it: real events, real files, a real archive."""

import time
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QGuiApplication, QMouseEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QPushButton, QWidget

from desktop.archive import Archive
from desktop.archive.records import NodeId, NodeKind
from desktop.ingest import Kind
from desktop.ui.models.navigation import NODE
from desktop.ui.settings import Settings
from desktop.ui.theme import DARK, Appearance
from desktop.ui.views.guide import Guide
from desktop.ui.views.reading import Mode
from tests.desktop.ui.invented import minutes_text


@pytest.fixture
def files(tmp_path: Path) -> list[Path]:
    """Two minutes and a file that is none, in a folder."""
    folder = tmp_path / "拖入"
    folder.mkdir()
    paths = [folder / name for name in ("甲.txt", "乙.txt", "空.txt")]
    paths[0].write_text(minutes_text(19), "utf-8")
    paths[1].write_text(minutes_text(20, "2023年3月1日"), "gb18030")
    paths[2].touch()
    return paths


def urls(paths: list[Path]) -> QMimeData:
    """Return what a file manager drags."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return data


def drag(window: QWidget, data: QMimeData) -> QDragEnterEvent:
    """Drag over the window; returns the event as the window left it."""
    event = QDragEnterEvent(
        QPoint(50, 50),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(window, event)
    return event


def drop(window: QWidget, data: QMimeData) -> None:
    """Let go over the window."""
    event = QDropEvent(
        QPointF(50, 50),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(window, event)


def stored_meetings(path: Path) -> int:
    with Archive.reader(path) as archive:
        return archive.totals().meetings


# -- importing


def test_dropped_files_end_as_stored_meetings(qtbot, open_window, empty_path, files):
    window = open_window(empty_path)
    data = urls(files)
    assert drag(window, data).isAccepted()
    assert window.dropping.overlay.isVisible()
    with qtbot.waitSignal(window.imported, timeout=30_000):
        drop(window, data)
    assert not window.dropping.overlay.isVisible()
    assert stored_meetings(empty_path) == 2
    panel = window.intake.progress
    assert panel.isVisible()
    assert panel.model.counts == {Kind.NEW: 2, Kind.FAILED: 1}
    assert "3" in panel.title.text()
    qtbot.waitUntil(lambda: window.regions.reading.stored is not None)
    assert window.status.totals.text().startswith("2 次会议")


def test_a_dropped_folder_is_walked(qtbot, open_window, empty_path, files):
    window = open_window(empty_path)
    data = urls([files[0].parent])
    drag(window, data)
    with qtbot.waitSignal(window.imported, timeout=30_000):
        drop(window, data)
    assert stored_meetings(empty_path) == 2


def test_words_dragged_over_the_window_are_refused(open_window, empty_path):
    window = open_window(empty_path)
    data = QMimeData()
    data.setText("不是文件")
    assert not drag(window, data).isAccepted()
    assert not window.dropping.overlay.isVisible()


def test_the_overlay_goes_when_the_drag_leaves(open_window, empty_path, files):
    window = open_window(empty_path)
    data = urls(files)
    drag(window, data)
    QApplication.sendEvent(window, QDragLeaveEvent())
    assert not window.dropping.overlay.isVisible()


def test_pasted_files_are_imported(qtbot, open_window, empty_path, files):
    window = open_window(empty_path)
    QGuiApplication.clipboard().setMimeData(urls(files[:1]))
    with qtbot.waitSignal(window.imported, timeout=30_000):
        window.actions_.paste.trigger()
    assert stored_meetings(empty_path) == 1


def test_pasting_words_says_what_to_do(open_window, empty_path):
    window = open_window(empty_path)
    QGuiApplication.clipboard().setText("不是文件")
    window.actions_.paste.trigger()
    assert window.regions.notice.isVisible()
    assert "剪贴板里没有文件" in window.regions.notice.words.text()


def test_the_same_files_again_are_already_there(qtbot, open_window, empty_path, files):
    window = open_window(empty_path)
    for _ in range(2):
        with qtbot.waitSignal(window.imported, timeout=30_000):
            window.import_paths(files[:1])
    assert window.intake.progress.model.counts == {Kind.ALREADY_THERE: 1}
    assert stored_meetings(empty_path) == 1


def test_failures_only_then_dismissed(qtbot, open_window, empty_path, files):
    window = open_window(empty_path)
    with qtbot.waitSignal(window.imported, timeout=30_000):
        window.import_paths(files)
    panel = window.intake.progress
    qtbot.mouseClick(panel.failures, Qt.MouseButton.LeftButton)
    assert panel.model.rowCount() == 1
    assert "空.txt" in panel.model.index(0, 0).data()
    qtbot.mouseClick(panel.copy, Qt.MouseButton.LeftButton)
    assert "文件是空的" in QGuiApplication.clipboard().text()
    qtbot.mouseClick(panel.close_button, Qt.MouseButton.LeftButton)
    assert not panel.isVisible()


def test_a_result_opens_its_meeting(qtbot, open_window, empty_path, files):
    window = open_window(empty_path)
    with qtbot.waitSignal(window.imported, timeout=30_000):
        window.import_paths(files[:2])
    model = window.intake.progress.model
    rows = {model.index(row, 0).data(): row for row in range(model.rowCount())}
    row = next(row for words, row in rows.items() if "甲.txt" in words)
    results = window.intake.progress.list
    results.setCurrentIndex(model.index(row, 0))
    with qtbot.waitSignal(window.opened) as opened:
        qtbot.keyClick(results, Qt.Key.Key_Return)
    assert opened.args[0].stored.minutes.meeting.session.value == 19


def slow_ingest(paths, archive, report, cancelled):
    """An import that never ends by itself."""
    from desktop.ingest import Found, Summary

    report(Found(len(paths)))
    while not cancelled():
        time.sleep(0.001)
    return Summary(len(paths), {}, cancelled=True)


def test_cancel_ends_an_import_and_says_so(qtbot, open_window, empty_path, files, monkeypatch):
    monkeypatch.setattr("desktop.ui.importing.ingest", slow_ingest)
    window = open_window(empty_path)
    window.import_paths(files)
    qtbot.waitUntil(lambda: "0/3" in window.status.words.text())
    with qtbot.waitSignal(window.imported):
        qtbot.mouseClick(window.status.cancel, Qt.MouseButton.LeftButton)
    assert "已取消，还有 3 个文件" in window.intake.progress.title.text()
    assert not window.status.cancel.isVisible()


def test_closing_during_an_import_stops_it_first(
    qtbot, open_window, empty_path, files, monkeypatch
):
    monkeypatch.setattr("desktop.ui.importing.ingest", slow_ingest)
    window = open_window(empty_path)
    window.import_paths(files)
    assert not window.close()
    assert "随后关闭窗口" in window.status.words.text()
    with qtbot.waitSignal(window.imported):
        pass
    assert not window.isVisible()


def test_a_crash_in_the_import_is_said_and_survived(
    qtbot, open_window, empty_path, files, monkeypatch
):
    def crash(*_: object) -> None:
        raise RuntimeError("boom")

    monkeypatch.setattr("desktop.ui.importing.ingest", crash)
    window = open_window(empty_path)
    with qtbot.waitSignal(window.imported):
        window.import_paths(files)
    assert "导入意外中止" in window.intake.progress.title.text()
    assert not window.is_importing


# -- browsing


def choose(qtbot, window, *labels: str) -> None:
    """Choose a node of the tree by the beginnings of its labels, and wait for it to open."""
    tree = window.regions.navigation
    model = tree.model()
    index = model.index(0, 0)
    for label in labels:
        if model.canFetchMore(index):
            model.fetchMore(index)
        rows = range(model.rowCount(index))
        index = next(
            child
            for child in (model.index(row, 0, index) for row in rows)
            if child.data().startswith(label)
        )
        tree.expand(index.parent())
    tree.scrollTo(index)
    spot = tree.visualRect(index).center()
    if index.data(NODE).kind in (NodeKind.MEETING, NodeKind.ITEM, NodeKind.POINT):
        with qtbot.waitSignal(window.opened):
            qtbot.mouseClick(tree.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    else:
        qtbot.mouseClick(tree.viewport(), Qt.MouseButton.LeftButton, pos=spot)


def session_read(window) -> int:
    """Return the number of the session being read."""
    return window.regions.reading.stored.minutes.meeting.session.value


def test_the_newest_meeting_is_open_at_the_start(open_window, archive_path):
    window = open_window(archive_path)
    assert session_read(window) == 19
    assert window.regions.navigation.currentIndex().data().startswith("第19次")


def test_choosing_in_the_tree_opens_and_lists(qtbot, open_window, archive_path):
    window = open_window(archive_path)
    choose(qtbot, window, "", "2022年", "第7次")
    assert session_read(window) == 7
    assert window.regions.items.list.model().rowCount() == 3
    choose(qtbot, window, "", "2023年")
    assert window.regions.items.list.model().rowCount() == 6
    assert session_read(window) == 7


def test_choosing_a_point_scrolls_and_marks_it(qtbot, open_window, archive_path):
    window = open_window(archive_path)
    choose(qtbot, window, "", "2022年", "第7次", "三、", "（二）")
    structure = window.regions.reading.structure
    qtbot.waitUntil(structure.is_whole)
    marked = structure.extraSelections()
    assert marked[0].cursor.selectedText().startswith("（二）要加强协作")
    assert structure.verticalScrollBar().value() > 0
    assert window.regions.items.list.currentIndex().row() == 2


def test_choosing_in_the_list_opens_the_item_and_keeps_the_list(qtbot, open_window, archive_path):
    window = open_window(archive_path)
    choose(qtbot, window, "", "2023年")
    items = window.regions.items.list
    index = items.model().index(4, 0)
    items.scrollTo(index)
    with qtbot.waitSignal(window.opened):
        qtbot.mouseClick(
            items.viewport(), Qt.MouseButton.LeftButton, pos=items.visualRect(index).center()
        )
    assert session_read(window) == 18
    assert items.model().rowCount() == 6
    assert window.regions.navigation.currentIndex().data().startswith("二、")


def test_back_and_forward(qtbot, open_window, archive_path):
    window = open_window(archive_path)
    assert not window.actions_.back.isEnabled()
    choose(qtbot, window, "", "2022年", "第7次")
    choose(qtbot, window, "", "2023年", "第18次")
    for action, session in (
        (window.actions_.back, 7),
        (window.actions_.back, 19),
        (window.actions_.forward, 7),
    ):
        with qtbot.waitSignal(window.opened):
            action.trigger()
        assert session_read(window) == session
        name = window.regions.navigation.currentIndex().data()
        assert name.startswith(f"第{session}次")


def test_the_side_buttons_of_a_mouse(qtbot, open_window, archive_path):
    window = open_window(archive_path)
    choose(qtbot, window, "", "2022年", "第7次")
    spot = QPointF(5, 5)
    button = Qt.MouseButton.BackButton
    press = QMouseEvent(
        QMouseEvent.Type.MouseButtonPress,
        spot,
        window.mapToGlobal(spot),
        button,
        button,
        Qt.KeyboardModifier.NoModifier,
    )
    with qtbot.waitSignal(window.opened):
        QApplication.sendEvent(window, press)
    assert session_read(window) == 19


def test_a_value_lights_up_exactly_its_words(qtbot, open_window, archive_path):
    window = open_window(archive_path)
    reading = window.regions.reading
    assert reading.mode is Mode.STRUCTURE
    follow_up = reading.stored.minutes.items[2].follow_ups[0]
    reading.structure.value_chosen.emit(follow_up.task.span)
    assert reading.mode is Mode.BOTH
    qtbot.waitUntil(lambda: reading.source.lit_text() != "")
    start, end = follow_up.task.span
    assert reading.source.lit_text() == reading.stored.minutes.text[start:end]
    lit = reading.source.extraSelections()
    assert lit[0].cursor.selectedText() == reading.stored.minutes.text[start:end]


def test_a_click_in_the_original_marks_the_structure(qtbot, open_window, archive_path):
    window = open_window(archive_path)
    reading = window.regions.reading
    reading.set_mode(Mode.BOTH)
    at = reading.stored.minutes.text.index("要加强协作")
    reading.source.spot_chosen.emit(at)
    marked = reading.structure.extraSelections()
    assert marked[0].cursor.selectedText().startswith("（二）要加强协作")


def test_a_year_opens_nothing_but_lists(qtbot, open_window, archive_path):
    window = open_window(archive_path)
    choose(qtbot, window, "", "2022年")
    assert session_read(window) == 19
    assert window.regions.items.list.model().rowCount() == 3


# -- the window itself


def test_an_empty_archive_shows_one_place_to_drop(open_window, empty_path):
    window = open_window(empty_path)
    welcome = window.regions.welcome
    assert welcome.isVisible()
    assert str(empty_path) in welcome.path.text()
    names = {button.text() for button in welcome.findChildren(QPushButton)}
    assert names == {"导入文件…", "导入文件夹…", "打开示例", "打开所在文件夹"}
    assert not window.actions_.regions["items"].isEnabled()


def test_what_is_no_archive_is_said_and_left_alone(open_window, tmp_path):
    other = tmp_path / "别的.txt"
    other.write_text("不是档案" * 500, "utf-8")
    before = other.read_bytes()
    window = open_window(other)
    assert "不是纪要阁的档案" in window.regions.notice.words.text()
    assert not window.actions_.import_files.isEnabled()
    assert other.read_bytes() == before


def test_opening_another_archive_switches_the_window(qtbot, open_window, archive_path, tmp_path):
    window = open_window(archive_path)
    other = tmp_path / "另一个.jiyao"
    window.open_archive(other)
    assert window.regions.welcome.isVisible()
    assert "另一个.jiyao" in window.windowTitle()
    assert [path.name for path in window.settings.recent] == ["另一个.jiyao", "青禾.jiyao"]
    with qtbot.waitSignal(window.opened):
        window.actions_.recent.actions()[1].trigger()
    assert session_read(window) == 19


def test_the_next_window_is_where_the_last_one_was(qtbot, open_window, archive_path, settings):
    first = open_window(archive_path)
    first.resize(780, 600)  # within the screen, or Qt would make it fit
    first.regions.columns.setSizes([170, 200, 400])
    choose(qtbot, first, "", "2022年", "第7次")
    first.actions_.regions["items"].trigger()
    first.regions.reading.set_mode(Mode.SOURCE)
    sizes = first.regions.columns.sizes()
    first.close()
    second = open_window(archive_path)
    assert second.size() == first.size()
    assert session_read(second) == 7
    assert second.regions.reading.mode is Mode.SOURCE
    assert second.actions_.modes[Mode.SOURCE].isChecked()
    assert not second.regions.items.isVisible()
    assert second.regions.columns.sizes()[0] == sizes[0]


def test_a_place_that_is_gone_is_no_harm(qtbot, open_window, archive_path, settings: Settings):
    gone = NodeId(NodeKind.MEETING, 4711)
    settings.set_node(archive_path, "scope", gone)
    settings.set_node(archive_path, "node", gone)
    window = open_window(archive_path)
    assert window.isVisible()
    choose(qtbot, window, "", "2022年", "第7次")
    assert session_read(window) == 7


@pytest.mark.parametrize("name", ["navigation", "items", "reading"])
def test_a_region_folds_away_and_comes_back(open_window, archive_path, name):
    window = open_window(archive_path)
    action = window.actions_.regions[name]
    assert action.isChecked()
    action.trigger()
    assert not window.regions.is_shown(name)
    action.trigger()
    assert window.regions.is_shown(name)


def test_the_theme_can_be_chosen(open_window, archive_path, settings, look):
    window = open_window(archive_path)
    window.actions_.appearances[Appearance.DARK].trigger()
    assert settings.appearance is Appearance.DARK
    ground = window.regions.reading.structure.viewport().grab().toImage().pixelColor(2, 2)
    assert ground.name() == DARK.paper


def test_by_keyboard_alone(qtbot, open_window, archive_path):
    window = open_window(archive_path)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    tree, items = window.regions.navigation, window.regions.items.list
    assert window.focusWidget() is tree
    for region in (items, window.regions.reading.structure):
        window.actions_.focus_next.trigger()
        assert window.focusWidget() is region
    window.actions_.focus_previous.trigger()
    assert window.focusWidget() is items
    with qtbot.waitSignal(window.opened):
        qtbot.keyClick(items, Qt.Key.Key_Down)
    window.actions_.focus_previous.trigger()
    assert tree.currentIndex().data().startswith("二、")
    with qtbot.waitSignal(window.opened):
        qtbot.keyClick(tree, Qt.Key.Key_Down)


def test_everything_that_can_be_pressed_has_a_name(open_window, archive_path):
    window = open_window(archive_path)
    nameless = [
        button
        for button in window.findChildren(QAbstractButton)
        if button.isVisible() and not (button.accessibleName() or button.text())
    ]
    assert nameless == []
    for view in (
        window.regions.navigation,
        window.regions.items.list,
        window.regions.reading.structure,
        window.regions.reading.source,
    ):
        assert view.accessibleName()


def test_every_command_has_a_key_and_no_two_the_same(open_window, archive_path):
    window = open_window(archive_path)
    keys = [
        action.shortcut().toString()
        for menu in window.menuBar().actions()
        for action in menu.menu().actions()
        if not action.isSeparator() and action.menu() is None
    ]
    assert all(keys)
    assert len(keys) == len(set(keys))


def test_an_error_nobody_caught_becomes_a_calm_line(open_window, archive_path):
    from desktop.ui.application import _hook

    window = open_window(archive_path)
    try:
        raise RuntimeError("boom")
    except RuntimeError as error:
        _hook(window)(type(error), error, error.__traceback__)
    assert "出了意外的错误" in window.regions.notice.words.text()
    assert window.isVisible()


def test_the_title_names_the_meeting_and_the_archive(qtbot, open_window, archive_path):
    window = open_window(archive_path)
    assert window.windowTitle() == "市政府常务会议 第19次 2023年2月4日 — 青禾.jiyao — 纪要阁"
    choose(qtbot, window, "", "2022年", "第7次")
    assert window.windowTitle().startswith("市政府常务会议 第7次 2022年6月1日 — ")


def test_the_sample_is_an_archive_of_its_own(qtbot, open_window, archive_path):
    window = open_window(archive_path)
    with qtbot.waitSignal(window.imported, timeout=60_000):
        window.actions_.open_sample.trigger()
    assert stored_meetings(archive_path) == 3
    assert stored_meetings(archive_path.with_name("示例.jiyao")) >= 12
    assert "示例.jiyao" in window.windowTitle()
    assert "最近的档案" in window.regions.notice.words.text()
    window.actions_.open_sample.trigger()
    assert not window.is_importing


def test_the_keyboard_goes_to_the_tree_when_the_first_minutes_come(
    qtbot, open_window, empty_path, files
):
    window = open_window(empty_path)
    assert window.focusWidget().text() == "导入文件…"
    with qtbot.waitSignal(window.imported, timeout=30_000):
        window.import_paths(files)
    assert window.focusWidget() is window.regions.navigation


def test_what_was_not_stored_is_seen_first(qtbot, open_window, empty_path, files):
    window = open_window(empty_path)
    with qtbot.waitSignal(window.imported, timeout=30_000):
        window.import_paths(files)
    panel = window.intake.progress
    assert "没有存入的 1 个" in panel.title.text()
    assert "空.txt" in panel.list.indexAt(QPoint(20, 10)).data()


def test_a_window_on_minutes_makes_no_welcome(open_window, archive_path):
    assert open_window(archive_path).regions.welcome is None


def test_lit_words_stay_in_view_when_the_views_change_places(qtbot, open_window, archive_path):
    window = open_window(archive_path)
    reading = window.regions.reading
    reading.set_mode(Mode.SOURCE)
    last = reading.stored.minutes.items[2].follow_ups[0].task.span
    reading.light(last)
    reading.set_mode(Mode.BOTH)
    source = reading.source

    def in_view() -> bool:
        return source.viewport().rect().contains(source.cursorRect())

    qtbot.waitUntil(in_view)


def test_help_opens_the_guide(qtbot, open_window, archive_path):
    window = open_window(archive_path)
    window.actions_.guide.trigger()
    assert [guide.isVisible() for guide in window.findChildren(Guide)] == [True]
