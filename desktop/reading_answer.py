"""What a reading process says of a file, checked before it is believed.

An answer is JSON (see `desktop.reading_child.encode`), never unpickled; a process that talks
nonsense counts as one that died.
"""

from __future__ import annotations

import json
import logging
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from desktop.archive.records import Original
from importer import asjson
from importer.errors import ReaderDiedError, UnreadableError
from importer.minutes import Span
from importer.outcome import Outcome, Status
from importer.source import Piece, Place, SourceText

log = logging.getLogger(__name__)

_SENTENCE_LIMIT = 500


@dataclass(frozen=True, slots=True)
class Job:
    """One file to read: where it was found, and its bytes."""

    path: Path
    original: Original


@dataclass(frozen=True, slots=True)
class Answer:
    """What a process sent back about one file, not yet looked at."""

    job: Job
    said: tuple[bytes, bytes] | UnreadableError

    @property
    def parse(self) -> bytes:
        """The JSON of the minutes without their text, to be kept once `outcome` has checked it."""
        return b"" if isinstance(self.said, UnreadableError) else self.said[1]

    def outcome(self) -> Outcome:
        """The answer, checked; nonsense counts as a reader that died."""
        if isinstance(self.said, UnreadableError):
            return _unreadable(self.said)
        try:
            return decode(*self.said)
        except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
            log.warning("%s: nonsense from the reader: %s", self.job.path, error)
            return _unreadable(ReaderDiedError(str(error)))


def decode(said: bytes, parse: bytes) -> Outcome:
    """The `Outcome` a process sent; ValueError, KeyError or TypeError for anything else."""
    answer = json.loads(said)
    status = Status(answer["status"])
    if status is not Status.MINUTES:
        return Outcome(status, _sentence(answer["cause"]), _sentence(answer["message"]))
    minutes = asjson.from_dict({**json.loads(parse), "text": answer["text"]})
    return Outcome(status, minutes=minutes, source=_source(answer["source"], minutes.text))


def _source(source: Any, text: str) -> SourceText:
    pieces = tuple(_piece(row, len(text)) for row in source["pieces"])
    encoding = source["encoding"] and _sentence(source["encoding"])
    return SourceText(text, _sentence(source["format"]), encoding, pieces)


def _piece(row: Any, length: int) -> Piece:
    start, end, page, place = row
    if type(start) is not int or type(end) is not int or not 0 <= start <= end <= length:
        raise ValueError(f"piece {row!r} lies outside the text")
    if page is not None and type(page) is not int:
        raise TypeError(f"page {page!r}")
    return Piece(Span(start, end), page, Place(place))


def _sentence(value: Any) -> str:
    if not isinstance(value, str) or len(value) > _SENTENCE_LIMIT:
        raise TypeError(f"{value!r:.80} is no sentence")
    return value


def _unreadable(error: UnreadableError) -> Outcome:
    return Outcome(Status.UNREADABLE, error.cause, error.message)
