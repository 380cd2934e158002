"""The rows a document is taken apart into, for navigation, filters and search.

Everything here can be made again from `documents.parse`; a row id, once given, is kept.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping
from typing import Any

from importer.minutes import AgendaItem, FollowUp, Minutes, Passage, Point, Span, Value

Row = tuple[Any, ...]
Items = list[tuple[int, AgendaItem]]


def insert_one(connection: sqlite3.Connection, table: str, row: Mapping[str, Any]) -> int:
    """Insert one row and return its id."""
    columns, marks = ", ".join(row), ", ".join("?" * len(row))
    cursor = connection.execute(
        f"INSERT INTO {table} ({columns}) VALUES ({marks})",
        list(row.values()),
    )
    return cursor.lastrowid or 0


def insert(connection: sqlite3.Connection, document: int, minutes: Minutes) -> None:
    """Insert every row of one document."""
    items = [
        (_insert_item(connection, document, position, item), item)
        for position, item in enumerate(minutes.items)
    ]
    for table, rows in _rows_of_items(items).items():
        _insert_all(connection, table, rows)
    for table, rows in _rows_of_document(document, minutes).items():
        _insert_all(connection, table, rows)


def points_of(item: AgendaItem) -> Iterable[tuple[int, Point]]:
    """The points of an item in document order, each with the position of its passage."""
    return (
        (position, point)
        for position, passage in enumerate(item.passages)
        for point in passage.points
    )


def count_points(item: AgendaItem) -> int:
    """How many points an item has."""
    return sum(len(passage.points) for passage in item.passages)


def _insert_item(
    connection: sqlite3.Connection, document: int, position: int, item: AgendaItem
) -> int:
    row = {
        "document": document,
        "position": position,
        "label": _told(item.label) or "",
        "title": item.title.value,
        "verdict": item.decision and item.decision.verdict.value,
        "points": count_points(item),
        "start": item.span.start,
        "end": item.span.end,
    }
    return insert_one(connection, "items", row)


def _rows_of_items(items: Items) -> dict[str, Iterable[Row]]:
    """The rows by table, in an order that keeps foreign keys; one statement a table is quick."""
    return {
        "item_actions": (row for key, item in items for row in _values(key, item.actions)),
        "item_policies": (row for key, item in items for row in _values(key, item.policies)),
        "reported_by": (row for key, item in items for row in _values(key, item.reported_by)),
        "passages": (row for key, item in items for row in _passages(key, item.passages)),
        "points": (row for key, item in items for row in _points(key, item)),
        "follow_ups": (row for key, item in items for row in _follow_ups(key, item.follow_ups)),
        "follow_up_units": (
            row
            for key, item in items
            for position, follow_up in enumerate(item.follow_ups)
            for row in _units(key, position, follow_up)
        ),
    }


def _rows_of_document(document: int, minutes: Minutes) -> dict[str, Iterable[Row]]:
    return {
        "attendees": (
            (document, n, who.role.value, _told(who.unit), _told(who.person), *who.span)
            for n, who in enumerate(minutes.attendees)
        ),
        "unclassified": (
            (document, n, left.text, *left.span) for n, left in enumerate(minutes.unclassified)
        ),
        "findings": (
            (document, n, found.code, found.message, *_place(found.span))
            for n, found in enumerate(minutes.findings)
        ),
    }


def _points(item: int, agenda_item: AgendaItem) -> Iterable[Row]:
    # The id is SQLite's to give.
    return (
        (None, item, n, passage, point.label.value, point.text, *point.span)
        for n, (passage, point) in enumerate(points_of(agenda_item))
    )


def _passages(item: int, passages: Iterable[Passage]) -> Iterable[Row]:
    return ((item, n, each.role.value, *each.span) for n, each in enumerate(passages))


def _follow_ups(item: int, follow_ups: Iterable[FollowUp]) -> Iterable[Row]:
    return (
        (item, n, each.text, _told(each.task), _told(each.route), _told(each.deadline), *each.span)
        for n, each in enumerate(follow_ups)
    )


def _units(item: int, position: int, follow_up: FollowUp) -> Iterable[Row]:
    duties = [
        *(("主办", unit) for unit in follow_up.responsible),
        *(("协办", unit) for unit in follow_up.supporting),
    ]
    return (
        (item, position, n, duty, unit.value, *_place(unit.span))
        for n, (duty, unit) in enumerate(duties)
    )


def _values(item: int, values: Iterable[Value[str]]) -> Iterable[Row]:
    return ((item, n, value.value, *_place(value.span)) for n, value in enumerate(values))


def _insert_all(connection: sqlite3.Connection, table: str, rows: Iterable[Row]) -> None:
    held = list(rows)
    if held:
        marks = ", ".join("?" * len(held[0]))
        connection.executemany(f"INSERT INTO {table} VALUES ({marks})", held)


def _told(value: Value[str] | None) -> str | None:
    return None if value is None else value.value


def _place(span: Span | None) -> tuple[int | None, int | None]:
    return (None, None) if span is None else span
