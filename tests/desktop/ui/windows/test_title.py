"""What the title bar says."""

from dataclasses import replace

import pytest

from desktop.ui.windows.title import meeting_name, window_title
from importer.minutes import Minutes
from importer.source import SourceText
from importer.structure import understand
from tests.desktop.ui.invented import as_stored, minutes_text


def test_the_meeting_by_series_session_and_date(qapp):
    minutes = understand(SourceText(minutes_text(), "txt"))
    assert meeting_name(as_stored(minutes)) == "市政府常务会议 第19次 2023年2月4日"


@pytest.mark.parametrize("known", [False, True], ids=["no meeting", "nothing of the meeting"])
def test_a_meeting_nothing_is_known_of_goes_by_its_file(qapp, known):
    minutes = Minutes("随便什么")
    if known:
        meeting = understand(SourceText(minutes_text(), "txt")).meeting
        blank = replace(meeting, series=None, term=None, session=None, date=None)
        minutes = replace(minutes, meeting=blank)
    assert meeting_name(as_stored(minutes, "扫描件.pdf")) == "扫描件.pdf"


def test_a_hostile_or_endless_name_leaves_room_for_the_rest(qapp):
    title = window_title("长" * 500, "恶\n意\u202e.jiyao")
    assert len(title) < 110
    assert title.endswith("恶 意�.jiyao — 纪要阁")
