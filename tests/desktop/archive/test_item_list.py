from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.archive import Archive
from desktop.archive.records import NodeId, NodeKind
from tests.desktop import drafts
from tests.desktop.archive.test_listing import any_meetings, everything, fill


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("items")


def brute_force(archive: Archive, node: NodeId | None) -> list[int]:
    """The items below a node by walking all of the tree under each meeting, newest first."""
    wanted = [] if node is None else [node]
    return [
        item.id.key
        for row in archive.meetings()
        for item in archive.children(NodeId(NodeKind.MEETING, row.meeting))
        if all(
            step in archive.path_to(item.id)
            or step in {point.id for point in archive.children(item.id)}
            for step in wanted
        )
    ]


@settings(max_examples=30)
@given(any_meetings, st.integers(0, 12), st.integers(0, 5))
def test_every_page_below_every_node_is_as_by_brute_force(folder, meetings, offset, limit):
    path = folder / "a.jiyao"
    path.unlink(missing_ok=True)
    with Archive.open(path) as archive:
        fill(archive, *meetings)
        for node in [None, *(node.id for node in everything(archive))]:
            expected = brute_force(archive, node)
            assert archive.count_items(node) == len(expected)
            page = archive.items(node, offset, limit)
            assert [row.item for row in page] == expected[offset : offset + limit]


def test_a_row_says_what_a_list_shows(archive):
    fill(archive, drafts.minutes(19, date(2023, 2, 4), items=1))
    (row,) = archive.items(None, 0, 10)
    assert (row.label, row.title) == ("第1项、", "审议《青禾市规划之0》")
    assert (row.meeting_label, row.date) == ("市政府常务会议 第19次", "2023-02-04")
    assert (row.verdict, row.responsible) == ("原则同意", "市财政局")
    assert archive.item_meeting(row.item) == row.meeting
