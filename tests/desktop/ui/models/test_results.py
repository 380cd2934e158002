"""The results of an import."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from desktop.ingest import FileResult, Finished, Kind
from desktop.ui.models.results import RESULT, ResultsModel


def finished(name: str, kind: Kind, message: str = "") -> Finished:
    return Finished(Path("/纪要") / name, FileResult(kind, message))


@pytest.fixture
def model(qapp):
    model = ResultsModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning, model)
    model.add([finished("一.txt", Kind.NEW), finished("二.txt", Kind.FAILED, "文件是空的。")])
    model.add([finished("三.txt", Kind.ALREADY_THERE)])
    return model


def test_rows_say_in_words_what_became_of_a_file(model):
    rows = [model.index(row, 0).data() for row in range(model.rowCount())]
    assert rows == ["新存入　一.txt", "失败　二.txt　文件是空的。", "已在档案中　三.txt"]


def test_failures_only(model):
    model.show_only(frozenset({Kind.FAILED}))
    assert [model.index(row, 0).data(RESULT).path.name for row in range(model.rowCount())] == [
        "二.txt"
    ]
    model.add([finished("四.txt", Kind.NEW), finished("五.txt", Kind.FAILED)])
    assert model.rowCount() == 2
    model.show_only(frozenset(Kind))
    assert model.rowCount() == 5


def test_as_text_one_line_a_file(model):
    lines = model.as_text().split("\n")
    assert lines[1] == "失败\t/纪要/二.txt\t文件是空的。"
    assert len(lines) == 3


def test_a_hostile_name_stays_on_its_line(model):
    model.show_only(frozenset({Kind.NOT_MINUTES}))
    model.add([finished("恶\n意\u202etxt.exe", Kind.NOT_MINUTES)])
    assert model.as_text() == "不是纪要\t/纪要/恶 意�txt.exe\t"


def test_in_the_end_what_was_not_stored_comes_first(model):
    model.add([finished("四.txt", Kind.NOT_MINUTES)])
    model.put_not_stored_first()
    rows = [model.index(row, 0).data(RESULT).path.name for row in range(model.rowCount())]
    assert rows == ["二.txt", "四.txt", "一.txt", "三.txt"]
    assert model.not_stored == 2


def test_a_tip_says_all_that_a_narrow_row_shortens(model):
    assert model.index(1, 0).data(Qt.ItemDataRole.ToolTipRole) == "/纪要/二.txt\n文件是空的。"
