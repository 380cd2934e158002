"""Minutes set as a page: header card, items, attendance, sign-off and what was left unclassified.

`compose` is a generator that stops after every block, so that a document of two million characters
is set a little at a time between the frames and its first screen stands at once.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from PySide6.QtCore import QCoreApplication

from desktop.archive.records import StoredDocument
from desktop.ui.plain import one_line
from desktop.ui.views.attendance import compose_attendance
from desktop.ui.views.header import Shown, compose_header, shown, shown_day, write_fact
from desktop.ui.views.page import Page
from importer.minutes import (
    AgendaItem,
    FollowUp,
    Minutes,
    Passage,
    Point,
    Role,
    Value,
)

translate = QCoreApplication.translate


def compose(page: Page, stored: StoredDocument, unfolded: Collection[str] = ()) -> Iterator[None]:
    """Set the whole document on `page`, stopping after each block; `unfolded` holds the keys of
    the folds that are open."""
    yield from compose_header(page, stored, unfolded)
    for item in stored.minutes.items:
        yield from _item(page, item)
    yield from compose_attendance(page, stored.minutes.attendees, unfolded)
    yield from _sign_off(page, stored.minutes)
    yield from _unclassified(page, stored.minutes)


def role_name(role: Role) -> str:
    """Return the word minutes use for a role; empty for none."""
    return {
        Role.HEARD: translate("Reading", "听取"),
        Role.VIEWED: translate("Reading", "认为"),
        Role.DECIDED: translate("Reading", "明确"),
        Role.STRESSED: translate("Reading", "强调"),
        Role.REQUIRED: translate("Reading", "要求"),
        Role.OTHER: "",
    }[role]


# -- items


def _item(page: Page, item: AgendaItem) -> Iterator[None]:
    start = page.cursor.position() + 1
    page.block(page.formats.heading, item.span)
    if item.label:
        page.value(item.label, page.formats.strong, text=_label(item.label.value))
    page.woven(item.title.value, [*item.actions, *item.policies], page.formats.strong)
    page.place(item.title.span or item.span, start, page.cursor.position())
    page.place(item.span, start, page.cursor.position())
    yield
    yield from _summary(page, item)
    for passage in item.passages:
        yield from _passage(page, passage)
    for number, follow_up in enumerate(item.follow_ups):
        _follow_up(page, follow_up, first=number == 0)
        yield


def _label(label: str) -> str:
    return label if label[-1:] in "、，,.．。）)" else f"{label}、"


def _summary(page: Page, item: AgendaItem) -> Iterator[None]:
    decision = item.decision
    if decision is None and not item.reported_by:
        return
    page.block(page.formats.line)
    if decision is not None:
        start = page.cursor.position()
        page.value(decision.verdict, page.formats.chip, text=f"  {decision.verdict.value}  ")
        page.place(decision.span, start, page.cursor.position())
    if item.reported_by:
        gap = "　" if decision else ""
        page.words(gap + translate("Reading", "汇报") + " ", page.formats.quiet)
        page.values(item.reported_by)
    yield


def _passage(page: Page, passage: Passage) -> Iterator[None]:
    label = passage.verb.value if passage.verb and len(passage.verb.value) <= 2 else ""
    label = label or role_name(passage.role)
    verbs = [passage.verb] if passage.verb else []
    at = 0
    for point in passage.points:
        start = _find(passage.text, point, at)
        if start >= 0:
            yield from _run(page, passage, passage.text[at:start], label, verbs)
            at = start + len(point.label.value) + len(point.text)
            label = ""
        _point(page, point)
        yield
    if at == 0 and passage.points:
        return
    yield from _run(page, passage, passage.text[at:], label, verbs)


def _find(text: str, point: Point, at: int) -> int:
    return text.find(point.label.value + point.text, at)


def _run(
    page: Page, passage: Passage, text: str, label: str, verbs: list[Value[str]]
) -> Iterator[None]:
    text = text.strip()
    if not text:
        return
    start = page.cursor.position() + 1
    page.block(page.formats.passage, passage.span, label)
    page.woven(text, verbs, page.formats.text)
    page.place(passage.span, start, page.cursor.position())
    yield


def _point(page: Page, point: Point) -> None:
    start = page.cursor.position() + 1
    page.block(page.formats.point, point.span)
    page.value(point.label, page.formats.text)
    page.words(point.text.strip(), page.formats.text)
    page.place(point.span, start, page.cursor.position())


def _follow_up(page: Page, follow_up: FollowUp, *, first: bool) -> None:
    start = page.cursor.position() + 1
    label = translate("Reading", "落实") if first else ""
    page.block(page.formats.inset, follow_up.span, label)
    for name, values in _duties(follow_up):
        if values:
            gap = "　" if page.cursor.position() > start else ""
            page.words(f"{gap}{name} ", page.formats.quiet)
            page.values(values)
    if page.cursor.position() == start:
        page.words(follow_up.text, page.formats.small)
    page.place(follow_up.span, start, page.cursor.position())


def _duties(follow_up: FollowUp) -> Iterable[tuple[str, list[Value[str]]]]:
    yield translate("Reading", "主办"), list(follow_up.responsible)
    yield translate("Reading", "协办"), list(follow_up.supporting)
    yield translate("Reading", "事项"), [follow_up.task] if follow_up.task else []
    yield translate("Reading", "去向"), [follow_up.route] if follow_up.route else []
    yield translate("Reading", "期限"), [follow_up.deadline] if follow_up.deadline else []


# -- the end


def _sign_off(page: Page, minutes: Minutes) -> Iterator[None]:
    sent = minutes.distribution
    lines: list[tuple[str, list[Shown]]] = [
        (translate("Reading", "整理"), [*shown(minutes.compiled_by), *shown_day(minutes.compiled)]),
        (translate("Reading", "公开"), shown(minutes.publicity)),
        (translate("Reading", "主送"), _all(sent.main) if sent else []),
        (translate("Reading", "抄送"), _all(sent.copied) if sent else []),
    ]
    lines = [(name, values) for name, values in lines if values]
    if lines:
        page.section(translate("Reading", "印发"))
    for name, values in lines:
        write_fact(page, name, values)
        yield


def _all(values: Iterable[Value[str]]) -> list[Shown]:
    return [(value, one_line(value.value)) for value in values]


def _unclassified(page: Page, minutes: Minutes) -> Iterator[None]:
    fragments = [fragment for fragment in minutes.unclassified if fragment.text.strip()]
    if not fragments:
        return
    count = translate("Reading", "{0} 处，原文照录").format(len(fragments))
    page.section(translate("Reading", "未归类"), count)
    yield
    for fragment in fragments:
        start = page.cursor.position() + 1
        page.block(page.formats.body, fragment.span)
        page.spanned(fragment.text.strip(), fragment.span, page.formats.text)
        page.place(fragment.span, start, page.cursor.position())
        yield
