"""The head of a page: a card with the facts of the meeting and its sources, and below it what
was noticed."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from datetime import date
from typing import Any

from PySide6.QtCore import QCoreApplication

from desktop.archive.records import StoredDocument
from desktop.ui.plain import day, one_line, thousands
from desktop.ui.views.page import Page
from importer.minutes import Chair, Meeting, Minutes, Value

translate = QCoreApplication.translate

# The key of the fold, and how much of what was noticed is shown before it is unfolded.
NOTED = "findings"
NOTES = 3
NOTE = 100

Shown = tuple[Value[Any], str]


def compose_header(
    page: Page, stored: StoredDocument, unfolded: Collection[str] = ()
) -> Iterator[None]:
    """Set the card: which meeting this is and which files say so; then what to know of them."""
    minutes, formats = stored.minutes, page.formats
    page.card()
    page.block(formats.headline)
    _headline(page, stored)
    for name, values in _facts(minutes):
        if any(values):
            write_fact(page, name, values)
            yield
    yield from _sources(page, stored)
    page.leave_card()
    yield from _findings(page, minutes, NOTED in unfolded)


def _headline(page: Page, stored: StoredDocument) -> None:
    minutes, title = stored.minutes, page.formats.title
    parts = [value for value in (minutes.organ, minutes.kind) if value]
    if not parts and minutes.meeting and minutes.meeting.series:
        parts = [minutes.meeting.series]
    for value in parts:
        page.value(value, title)
    if not parts:
        name = stored.sources[0].name if stored.sources else translate("Reading", "未命名的纪要")
        page.words(one_line(name), title)


def _facts(minutes: Minutes) -> Iterable[tuple[str, list[Shown]]]:
    meeting = minutes.meeting
    if meeting is not None:
        yield translate("Reading", "会议"), _session(meeting)
        yield translate("Reading", "时间"), _time(meeting)
        yield translate("Reading", "地点"), shown(meeting.place)
        yield translate("Reading", "主持"), _chair(meeting.chair)
        yield translate("Reading", "记录"), shown(meeting.recorder)
    yield translate("Reading", "期号"), shown(minutes.number)
    yield translate("Reading", "印发"), shown_day(minutes.issued)


def _session(meeting: Meeting) -> list[Shown]:
    parts = shown(meeting.series)
    if meeting.term:
        parts.append((meeting.term, translate("Reading", "第{0}届").format(meeting.term.value)))
    if meeting.session:
        number = meeting.session
        parts.append((number, translate("Reading", "第{0}次").format(number.value)))
    return parts


def _time(meeting: Meeting) -> list[Shown]:
    return [*shown_day(meeting.date), *shown(meeting.half_day)]


def _chair(chair: Chair | None) -> list[Shown]:
    return [] if chair is None else [*shown(chair.person), *shown(chair.title)]


def shown(value: Value[str] | None) -> list[Shown]:
    """Return a value and its words, or nothing."""
    return [] if value is None else [(value, one_line(value.value))]


def shown_day(value: Value[date] | None) -> list[Shown]:
    """Return a date and its words, or nothing."""
    return [] if value is None else [(value, day(value.value))]


def write_fact(page: Page, name: str, values: Iterable[Shown]) -> None:
    """Write one line of the card: a quiet name, and values beside it."""
    page.block(page.formats.fact)
    page.words(f"{name}\t", page.formats.quiet)
    for number, (value, text) in enumerate(values):
        if number:
            page.words("　", page.formats.small)
        page.value(value, text=text)


def _sources(page: Page, stored: StoredDocument) -> Iterator[None]:
    for number, source in enumerate(stored.sources):
        page.block(page.formats.fact)
        page.words(translate("Reading", "来源") + "\t" if not number else "\t", page.formats.quiet)
        name = one_line(source.name)
        if source.document == stored.document:
            page.words(name, page.formats.small)
            if len(stored.sources) > 1:
                page.words("　" + translate("Reading", "正在看"), page.formats.quiet)
        else:
            page.linked(name, page.formats.link, f"source:{source.document}")
        yield


def _findings(page: Page, minutes: Minutes, open_: bool) -> Iterator[None]:
    """Quiet notes: the first few, shortened, until they are unfolded."""
    findings = minutes.findings
    if not findings:
        return
    count = translate("Reading", "{0} 处").format(thousands(len(findings)))
    page.section(translate("Reading", "待核对"), count)
    for finding in findings if open_ else findings[:NOTES]:
        page.block(page.formats.note)
        words = one_line(finding.message, *(() if open_ else (NOTE,)))
        page.spanned(words, finding.span, page.formats.small)
        yield
    if len(findings) > NOTES or any(len(finding.message) > NOTE for finding in findings):
        name = translate("Reading", "收起") if open_ else translate("Reading", "全部显示")
        page.fold(name, NOTED, open_)
        yield
