"""SourceText -> Minutes: paragraphs sorted into the parts of a document, each part read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from importer.minutes import AgendaItem, Attendee, Finding, Meeting, Minutes, PartKind, Span, Value
from importer.source import SourceText
from importer.structure.agenda import Heading, find_headings, read_actions
from importer.structure.attendance import (
    Attendance,
    is_attendance,
    is_representatives,
    read_attendance,
)
from importer.structure.closing import (
    is_distribution,
    is_sign_off,
    read_distribution,
    read_sign_off,
)
from importer.structure.decisions import read_decision
from importer.structure.findings import (
    date_findings,
    label_findings,
    summary_findings,
    title_findings,
)
from importer.structure.followups import read_follow_ups
from importer.structure.header import read_header
from importer.structure.lines import Line, read_lines
from importer.structure.opening import Opening, opens, read_opening, split_opening
from importer.structure.organs import infer_organ
from importer.structure.paragraphs import Paragraph, read_paragraphs
from importer.structure.passages import read_passages
from importer.structure.policies import read_policies
from importer.structure.reports import read_reporting_units
from importer.structure.tiling import Claim, tile
from importer.structure.words import join

# The opening sentence stands near the top; a red head with a web page's table above it is 20 lines.
_OPENING_WITHIN = 40


def parse(source: SourceText) -> Minutes:
    """Read the structure of a text; whatever it is, spans tile it and nothing is dropped."""
    lines = list(read_lines(source))
    sorted_ = _sort(list(read_paragraphs(lines)))
    header = read_header(sorted_.header)
    opening = read_opening(sorted_.opening) if sorted_.opening else None
    sign_off = read_sign_off(sorted_.sign_off)
    attendance = [read_attendance(paragraph) for paragraph in sorted_.attendance]
    items = [_read_item(item) for item in sorted_.items]
    meeting = _with_recorder(opening, attendance)
    agenda = tuple(item for item, _ in items)
    organ = header.organ or infer_organ(meeting, agenda)
    claims = _claims(sorted_, header.claimed, lines)
    parts, unclassified = tile(claims, len(source.text))
    return Minutes(
        text=source.text,
        organ=organ,
        kind=header.kind,
        number=header.number,
        issued=header.issued,
        meeting=meeting,
        items=agenda,
        attendees=_attendees(attendance),
        distribution=read_distribution(sorted_.distribution),
        compiled_by=sign_off.compiled_by,
        compiled=sign_off.compiled,
        publicity=sign_off.publicity,
        parts=parts,
        unclassified=unclassified,
        findings=(
            *source.findings,
            *_header_findings(header.kind, organ),
            *_item_findings(agenda),
            *date_findings(meeting, header.issued, sign_off.compiled),
            *label_findings(agenda),
            *(summary_findings(opening.summary, agenda) if opening else ()),
            *(finding for _, findings in items for finding in findings),
            *(finding for each in attendance for finding in each.findings),
        ),
    )


@dataclass(frozen=True, slots=True)
class _Item:
    """The paragraphs of one item: its heading and the body below it."""

    heading: Heading
    body: list[Paragraph]

    @property
    def span(self) -> Span:
        last = self.body[-1] if self.body else self.heading.paragraph
        return Span(self.heading.paragraph.span.start, last.span.end)


class _Sorted:
    """The paragraphs of a document, sorted by the part they belong to."""

    def __init__(self) -> None:
        self.header: list[Paragraph] = []
        self.opening: Paragraph | None = None
        self.items: list[_Item] = []
        self.attendance: list[Paragraph] = []
        self.sign_off: list[Paragraph] = []
        self.distribution: list[Paragraph] = []
        self.unclassified: list[Paragraph] = []


def _sort(paragraphs: Sequence[Paragraph]) -> _Sorted:
    """Sort paragraphs in one walk; a paragraph below a heading belongs to the item until the
    attendance, the sign-off or the distribution begins."""
    out = _Sorted()
    start = _find_opening(paragraphs)
    body = list(paragraphs)
    if start is not None:
        out.opening, *rest = split_opening(paragraphs[start])
        body = [*rest, *paragraphs[start + 1 :]]
    headings = {id(heading.paragraph): heading for heading in find_headings(body)}
    out.header = list(paragraphs[:start]) if start is not None else _until(paragraphs, headings)
    last_heading = max((at for at, each in enumerate(body) if id(each) in headings), default=-1)
    current: list[Paragraph] | None = None
    for at, paragraph in enumerate(body if start is not None else body[len(out.header) :]):
        if heading := headings.get(id(paragraph)):
            current = []
            out.items.append(_Item(heading, current))
        elif (kept := _closing(out, paragraph, current, at > last_heading)) is not None:
            kept.append(paragraph)
            current = kept
        else:
            within_item = bool(out.items) and current is out.items[-1].body
            current = out.items[-1].body if within_item else out.unclassified
            current.append(paragraph)
    return out


def _closing(
    out: _Sorted, paragraph: Paragraph, current: list[Paragraph] | None, after_items: bool
) -> list[Paragraph] | None:
    """Return the list of the part that ends the agenda and that this paragraph belongs to."""
    text = paragraph.text
    if is_attendance(text) or (current is out.attendance and is_representatives(text)):
        return out.attendance
    if not after_items:
        return None
    # Recipients stand together: a second list further down belongs to another document.
    if is_distribution(text) and (not out.distribution or current is out.distribution):
        return out.distribution
    return out.sign_off if is_sign_off(text) else None


def _find_opening(paragraphs: Sequence[Paragraph]) -> int | None:
    within = enumerate(paragraphs[:_OPENING_WITHIN])
    return next((at for at, paragraph in within if opens(paragraph)), None)


def _until(paragraphs: Sequence[Paragraph], headings: dict[int, Heading]) -> list[Paragraph]:
    """Return the paragraphs above the first heading of a document without an opening sentence."""
    first = next(
        (at for at, each in enumerate(paragraphs) if id(each) in headings), len(paragraphs)
    )
    return list(paragraphs[: min(first, _OPENING_WITHIN)])


def _read_item(item: _Item) -> tuple[AgendaItem, tuple[Finding, ...]]:
    heading = item.heading
    title = heading.title
    body = join([heading.rest, *(each.words for each in item.body)], separator="\n")
    passages = read_passages(body)
    read = AgendaItem(
        span=item.span,
        label=heading.label,
        title=title.value(title.text.rstrip("。"), 0, len(title.text.rstrip("。")) or None),
        actions=read_actions(title),
        policies=read_policies(title),
        reported_by=read_reporting_units(body),
        decision=read_decision(body),
        follow_ups=read_follow_ups(body),
        passages=passages,
    )
    return read, tuple(title_findings(read, body, passages[0] if passages else None))


def _with_recorder(opening: Opening | None, attendance: Sequence[Attendance]) -> Meeting | None:
    if opening is None:
        return None
    recorder = next((each.recorder for each in attendance if each.recorder), None)
    return replace(opening.meeting, recorder=recorder) if recorder else opening.meeting


def _attendees(attendance: Sequence[Attendance]) -> tuple[Attendee, ...]:
    return tuple(attendee for each in attendance for attendee in each.attendees)


def _header_findings(kind: Value[str] | None, organ: Value[str] | None) -> Iterator[Finding]:
    if kind is None:
        inferred = f"机关按正文推定为“{organ.value}”。" if organ else "机关无法推定。"
        yield Finding("header-missing", f"没有找到题头（机关、期号、印发日期），{inferred}")


def _item_findings(items: Sequence[AgendaItem]) -> Iterator[Finding]:
    if not items:
        yield Finding("no-items", "没有识别出议题，正文列在“未归类”中。")


def _claims(out: _Sorted, header: Sequence[Paragraph], lines: Sequence[Line]) -> list[Claim]:
    claimed = [Claim(each.span, PartKind.HEADER) for each in header]
    claimed += [Claim(out.opening.span, PartKind.OPENING)] if out.opening else []
    claimed += [Claim(item.span, PartKind.ITEM) for item in out.items]
    claimed += [Claim(each.span, PartKind.ATTENDANCE) for each in out.attendance]
    claimed += [Claim(each.span, PartKind.SIGN_OFF) for each in out.sign_off]
    claimed += [Claim(each.span, PartKind.DISTRIBUTION) for each in out.distribution]
    understood = {id(each) for each in header}
    rest = [each for each in out.header if id(each) not in understood] + out.unclassified
    claimed += [Claim(each.span, None, each.text) for each in rest]
    return claimed + list(_furniture(claimed, lines))


def _furniture(claimed: Sequence[Claim], lines: Sequence[Line]) -> Iterator[Claim]:
    """Yield the furniture lines that stand between the claims, not amid one."""
    spans = iter(sorted(claim.span for claim in claimed))
    span = next(spans, None)
    for line in lines:
        while span and span.end <= line.span.start:
            span = next(spans, None)
        if line.furniture and not (span and span.start <= line.span.start):
            yield Claim(line.span, PartKind.FURNITURE)
