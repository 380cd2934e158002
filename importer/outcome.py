"""What came of reading one file; apart from the readers, so that taking an answer loads none."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from importer.minutes import Minutes
from importer.source import SourceText


class Status(StrEnum):
    """How reading a file ended."""

    MINUTES = "minutes"
    NOT_MINUTES = "not-minutes"
    UNREADABLE = "unreadable"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of one file; `minutes` and `source` are set only when they could be made.

    `cause` is None for minutes, else a slug of `importer.errors` or the reason it is no minutes;
    `message` is a Chinese sentence for the user, empty for minutes.
    """

    status: Status
    cause: str | None = None
    message: str = ""
    minutes: Minutes | None = None
    source: SourceText | None = None
