"""One meeting read back: its minutes from one of its sources, and the originals."""

from __future__ import annotations

from datetime import datetime
from sqlite3 import Connection

from desktop.archive.errors import DamagedArchiveError, UnknownRecordError
from desktop.archive.packing import unpack, unpack_minutes, unpack_pieces
from desktop.archive.records import SourceRow, StoredDocument


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


def _item_ids(database: Connection, number: int) -> tuple[int, ...]:
    found = database.execute("SELECT id FROM items WHERE document = ? ORDER BY position", [number])
    return tuple(row[0] for row in found)
