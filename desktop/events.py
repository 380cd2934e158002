"""What an import tells while it runs, and when it ends."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path


class Kind(StrEnum):
    """What became of one file."""

    NEW = "new"
    ALREADY_THERE = "already-there"
    ANOTHER_SOURCE = "another-source"
    NOT_MINUTES = "not-minutes"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class FileResult:
    """What became of one file; `message` is Chinese and says what to do next where that helps.

    `cause` is a slug of `importer.errors`, "archive" when storing failed, None when stored.
    `meeting` and `meeting_label` are set when the file is in the archive.
    """

    kind: Kind
    message: str
    cause: str | None = None
    meeting: int | None = None
    meeting_label: str = ""


@dataclass(frozen=True, slots=True)
class Found:
    """So many files have been found to import, so far."""

    total: int


@dataclass(frozen=True, slots=True)
class Finished:
    """One file is done with."""

    path: Path
    result: FileResult


Event = Found | Finished


@dataclass(frozen=True, slots=True)
class Summary:
    """How an import ended: `counts` by kind, out of `total` files found.

    `stopped` says, in Chinese, why files were left over; empty when none were or on a cancel.
    """

    total: int
    counts: dict[Kind, int] = field(default_factory=dict)
    cancelled: bool = False
    stopped: str = ""

    @property
    def done(self) -> int:
        """How many files were dealt with, one way or another."""
        return sum(self.counts.values())

    @property
    def failed(self) -> int:
        """How many files failed."""
        return self[Kind.FAILED]

    def __getitem__(self, kind: Kind) -> int:
        return self.counts.get(kind, 0)
