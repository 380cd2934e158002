"""What the title bar says: the meeting being read, the archive, the program."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop.archive.labels import full_meeting_label
from desktop.archive.records import StoredDocument
from desktop.ui.plain import one_line

translate = QCoreApplication.translate

LONGEST = 80


def window_title(*names: str) -> str:
    """Return the names of what is open, the nearest first, and the program's own."""
    shown = [one_line(name, LONGEST) for name in names]
    return " — ".join([*shown, translate("Window", "纪要阁")])


def meeting_name(stored: StoredDocument) -> str:
    """Return 市政府常务会议 第19次 2023年2月4日, or the file's name when none of it is known."""
    file = stored.sources[0].name
    meeting = stored.minutes.meeting
    if meeting is None:
        return file
    return full_meeting_label(
        meeting.series.value if meeting.series else "",
        meeting.term.value if meeting.term else None,
        meeting.session.value if meeting.session else None,
        meeting.date.value.isoformat() if meeting.date else None,
        file,
    )
