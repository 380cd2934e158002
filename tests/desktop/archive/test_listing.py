from __future__ import annotations

from collections import Counter
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.archive import Archive, errors, labels
from desktop.archive.records import Node, NodeId, NodeKind
from tests.desktop import drafts

LEVELS = tuple(NodeKind)


def fill(archive: Archive, *minutes) -> None:
    with archive.batch() as batch:
        for number, each in enumerate(minutes):
            batch.store(
                drafts.original(str(number).encode(), f"{number}.txt"), drafts.outcome(each)
            )


def outline(archive: Archive, node: NodeId | None = None, depth: int = 0) -> list[str]:
    """The whole tree as indented lines."""
    return [
        line
        for child in archive.children(node)
        for line in ["  " * depth + child.label, *outline(archive, child.id, depth + 1)]
    ]


def everything(archive: Archive, node: NodeId | None = None) -> list[Node]:
    return [
        below
        for child in archive.children(node)
        for below in [child, *everything(archive, child.id)]
    ]


def test_tree_is_organ_series_year_meeting_item_point_newest_first(archive):
    fill(
        archive,
        drafts.minutes(18, date(2022, 12, 30), items=1, points=1),
        drafts.minutes(20, date(2023, 3, 1), items=0),
        drafts.minutes(19, date(2023, 2, 4), items=2, points=0),
    )
    assert outline(archive) == [
        "青禾市人民政府",
        "  市政府常务会议",
        "    2023年",
        "      第20次 3月1日",
        "      第19次 2月4日",
        "        第1项、审议《青禾市规划之0》",
        "        第2项、审议《青禾市规划之1》",
        "    2022年",
        "      第18次 12月30日",
        "        第1项、审议《青禾市规划之0》",
        "          （0）抓好第0件事。",
    ]


def test_what_is_not_known_stands_last_and_says_so(archive):
    fill(
        archive,
        drafts.minutes(None, None, organ=None, series=None, items=0),
        drafts.minutes(None, None, items=0),
        drafts.minutes(5, date(2023, 1, 1), items=0),
    )
    assert outline(archive) == [
        "青禾市人民政府",
        "  市政府常务会议",
        "    2023年",
        "      第5次 1月1日",
        "    未注明日期",
        "      1.txt",
        "未注明机关",
        "  未注明会议",
        "    未注明日期",
        "      0.txt",
    ]


any_meetings = st.lists(
    st.builds(
        drafts.minutes,
        st.none() | st.integers(1, 5),
        st.none() | st.dates(date(2020, 1, 1), date(2023, 12, 31)),
        organ=st.sampled_from([None, "青禾市人民政府", "青禾市禾东区人民政府"]),
        series=st.sampled_from([None, "常务会议", "党组会议"]),
        items=st.integers(0, 3),
        points=st.integers(0, 2),
    ),
    max_size=8,
)


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("listing")


@settings(max_examples=40)
@given(any_meetings)
def test_counts_and_paths_hold_all_over_any_tree(folder, meetings):
    path = folder / "a.jiyao"
    path.unlink(missing_ok=True)
    with Archive.open(path) as archive:
        fill(archive, *meetings)
        nodes = everything(archive)
        kinds = Counter(node.id.kind for node in nodes)
        totals = archive.totals()
        assert kinds[NodeKind.MEETING] == totals.meetings <= len(meetings) == totals.documents
        assert (kinds[NodeKind.ITEM], kinds[NodeKind.POINT]) == (totals.items, totals.points)
        assert len({node.id for node in nodes}) == len(nodes)
        for node in nodes:
            below = everything(archive, node.id)
            assert node.children == len(archive.children(node.id))
            if node.id.kind in LEVELS[:3]:
                assert node.meetings == sum(n.id.kind is NodeKind.MEETING for n in below)
            assert check_path(archive, node.id)


def check_path(archive: Archive, node: NodeId) -> bool:
    """Whether going down the path from the top arrives at the node."""
    above: NodeId | None = None
    for step in archive.path_to(node):
        if step not in {child.id for child in archive.children(above)}:
            return False
        above = step
    return above == node


@settings(max_examples=40)
@given(any_meetings)
def test_meetings_of_a_year_are_in_order(folder, meetings):
    path = folder / "b.jiyao"
    path.unlink(missing_ok=True)
    with Archive.open(path) as archive:
        fill(archive, *meetings)
        dates = [row.date for row in archive.meetings()]
        assert dates == sorted(dates, reverse=True)
        years = [n for n in everything(archive) if n.id.kind is NodeKind.YEAR]
        newest = {row.meeting: place for place, row in enumerate(archive.meetings())}
        for year in years:
            places = [newest[meeting.id.key] for meeting in archive.children(year.id)]
            assert places == sorted(places)


def test_labels_are_those_of_the_parts(archive):
    fill(archive, drafts.minutes(items=1, points=1))
    node = everything(archive)[-1]
    assert node.label == labels.point_label("（0）", "抓好第0件事。")
    assert archive.children(node.id) == ()


@pytest.mark.parametrize("kind", [kind for kind in NodeKind if kind is not NodeKind.YEAR])
def test_what_is_gone_has_no_path(archive, kind):
    with pytest.raises(errors.UnknownRecordError):
        archive.path_to(NodeId(kind, 99))


def test_meetings_are_rows_for_a_list(archive):
    fill(archive, drafts.minutes(items=3, points=2))
    (row,) = archive.meetings()
    assert (row.organ, row.series, row.label, row.date, row.items, row.points, row.sources) == (
        drafts.ORGAN, drafts.SERIES, "第19次 2月4日", "2023-02-04", 3, 6, 1,
    )  # fmt: skip
