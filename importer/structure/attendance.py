"""Attendance (出席、列席、请假 …): who took part, for which unit, and who only sent somebody."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from importer.minutes import Attendee, AttendeeRole, Finding, Value
from importer.structure.names import close_up, is_name, split_unit
from importer.structure.paragraphs import Paragraph
from importer.structure.units import ends_like_unit, split_list
from importer.structure.words import Words

_ROLES = {
    "出席": AttendeeRole.PRESENT,
    "参加": AttendeeRole.PRESENT,
    "参会": AttendeeRole.PRESENT,
    "列席": AttendeeRole.ATTENDING,
    "请假": AttendeeRole.LEAVE,
    "缺席": AttendeeRole.LEAVE,
}
_LABEL = re.compile(
    rf"(?:固定|邀请)?(?P<role>{'|'.join(_ROLES)})(?:人员|领导|单位|会议人员)?\s?[：:]"
)
_RECORDER = re.compile(r"记录(?:人|员)?\s?[：:]\s?(?P<name>.{2,12}?)[。；]?$")
_GROUP = re.compile(r"[^，；。\n]+")
_REPRESENTATIVE = re.compile(r"的?(?:有关|相关)?(?:负责人|负责同志|代表)$")


@dataclass(frozen=True, slots=True)
class Attendance:
    """The attendees of one paragraph, the recorder if it names one, and what was doubtful."""

    attendees: tuple[Attendee, ...] = ()
    recorder: Value[str] | None = None
    findings: tuple[Finding, ...] = ()


def is_attendance(text: str) -> bool:
    """Whether a paragraph opens an attendance list (出席：…) or names the recorder."""
    return bool(_LABEL.match(text) or _RECORDER.match(text))


def is_representatives(text: str) -> bool:
    """Whether a paragraph following a list names units that sent somebody (…的代表。)."""
    return len(text) < 400 and all(
        _REPRESENTATIVE.search(group[0].strip()) for group in _GROUP.finditer(text)
    )


def read_attendance(paragraph: Paragraph) -> Attendance:
    """Read one attendance paragraph."""
    words = paragraph.words
    if recorder := _RECORDER.match(words.text):
        name = words.value(close_up(recorder["name"]), *recorder.span("name"))
        return Attendance(recorder=name)
    label = _LABEL.match(words.text)
    role = _ROLES[label["role"]] if label else AttendeeRole.REPRESENTATIVE
    start = label.end() if label else 0
    attendees = tuple(
        attendee
        for group in _GROUP.finditer(words.text, start)
        for attendee in _read_group(words, *group.span(), role)
    )
    return Attendance(attendees, findings=tuple(_doubts(attendees)))


def _read_group(words: Words, start: int, end: int, role: AttendeeRole) -> Iterator[Attendee]:
    """Read what stands between two commas: 市政府办公室夏某、房某, or 电信公司、海关的代表."""
    found = _REPRESENTATIVE.search(words.text[start:end])
    if found or role is AttendeeRole.REPRESENTATIVE:
        stop = start + found.start() if found else end
        yield from _representatives(words, start, stop, end)
        return
    unit: Value[str] | None = None
    for first, last in split_list(words.text, start, end):
        attendee = _read_person(words, first, last, role, unit)
        unit = attendee.unit or unit
        yield attendee


def _representatives(words: Words, start: int, stop: int, end: int) -> Iterator[Attendee]:
    members = list(split_list(words.text, start, stop))
    for first, last in members:
        whole = words.span(first, end if (first, last) == members[-1] else last)
        unit = words.value(words.text[first:last], first, last)
        yield Attendee(whole, AttendeeRole.REPRESENTATIVE, unit)


def _read_person(
    words: Words, first: int, last: int, role: AttendeeRole, unit: Value[str] | None
) -> Attendee:
    span = words.span(first, last)
    last = _without_note(words.text, first, last)
    text = words.text[first:last]
    split = None if is_name(text) and _is_bare(text, role, unit) else split_unit(text)
    if split is None and ends_like_unit(text) and not is_name(text):
        return Attendee(span, role, words.value(text, first, last))
    at = first + split.unit_end if split else first
    own = unit if split is None else words.value(words.text[first:at].strip(), first, at)
    name = close_up(words.text[at:last].strip())
    sure = split is None or split.sure
    person = words.value(name, at, last) if sure else words.guess(name, at, last)
    return Attendee(span, role, own, person)


def _without_note(text: str, first: int, last: int) -> int:
    """Where a person ends before a note: 程砚（出差）; units keep theirs: 宣传部（网信办）."""
    note = text.find("（", first, last)
    noted = note > first and text.endswith("）", first, last)
    return note if noted and not ends_like_unit(text[first:note]) else last


def _is_bare(text: str, role: AttendeeRole, unit: Value[str] | None) -> bool:
    """Whether a text that can be a name is one: 海关, too, begins with a surname (海)."""
    follows_unit = unit is not None
    return follows_unit or role is not AttendeeRole.ATTENDING or not ends_like_unit(text)


def _doubts(attendees: tuple[Attendee, ...]) -> Iterator[Finding]:
    for attendee in attendees:
        person, unit = attendee.person, attendee.unit
        if person and unit and person.origin != "printed":
            message = (
                f"“{unit.value}{person.value}”的单位与姓名难以断开，"
                f"暂按“{unit.value}／{person.value}”。"
            )
            yield Finding("unit-person-unclear", message, attendee.span)
