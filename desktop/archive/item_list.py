"""The list of items below a node of the tree, in pages as they are painted."""

from __future__ import annotations

from sqlite3 import Connection

from desktop.archive import labels
from desktop.archive.listing import NEWEST_FIRST
from desktop.archive.records import ItemRow, NodeId, NodeKind

_WHERE = {
    NodeKind.ORGAN: "meetings.series IN (SELECT id FROM series WHERE organ = :key)",
    NodeKind.SERIES: "meetings.series = :key",
    NodeKind.YEAR: "meetings.series = :scope AND meetings.year = :key",
    NodeKind.MEETING: "meetings.id = :key",
}
_ONE = {
    NodeKind.ITEM: "SELECT id FROM items WHERE id = :key",
    NodeKind.POINT: "SELECT item FROM points WHERE id = :key",
}


def count_items(database: Connection, node: NodeId | None) -> int:
    """How many items lie below `node`; an item or a point stands for its item."""
    if node is not None and node.kind in _ONE:
        query = f"SELECT count(*) FROM ({_ONE[node.kind]})"
    else:
        query = f"SELECT coalesce(sum(items), 0) FROM meetings WHERE {_where(node)}"
    count: int = database.execute(query, _key(node)).fetchone()[0]
    return count


def items(
    database: Connection, node: NodeId | None, offset: int, limit: int
) -> tuple[ItemRow, ...]:
    """`limit` items below `node` from the `offset`th on.

    The page is found on indexes alone, newest meeting first; only its rows are then read.
    """
    page = {**_key(node), "offset": offset, "limit": limit}
    return tuple(_row(*row) for row in database.execute(_query(node), page))


def _row(
    item: int,
    meeting: int,
    label: str,
    title: str,
    verdict: str | None,
    responsible: str | None,
    series: str,
    term: int | None,
    session: int | None,
    date: str | None,
    name: str,
) -> ItemRow:
    return ItemRow(
        item,
        meeting,
        label,
        title,
        labels.full_meeting_label(series, term, session, None, name),
        date or "",
        verdict or "",
        responsible or "",
    )


def _query(node: NodeId | None) -> str:
    return (
        "SELECT items.id, meetings.id, items.label, items.title, items.verdict,"
        " (SELECT group_concat(unit, '、') FROM (SELECT unit FROM follow_up_units"
        "   WHERE item = items.id AND duty = '主办'"
        "   GROUP BY unit ORDER BY min(follow_up), min(position))),"
        " series.name, meetings.term, meetings.session, meetings.date, documents.name"
        f" FROM ({_page(node)}) AS page"
        " JOIN items ON items.id = page.item JOIN documents ON documents.id = items.document"
        " JOIN meetings ON meetings.id = documents.meeting"
        " JOIN series ON series.id = meetings.series"
        f" ORDER BY {NEWEST_FIRST}, items.position"
    )


def _page(node: NodeId | None) -> str:
    if node is not None and node.kind in _ONE:
        one = f"SELECT id AS item FROM items WHERE id IN ({_ONE[node.kind]})"
        return f"{one} LIMIT :limit OFFSET :offset"
    # CROSS JOIN keeps SQLite from starting at the items: meetings come ready sorted.
    return (
        "SELECT items.id AS item FROM meetings CROSS JOIN items"
        f" ON items.document = meetings.document WHERE {_where(node)}"
        f" ORDER BY {NEWEST_FIRST}, items.position LIMIT :limit OFFSET :offset"
    )


def _where(node: NodeId | None) -> str:
    return "1" if node is None else _WHERE[node.kind]


def _key(node: NodeId | None) -> dict[str, int]:
    return {} if node is None else {"key": node.key, "scope": node.scope}
