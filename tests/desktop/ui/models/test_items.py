"""The item list, a page at a time."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from desktop.archive import Archive
from desktop.archive.records import ItemRow, NodeId, NodeKind
from desktop.ui.models.items import BELOW, PAGE, PAGES, ROW, ItemsModel, titled


class ManyItems:
    """An archive of ten thousand items that notes which pages were asked for."""

    def __init__(self) -> None:
        self.asked: list[int] = []

    def count_items(self, node: NodeId | None) -> int:
        return 10_000

    def items(self, node: NodeId | None, offset: int, limit: int) -> tuple[ItemRow, ...]:
        self.asked.append(offset)
        return tuple(
            ItemRow(at, 1, "一、", f"议题{at}", "会议", "2023-02-04", "同意", "市发改委")
            for at in range(offset, offset + limit)
        )


def test_the_items_of_a_real_archive(qapp, archive_path):
    with Archive.reader(archive_path) as archive:
        model = ItemsModel(archive)
        QAbstractItemModelTester(
            model, QAbstractItemModelTester.FailureReportingMode.Warning, model
        )
        model.show(None)
        assert model.rowCount() == 9
        title, meeting, date, verdict, responsible = (
            model.index(0, column).data() for column in range(5)
        )
        assert title.startswith("一、审议《青禾市数字经济发展规划》")
        assert "第19次" in meeting
        assert (date, verdict, responsible) == ("2023年2月4日", "原则同意", "市发改委")
        assert model.headerData(0, Qt.Orientation.Horizontal) == "议题"


def test_only_the_pages_that_are_painted_are_asked_for(qapp):
    archive = ManyItems()
    model = ItemsModel(archive)
    model.show(NodeId(NodeKind.ORGAN, 1))
    assert archive.asked == []
    assert model.index(5_050, 0).data() == "一、议题5050"
    assert model.index(5_051, 0).data() == "一、议题5051"
    assert archive.asked == [5_000]


def test_pages_long_unseen_are_dropped(qapp):
    archive = ManyItems()
    model = ItemsModel(archive)
    model.show(None)
    for page in range(PAGES + 1):
        model.index(page * PAGE, 0).data(ROW)
    archive.asked.clear()
    model.index(0, 0).data(ROW)
    model.index(PAGES * PAGE, 0).data(ROW)
    assert archive.asked == [0]


def test_an_item_at_hand_has_a_position(qapp):
    model = ItemsModel(ManyItems())
    model.show(None)
    assert model.position(150) is None
    model.index(120, 0).data(ROW)
    assert model.position(150) == 150


def test_the_date_is_said_where_it_differs_from_row_to_row(qapp):
    model = ItemsModel(ManyItems())
    model.show(NodeId(NodeKind.YEAR, 2023, 1))
    assert model.index(0, 0).data(BELOW) == "2023年2月4日 · 主办 市发改委"
    model.show(NodeId(NodeKind.MEETING, 1))
    assert model.index(0, 0).data(BELOW) == "主办 市发改委"


def test_all_of_a_row_is_in_its_tip(qapp):
    model = ItemsModel(ManyItems())
    model.show(NodeId(NodeKind.MEETING, 1))
    tip = model.index(7, 0).data(Qt.ItemDataRole.ToolTipRole)
    assert tip.split("\n") == ["一、议题7", "会议", "2023年2月4日", "同意", "主办 市发改委"]


@pytest.mark.parametrize(
    ("label", "shown"), [("一", "一、甲"), ("一、", "一、甲"), ("（一）", "（一）甲"), ("", "甲")]
)
def test_the_sign_after_a_number_is_put_in_where_it_was_left_out(label, shown):
    assert titled(ItemRow(1, 1, label, "甲", "", "", "", "")) == shown
