"""The navigation tree: organ → series → year → meeting → item → point."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from sqlite3 import Connection
from typing import Any

from desktop.archive import labels
from desktop.archive.errors import UnknownRecordError
from desktop.archive.records import MeetingRow, Node, NodeId, NodeKind, Totals

# Unknown dates and sessions come last: SQLite holds NULL for the smallest value.
NEWEST_FIRST = "meetings.date DESC, meetings.session DESC, meetings.id DESC"


def totals(database: Connection) -> Totals:
    """How much the archive holds; items and points are those of each meeting's first source."""
    row = database.execute(
        "SELECT count(*), coalesce(sum(items), 0), coalesce(sum(points), 0),"
        " (SELECT count(*) FROM documents) FROM meetings"
    ).fetchone()
    return Totals(*row)


def children(database: Connection, node: NodeId | None) -> tuple[Node, ...]:
    """The nodes directly below `node`; nothing for one that is gone."""
    if node is None:
        return _organs(database)
    below = _BELOW.get(node.kind)
    return below(database, node) if below else ()


def path_to(database: Connection, node: NodeId) -> tuple[NodeId, ...]:
    """The way to `node` from the top, itself included; UnknownRecordError when it is gone."""
    if node.kind is NodeKind.ORGAN:
        _parent(database, "SELECT id FROM organs WHERE id = ?", node)
        return (node,)
    return (*path_to(database, _above(database, node)), node)


def meetings(database: Connection) -> Iterator[MeetingRow]:
    """Every meeting, newest first."""
    for row in database.execute(
        "SELECT meetings.id, organs.name, series.name, meetings.term, meetings.session,"
        " meetings.date, documents.name, meetings.items, meetings.points,"
        " (SELECT count(*) FROM documents WHERE meeting = meetings.id)"
        " FROM meetings JOIN series ON series.id = meetings.series"
        " JOIN organs ON organs.id = series.organ"
        f" JOIN documents ON documents.id = meetings.document ORDER BY {NEWEST_FIRST}"
    ):
        meeting, organ, series, term, session, date, name, *counts = row
        label = labels.meeting_label(term, session, date, name)
        yield MeetingRow(meeting, organ, series, label, date or "", *counts)


def _organs(database: Connection) -> tuple[Node, ...]:
    return tuple(
        Node(NodeId(NodeKind.ORGAN, key), labels.organ_label(name), below, count)
        for key, name, below, count in database.execute(
            "SELECT organs.id, organs.name, count(*), sum(held) FROM ("
            " SELECT series, count(*) AS held FROM meetings GROUP BY series)"
            " JOIN series ON series.id = series JOIN organs ON organs.id = series.organ"
            " GROUP BY organs.id ORDER BY organs.name = '', organs.name"
        )
    )


def _series(database: Connection, organ: NodeId) -> tuple[Node, ...]:
    return tuple(
        Node(NodeId(NodeKind.SERIES, key), labels.series_label(name), years, count)
        for key, name, years, count in database.execute(
            "SELECT series.id, series.name, count(DISTINCT year), count(*)"
            " FROM series JOIN meetings ON meetings.series = series.id"
            " WHERE series.organ = ? GROUP BY series.id ORDER BY series.name = '', series.name",
            [organ.key],
        )
    )


def _years(database: Connection, series: NodeId) -> tuple[Node, ...]:
    return tuple(
        Node(NodeId(NodeKind.YEAR, year, series.key), labels.year_label(year), count, count)
        for year, count in database.execute(
            "SELECT year, count(*) FROM meetings WHERE series = ? GROUP BY year ORDER BY year DESC",
            [series.key],
        )
    )


def _meetings(database: Connection, year: NodeId) -> tuple[Node, ...]:
    return tuple(
        Node(NodeId(NodeKind.MEETING, key), labels.meeting_label(*known), count)
        for key, count, *known in database.execute(
            "SELECT meetings.id, items, term, session, date, documents.name"
            " FROM meetings JOIN documents ON documents.id = meetings.document"
            f" WHERE series = ? AND year = ? ORDER BY {NEWEST_FIRST}",
            [year.scope, year.key],
        )
    )


def _items(database: Connection, meeting: NodeId) -> tuple[Node, ...]:
    return tuple(
        Node(NodeId(NodeKind.ITEM, key), labels.item_label(label, title), count)
        for key, label, title, count in database.execute(
            "SELECT id, label, title, points FROM items"
            " WHERE document = (SELECT document FROM meetings WHERE id = ?) ORDER BY position",
            [meeting.key],
        )
    )


def _points(database: Connection, item: NodeId) -> tuple[Node, ...]:
    return tuple(
        Node(NodeId(NodeKind.POINT, key), labels.point_label(label, text), 0)
        for key, label, text in database.execute(
            "SELECT id, label, text FROM points WHERE item = ? ORDER BY position", [item.key]
        )
    )


_BELOW: dict[NodeKind, Callable[[Connection, NodeId], tuple[Node, ...]]] = {
    NodeKind.ORGAN: _series,
    NodeKind.SERIES: _years,
    NodeKind.YEAR: _meetings,
    NodeKind.MEETING: _items,
    NodeKind.ITEM: _points,
}


def _above(database: Connection, node: NodeId) -> NodeId:
    if node.kind is NodeKind.YEAR:
        return NodeId(NodeKind.SERIES, node.scope)
    if node.kind is NodeKind.MEETING:
        year, series = _parent(database, "SELECT year, series FROM meetings WHERE id = ?", node)
        return NodeId(NodeKind.YEAR, year, series)
    kind, query = _PARENTS[node.kind]
    return NodeId(kind, _parent(database, query, node)[0])


_PARENTS = {
    NodeKind.SERIES: (NodeKind.ORGAN, "SELECT organ FROM series WHERE id = ?"),
    NodeKind.ITEM: (
        NodeKind.MEETING,
        "SELECT meeting FROM items JOIN documents ON documents.id = document WHERE items.id = ?",
    ),
    NodeKind.POINT: (NodeKind.ITEM, "SELECT item FROM points WHERE id = ?"),
}


def _parent(database: Connection, query: str, node: NodeId) -> Any:
    row = database.execute(query, [node.key]).fetchone()
    if row is None:
        raise UnknownRecordError(f"{node.kind} {node.key}")
    return row
