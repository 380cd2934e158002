"""The navigation tree, filled as it is opened."""

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from desktop.archive import Archive
from desktop.archive.records import NodeId, NodeKind
from desktop.ui.models.navigation import COUNT, NODE, REMEMBERED, NavigationModel
from tests.desktop.ui.invented import minutes_text, store


@pytest.fixture
def archive(archive_path):
    with Archive.reader(archive_path) as archive:
        yield archive


@pytest.fixture
def model(qapp, archive):
    model = NavigationModel(archive)
    tester = QAbstractItemModelTester(
        model, QAbstractItemModelTester.FailureReportingMode.Warning, model
    )
    # It would fetch from within the signals of a fetch, which no view does.
    tester.setUseFetchMore(False)
    return model


def fetch(model: NavigationModel, index: QModelIndex) -> list[str]:
    """Open a branch; returns its labels."""
    if model.canFetchMore(index):
        model.fetchMore(index)
    return [model.index(row, 0, index).data() for row in range(model.rowCount(index))]


def descend(model: NavigationModel, *labels: str) -> QModelIndex:
    """Return the node reached by labels that begin with these."""
    index = QModelIndex()
    for label in labels:
        found = [at for at, name in enumerate(fetch(model, index)) if name.startswith(label)]
        index = model.index(found[0], 0, index)
    return index


def test_nothing_is_fetched_before_it_is_opened(qapp, archive):
    model = NavigationModel(archive)
    assert model.rowCount() == 0
    assert model.hasChildren()
    assert fetch(model, QModelIndex()) == ["青禾市人民政府"]
    assert model.rowCount(model.index(0, 0)) == 0


def test_the_levels_from_organ_to_point_newest_first(model):
    series = descend(model, "青禾市人民政府", "")
    assert fetch(model, series) == ["2023年", "2022年"]
    year = descend(model, "青禾市人民政府", "", "2023年")
    assert [label[:4] for label in fetch(model, year)] == ["第19次", "第18次"]
    item = descend(model, "青禾市人民政府", "", "2023年", "第19次", "二、")
    assert [label[:3] for label in fetch(model, item)] == ["（一）", "（二）"]
    assert not model.hasChildren(model.index(0, 0, item))


def test_counts_are_of_meetings(model):
    series = descend(model, "青禾市人民政府", "")
    fetch(model, series)
    assert series.data(COUNT) == 3
    assert [model.index(row, 0, series).data(COUNT) for row in (0, 1)] == [2, 1]
    assert "3 次会议" in series.data(Qt.ItemDataRole.AccessibleTextRole)


def test_a_meeting_counts_its_items(model):
    meeting = descend(model, "青禾市人民政府", "", "2023年", "第19次")
    assert meeting.data(COUNT) == 3
    assert "3 个议题" in meeting.data(Qt.ItemDataRole.ToolTipRole)
    assert not descend(model, "青禾市人民政府", "", "2023年", "第19次", "二、").data(COUNT)


def test_a_deep_node_is_found_and_the_way_to_it_opened(model, archive):
    wanted = descend(model, "青禾市人民政府", "", "2022年", "第7次", "三、").data(NODE)
    fresh = NavigationModel(archive)
    index = fresh.find(wanted)
    assert index.data(NODE) == wanted
    assert index.parent().parent().data() == "2022年"


def test_a_node_that_is_gone_is_not_found(model):
    assert not model.find(NodeId(NodeKind.YEAR, 1949, 1)).isValid()


def test_labels_forgotten_are_asked_for_again(model, monkeypatch):
    monkeypatch.setattr("desktop.ui.models.navigation.REMEMBERED", 1)
    assert REMEMBERED > 1
    series = descend(model, "青禾市人民政府", "")
    fetch(model, series)
    assert series.data() == "市政府常务会议"
    assert model.index(0, 0, series).data() == "2023年"
    assert model.index(0, 0).data() == "青禾市人民政府"


def test_what_is_stored_later_comes_in_and_leaves_the_rest_in_place(model, archive_path):
    year = descend(model, "青禾市人民政府", "", "2023年")
    fetch(model, year)
    kept = [model.index(row, 0, year).data(NODE) for row in (0, 1)]
    store(archive_path, minutes_text(20, "2023年3月1日"), minutes_text(30, "2024年5月6日"))
    model.refresh()
    year = descend(model, "青禾市人民政府", "", "2023年")
    assert [label[:4] for label in fetch(model, year)] == ["第20次", "第19次", "第18次"]
    assert [model.index(row, 0, year).data(NODE) for row in (1, 2)] == kept
    assert fetch(model, descend(model, "青禾市人民政府", "")) == ["2024年", "2023年", "2022年"]
