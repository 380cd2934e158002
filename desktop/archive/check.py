"""Looking for damage: SQLite's own checks, every original's digest, every parse."""

from __future__ import annotations

import hashlib
import sqlite3
import zlib
from collections.abc import Callable, Iterator

from desktop.archive.packing import unpack_minutes, unpack_pieces
from desktop.archive.records import Fault, Problem
from importer.minutes import Minutes

_CHUNK = 1 << 20
# A text that is no UTF-8 any more has no code; "no such column" is an error in general.
_DAMAGE = (None, sqlite3.SQLITE_ERROR, sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_CORRUPT_INDEX)
_RESTORE = "请从备份恢复档案，或重新导入原文件。"


def problems(
    database: sqlite3.Connection, progress: Callable[[int, int], None]
) -> Iterator[Problem]:
    """Every problem found, worst first; reads each document once, a piece at a time."""
    yield from _integrity(database)
    try:
        yield from _foreign_keys(database)
        yield from _documents(database, progress)
    except (sqlite3.DatabaseError, UnicodeDecodeError) as error:
        if getattr(error, "sqlite_errorcode", None) not in _DAMAGE:
            raise
        yield Problem(Fault.INTEGRITY, f"档案文件已损坏，检查无法继续（{error}）。{_RESTORE}")


def _integrity(database: sqlite3.Connection) -> Iterator[Problem]:
    try:
        found = [row[0] for row in database.execute("PRAGMA integrity_check")]
    except sqlite3.DatabaseError as error:
        found = [str(error)]
    for line in found:
        if line != "ok":
            yield Problem(Fault.INTEGRITY, f"档案文件内部不一致（{line}）。{_RESTORE}")


def _foreign_keys(database: sqlite3.Connection) -> Iterator[Problem]:
    for table, row, other, _ in database.execute("PRAGMA foreign_key_check").fetchall():
        where = f"{table} 第 {row} 行" if row is not None else table
        yield Problem(Fault.FOREIGN_KEY, f"{where}指向的 {other} 记录不存在。{_RESTORE}")


def _documents(
    database: sqlite3.Connection, progress: Callable[[int, int], None]
) -> Iterator[Problem]:
    numbers = [row[0] for row in database.execute("SELECT id FROM documents ORDER BY id")]
    for done, number in enumerate(numbers, start=1):
        name, sha256, text, parse, pieces = database.execute(
            "SELECT name, original, text, parse, pieces FROM documents WHERE id = ?", [number]
        ).fetchone()
        if not _original_is_whole(database, sha256):
            yield Problem(Fault.ORIGINAL, f"《{name}》的原件与入档时不同。{_RESTORE}", number)
        if not _parse_fits(parse, text, pieces):
            yield Problem(Fault.PARSE, f"《{name}》的解析结果已损坏。{_RESTORE}", number)
        progress(done, len(numbers))


def _original_is_whole(database: sqlite3.Connection, sha256: str) -> bool:
    row = database.execute(
        "SELECT rowid, size, compression FROM originals WHERE sha256 = ?", [sha256]
    ).fetchone()
    if row is None:
        return False
    number, size, compression = row
    digest, length = hashlib.sha256(), 0
    try:
        for chunk in _chunks(database, number, compression):
            digest.update(chunk)
            length += len(chunk)
    except zlib.error:
        return False
    return digest.hexdigest() == sha256 and length == size


def _chunks(connection: sqlite3.Connection, number: int, compression: str) -> Iterator[bytes]:
    with connection.blobopen("originals", "content", number, readonly=True) as blob:
        if compression != "zlib":
            while chunk := blob.read(_CHUNK):
                yield chunk
            return
        unpacking = zlib.decompressobj()
        while chunk := blob.read(_CHUNK):
            # A damaged stream may claim to unpack to anything: a piece of it at a time.
            while chunk:
                yield unpacking.decompress(chunk, _CHUNK)
                chunk = unpacking.unconsumed_tail
        yield unpacking.flush()


def _parse_fits(parse: bytes, text: str, pieces: str) -> bool:
    try:
        minutes = unpack_minutes(parse, text)
        return isinstance(minutes, Minutes) and all(
            0 <= piece.span.start <= piece.span.end <= len(text) for piece in unpack_pieces(pieces)
        )
    except (ValueError, TypeError):
        return False
