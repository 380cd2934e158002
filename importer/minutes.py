"""The vocabulary every other part speaks: what the minutes of a meeting are made of.

Two ideas carry it. Every node has a `Span` into the source text, which is never altered, so every
value can light up the words it came from; and every value knows its `Origin`. Cleaning (joined
lines, dropped page numbers, closed-up spaces) happens when a value is read off its span.

Offsets count Unicode code points of `Minutes.text`, the end exclusive. Siblings are ordered and
disjoint, children lie in their parents; `parts` and `unclassified` together tile the whole text.

The Chinese terms are those of GB/T 9704-2012 (公文格式); the glossary is in `resources/help`.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Generic, NamedTuple, TypeVar

T = TypeVar("T")


class Span(NamedTuple):
    """A stretch of the source text: code points `start` up to, not including, `end`."""

    start: int
    end: int

    def contains(self, other: Span) -> bool:
        """Whether `other` lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end


class Origin(StrEnum):
    """Where a value comes from."""

    PRINTED = "printed"
    INFERRED = "inferred"
    CORRECTED = "corrected"


@dataclass(frozen=True, slots=True)
class Value(Generic[T]):
    """One value and the words it was read from.

    `span` is None only for a value nothing in the text stands for (then `origin` is not PRINTED).
    """

    value: T
    span: Span | None
    origin: Origin = Origin.PRINTED

    def __str__(self) -> str:
        return str(self.value)


class Role(StrEnum):
    """What a passage of an item does; `OTHER` when its opening words say none of these."""

    HEARD = "heard"
    VIEWED = "viewed"
    DECIDED = "decided"
    STRESSED = "stressed"
    REQUIRED = "required"
    OTHER = "other"


class AttendeeRole(StrEnum):
    """How somebody took part; the value is the word minutes print."""

    PRESENT = "出席"
    ATTENDING = "列席"
    REPRESENTATIVE = "代表"
    LEAVE = "请假"


class PartKind(StrEnum):
    """The top-level stretches a document is made of."""

    HEADER = "header"
    OPENING = "opening"
    ITEM = "item"
    ATTENDANCE = "attendance"
    SIGN_OFF = "sign_off"
    DISTRIBUTION = "distribution"
    FURNITURE = "furniture"


@dataclass(frozen=True, slots=True)
class Part:
    """A top-level stretch; the white space after it belongs to it, so that parts tile the text."""

    kind: PartKind
    span: Span


@dataclass(frozen=True, slots=True)
class Chair:
    """主持人: who chaired, with the title printed beside the name (市长, 代市长)."""

    span: Span
    person: Value[str]
    title: Value[str] | None = None


@dataclass(frozen=True, slots=True)
class Meeting:
    """会议: which meeting this is and when it sat, read off the opening sentence."""

    span: Span
    series: Value[str] | None = None
    term: Value[int] | None = None
    session: Value[int] | None = None
    date: Value[date] | None = None
    half_day: Value[str] | None = None
    place: Value[str] | None = None
    chair: Chair | None = None
    recorder: Value[str] | None = None


@dataclass(frozen=True, slots=True)
class Point:
    """（一）…: one numbered point of a passage; `text` leaves the label out, `span` covers both."""

    span: Span
    label: Value[str]
    text: str


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of an item in one role; `text` is all of it, its points included."""

    span: Span
    role: Role
    text: str
    verb: Value[str] | None = None
    points: tuple[Point, ...] = ()


@dataclass(frozen=True, slots=True)
class Decision:
    """What the meeting resolved: a verdict of a closed set, and the clause that says it."""

    span: Span
    verdict: Value[str]
    text: str


@dataclass(frozen=True, slots=True)
class FollowUp:
    """落实事项: who must do what, by which route (印发/提交/报) and by when, as printed."""

    span: Span
    text: str
    responsible: tuple[Value[str], ...] = ()
    supporting: tuple[Value[str], ...] = ()
    task: Value[str] | None = None
    route: Value[str] | None = None
    deadline: Value[str] | None = None


@dataclass(frozen=True, slots=True)
class AgendaItem:
    """议题: one matter on the agenda, from its heading to the next."""

    span: Span
    title: Value[str]
    label: Value[str] | None = None
    actions: tuple[Value[str], ...] = ()
    policies: tuple[Value[str], ...] = ()
    reported_by: tuple[Value[str], ...] = ()
    decision: Decision | None = None
    follow_ups: tuple[FollowUp, ...] = ()
    passages: tuple[Passage, ...] = ()


@dataclass(frozen=True, slots=True)
class Attendee:
    """One person who took part, or (role 代表) a unit that sent somebody unnamed.

    A unit printed once for several people (市政府办公室甲、乙) stands outside later ones' spans.
    """

    span: Span
    role: AttendeeRole
    unit: Value[str] | None = None
    person: Value[str] | None = None


@dataclass(frozen=True, slots=True)
class Distribution:
    """主送 and 抄送: whom the minutes were sent to."""

    span: Span
    main: tuple[Value[str], ...] = ()
    copied: tuple[Value[str], ...] = ()


@dataclass(frozen=True, slots=True)
class Finding:
    """Something the reader should know about the document; `code` is stable, `message` Chinese."""

    code: str
    message: str
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Fragment:
    """未归类: words no node claims, kept in their place and shown."""

    span: Span
    text: str


@dataclass(frozen=True, slots=True)
class Minutes:
    """纪要: one document, understood as far as it could be, with its whole text."""

    text: str
    organ: Value[str] | None = None
    kind: Value[str] | None = None
    number: Value[str] | None = None
    issued: Value[date] | None = None
    meeting: Meeting | None = None
    items: tuple[AgendaItem, ...] = ()
    attendees: tuple[Attendee, ...] = ()
    distribution: Distribution | None = None
    compiled_by: Value[str] | None = None
    compiled: Value[date] | None = None
    publicity: Value[str] | None = None
    parts: tuple[Part, ...] = ()
    unclassified: tuple[Fragment, ...] = ()
    findings: tuple[Finding, ...] = field(default=())
