"""Which meeting a file, an item or a point belongs to."""

from __future__ import annotations

from sqlite3 import Connection

from desktop.archive.errors import UnknownRecordError
from desktop.archive.labels import full_meeting_label
from desktop.archive.records import Added, PointPlace, Stored


def already_there(database: Connection, sha256: str) -> Stored | None:
    """The document first read from these bytes, if any."""
    row = database.execute(
        "SELECT id, meeting FROM documents WHERE original = ? ORDER BY id LIMIT 1", [sha256]
    ).fetchone()
    return row and stored_as(database, Added.ALREADY_THERE, document=row[0], meeting=row[1])


def stored_as(database: Connection, added: Added, *, document: int, meeting: int) -> Stored:
    """The answer to a store that did `added`."""
    row = database.execute(
        "SELECT series.name, term, session, date, documents.name FROM meetings"
        " JOIN series ON series.id = series JOIN documents ON documents.id = document"
        " WHERE meetings.id = ?",
        [meeting],
    ).fetchone()
    return Stored(added, meeting, document, full_meeting_label(*row))


def item_meeting(database: Connection, item: int) -> int:
    """The meeting of an item."""
    row = database.execute(
        "SELECT meeting FROM items JOIN documents ON documents.id = document WHERE items.id = ?",
        [item],
    ).fetchone()
    if row is None:
        raise UnknownRecordError(f"item {item}")
    return int(row[0])


def point_place(database: Connection, point: int) -> PointPlace:
    """The meeting, the item and the words of a point."""
    from importer.minutes import Span

    row = database.execute(
        "SELECT meeting, items.id, points.start, points.end FROM points"
        " JOIN items ON items.id = points.item JOIN documents ON documents.id = items.document"
        " WHERE points.id = ?",
        [point],
    ).fetchone()
    if row is None:
        raise UnknownRecordError(f"point {point}")
    meeting, item, start, end = row
    return PointPlace(meeting, item, Span(start, end))
