"""Storing one document: which meeting it belongs to, and whole or not at all."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from sqlite_utils import Database

from desktop.archive import rows
from desktop.archive.errors import UnstorableError
from desktop.archive.packing import pack, pack_minutes, pack_pieces
from desktop.archive.places import already_there, stored_as
from desktop.archive.records import Added, Original, Stored
from importer.minutes import Meeting, Minutes, Span, Value

if TYPE_CHECKING:
    from importer.outcome import Outcome
    from importer.source import SourceText

# A number beyond 64 bits, a lone surrogate, a text over SQLite's limit: the document's fault.
_UNSTORABLE = (OverflowError, ValueError, sqlite3.DataError, sqlite3.IntegrityError)


@contextmanager
def transaction(database: Database) -> Iterator[None]:
    """Everything inside, or nothing; takes SQLite's write lock at once, not on the first write."""
    database.execute("BEGIN IMMEDIATE")
    try:
        yield
        database.commit()
    except BaseException:
        database.rollback()
        raise


def store(database: Database, original: Original, outcome: Outcome, parse: bytes = b"") -> Stored:
    """Store one document inside the caller's transaction; ValueError unless it is minutes."""
    minutes, source = outcome.minutes, outcome.source
    if minutes is None or source is None:
        raise ValueError("only minutes are stored")
    known = already_there(database.conn, original.sha256)
    if known is not None:
        return known
    try:
        with database.atomic():
            return _store_new(database, original, minutes, source, parse)
    except _UNSTORABLE as error:
        raise UnstorableError(f"{original.path}: {error}") from error


def _store_new(
    database: Database, original: Original, minutes: Minutes, source: SourceText, parse: bytes
) -> Stored:
    meeting = minutes.meeting or Meeting(Span(0, 0))
    series = _series(database, _told(minutes.organ) or "", _told(meeting.series) or "")
    known = _same_meeting(database, series, minutes.organ, meeting)
    number = known or _insert_meeting(database, series, minutes, meeting)
    packed = pack_minutes(minutes, parse)
    document = _insert_document(database, number, original, minutes.text, source, packed)
    rows.insert(database.conn, document, minutes)
    if known is None:
        database.conn.execute("UPDATE meetings SET document = ? WHERE id = ?", [document, number])
    added = Added.NEW if known is None else Added.ANOTHER_SOURCE
    return stored_as(database.conn, added, document=document, meeting=number)


def _series(database: Database, organ: str, series: str) -> int:
    organ_id = _id(database, "organs", {"name": organ})
    return _id(database, "series", {"organ": organ_id, "name": series})


def _id(database: Database, table: str, key: dict[str, Any]) -> int:
    where = " AND ".join(f"{column} = ?" for column in key)
    row = database.conn.execute(
        f"SELECT id FROM {table} WHERE {where}", list(key.values())
    ).fetchone()
    return row[0] if row else rows.insert_one(database.conn, table, key)


def _same_meeting(
    database: Database, series: int, organ: Value[str] | None, meeting: Meeting
) -> int | None:
    """The meeting this one is: same organ, series, session and date, all of them known.

    A term counts only where both name one: the red head often leaves it out.
    """
    if None in (organ, meeting.series, meeting.session, meeting.date):
        return None
    term = _told(meeting.term)
    row = database.execute(
        "SELECT id FROM meetings WHERE series = ? AND year = ? AND date = ? AND session = ?"
        " AND (term IS NULL OR ? IS NULL OR term = ?) ORDER BY term IS ? DESC, id LIMIT 1",
        [series, _year(meeting), _day(meeting.date), _told(meeting.session), term, term, term],
    ).fetchone()
    return row and int(row[0])


def _insert_meeting(database: Database, series: int, minutes: Minutes, meeting: Meeting) -> int:
    chair = meeting.chair
    return rows.insert_one(
        database.conn,
        "meetings",
        {
            "series": series,
            "year": _year(meeting),
            "date": _day(meeting.date),
            "term": _told(meeting.term),
            "session": _told(meeting.session),
            "half_day": _told(meeting.half_day),
            "place": _told(meeting.place),
            "chair": chair and chair.person.value,
            "chair_title": chair and _told(chair.title),
            "recorder": _told(meeting.recorder),
            "number": _told(minutes.number),
            "issued": _day(minutes.issued),
            "items": len(minutes.items),
            "points": sum(rows.count_points(item) for item in minutes.items),
        },
    )


def _insert_document(
    database: Database,
    meeting: int,
    original: Original,
    text: str,
    source: SourceText,
    parse: bytes,
) -> int:
    compression, content = pack(original.data)
    database.conn.execute(
        "INSERT OR IGNORE INTO originals VALUES (?, ?, ?, ?)",
        [original.sha256, len(original.data), compression, content],
    )
    return rows.insert_one(
        database.conn,
        "documents",
        {
            "meeting": meeting,
            "original": original.sha256,
            "name": original.name,
            "path": original.path,
            "format": source.format,
            "encoding": source.encoding,
            "added": datetime.now(UTC).isoformat(timespec="seconds"),
            "text": text,
            "pieces": pack_pieces(source.pieces),
            "parse": parse,
        },
    )


def _told(value: Value[Any] | None) -> Any:
    return None if value is None else value.value


def _day(value: Value[Any] | None) -> str | None:
    return None if value is None else value.value.isoformat()


def _year(meeting: Meeting) -> int:
    return 0 if meeting.date is None else meeting.date.value.year
