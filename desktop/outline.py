"""A meeting as indented lines of text, for a terminal."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from desktop.archive.labels import full_day, item_label, session_label
from desktop.archive.records import StoredDocument
from importer.minutes import (
    AgendaItem,
    Attendee,
    Decision,
    FollowUp,
    Meeting,
    Minutes,
    Passage,
    Role,
    Value,
)

_STEP = "  "
_ROLES = {
    Role.HEARD: "听取",
    Role.VIEWED: "认为",
    Role.DECIDED: "决定",
    Role.STRESSED: "强调",
    Role.REQUIRED: "要求",
    Role.OTHER: "其他",
}


def outline(stored: StoredDocument) -> Iterator[str]:
    """Every line of a meeting: header, items, attendance, what is unclassified, findings."""
    minutes = stored.minutes
    yield from _header(minutes)
    for item in minutes.items:
        yield ""
        yield from _item(item)
    yield from _section("参会人员", _attendance(minutes.attendees))
    yield from _section("分送", _distribution(minutes))
    yield from _section("未归类", (_flat(left.text) for left in minutes.unclassified))
    yield from _section("待核对", (found.message for found in minutes.findings))
    yield from _section("来源", (f"{each.name}（{each.path}）" for each in stored.sources))


def _header(minutes: Minutes) -> Iterator[str]:
    yield " ".join(filter(None, [_word(minutes.organ), _word(minutes.kind), _word(minutes.number)]))
    if minutes.meeting is not None:
        yield from _meeting(minutes.meeting)
    yield from _labelled("印发", [_word(minutes.issued)])
    yield from _labelled("整理", [_word(minutes.compiled_by), _word(minutes.compiled)])
    yield from _labelled("公开", [_word(minutes.publicity)])


def _meeting(meeting: Meeting) -> Iterator[str]:
    session = session_label(_told(meeting.term), _told(meeting.session))
    yield from _labelled("会议", [_word(meeting.series), session])
    yield from _labelled("时间", [_word(meeting.date) + _word(meeting.half_day)])
    yield from _labelled("地点", [_word(meeting.place)])
    if meeting.chair is not None:
        yield from _labelled("主持", [_word(meeting.chair.person) + _word(meeting.chair.title)])
    yield from _labelled("记录", [_word(meeting.recorder)])


def _item(item: AgendaItem) -> Iterator[str]:
    yield item_label(_word(item.label), item.title.value)
    below = [
        *_labelled("动作", map(_word, item.actions)),
        *_labelled("文件", ["".join(f"《{policy}》" for policy in item.policies)]),
        *_labelled("汇报", map(_word, item.reported_by)),
        *(line for passage in item.passages for line in _passage(passage)),
        *_decision(item.decision),
        *(line for follow_up in item.follow_ups for line in _follow_up(follow_up)),
    ]
    yield from _indented(below)


def _passage(passage: Passage) -> Iterator[str]:
    opening = passage.text
    if passage.points:  # they follow below, each on a line of its own
        opening = opening.partition(passage.points[0].label.value)[0]
    yield f"[{_ROLES[passage.role]}] {_flat(opening)}".rstrip()
    yield from _indented(f"{point.label}{_flat(point.text)}" for point in passage.points)


def _decision(decision: Decision | None) -> Iterator[str]:
    if decision is not None:
        yield f"决定：{decision.verdict}（{_flat(decision.text)}）"


def _follow_up(follow_up: FollowUp) -> Iterator[str]:
    yield f"落实：{_flat(follow_up.text)}"
    yield from _indented(
        [
            *_labelled("主办", map(_word, follow_up.responsible)),
            *_labelled("协办", map(_word, follow_up.supporting)),
            *_labelled("任务", [_word(follow_up.task)]),
            *_labelled("去向", [_word(follow_up.route)]),
            *_labelled("时限", [_word(follow_up.deadline)]),
        ]
    )


def _attendance(attendees: Iterable[Attendee]) -> Iterator[str]:
    """One line per role and unit, in the order they are printed."""
    groups: dict[tuple[str, str], list[str]] = defaultdict(list)
    for attendee in attendees:
        people = groups[attendee.role.value, _word(attendee.unit)]
        if attendee.person is not None:
            people.append(attendee.person.value)
    for (role, unit), people in groups.items():
        yield f"{role}　" + " ".join(filter(None, [unit, "、".join(people)]))


def _distribution(minutes: Minutes) -> Iterator[str]:
    if minutes.distribution is not None:
        yield from _labelled("主送", map(_word, minutes.distribution.main))
        yield from _labelled("抄送", map(_word, minutes.distribution.copied))


def _section(title: str, lines: Iterable[str]) -> Iterator[str]:
    held = list(lines)
    if held:
        yield from ["", title, *_indented(held)]


def _labelled(label: str, words: Iterable[str | None]) -> Iterator[str]:
    held = [word for word in words if word]
    if held:
        yield f"{label}：{'、'.join(held)}"


def _indented(lines: Iterable[str]) -> Iterator[str]:
    return (_STEP + line for line in lines)


def _flat(text: str) -> str:
    return " ".join(text.split())


def _told(value: Value[Any] | None) -> Any:
    return None if value is None else value.value


def _word(value: Value[Any] | None) -> str:
    if value is None:
        return ""
    return full_day(value.value.isoformat()) if isinstance(value.value, date) else str(value)
