"""The archive as the rest of the program sees it: one class, records in and records out."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from sqlite3 import Connection
from types import TracebackType
from typing import TYPE_CHECKING

from desktop.archive import item_list, listing, opening, places
from desktop.archive.connection import read_back, told
from desktop.archive.records import (
    ItemRow,
    MeetingRow,
    Node,
    NodeId,
    Original,
    PointPlace,
    Problem,
    Stored,
    StoredDocument,
    Totals,
)

if TYPE_CHECKING:
    from sqlite_utils import Database

    from desktop.archive.writing import Writer
    from importer.outcome import Outcome

PATIENCE = 10.0


class Batch:
    """Documents stored together and committed once, when the `with` block ends."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def store(self, original: Original, outcome: Outcome, parse: bytes = b"") -> Stored:
        """Store one document whole or not at all; the answer holds once the batch is committed.

        `parse` is the JSON of the outcome's minutes without their text, where it is at hand.
        UnstorableError concerns this document only; any other ArchiveError ends the batch.
        """
        from desktop.archive.store import store

        with told():
            return store(self._database, original, outcome, parse)


class Archive:
    """One archive file, open for writing (`Archive.open`) or for reading (`Archive.reader`).

    A writer may be used from any thread, one at a time; a reader only from the thread that opened
    it. Every method raises a subclass of `ArchiveError`; lists come as the tree paints them.
    """

    def __init__(self, path: Path, connection: Connection, writer: Writer | None = None) -> None:
        self.path = path
        self._connection = connection
        self._writer = writer

    @classmethod
    def open(cls, path: Path, *, create: bool = True, patience: float = PATIENCE) -> Archive:
        """Open for writing, creating or migrating the file as needed.

        `patience` is how many seconds to wait for another program's write.
        """
        # sqlite-utils takes 50 ms to load; a window that only reads starts without it.
        from desktop.archive.writing import open_writer

        writer = open_writer(path, create=create, patience=patience)
        return cls(path, writer.database.conn, writer)

    @classmethod
    def reader(cls, path: Path, *, patience: float = PATIENCE) -> Archive:
        """Open for reading, on a connection of its own; sees every commit made since."""
        return cls(path, opening.open_reader(path, patience=patience))

    def close(self) -> None:
        """Close the file; a writer first moves the write-ahead log into it, to be copied whole."""
        if self._writer is None:
            self._connection.close()
        else:
            self._writer.close()

    def __enter__(self) -> Archive:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def owns(self, path: Path) -> bool:
        """Whether `path` is the archive's file or one SQLite keeps beside it.

        Nobody else may open those: closing them would drop SQLite's locks (POSIX).
        """
        own = self.path.resolve()
        return path.resolve() in {own, *(Path(f"{own}{end}") for end in ("-wal", "-shm", "-lock"))}

    # -- writing ---------------------------------------------------------------------------

    @contextmanager
    def batch(self) -> Iterator[Batch]:
        """Store many documents in one transaction; an exception undoes all of them."""
        if self._writer is None:
            raise TypeError("an Archive.reader cannot store")
        with told(), self._writer.transaction() as database:
            yield Batch(database)

    def store(self, original: Original, outcome: Outcome) -> Stored:
        """Store one document and commit it."""
        with self.batch() as batch:
            return batch.store(original, outcome)

    # -- reading ---------------------------------------------------------------------------

    def stored(self, sha256: str) -> Stored | None:
        """What is already there of an original with this digest, or None."""
        with read_back():
            return places.already_there(self._connection, sha256)

    def totals(self) -> Totals:
        """How much the archive holds."""
        with read_back():
            return listing.totals(self._connection)

    def children(self, node: NodeId | None) -> tuple[Node, ...]:
        """The nodes directly below `node` (None: the top); years and meetings newest first."""
        with read_back():
            return listing.children(self._connection, node)

    def path_to(self, node: NodeId) -> tuple[NodeId, ...]:
        """The way to `node` from the top, itself included."""
        with read_back():
            return listing.path_to(self._connection, node)

    def items(self, node: NodeId | None, offset: int, limit: int) -> tuple[ItemRow, ...]:
        """A page of the items below `node`: newest meeting first, in document order within."""
        with read_back():
            return item_list.items(self._connection, node, offset, limit)

    def count_items(self, node: NodeId | None) -> int:
        """How many items lie below `node`."""
        with read_back():
            return item_list.count_items(self._connection, node)

    def meetings(self) -> Iterator[MeetingRow]:
        """Every meeting, newest first."""
        with read_back():
            yield from listing.meetings(self._connection)

    def document(self, meeting: int, document: int | None = None) -> StoredDocument:
        """A meeting as read from `document`, or from its first source."""
        from desktop.archive import documents

        with read_back():
            return documents.document(self._connection, meeting, document)

    def original(self, document: int) -> bytes:
        """The bytes of the file `document` was read from, as they were found."""
        from desktop.archive import documents

        with read_back():
            return documents.original(self._connection, document)

    def item_meeting(self, item: int) -> int:
        """The meeting an item belongs to."""
        with read_back():
            return places.item_meeting(self._connection, item)

    def point_place(self, point: int) -> PointPlace:
        """Where a point stands."""
        with read_back():
            return places.point_place(self._connection, point)

    def check(self, progress: Callable[[int, int], None] | None = None) -> tuple[Problem, ...]:
        """Look for damage in the file, its links, originals and parses.

        `progress` is told (documents done, documents in all).
        """
        # Loads what reads originals and parses again; asked for once in a long while.
        from desktop.archive.check import problems

        with read_back():
            return tuple(problems(self._connection, progress or (lambda done, total: None)))
