"""One meeting read back: its minutes from one of its sources, and the originals."""

from __future__ import annotations

from datetime import datetime
from sqlite3 import Connection

from desktop.archive.errors import DamagedArchiveError, UnknownRecordError
from desktop.archive.labels import full_meeting_label
from desktop.archive.packing import unpack, unpack_minutes, unpack_pieces
from desktop.archive.records import Added, PointPlace, SourceRow, Stored, StoredDocument
from importer.minutes import Span


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


def document(database: Connection, meeting: int, wanted: int | None) -> StoredDocument:
    """The meeting as read from the document `wanted`, or from its first source."""
    row = database.execute(
        "SELECT documents.id, text, parse, pieces FROM meetings"
        " JOIN documents ON documents.meeting = meetings.id"
        " WHERE meetings.id = ? AND documents.id = coalesce(?, meetings.document)",
        [meeting, wanted],
    ).fetchone()
    if row is None:
        raise UnknownRecordError(f"meeting {meeting}, document {wanted}")
    number, text, parse, pieces = row
    try:
        return StoredDocument(
            meeting,
            number,
            unpack_minutes(parse, text),
            unpack_pieces(pieces),
            _item_ids(database, number),
            sources(database, meeting),
        )
    except ValueError as error:
        raise DamagedArchiveError(f"document {number}: {error}") from error


def sources(database: Connection, meeting: int) -> tuple[SourceRow, ...]:
    """The files a meeting was read from, the first stored first."""
    return tuple(
        SourceRow(document, name, path, form, size, sha256, datetime.fromisoformat(added))
        for document, name, path, form, size, sha256, added in database.execute(
            "SELECT id, name, path, format, size, sha256, added"
            " FROM documents JOIN originals ON sha256 = original WHERE meeting = ? ORDER BY id",
            [meeting],
        )
    )


def original(database: Connection, number: int) -> bytes:
    """The bytes the document `number` was read from."""
    row = database.execute(
        "SELECT compression, content FROM originals"
        " WHERE sha256 = (SELECT original FROM documents WHERE id = ?)",
        [number],
    ).fetchone()
    if row is None:
        raise UnknownRecordError(f"document {number}")
    try:
        return unpack(*row)
    except ValueError as error:
        raise DamagedArchiveError(f"document {number}: {error}") from error


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


def _item_ids(database: Connection, number: int) -> tuple[int, ...]:
    found = database.execute("SELECT id FROM items WHERE document = ? ORDER BY position", [number])
    return tuple(row[0] for row in found)
