"""SourceText -> Minutes: paragraphs sorted into the parts of a document, each part read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from importer.minutes import AgendaItem, Attendee, Finding, Meeting, Minutes, PartKind, Value
from importer.source import SourceText
from importer.structure.agenda import read_actions
from importer.structure.attendance import Attendance, read_attendance
from importer.structure.closing import read_distribution, read_sign_off
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
from importer.structure.opening import Opening, read_opening
from importer.structure.organs import infer_organ
from importer.structure.paragraphs import Paragraph, read_paragraphs
from importer.structure.passages import read_passages
from importer.structure.policies import read_policies
from importer.structure.reports import read_reporting_units
from importer.structure.sorting import ItemParagraphs, Sorted, sort
from importer.structure.tiling import Claim, tile
from importer.structure.words import join


def parse(source: SourceText) -> Minutes:
    """Read the structure of a text; whatever it is, spans tile it and nothing is dropped."""
    lines = list(read_lines(source))
    found = sort(list(read_paragraphs(lines)))
    header = read_header(found.header)
    opening = read_opening(found.opening) if found.opening else None
    sign_off = read_sign_off(found.sign_off)
    attendance = [read_attendance(paragraph) for paragraph in found.attendance]
    items = [_read_item(item) for item in found.items]
    meeting = _with_recorder(opening, attendance)
    agenda = tuple(item for item, _ in items)
    organ = header.organ or infer_organ(meeting, agenda)
    claims = _claims(found, header.claimed, lines)
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
        distribution=read_distribution(found.distribution),
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


def _read_item(item: ItemParagraphs) -> tuple[AgendaItem, tuple[Finding, ...]]:
    heading = item.heading
    title = heading.title
    name = title.text.rstrip("。")
    body = join([heading.rest, *(each.words for each in item.body)], separator="\n")
    passages = read_passages(body)
    read = AgendaItem(
        span=item.span,
        label=heading.label,
        title=title.value(name, 0, len(name) or None),
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


def _claims(parts: Sorted, header: Sequence[Paragraph], lines: Sequence[Line]) -> list[Claim]:
    claimed = [Claim(each.span, PartKind.HEADER) for each in header]
    claimed += [Claim(parts.opening.span, PartKind.OPENING)] if parts.opening else []
    claimed += [Claim(item.span, PartKind.ITEM) for item in parts.items]
    claimed += [Claim(each.span, PartKind.ATTENDANCE) for each in parts.attendance]
    claimed += [Claim(each.span, PartKind.SIGN_OFF) for each in parts.sign_off]
    claimed += [Claim(each.span, PartKind.DISTRIBUTION) for each in parts.distribution]
    understood = {id(each) for each in header}
    rest = [each for each in parts.header if id(each) not in understood] + parts.unclassified
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
