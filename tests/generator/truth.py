"""What invented minutes say, known before they are written: the truth a parser is held against.

Values are as a reader cleans them: lines joined, spaces beside digits closed up, punctuation
full-width, policies without their 《》. Field names follow `importer.minutes`.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PointTruth:
    """One （一）… with its text, the label left out."""

    label: str
    text: str


@dataclass(frozen=True, slots=True)
class PassageTruth:
    """A stretch of an item in one role; `role` is a value of `importer.minutes.Role`."""

    role: str
    text: str
    points: tuple[PointTruth, ...] = ()


@dataclass(frozen=True, slots=True)
class ItemTruth:
    """One matter on the agenda; `paragraphs` tells which passages share a paragraph."""

    label: str
    title: str
    actions: tuple[str, ...]
    policies: tuple[str, ...]
    reported_by: tuple[str, ...]
    paragraphs: tuple[tuple[PassageTruth, ...], ...]
    verdict: str | None = None
    responsible: tuple[str, ...] = ()
    route: str | None = None

    @property
    def passages(self) -> tuple[PassageTruth, ...]:
        """All passages in order."""
        return tuple(passage for paragraph in self.paragraphs for passage in paragraph)

    @property
    def points(self) -> int:
        """How many points the passages hold."""
        return sum(len(passage.points) for passage in self.passages)


@dataclass(frozen=True, slots=True)
class AttendeeTruth:
    """Somebody who took part; `role` as printed, no person for a unit's unnamed representative."""

    role: str
    unit: str | None
    person: str | None


@dataclass(frozen=True, slots=True)
class Truth:
    """One meeting and the document about it; None or empty for what is not printed."""

    city: str
    series: str
    session: int
    date: dt.date
    half_day: str
    chair: str
    chair_title: str
    summary: str
    items: tuple[ItemTruth, ...]
    attendees: tuple[AttendeeTruth, ...]
    organ: str | None = None
    kind: str | None = None
    number: str | None = None
    office: str | None = None
    issued: dt.date | None = None
    title: str | None = None
    compiled_by: str | None = None
    compiled: dt.date | None = None
    publicity: str | None = None
    main: tuple[str, ...] = ()
    copied: tuple[str, ...] = ()
    representatives_apart: bool = False  # 海关代表，税务局代表。 for 海关、税务局的代表。

    @property
    def points(self) -> int:
        """How many points all items hold."""
        return sum(item.points for item in self.items)

    def attending(self, role: str) -> tuple[AttendeeTruth, ...]:
        """Those who took part in one role, in order."""
        return tuple(one for one in self.attendees if one.role == role)
