"""Drafting minutes for tests of the archive: plain ones by keyword, any at all by hypothesis."""

from __future__ import annotations

import hashlib
from datetime import date
from itertools import pairwise

from hypothesis import strategies as st

from desktop.archive.records import Original
from importer.minutes import (
    AgendaItem,
    Attendee,
    AttendeeRole,
    Chair,
    Decision,
    Distribution,
    Finding,
    FollowUp,
    Fragment,
    Meeting,
    Minutes,
    Origin,
    Part,
    PartKind,
    Passage,
    Point,
    Role,
    Span,
    Value,
)
from importer.outcome import Outcome, Status
from importer.source import Piece, Place, SourceText

ORGAN, SERIES = "青禾市人民政府", "市政府常务会议"


def original(data: bytes = b"", name: str = "a.txt") -> Original:
    """The original of some bytes."""
    return Original(data, hashlib.sha256(data).hexdigest(), name, f"/收件/{name}")


def minutes(
    session: int | None = 19,
    day: date | None = date(2023, 2, 4),
    *,
    organ: str | None = ORGAN,
    series: str | None = SERIES,
    term: int | None = None,
    items: int = 2,
    points: int = 2,
) -> Minutes:
    """Minutes of `items` items with `points` points each, every value standing somewhere."""
    text = Text()
    meeting = Meeting(
        Span(0, 0), text.value(series), text.value(term), text.value(session), text.value(day)
    )
    drafted = tuple(item(text, number, points) for number in range(items))
    return Minutes(
        text="".join(text.written), organ=text.value(organ, later=True), meeting=meeting,
        items=drafted,
    )  # fmt: skip


class Text:
    """A text as it grows: what is written has a place."""

    def __init__(self) -> None:
        self.written: list[str] = []
        self.length = 0

    def write(self, words: str) -> Span:
        """Write some words and say where they stand."""
        start, self.length = self.length, self.length + len(words)
        self.written.append(words)
        return Span(start, self.length)

    def value(self, value, *, later: bool = False):
        """A printed value, or None for None; `later` leaves the text alone."""
        if value is None:
            return None
        return Value(value, None, Origin.INFERRED) if later else Value(
            value, self.write(str(value))
        )  # fmt: skip


def item(text: Text, number: int, points: int) -> AgendaItem:
    """One item: heard, decided, with points and a follow-up."""
    start = text.length
    label, title = text.value(f"第{number + 1}项、"), text.value(f"审议《青禾市规划之{number}》")
    unit, before = text.value("市财政局"), text.length
    made = tuple(
        Point(text.write(f"（{n}）抓好第{n}件事。"), Value(f"（{n}）", None, Origin.INFERRED),
              f"抓好第{n}件事。")
        for n in range(points)
    )  # fmt: skip
    inside = Span(before, text.length)
    return AgendaItem(
        Span(start, text.length), title, label,
        actions=(Value("审议", None, Origin.INFERRED),),
        policies=(Value(f"青禾市规划之{number}", title.span),),
        reported_by=(unit,),
        decision=Decision(inside, Value("原则同意", None, Origin.INFERRED), "会议原则同意"),
        follow_ups=(FollowUp(inside, "由市财政局印发", responsible=(unit,)),),
        passages=(Passage(inside, Role.STRESSED, "会议强调", points=made),),
    )  # fmt: skip


def outcome(read: Minutes) -> Outcome:
    """The outcome of reading these minutes from a text file."""
    return Outcome(Status.MINUTES, minutes=read, source=SourceText(read.text, "txt", "utf-8"))


# -- any minutes at all --------------------------------------------------------------------

_words = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
_days = st.dates(date(1949, 10, 1), date(2099, 12, 31))
_numbers = st.integers(0, 2**63 - 1)


def _optional(strategy):
    return st.none() | strategy


@st.composite
def any_minutes(draw) -> Minutes:
    """Minutes whose spans lie in their text; anything else about them is possible."""
    text = draw(st.text(st.characters(exclude_categories=["Cs"]), max_size=60))
    spans = st.builds(
        lambda a, b: Span(min(a, b), max(a, b)),
        st.integers(0, len(text)), st.integers(0, len(text)),
    )  # fmt: skip

    def value(of):
        printed = st.builds(Value, of, spans)
        return printed | st.builds(Value, of, st.none(), st.just(Origin.INFERRED))

    def several(of):
        return st.lists(of, max_size=3).map(tuple)

    words, optional = value(_words), _optional(value(_words))
    points = st.builds(Point, spans, words, _words)
    passages = st.builds(Passage, spans, st.sampled_from(Role), _words, optional, several(points))
    follow_ups = st.builds(
        FollowUp, spans, _words, several(words), several(words), optional, optional, optional
    )
    decisions = _optional(st.builds(Decision, spans, words, _words))
    items = st.builds(
        AgendaItem, spans, words, optional, several(words), several(words), several(words),
        decisions, several(follow_ups), several(passages),
    )  # fmt: skip
    meetings = st.builds(
        Meeting, spans, _optional(value(st.sampled_from(["", SERIES, "党组会议"]))),
        _optional(value(st.integers(1, 20))), _optional(value(_numbers)),
        _optional(value(_days)), optional, optional,
        _optional(st.builds(Chair, spans, words, optional)), optional,
    )  # fmt: skip
    return draw(
        st.builds(
            Minutes, st.just(text), _optional(value(st.sampled_from([ORGAN, "青禾市禾东区"]))),
            optional, optional, _optional(value(_days)), _optional(meetings), several(items),
            several(st.builds(Attendee, spans, st.sampled_from(AttendeeRole), optional, optional)),
            _optional(st.builds(Distribution, spans, several(words), several(words))),
            optional, _optional(value(_days)), optional,
            several(st.builds(Part, st.sampled_from(PartKind), spans)),
            several(st.builds(Fragment, spans, _words)),
            several(st.builds(Finding, _words, _words, _optional(spans))),
        )
    )  # fmt: skip


@st.composite
def any_outcome(draw) -> Outcome:
    """The outcome of reading any minutes from a file with pages."""
    read = draw(any_minutes())
    cuts = sorted(draw(st.sets(st.integers(0, len(read.text)), max_size=4)))
    pieces = tuple(
        Piece(Span(*pair), draw(_optional(st.integers(1, 9))), draw(st.sampled_from(Place)))
        for pair in pairwise(cuts)
    )
    form, encoding = draw(st.sampled_from([("txt", "gb18030"), ("pdf", None)]))
    return Outcome(
        Status.MINUTES, minutes=read, source=SourceText(read.text, form, encoding, pieces)
    )
