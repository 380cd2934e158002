"""Who took part, by role and unit: one line for each role until it is unfolded."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QTextCursor, QTextTableCell

from desktop.ui.plain import thousands
from desktop.ui.views.page import Page
from importer.minutes import Attendee, AttendeeRole, Value

translate = QCoreApplication.translate

People = tuple[Attendee, ...]


def attendance_name(role: AttendeeRole) -> str:
    """Return the word for how somebody took part."""
    return {
        AttendeeRole.PRESENT: translate("Reading", "出席"),
        AttendeeRole.ATTENDING: translate("Reading", "列席"),
        AttendeeRole.REPRESENTATIVE: translate("Reading", "代表"),
        AttendeeRole.LEAVE: translate("Reading", "请假"),
    }[role]


def compose_attendance(page: Page, attendees: People, unfolded: Collection[str]) -> Iterator[None]:
    """Write a line for each role and, below those `unfolded`, who it was; what is folded is not
    built."""
    if not attendees:
        return
    page.section(translate("Reading", "参会人员"))
    for role in AttendeeRole:
        people = tuple(person for person in attendees if person.role is role)
        if people:
            _head(page, role, people, role in unfolded)
            yield
        if people and role in unfolded:
            yield from _people(page, people)


def role_at(attendees: People, offset: int) -> AttendeeRole | None:
    """Return how the attendee whose words hold the source's `offset` took part."""
    for person in attendees:
        if person.span.start <= offset < person.span.end:
            return person.role
    return None


def _head(page: Page, role: AttendeeRole, people: People, open_: bool) -> None:
    named = sum(person.person is not None for person in people)
    units = len({person.unit.value for person in people if person.unit})
    counts = []
    if named:
        counts.append(translate("Reading", "{0} 人").format(thousands(named)))
    if units:
        counts.append(translate("Reading", "{0} 个单位").format(thousands(units)))
    page.fold(attendance_name(role), role.value, open_, " · ".join(counts))


def _people(page: Page, people: People) -> Iterator[None]:
    """A table where units sent people; plain lines where only names, or only units, are printed."""
    units = [person.unit for person in people if person.unit]
    names = [person.person for person in people if person.person]
    if units and names:
        yield from _table(page, people)
        return
    page.block(page.formats.list)
    page.values(names or units)
    yield


def _table(page: Page, people: People) -> Iterator[None]:
    units = _by_unit(people)
    table = page.cursor.insertTable(len(units), 2, page.formats.table)
    for row, (unit, members) in enumerate(units):
        _cell(page, table.cellAt(row, 0), [unit] if unit else [])
        names = [member.person for member in members if member.person]
        _cell(page, table.cellAt(row, 1), names)
        yield
    page.cursor.movePosition(QTextCursor.MoveOperation.End)
    page.after_frame()


def _by_unit(people: People) -> list[tuple[Value[str] | None, list[Attendee]]]:
    units: dict[str, tuple[Value[str] | None, list[Attendee]]] = {}
    for person in people:
        name = person.unit.value if person.unit else ""
        units.setdefault(name, (person.unit, []))[1].append(person)
    return list(units.values())


def _cell(page: Page, cell: QTextTableCell, values: list[Value[str]]) -> None:
    cell.setFormat(page.formats.ruled)
    page.cursor.setPosition(cell.firstCursorPosition().position())
    page.cursor.setBlockFormat(page.formats.cell)
    page.values(values)
