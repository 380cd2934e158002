"""The five real minutes, where they are at hand; the counts were made by eye and by grep."""

from __future__ import annotations

from pathlib import Path

import pytest

from importer.minutes import AttendeeRole
from importer.source import SourceText
from importer.structure import understand
from tests.importer.invariants import assert_sound

FOLDER = Path(__file__).parents[3] / "shared" / "minutes"
# items, points, present, attending, representatives
COUNTS = {
    "2020-session-52.txt": (9, 29, 6, 82, 5),
    "2021-session-57.txt": (13, 25, 0, 64, 3),
    "2021-session-60.txt": (9, 21, 8, 83, 0),
    "2022-session-07.txt": (9, 24, 6, 63, 2),
    "2023-session-19.txt": (10, 26, 8, 68, 1),
}


@pytest.mark.skipif(not FOLDER.exists(), reason="the real minutes are not at hand")
@pytest.mark.parametrize("name", COUNTS)
def test_real_minutes_are_read_whole(name: str) -> None:
    text = (FOLDER / name).read_bytes().decode()
    minutes = understand(SourceText(text, "txt"))
    assert_sound(minutes)
    points = sum(len(passage.points) for item in minutes.items for passage in item.passages)
    roles = [attendee.role for attendee in minutes.attendees]
    counted = [
        roles.count(role)
        for role in (AttendeeRole.PRESENT, AttendeeRole.ATTENDING, AttendeeRole.REPRESENTATIVE)
    ]
    assert (len(minutes.items), points, *counted) == COUNTS[name]
    assert not minutes.unclassified
    assert all(item.passages for item in minutes.items)
