"""What the archive answers with: small frozen records, ids first, no database in sight."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from importer.minutes import Minutes, Span
    from importer.source import Piece


class NodeKind(StrEnum):
    """The levels of the navigation tree, from the top."""

    ORGAN = "organ"
    SERIES = "series"
    YEAR = "year"
    MEETING = "meeting"
    ITEM = "item"
    POINT = "point"


class NodeId(NamedTuple):
    """A node of the navigation tree.

    `key` is a row id; for YEAR it is the year (0: no date) and `scope` the id of its series.
    """

    kind: NodeKind
    key: int
    scope: int = 0


@dataclass(frozen=True, slots=True)
class Node:
    """One painted row of the tree. `children` is how many nodes lie directly below it;
    `meetings` how many meetings lie anywhere below (organ, series, year), else 0."""

    id: NodeId
    label: str
    children: int
    meetings: int = 0


@dataclass(frozen=True, slots=True)
class ItemRow:
    """One row of the item list; dates as ISO, empty strings for what is not known."""

    item: int
    meeting: int
    label: str
    title: str
    meeting_label: str
    date: str
    verdict: str
    responsible: str


@dataclass(frozen=True, slots=True)
class SourceRow:
    """One file a meeting was read from."""

    document: int
    name: str
    path: str
    format: str
    size: int
    sha256: str
    added: datetime


@dataclass(frozen=True, slots=True)
class StoredDocument:
    """One meeting as read from one of its sources.

    `item_ids` go with `minutes.items`, one by one; `sources` lists every source of the meeting,
    the first stored first.
    """

    meeting: int
    document: int
    minutes: Minutes
    pieces: tuple[Piece, ...]
    item_ids: tuple[int, ...]
    sources: tuple[SourceRow, ...]


@dataclass(frozen=True, slots=True)
class MeetingRow:
    """One row of the list of meetings; dates as ISO, empty strings for what is not known."""

    meeting: int
    organ: str
    series: str
    label: str
    date: str
    items: int
    points: int
    sources: int


class PointPlace(NamedTuple):
    """Where a point stands: its meeting, its item, and its words in the meeting's first source."""

    meeting: int
    item: int
    span: Span


@dataclass(frozen=True, slots=True)
class Original:
    """The bytes of one file as found; `sha256` is their digest in hexadecimal."""

    data: bytes
    sha256: str
    name: str
    path: str


class Added(StrEnum):
    """What storing a document did."""

    NEW = "new"
    ALREADY_THERE = "already-there"
    ANOTHER_SOURCE = "another-source"


@dataclass(frozen=True, slots=True)
class Stored:
    """The answer to a store; inside a batch it holds only once the batch is committed.

    `meeting_label` names series, session and date, to be read outside the tree.
    """

    added: Added
    meeting: int
    document: int
    meeting_label: str


@dataclass(frozen=True, slots=True)
class Totals:
    """How much an archive holds."""

    meetings: int
    items: int
    points: int
    documents: int


class Fault(StrEnum):
    """What a check can find wrong."""

    INTEGRITY = "integrity"
    FOREIGN_KEY = "foreign-key"
    ORIGINAL = "original"
    PARSE = "parse"


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing wrong with an archive; `message` is Chinese and says what to do next."""

    fault: Fault
    message: str
    document: int | None = None
